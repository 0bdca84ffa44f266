import { type Model, signManifest, workKey } from '@haca/protocol'

const publisher = workKey(new Uint8Array(32).fill(7))
const file = {
  name: 'model.onnx',
  cid: 'bafkreibvjvcv745gig4mvqs4hctx4zfkono4rjejm2ta6gtyzkqxfjeily',
  size: 1
}
const shared = {
  version: 1 as const,
  format: 'onnx' as const,
  files: [file],
  workPerUnit: 2000,
  memoryBytes: 1,
  licence: 'Apache-2.0'
}

/** A model that takes conversations, 256 tokens of them. */
export const chatModel = (name = 'test/chat'): Model =>
  signManifest(
    {
      ...shared,
      name,
      task: 'chat',
      input: { kind: 'chat', contextTokens: 256, promptBytes: 4096 },
      output: { kind: 'tokens', maxTokens: 256 },
      tier: 'seeded'
    },
    publisher
  )

/** A model that gives text, on servers that follow `top_p` and `response_format` and call tools. */
export const textModel: Model = signManifest(
  {
    ...shared,
    format: 'openai',
    name: 'test/text',
    task: 'chat',
    input: { kind: 'chat', contextTokens: 256, promptBytes: 4096 },
    output: { kind: 'text', maxUnits: 128 },
    tier: 'logprob',
    features: ['top_p', 'response_format', 'tools']
  },
  publisher
)

export const tensorModel: Model = signManifest(
  {
    ...shared,
    name: 'test/digits',
    task: 'tensor',
    input: { kind: 'tensor', dtype: 'float32', columns: 4, maxRows: 4 },
    output: { kind: 'tensor', columns: 2 },
    tier: 'exact'
  },
  publisher
)

/** Columns of what the embedding model of tests gives. */
export const embeddingColumns = 2

/** A model that takes texts, 4 of 64 bytes. */
export const embeddingModel: Model = signManifest(
  {
    ...shared,
    name: 'test/embed',
    task: 'embedding',
    input: { kind: 'texts', textBytes: 64, maxTexts: 4 },
    output: { kind: 'tensor', columns: embeddingColumns },
    tier: 'exact'
  },
  publisher
)
