import { createOnnxEngine } from '../../src/index.ts'
import { exampleModel } from '../example-models.ts'
import { type ModelServer, startModelServer } from './model-server.ts'

/** A model server with an engine and the example model of its own. @param port default: a free one */
export async function startTinyServer(port?: number): Promise<ModelServer> {
  const engine = createOnnxEngine()
  const source = exampleModel('haca/tiny-lm')
  const server = await startModelServer(await engine.load(source), source, {}, port)
  const stop = async () => {
    await server.stop()
    await engine.stop()
  }
  return { ...server, stop }
}
