import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTinyGguf, type GgufPrecision } from '../../example-models/src/tiny-lm/gguf.ts'
import { readTinyLmWeights } from '../../example-models/src/tiny-lm/weights.ts'
import {
  calibrate,
  createLlamaEngine,
  createOnnxEngine,
  decodeTokens,
  type Engine,
  type LoadedModel,
  type ModelSource
} from '../src/index.ts'
import { failure } from './conformance/support.ts'
import { chatInput, collect, engineConformance } from './conformance.ts'
import { exampleModel } from './example-models.ts'
import { installLlama } from './support/install-llama.ts'

const installedIn = await installLlama()
const tiny = exampleModel('haca/tiny-lm')
const vocabulary = JSON.parse(Buffer.from(tiny.files.get('tokenizer.json') ?? []).toString())

/** The example model's weights as llama.cpp takes them. */
function gguf(precision: GgufPrecision): ModelSource {
  const { memoryBytes, ...manifest } = tiny.manifest
  return {
    manifest: { ...manifest, format: 'gguf', memoryBytes },
    files: new Map([['model.gguf', buildTinyGguf(readTinyLmWeights(), vocabulary, precision)]])
  }
}

engineConformance('llama', {
  create: (slots = 2) => createLlamaEngine({ slots, installedIn }),
  chat: () => gguf('q8_0')
})

describe('llama beside onnxruntime', () => {
  const onnx = createOnnxEngine()
  const llama = createLlamaEngine({ installedIn })
  let [reference, exact, half, quantised]: LoadedModel[] = []
  beforeAll(async () => {
    reference = await onnx.load(tiny)
    exact = await llama.load(gguf('f32'))
    half = await llama.load(gguf('f16'))
    quantised = await llama.load(gguf('q8_0'))
  })
  afterAll(() => Promise.all([onnx.stop(), llama.stop()]))
  const modelOf = (model: LoadedModel | undefined) => model as LoadedModel

  test('both make the same tokens of a prompt, markers and unusual characters included', () => {
    for (const content of ['Tell me a story.', 'naïve  café\n\tüber 木 🦊 x=1', '  ', "it's 12 + 3"]) {
      const input = chatInput({
        messages: [
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content },
          { role: 'assistant', content: 'Yes.' },
          { role: 'user', content }
        ]
      })
      const lengths = [reference, half].map(model => modelOf(model).tokens?.promptLength(input))
      expect(lengths[0]).toBe(lengths[1])
    }
  })

  test('greedy, the same weights give the same answer, and its text is that of its tokens', async () => {
    const input = chatInput({ temperatureMilli: 0 })
    const [a, b] = await Promise.all([collect(modelOf(reference), input), collect(modelOf(half), input)])
    expect(decodeTokens(b.end.output)?.slice(0, 12)).toEqual(decodeTokens(a.end.output)?.slice(0, 12))
    expect(b.text).toContain('Mia')
    const bytes = decodeTokens(b.end.output)?.map(token =>
      Buffer.from(modelOf(half).tokens?.bytesOf(token) ?? [])
    )
    expect(Buffer.concat(bytes ?? []).toString()).toBe(b.text)
  })

  test('each kind of weights has the attention that its numbers call for', async () => {
    expect(modelOf(half).numericsClass).toContain(' batch=63 flash=off cache=f16 ')
    expect(modelOf(quantised).numericsClass).toContain(' batch=63 flash=auto cache=f16 ')
    // With it a pass gives the bits of decoding; what is left is the step of the evidence.
    const input = chatInput({ maxTokens: 100 })
    const { end } = await collect(modelOf(quantised), input)
    const { worst } = await modelOf(quantised).score(input, end)
    expect(worst.logprob).toBeLessThan(1e-6)
  })

  test('weights of 32 bits have a cache of 32, and each engine passes what the other made', async () => {
    expect(modelOf(exact).numericsClass).toContain(' batch=63 flash=off cache=f32 ')
    const settings = [modelOf(reference), modelOf(exact)]
    const jobs = (from: number) =>
      [0, 1].map(i => chatInput({ seed: `0x${`0${from + i}`.repeat(32)}`, maxTokens: 80 }))
    const { across, tolerances, heldOut } = await calibrate({ settings, jobs: jobs(1), heldOut: jobs(3) })
    expect(across).toEqual([modelOf(exact).numericsClass])
    expect(heldOut).toMatchObject({ checks: 12, falseRejects: 0 })
    // Weights of 8 bits differ by 3.5e-3 at 99 of 100 tokens. With a cache of 16 bits this is 0.03.
    expect(tolerances.logprob).toBeLessThan(1e-3)
  })

  test('weights of 8 bits pass for themselves and not for weights of 16', async () => {
    const verdicts = []
    for (const seed of [1, 2, 3, 4]) {
      const input = chatInput({ seed: `0x${`0${seed}`.repeat(32)}`, maxTokens: 80 })
      const { end } = await collect(modelOf(quantised), input)
      const itself = await modelOf(quantised).score(input, end)
      expect(itself).toMatchObject({ verdict: 'pass', worst: { logprob: expect.any(Number) } })
      verdicts.push((await modelOf(half).score(input, end)).verdict)
    }
    expect(verdicts).toContain('fail')
  })
})

describe('llama: what is refused', () => {
  let engine: Engine
  beforeAll(() => {
    engine = createLlamaEngine({ installedIn })
  })
  afterAll(() => engine.stop())
  const { manifest, files } = gguf('q8_0')
  const file = files.get('model.gguf') ?? new Uint8Array()
  const load = (bytes: Uint8Array, change: object = {}) =>
    engine.load({ manifest: { ...manifest, ...change }, files: new Map([['model.gguf', bytes]]) })
  const changed = (at: number, byte: number) => file.with(at, byte)

  test.each([
    ['an empty file', new Uint8Array(), /has 0 bytes/],
    ['another magic', changed(0, 0x58), /is no GGUF/],
    ['another version', changed(4, 9), /is of version 9/],
    ['too many tensors', changed(14, 1), /tensors/],
    ['no tensors', Uint8Array.from(file).fill(0, 8, 16), /holds 0 tensors/],
    ['too many facts', changed(22, 1), /facts/],
    ['a file that is cut', file.slice(0, 20_000), /model\.gguf/]
  ])('%s', async (_, bytes, message) => {
    await expect(load(bytes)).rejects.toMatchObject({
      code: 'CORRUPT_MODEL',
      message: expect.stringMatching(message)
    })
  })

  test('a longer context than the model was trained on', async () => {
    const input = { kind: 'chat', contextTokens: 512, promptBytes: 4096 }
    await expect(load(file, { input })).rejects.toEqual(
      failure('CORRUPT_MODEL', { field: 'manifest.input.contextTokens', limit: 256 })
    )
  })

  test('without the library: an error with the command that installs it', async () => {
    const bare = createLlamaEngine({ installedIn: '/nowhere' })
    await expect(bare.load({ manifest, files })).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      message: expect.stringMatching(
        /npm install --prefix \/nowhere node-llama-cpp@3\.22\.1 @node-llama-cpp\/.+ --omit=optional/
      )
    })
    await bare.stop()
  })
})
