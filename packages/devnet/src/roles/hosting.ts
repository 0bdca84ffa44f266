import { createHostingNode, type ModelDraft } from '@haca/hosting'
import { createVerifierReader } from '@haca/settlement'
import { commonInit } from './common-init.ts'
import { openJobTraces } from './job-traces.ts'
import type { StartRole } from './role-process.ts'

export const startRole: StartRole = async init => {
  const traces = openJobTraces(init)
  const node = await createHostingNode({
    ...commonInit(init),
    verifiers: createVerifierReader(init.settlement)
  })
  traces.follow(node)
  await node.start()
  return {
    network: node.network,
    methods: {
      async 'model-add'(draft: ModelDraft) {
        const { id, manifest } = await node.addModel(draft)
        return { id, name: manifest.name }
      },
      async 'model-rm'({ id }: { id: string }) {
        if (!node.models().some(model => model.id === id)) return false
        await node.removeModel(id)
        return true
      }
    },
    async stop() {
      await node.stop()
      await traces.stop()
    }
  }
}
