/**
 * A hosting node in a program of your own: it publishes a model, serves its blocks, and keeps a market for it.
 *
 *     node --conditions=source examples/embed-hosting.ts [folder of a devnet]
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createHostingNode } from '@haca/hosting'
import { workKey } from '@haca/protocol'
import { createVerifierReader, roles } from '@haca/settlement'
import { modelDraft } from './support/example-model.ts'
import { temporaryFolder } from './support/folder.ts'
import { joinDevnet } from './support/join-devnet.ts'

const { deployment, bootstrap, settlement } = await joinDevnet(process.argv[2])
const { at, remove } = await temporaryFolder()

const key = workKey(randomBytes(32))
const stake = 100_000_000n
const { node: index } = await settlement.registerNode({ workKey: key, roles: roles.hosting, stake })

// Its market stops offering nodes whose work registered verifiers refuted.
const verifiers = createVerifierReader(settlement)
const node = await createHostingNode({
  key,
  deployment,
  index,
  bootstrap,
  verifiers,
  directory: at('hosting')
})
node.on('model:replicated', ({ manifest }) => console.log(`copied ${manifest.name}`))
node.on('ticket:matched', ({ job, node: worker }) => console.log(`matched ${job} with ${worker}`))
await node.start()
console.log(`hosting node ${node.address} joined ${deployment.network}`)

// Any ONNX model will do; this publishes the files of an example under a name of its own.
const { manifest, files } = modelDraft('haca/digits')
const model = await node.addModel({ manifest: { ...manifest, name: 'example/my-digits' }, files })
console.log(`published ${model.manifest.name} as ${model.id}`)

await once(process, 'SIGINT')
await node.stop()
settlement.chain.close()
await remove()
