/**
 * Bring your own engine: whatever has `load` and gives models that `run` and `score` can serve a node. This one puts a
 * meter in front of the engine that comes with the project; one of your own may compute elsewhere altogether.
 *
 *     node --conditions=source examples/own-engine.ts [folder of a devnet]        beside `npm start`
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createOnnxEngine, type Engine } from '@haca/backends'
import { createInferenceNode } from '@haca/inference'
import { workKey } from '@haca/protocol'
import { createLaneReader, createVerifierReader, roles } from '@haca/settlement'
import { temporaryFolder } from './support/folder.ts'
import { joinDevnet } from './support/join-devnet.ts'

/** An engine that tells how long each run took. `packages/backends/test/conformance.ts` is what every engine must pass. */
function metered(inner: Engine): Engine {
  return {
    ...inner,
    id: `metered ${inner.id}`,
    async load(source, options) {
      const model = await inner.load(source, options)
      return {
        // All but the run is the inner engine's: limits, evidence, and the score that a checker would call.
        ...model,
        async *run(input, runOptions) {
          let units = 0
          const start = performance.now()
          for await (const event of model.run(input, runOptions)) {
            if (event.kind === 'chunk') units += event.units
            yield event
          }
          console.log(
            `metered ${source.manifest.name}: ${units} units in ${(performance.now() - start).toFixed(1)} ms`
          )
        }
      }
    }
  }
}

const { deployment, bootstrap, settlement } = await joinDevnet(process.argv[2])
const { at, remove } = await temporaryFolder()
const key = workKey(randomBytes(32))
const { node: index } = await settlement.registerNode({
  workKey: key,
  roles: roles.inference,
  stake: 100_000_000n
})
const chain = { lanes: createLaneReader(settlement), verifiers: createVerifierReader(settlement) }
const engine = metered(createOnnxEngine())
const join = { key, index, deployment, bootstrap, directory: at('inference') }
const node = await createInferenceNode({ ...join, ...chain, engine })
node.on('model:loaded', ({ name }) => console.log(`loaded ${name} on ${engine.id}`))
await node.start()
await once(process, 'SIGINT')
await node.stop()
settlement.chain.close()
await remove()
