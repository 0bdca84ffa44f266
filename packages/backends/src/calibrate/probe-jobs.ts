import { createHash } from 'node:crypto'
import { type JobInput, toHex } from '@haca/protocol'
import type { ModelManifest } from '../types.ts'

const requests = [
  'Tell me about',
  'Write a story about',
  'What is special about',
  'Describe',
  'Explain in one sentence',
  'Write a poem about',
  'List three facts about',
  'What would a child ask about'
]
const subjects = [
  'rivers',
  'trains',
  'the moon',
  'bread',
  'maps',
  'bees',
  'winter',
  'music',
  'stones',
  'games'
]

/** Output tokens of a probe, when the model's context leaves room for them. */
const probeTokens = 32
/** Share of the context that a probe's output may take; its prompt is short. */
const outputShare = 0.5
const probeRows = 4
const temperaturesMilli = [0, 700, 1000, 1300]

const digest = (index: number, part: string) => createHash('sha256').update(`probe ${index} ${part}`).digest()

/** Every index is another text. */
const textOf = (index: number) =>
  `${requests[index % requests.length]} ${subjects[Math.floor(index / requests.length) % subjects.length]} (${index}).`

/** Values of about −1 to 1 that the index decides. */
function rowsOf(index: number, count: number): Uint8Array<ArrayBuffer> {
  const values = new Float32Array(count)
  let bytes = digest(index, 'rows 0')
  for (let i = 0; i < count; i++) {
    const at = i % 8
    if (at === 0 && i > 0) bytes = digest(index, `rows ${i}`)
    values[i] = bytes.readInt32LE(4 * at) / 2 ** 31
  }
  return new Uint8Array(values.buffer)
}

/**
 * A job that any model of the manifest's kind can run; the same on every machine, and another for every index.
 */
export function probeJob({ input, output }: ModelManifest, index: number): JobInput {
  if (input.kind === 'texts') return { kind: 'texts', texts: [textOf(index)] }
  if (input.kind === 'tensor') {
    const rows = Math.min(probeRows, input.maxRows)
    return { kind: 'tensor', rows, columns: input.columns, data: rowsOf(index, rows * input.columns) }
  }
  const room = Math.floor(outputShare * input.contextTokens)
  const most = output.kind === 'tokens' ? output.maxTokens : output.kind === 'text' ? output.maxUnits : 1
  const maxTokens = Math.min(probeTokens, room, most)
  return {
    kind: 'chat',
    messages: [{ role: 'user', content: textOf(index) }],
    maxTokens: Math.max(1, maxTokens),
    temperatureMilli: temperaturesMilli[index % temperaturesMilli.length] ?? 0,
    seed: toHex(digest(index, 'seed'))
  }
}
