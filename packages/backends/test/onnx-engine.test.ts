import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOnnxEngine, type Engine, type LoadedModel, type ModelManifest } from '../src/index.ts'
import { chatInput, collect, engineConformance, tensorInput } from './conformance.ts'
import { coarseTinyLm, exampleModel } from './example-models.ts'

engineConformance('onnx', {
  create: (slots = 2) => createOnnxEngine({ slots }),
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

  /** Writes another name of the same length over an operator's or a value's. */
  const rename = (graph: Uint8Array, from: RegExp, to: string) =>
    Buffer.from(Buffer.from(graph).toString('latin1').replace(from, to), 'latin1')

  const otherColumns = {
    ...digits,
    input: { kind: 'tensor', dtype: 'float32', columns: 255, maxRows: 1 }
  } as const
  test.each([
    ['that is cut', digits, digitsGraph.subarray(0, 4000), /ends inside/],
    ['with an unknown operator', digits, rename(digitsGraph, /Softmax/g, 'Softmin'), /Softmin/],
    ['with a value that nothing makes', digits, rename(digitsGraph, /Relu_1/, 'Relu_9'), /Relu_1/],
    ['for another number of columns', otherColumns, digitsGraph, /\[rows, 256\], not \[any, 255\]/]
  ])(
    'a single-shot graph %s is refused with its reason, and others run on',
    async (_, manifest, graph, message) => {
      await expect(load(manifest, graph)).rejects.toMatchObject({
        code: 'CORRUPT_MODEL',
        message: expect.stringMatching(message)
      })
      await collect(healthy, tensorInput(1, 256))
    }
  )

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
    ['a decoder without logits', rename(lmGraph, /logits/g, 'lagits'), /logits is missing/],
    [
      'a decoder with an unknown input',
      rename(lmGraph, /attention_mask/g, 'attention_mosk'),
      /attention_mask is missing/
    ],
    ['a classifier', digitsGraph, /input_ids is missing/]
  ])('%s is no chat model', async (_, graph, message) => {
    await expect(load(lm, graph)).rejects.toMatchObject({
      code: 'CORRUPT_MODEL',
      message: expect.stringMatching(message)
    })
  })

  test('a decoder is no single-shot model', async () => {
    await expect(load(digits, lmGraph)).rejects.toMatchObject({
      code: 'CORRUPT_MODEL',
      message: /one input and one output/
    })
  })

  test('a refused model gives its memory back', async () => {
    const small = createOnnxEngine({ memoryBytes: 40 * 1024 * 1024 })
    await expect(
      small.load({ manifest: lm, files: new Map(lmFiles).set('model.onnx', digitsGraph) })
    ).rejects.toThrow()
    const model = await small.load({ manifest: lm, files: lmFiles })
    await expect(small.load({ manifest: lm, files: lmFiles })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED'
    })
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
    const before = performance.eventLoopUtilization()
    const { end } = await collect(model, input)
    await model.score(input, end)
    // Computed in this thread it would be 1; what is left is taking chunks from the worker.
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.7)
    await engine.stop()
  })

  test('what one engine made, another passes', async () => {
    const [maker, checker] = [createOnnxEngine(), createOnnxEngine()]
    const [made, checking] = await Promise.all(
      [maker, checker].map(engine => engine.load(exampleModel('haca/tiny-lm')))
    )
    if (made === undefined || checking === undefined) throw new Error('not loaded')
    const { end, text } = await collect(made, chatInput())
    expect(text).toContain('Mia')
    expect(await checking.score(chatInput(), end)).toMatchObject({ verdict: 'pass' })
    expect(checking.numericsClass).toBe(made.numericsClass)
    await Promise.all([maker.stop(), checker.stop()])
  })

  test.each([8, 4])('weights of %i bits are found out by four pieces of evidence', async bits => {
    const engine = createOnnxEngine()
    const honest = await engine.load(exampleModel('haca/tiny-lm'))
    const cheap = await engine.load(coarseTinyLm(bits))
    const { end } = await collect(cheap, chatInput())
    const score = await honest.score(chatInput(), end, { positions: [0, 9, 19, 29] })
    expect(score.reasons.map(reason => reason.code)).toContain('evidence-differs')
    await engine.stop()
  })
})
