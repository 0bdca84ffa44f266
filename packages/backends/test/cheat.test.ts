import { expect, test } from 'vitest'
import {
  cheatKinds,
  createFakeEngine,
  decodeTokens,
  fakeChatModel,
  fakeTensorModel,
  withCheat
} from '../src/index.ts'
import { chatInput, collect, tensorInput } from './conformance.ts'

test.each(cheatKinds)('%s: a chat output of the right form is found wrong', async kind => {
  const honest = await createFakeEngine().load(fakeChatModel())
  const cheat = await withCheat(createFakeEngine(), kind).load(fakeChatModel())
  await collect(cheat, chatInput({ maxTokens: 30 }))
  const input = chatInput({ messages: [{ role: 'user', content: 'Another question.' }], maxTokens: 30 })
  const { end, chunks } = await collect(cheat, input)
  expect(end.leaves).toHaveLength(end.units)
  expect(Buffer.concat(chunks.map(({ data }) => data))).toEqual(Buffer.from(end.output))
  expect(await honest.score(input, end)).toMatchObject({ verdict: 'fail' })
})

test.each(cheatKinds)('%s: a single-shot output is found wrong', async kind => {
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
