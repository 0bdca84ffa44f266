import { byteAlphabet } from '../tokenizer/byte-alphabet.ts'
import type { ModelSource } from '../types.ts'

const utf8 = new TextEncoder()
const bytesPerValue = 256

/** A chat model for the fake engine: bytes and four markers as vocabulary. */
export function fakeChatModel(): ModelSource {
  const [begin, end, user, assistant] = [0, 1, 2, 3].map(marker => bytesPerValue + marker) as [
    number,
    number,
    number,
    number
  ]
  const tokenizer = {
    kind: 'byte-bpe',
    tokens: [...byteAlphabet(), '<begin>', '<end>', '<user>', '<assistant>'],
    merges: [],
    special: [begin, end, user, assistant],
    chat: { begin, end, roles: { system: user, user, assistant } }
  }
  return {
    manifest: {
      name: 'fake/chat',
      task: 'chat',
      format: 'onnx',
      input: { kind: 'chat', contextTokens: 256, promptBytes: 1024 },
      output: { kind: 'tokens', maxTokens: 128 },
      tier: 'seeded',
      memoryBytes: 1024
    },
    files: new Map([
      ['model.onnx', utf8.encode('chat weights')],
      ['tokenizer.json', utf8.encode(JSON.stringify(tokenizer))]
    ])
  }
}

/** A single-shot model for the fake engine: 4 values in, 3 out. */
export function fakeTensorModel(): ModelSource {
  return {
    manifest: {
      name: 'fake/tensor',
      task: 'tensor',
      format: 'onnx',
      input: { kind: 'tensor', dtype: 'float32', columns: 4, maxRows: 32 },
      output: { kind: 'tensor', columns: 3 },
      tier: 'exact',
      memoryBytes: 1024
    },
    files: new Map([['model.onnx', utf8.encode('tensor weights')]])
  }
}

/** A model that gives text, for the fake engine. */
export function fakeTextModel(): ModelSource {
  return {
    manifest: {
      name: 'fake/text',
      task: 'chat',
      format: 'openai',
      input: { kind: 'chat', contextTokens: 256, promptBytes: 1024 },
      output: { kind: 'text', maxUnits: 128 },
      tier: 'logprob',
      memoryBytes: 1024
    },
    files: new Map([['server.json', utf8.encode('{"kind":"openai","model":"fake"}')]])
  }
}
