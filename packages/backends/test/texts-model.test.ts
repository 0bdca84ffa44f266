import type { TextsInput } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFakeEngine, createOnnxEngine, createTextFeatures, type LoadedModel } from '../src/index.ts'
import { countTexts } from '../src/model/texts-model.ts'
import { collect } from './conformance.ts'
import { exampleModel } from './example-models.ts'

const texts = (...all: string[]): TextsInput => ({ kind: 'texts', texts: all })
const features = createTextFeatures({ buckets: 256, grams: [3] })
function countsOf(text: string): Float32Array {
  const row = new Float32Array(256)
  features.count(text, row)
  return row
}
const sum = (row: Float32Array) => row.reduce((total, count) => total + count, 0)

describe('the features of a text', () => {
  test('are one for each word and one for each run of letters in it', () => {
    // <fox>: itself, <fo, fox, ox>
    expect(sum(countsOf('fox'))).toBe(4)
    // A word no longer than the run, marks included, is only itself.
    expect(sum(createRowOf('a', [3, 4]))).toBe(1)
    expect(sum(countsOf(' … ! '))).toBe(0)
  })

  test('ignore case, order, punctuation and compatibility forms', () => {
    expect(countsOf('The fox, the owl!')).toEqual(countsOf('owl THE the FOX'))
    expect(countsOf('ﬁne')).toEqual(countsOf('fine'))
    expect(countsOf('fox')).not.toEqual(countsOf('owl'))
  })

  test('lie where the hash of the published function puts them', () => {
    expect(createRowOf('fox', []).indexOf(1)).toBe(fnv('<fox>') % 256)
  })
})

test('runs of several lengths, of letters of several bytes, are each where their own hash puts them', () => {
  for (const word of ['größe', '北京大学', 'a\u{1d7d9}b', 'ab', 'a']) {
    const marked = Array.from(`<${word.normalize('NFKC')}>`)
    const expected = new Float32Array(256)
    const add = (part: string) => {
      const bucket = fnv(part) % 256
      expected[bucket] = (expected[bucket] ?? 0) + 1
    }
    add(marked.join(''))
    for (const size of [4, 3, 3, 1].filter(length => length < marked.length))
      for (let at = 0; at + size <= marked.length; at++) add(marked.slice(at, at + size).join(''))
    expect(createRowOf(word, [4, 3, 3, 1])).toEqual(expected)
  }
})

test('counting many texts lets others have their turn after each', async () => {
  let turns = 0
  let timer = setImmediate(function turn() {
    turns++
    timer = setImmediate(turn)
  })
  const counted = await countTexts(Array(64).fill('a fox'), features)
  clearImmediate(timer)
  expect(counted).toMatchObject({ rows: 64, columns: 256 })
  expect(turns).toBeGreaterThanOrEqual(63)
})

function createRowOf(text: string, grams: number[]): Float32Array {
  const row = new Float32Array(256)
  createTextFeatures({ buckets: 256, grams }).count(text, row)
  return row
}

/** The textbook's loop, in arithmetic of another kind. */
function fnv(text: string): number {
  let state = 2166136261n
  for (const byte of Buffer.from(text)) state = ((state ^ BigInt(byte)) * 16777619n) % 2n ** 32n
  return Number(state)
}

describe.each([
  ['onnx', () => createOnnxEngine()],
  ['fake', () => createFakeEngine()]
])('a model of texts on the %s engine', (_, create) => {
  const engine = create()
  let model: LoadedModel
  beforeAll(async () => {
    model = await engine.load(exampleModel('haca/tiny-embed'))
  })
  afterAll(() => engine.stop())

  test('gives each text its row, whatever stands beside it', async () => {
    const both = (await collect(model, texts('a fox', 'an owl'))).end
    const alone = (await collect(model, texts('an owl'))).end
    expect(both).toMatchObject({ units: 2, stopReason: 'stop' })
    expect(Buffer.from(both.output.subarray(both.output.length / 2))).toEqual(Buffer.from(alone.output))
  })

  test('passes an honest output, and fails that of another text', async () => {
    const { end } = await collect(model, texts('a fox', 'an owl'))
    expect(await model.score(texts('a fox', 'an owl'), end)).toMatchObject({
      verdict: 'pass',
      checkedUnits: 2
    })
    expect(await model.score(texts('a fox', 'an eagle'), end)).toMatchObject({
      verdict: 'fail',
      reasons: [{ code: 'output-differs' }]
    })
  })

  test('is measured', async () => {
    expect((await model.certify()).unitsPerSecond).toBeGreaterThan(0)
  })

  test('names the limit that an input is over', () => {
    const many = texts(...Array.from({ length: 257 }, () => 'x'))
    const over = (code: string, field: string) =>
      expect.objectContaining({ code, data: expect.objectContaining({ field }) })
    expect(() => model.check(many)).toThrow(over('INPUT_TOO_LARGE', 'input.texts'))
    expect(() => model.check(texts('x', 'é'.repeat(4097)))).toThrow(over('INPUT_TOO_LARGE', 'input.texts.1'))
    expect(() => model.check(texts())).toThrow(over('INVALID_INPUT', 'input.texts'))
    expect(() => model.check({ kind: 'tensor', rows: 1, columns: 1, data: new Uint8Array(4) })).toThrow(
      over('INVALID_INPUT', 'input.kind')
    )
    expect(model.check(texts('x', 'y'))).toBe(2)
  })

  test.each([
    ['is missing', undefined],
    ['is no JSON', '{'],
    ['is of another kind', '{"kind":"words","buckets":8,"grams":[]}'],
    ['has no buckets', '{"kind":"hashed-words","grams":[3]}'],
    ['has too many buckets', '{"kind":"hashed-words","buckets":65537,"grams":[3]}'],
    ['has runs of no letters', '{"kind":"hashed-words","buckets":4096,"grams":[0]}'],
    ['is too large', `{"kind":"hashed-words","buckets":4096,"grams":[3]}${' '.repeat(4096)}`]
  ])('refuses a features file that %s', async (_why, file) => {
    const { manifest, files } = exampleModel('haca/tiny-embed')
    const changed = new Map(files)
    if (file === undefined) changed.delete('features.json')
    else changed.set('features.json', Buffer.from(file))
    await expect(engine.load({ manifest, files: changed })).rejects.toMatchObject({ code: 'CORRUPT_MODEL' })
  })

  test('refuses a manifest that asks for rows beyond the memory of a run', async () => {
    const { manifest, files } = exampleModel('haca/tiny-embed')
    const input = { kind: 'texts' as const, textBytes: 8, maxTexts: 4097 }
    await expect(engine.load({ manifest: { ...manifest, input }, files })).rejects.toMatchObject({
      code: 'CORRUPT_MODEL',
      data: { field: 'manifest.input.maxTexts' }
    })
  })
})

test('rows of another width than the graph takes are refused', async () => {
  const { manifest, files } = exampleModel('haca/tiny-embed')
  const narrow = Buffer.from('{"kind":"hashed-words","buckets":4095,"grams":[3]}')
  const engine = createOnnxEngine()
  const load = engine.load({ manifest, files: new Map(files).set('features.json', narrow) })
  await expect(load).rejects.toMatchObject({ code: 'CORRUPT_MODEL' })
  await engine.stop()
})
