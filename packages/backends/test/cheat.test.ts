import { HacaError } from '@haca/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import { weakenGraph } from '../src/cheat/weaken-graph.ts'
import {
  createFakeEngine,
  createOnnxEngine,
  decodeTokens,
  fakeChatModel,
  fakeTensorModel,
  withCheat,
  withTraps
} from '../src/index.ts'
import { chatInput, collect, tensorInput } from './conformance.ts'
import { exampleModel } from './example-models.ts'

/** Those that need no weights. */
const anyEngine = ['random', 'truncate', 'reuse', 'other-prompt'] as const
const weights = ['q8', 'q4', 'other-model'] as const

test.each(anyEngine)('%s: a chat output of the right form is found wrong', async kind => {
  const honest = await createFakeEngine().load(fakeChatModel())
  const cheat = await withCheat(createFakeEngine(), kind).load(fakeChatModel())
  await collect(cheat, chatInput({ maxTokens: 30 }))
  const input = chatInput({ messages: [{ role: 'user', content: 'Another question.' }], maxTokens: 30 })
  const { end, chunks } = await collect(cheat, input)
  expect(end.leaves).toHaveLength(end.units)
  expect(Buffer.concat(chunks.map(({ data }) => data))).toEqual(Buffer.from(end.output))
  expect(await honest.score(input, end)).toMatchObject({ verdict: 'fail' })
})

test.each(anyEngine)('%s: a single-shot output is found wrong', async kind => {
  const honest = await createFakeEngine().load(fakeTensorModel())
  const cheat = await withCheat(createFakeEngine(), kind).load(fakeTensorModel())
  await collect(cheat, tensorInput(15, 4))
  const input = tensorInput(16, 4)
  const { end } = await collect(cheat, input)
  expect(await honest.score(input, end)).toMatchObject({ verdict: 'fail' })
})

test('random answers have evidence that agrees with itself and are repeated under one seed', async () => {
  const honest = await createFakeEngine().load(fakeChatModel())
  const cheat = await withCheat(createFakeEngine(), 'random').load(fakeChatModel())
  const [one, two] = [await collect(cheat, chatInput()), await collect(cheat, chatInput())]
  expect(one.end).toEqual(two.end)
  const { reasons } = await honest.score(chatInput(), one.end)
  expect(reasons.map(({ code }) => code)).toContain('token-differs')
  expect(reasons.map(({ code }) => code)).not.toContain('evidence-malformed')
})

test('random answers have another token everywhere but at the end', async () => {
  const input = chatInput({ maxTokens: 60 })
  const honest = await collect(await createFakeEngine().load(fakeChatModel()), input)
  const cheat = await collect(await withCheat(createFakeEngine(), 'random').load(fakeChatModel()), input)
  const [given, truth] = [cheat, honest].map(({ end }) => decodeTokens(end.output) ?? [])
  const same = given?.flatMap((token, i) => (token === truth?.[i] ? [i] : []))
  expect(same).toEqual(honest.end.stopReason === 'stop' ? [honest.end.units - 1] : [])
})

test('one job of a hundred is cheated on by 1%, the same ones again', async () => {
  const honest = await createFakeEngine().load(fakeTensorModel())
  const cheat = await withCheat(createFakeEngine(), '1%').load(fakeTensorModel())
  const count = 600
  const failed: number[] = []
  for (let i = 1; i <= count; i++) {
    const input = tensorInput(1, 4)
    new DataView(input.data.buffer).setFloat32(0, i, true)
    const { end } = await collect(cheat, input)
    expect((await collect(cheat, input)).end.output).toEqual(end.output)
    if ((await honest.score(input, end)).verdict === 'fail') failed.push(i)
  }
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.length).toBeLessThan((count * 3) / 100)
})

describe('cheaper weights, with the real engine', () => {
  /** What a node with these weights gives, checked by a node with those that were published. */
  async function checkWeights(kind: (typeof weights)[number], name: 'haca/tiny-lm' | 'haca/digits') {
    const engine = createOnnxEngine()
    onTestFinished(() => engine.stop())
    const source = exampleModel(name)
    const [honest, cheat] = [await engine.load(source), await withCheat(engine, kind).load(source)]
    const input = name === 'haca/digits' ? tensorInput(16, 256) : chatInput({ maxTokens: 60 })
    const { end } = await collect(cheat, input)
    const positions = [0, 11, 22, end.units - 1]
    return { cheat, honest, score: await honest.score(input, end, { positions }) }
  }

  test.each(weights)('%s: a chat output gives itself away in four pieces of evidence', async kind => {
    const { score } = await checkWeights(kind, 'haca/tiny-lm')
    expect(score.reasons.map(({ code }) => code)).toContain('evidence-differs')
    expect(score.worst.logprob).toBeGreaterThan(1e-3)
  })

  test.each(weights)('%s: a single-shot output differs beyond any tolerance', async kind => {
    const { score, cheat, honest } = await checkWeights(kind, 'haca/digits')
    expect(score.reasons.map(({ code }) => code)).toEqual(['output-differs'])
    expect(score.worst.value).toBeGreaterThan(1e-3)
    expect(cheat.numericsClass).toBe(honest.numericsClass)
  })

  test('the file keeps its form and the original its weights', () => {
    const graph = exampleModel('haca/digits').files.get('model.onnx') ?? new Uint8Array()
    const before = graph.slice()
    const weak = weakenGraph(graph, 'q4')
    expect(graph).toEqual(before)
    expect(weak).toHaveLength(graph.length)
    expect(Buffer.from(weak).equals(before)).toBe(false)
    expect(weakenGraph(weak, 'q4')).toEqual(weak)
  })

  test('a file without weights cannot be cheapened', () => {
    expect(() => weakenGraph(new Uint8Array(), 'q8')).toThrow(HacaError)
  })
})

describe('an engine with traps', () => {
  const bad = chatInput({ maxTokens: 30 })
  const good = chatInput({ maxTokens: 30, seed: `0x${'07'.repeat(32)}` })

  test.each([...anyEngine, 'other-seed'] as const)(
    '%s: cheats on what is chosen, and on nothing else',
    async kind => {
      const honest = await createFakeEngine().load(fakeChatModel())
      const choose = (input: unknown) => (input === bad ? kind : undefined)
      const model = await withTraps(createFakeEngine(), choose).load(fakeChatModel())
      // What is reused is the first answer, which is right.
      if (kind !== 'reuse')
        expect(await honest.score(bad, (await collect(model, bad)).end)).toMatchObject({ verdict: 'fail' })
      expect(await honest.score(good, (await collect(model, good)).end)).toMatchObject({ verdict: 'pass' })
    }
  )

  test('runs other weights beside the honest ones, and frees both', async () => {
    const engine = createOnnxEngine({ slots: 1 })
    onTestFinished(() => engine.stop())
    const source = exampleModel('haca/tiny-lm')
    const model = await withTraps(engine, input => (input === bad ? 'other-model' : undefined)).load(source)
    expect(await model.score(bad, (await collect(model, bad)).end)).toMatchObject({ verdict: 'fail' })
    expect(await model.score(good, (await collect(model, good)).end)).toMatchObject({ verdict: 'pass' })
    await model.unload()
    await expect(collect(model, bad)).rejects.toThrow()
  })
})
