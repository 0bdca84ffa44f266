import { createOnnxEngine } from '../../src/index.ts'
import { exampleModel } from '../example-models.ts'
import { type ModelServer, startModelServer } from './model-server.ts'

/** A model server with an engine and the example model of its own. */
export async function startTinyServer(): Promise<ModelServer> {
  const engine = createOnnxEngine()
  const source = exampleModel('haca/tiny-lm')
  const server = await startModelServer(await engine.load(source), source)
  const stop = async () => {
    await server.stop()
    await engine.stop()
  }
  return { ...server, stop }
}
