import * as runtime from 'onnxruntime-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Decoder, rowOf } from '../src/decode/decoder.ts'
import { createOnnxDecoder } from '../src/onnx/onnx-decoder.ts'
import { type Session, sessionSettings } from '../src/onnx/session.ts'
import { exampleModel } from './example-models.ts'

const vocabulary = 768
const tokens = Array.from({ length: 120 }, (_, i) => 300 + ((i * 37) % 400))
let session: Session
let decoder: Decoder
beforeAll(async () => {
  const graph = exampleModel('haca/tiny-lm').files.get('model.onnx') ?? new Uint8Array()
  session = await runtime.InferenceSession.create(graph.slice(), { ...sessionSettings, intraOpNumThreads: 1 })
  decoder = createOnnxDecoder(runtime, session, vocabulary)
})
afterAll(() => session.release())

test('token after token, rows are those of one pass', async () => {
  const whole = await decoder.pass(tokens)
  let memory: unknown
  for (const [i, token] of tokens.entries()) {
    const logits = await decoder.step([token], memory)
    memory = logits.memory
    const row = rowOf(decoder, logits.rows, 0)
    const other = rowOf(decoder, whole, i)
    expect(row.length).toBe(vocabulary)
    expect(Math.max(...row.map((logit, t) => Math.abs(logit - (other[t] as number))))).toBeLessThan(1e-4)
  }
})

test('a step uses up what the one before gave, so that nothing waits for the collector', async () => {
  let { rows, memory } = await decoder.step(tokens)
  const first = rows as Float32Array
  const before = process.memoryUsage().arrayBuffers
  for (const token of tokens) ({ rows, memory } = await decoder.step([token], memory))
  expect(first.length).toBe(0)
  expect((rows as Float32Array).length).toBe(vocabulary)
  // Each of these steps gave as much as the cache holds: 4 KB a position.
  const held = 4096 * 2 * tokens.length
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * held)
})
