import { createOnnxEngine, type Engine, type LoadedModel } from '@haca/backends'
import { type ExampleModel, exampleModels } from '@haca/example-models'
import { type ChatInput, type Model, signManifest, toHex, workKey } from '@haca/protocol'

/** The model that is asked. */
export const chatModel = 'haca/tiny-lm'

/** It as a devnet publishes it. */
export function exampleChat(): ExampleModel {
  const found = exampleModels().find(({ name }) => name === chatModel)
  if (found === undefined) throw new RangeError(`no example model ${chatModel}`)
  return found
}

/** An engine of this process with the model loaded. */
export interface Subject {
  readonly model: Model
  readonly loaded: LoadedModel
  readonly engine: Engine
}

/** Half of the engine's slots are kept busy. */
const slots = 2

export async function openSubject(): Promise<Subject> {
  const { manifest, files } = exampleChat()
  const engine = createOnnxEngine({ slots })
  const bytes = new Map(files.map(file => [file.name, file.bytes()]))
  const loaded = await engine.load({ manifest, files: bytes })
  // Nobody fetches it, so the content ids may be anything.
  const cid = 'bafkreibvjvcv745gig4mvqs4hctx4zfkono4rjejm2ta6gtyzkqxfjeily'
  const listed = files.map(({ name }) => ({ name, cid, size: 1 }))
  const model = signManifest({ ...manifest, files: listed }, workKey(new Uint8Array(32).fill(1)))
  return { model, loaded, engine }
}

/** The input that the gateway makes of a request, for calls straight to the engine. */
export function directInput(seed: number): ChatInput {
  const content = 'Tell me a story about Mia and a fox.'
  const bytes = new Uint8Array(32)
  new DataView(bytes.buffer).setUint32(0, seed)
  return {
    kind: 'chat',
    messages: [{ role: 'user', content }],
    maxTokens: 16,
    temperatureMilli: 1000,
    seed: toHex(bytes)
  }
}
