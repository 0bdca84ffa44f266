/**
 * A gateway in a process of its own, in front of an engine that takes time and no CPU, so that its memory is its own. Says
 * its URL to the parent, and its memory whenever it is asked.
 */
import { createFakeEngine } from '@haca/backends'
import { createGateway } from '@haca/gateway'
import { engineClient } from './engine-client.ts'
import { openModel, tokenMs } from './streams-model.ts'

const engine = createFakeEngine({ slots: 256, unitMs: tokenMs })
const { model, source } = openModel()
const loaded = await engine.load(source)
const gateway = await createGateway({ client: engineClient(model, loaded, () => undefined), port: 0 })
await gateway.start()
process.send?.({ url: gateway.url })
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ running: gateway.running, used: heapUsed + external, rss })
})
process.on('disconnect', async () => {
  await gateway.stop()
  await engine.stop()
})
