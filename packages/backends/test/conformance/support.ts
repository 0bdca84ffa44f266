import type { ChatInput, ErrorCode, JobInput, TensorInput } from '@haca/protocol'
import { expect } from 'vitest'
import type { Engine, LoadedModel, ModelSource, RunChunk, RunEnd, RunOptions } from '../../src/index.ts'

/** An engine under test, with a model of each task that it can load. */
export interface Subject {
  /** Makes an engine; default: with two slots. */
  readonly create: (slots?: number) => Engine
  /** A model of tokens that the seed decides, or of text. */
  readonly chat: () => ModelSource
  /** Absent where an engine runs chats only. */
  readonly tensor?: () => ModelSource
}

/** What the tests of one engine share; filled before the first. */
export interface Bench {
  engine: Engine
  chat: LoadedModel
  tensor: LoadedModel | undefined
}

const seed = `0x${'5e'.repeat(32)}` as const

export const chatInput = (change: Partial<ChatInput> = {}): ChatInput => ({
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me a story about Mia and a fox.' }],
  maxTokens: 40,
  temperatureMilli: 800,
  seed,
  ...change
})

export function tensorInput(rows: number, columns: number): TensorInput {
  const values = Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i))
  return { kind: 'tensor', rows, columns, data: new Uint8Array(values.buffer) }
}

interface Collected {
  readonly chunks: readonly RunChunk[]
  readonly end: RunEnd
  readonly text: string
}

export async function collect(model: LoadedModel, input: JobInput, options?: RunOptions): Promise<Collected> {
  const chunks: RunChunk[] = []
  let end: RunEnd | undefined
  for await (const event of model.run(input, options)) {
    if (event.kind === 'chunk') chunks.push(event)
    else end = event
  }
  if (end === undefined) throw new Error('the run gave no end')
  return { chunks, end, text: chunks.map(chunk => chunk.text).join('') }
}

/** A catalogue code with the field that it names. */
export const failure = (code: ErrorCode, data: object = {}) =>
  expect.objectContaining({ code, data: expect.objectContaining(data) })
