import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOnnxEngine, type Engine, type LoadedModel, type ModelManifest } from '../src/index.ts'
import { chatInput, collect, engineConformance, tensorInput } from './conformance.ts'
import { exampleModel } from './example-models.ts'

engineConformance('onnx', {
  create: () => createOnnxEngine({ slots: 2 }),
  chat: () => exampleModel('haca/tiny-lm'),
  tensor: () => exampleModel('haca/digits')
})

describe('onnx: hostile models', () => {
  let engine: Engine
  let healthy: LoadedModel
  const { manifest: digits, files: digitsFiles } = exampleModel('haca/digits')
  const { manifest: lm, files: lmFiles } = exampleModel('haca/tiny-lm')
  const digitsGraph = digitsFiles.get('model.onnx') ?? new Uint8Array()
  const lmGraph = lmFiles.get('model.onnx') ?? new Uint8Array()

  beforeAll(async () => {
    engine = createOnnxEngine()
    healthy = await engine.load({ manifest: digits, files: digitsFiles })
  })
  afterAll(() => engine.stop())

  const load = (manifest: ModelManifest, graph: Uint8Array) =>
    engine.load({ manifest, files: new Map(lmFiles).set('model.onnx', graph) })

  /** Overwrites an operator's or value's name in place. */
  const rename = (graph: Uint8Array, from: string, to: string) =>
    Buffer.from(Buffer.from(graph).toString('latin1').replaceAll(from, to), 'latin1')

  test.each([
    ['cut', () => digitsGraph.subarray(0, 4000), /ends inside/],
    ['of an unknown operator', () => rename(digitsGraph, 'Softmax', 'Softmin'), /Softmin/],
    ['with a value that nothing makes', () => rename(digitsGraph, 'Relu_1', 'Relu_9').subarray(), /./],
    ['for another number of columns', () => digitsGraph, /columns|shape/]
  ])('a single-shot graph %s is refused with its reason, and others run on', async (name, graph, message) => {
    const manifest = name.includes('columns') ? { ...digits, input: { ...digits.input, columns: 255 } as const } : digits
    const bytes = graph()
    // A file that was not changed would prove nothing.
    if (!name.includes('columns')) expect(Buffer.compare(bytes, digitsGraph)).not.toBe(0)
    await expect(load(manifest as ModelManifest, bytes)).rejects.toMatchObject({
      code: 'CORRUPT_MODEL',
      message: expect.stringMatching(message)
    })
    await collect(healthy, tensorInput(1, 256))
  })

  test('flipped bytes never harm the process: a load is refused or the model runs', async () => {
    for (let i = 0; i < 40; i++) {
      const bytes = digitsGraph.with((i * 1723) % digitsGraph.length, (i * 37) & 0xff)
      const outcome = await load(digits, bytes).then(
        model => model.unload(),
        error => error.code
      )
      expect(['CORRUPT_MODEL', undefined]).toContain(outcome)
    }
    await collect(healthy, tensorInput(1, 256))
  })

  test.each([
    ['a decoder without logits', rename(lmGraph, 'logits', 'lagits'), /logits is missing/],
    ['a decoder with an unknown input', rename(lmGraph, 'attention_mask', 'attention_mosk'), /attention_mask is missing/],
    ['a classifier', digitsGraph, /input_ids is missing/]
  ])('%s is no chat model', async (_, graph, message) => {
    await expect(load(lm, graph)).rejects.toMatchObject({ code: 'CORRUPT_MODEL', message: expect.stringMatching(message) })
  })

  test('a decoder is no single-shot model', async () => {
    await expect(load(digits, lmGraph)).rejects.toMatchObject({ code: 'CORRUPT_MODEL', message: /one input and one output/ })
  })

  test('a refused model gives its memory back', async () => {
    const small = createOnnxEngine({ memoryBytes: 40 * 1024 * 1024 })
    await expect(small.load({ manifest: lm, files: new Map(lmFiles).set('model.onnx', digitsGraph) })).rejects.toThrow()
    const model = await small.load({ manifest: lm, files: lmFiles })
    await expect(small.load({ manifest: lm, files: lmFiles })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
    await model.unload()
    await small.load({ manifest: lm, files: lmFiles })
    await small.stop()
  })
})

describe('onnx: one engine checks another', () => {
  test('the event loop stays free while a model generates and checks', async () => {
    const engine = createOnnxEngine()
    const model = await engine.load(exampleModel('haca/tiny-lm'))
    const input = chatInput({ maxTokens: 200, temperatureMilli: 1500 })
    await collect(model, input)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const { end } = await collect(model, input)
    await model.score(input, end)
    delay.disable()
    // One whole generation takes longer than this even on a fast machine; the median is what a blocked loop moves.
    expect(delay.percentile(50) / 1e6).toBeLessThan(20)
    await engine.stop()
  })

  test('what one engine made, another passes', async () => {
    const [maker, checker] = [createOnnxEngine(), createOnnxEngine()]
    const [made, checking] = await Promise.all([maker, checker].map(engine => engine.load(exampleModel('haca/tiny-lm'))))
    if (made === undefined || checking === undefined) throw new Error('not loaded')
    const { end, text } = await collect(made, chatInput())
    expect(text).toContain('Mia')
    expect(await checking.score(chatInput(), end)).toMatchObject({ verdict: 'pass' })
    expect(checking.numericsClass).toBe(made.numericsClass)
    await Promise.all([maker.stop(), checker.stop()])
  })

  test('coarser weights are found out by their evidence', async () => {
    const engine = createOnnxEngine()
    const { manifest, files } = exampleModel('haca/tiny-lm')
    const graph = files.get('model.onnx') ?? new Uint8Array()
    // Clears the low half of every float32 between two markers of the weights' region: 8 bits of fraction are left.
    const coarse = graph.slice()
    const start = Buffer.from(graph).indexOf('e.weight') + 64
    for (let at = start; at < start + 4 * 768 * 128 - 256; at += 4) {
      const aligned = at - (at % 4) + (Buffer.from(graph).indexOf('e.weight') % 4)
      coarse[aligned] = 0
    }
    const honest = await engine.load({ manifest, files })
    const cheap = await engine.load({ manifest, files: new Map(files).set('model.onnx', coarse) })
    const { end } = await collect(cheap, chatInput())
    const score = await honest.score(chatInput(), end, { positions: [0, 1, 2, 3] })
    expect(score).toMatchObject({ verdict: 'fail' })
    await engine.stop()
  })
})
