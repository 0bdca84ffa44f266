import { HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import type { Answer } from '../src/answers/answer.ts'
import { createIdempotency } from '../src/answers/idempotency.ts'
import { gatewayLimits } from '../src/limits.ts'
import { failing, pieces, silentAfter } from './support/fake-job.ts'
import { chat, eventsOf, startGateway } from './support/start-gateway.ts'

const withKey = (key: string) => ({ 'idempotency-key': key })

test('the same key and body give the same answer, run once', async () => {
  const { client, post } = await startGateway()
  const first = await (await post('/chat/completions', chat(), withKey('a'))).json()
  const again = await post('/chat/completions', chat(), withKey('a'))
  expect(again.headers.get('x-haca-repeated')).toBe('true')
  expect(await again.json()).toEqual(first)
  await post('/chat/completions', chat(), withKey('b'))
  await post('/chat/completions', chat())
  expect(client.jobs.length).toBe(3)
})

test('a stream is told again from its answer', async () => {
  const { client, post } = await startGateway()
  const body = chat({ stream: true })
  const first = await eventsOf(await post('/chat/completions', body, withKey('a')))
  const again = await eventsOf(await post('/chat/completions', body, withKey('a')))
  expect(client.jobs.length).toBe(1)
  expect(again.slice(-2)).toEqual(first.slice(-2))
  expect(again[1]).toMatchObject({ choices: [{ delta: { content: 'Hello, world' } }] })
})

test('the same key with another body is refused', async () => {
  const { post } = await startGateway()
  await post('/chat/completions', chat(), withKey('a'))
  const other = await post('/chat/completions', chat({ seed: 1 }), withKey('a'))
  expect(other.status).toBe(400)
  expect(await other.json()).toMatchObject({ error: { param: 'Idempotency-Key', code: 'INVALID_INPUT' } })
})

test('a key whose request runs is in progress until it ends, and free when nothing came of it', async () => {
  const { client, gateway, post } = await startGateway({ output: () => silentAfter('Hello') })
  for (const stream of [false, true]) {
    const abort = new AbortController()
    post('/chat/completions', chat({ stream }), withKey('a'), abort.signal).catch(() => undefined)
    await eventually(() => expect(gateway.running).toBe(1))
    const second = await post('/chat/completions', chat({ stream }), withKey('a'))
    expect(second.status).toBe(409)
    expect(second.headers.get('x-should-retry')).toBe('true')
    expect(await second.json()).toMatchObject({ error: { code: 'IN_PROGRESS' } })
    const jobs = client.jobs.length
    abort.abort()
    await eventually(() => expect(gateway.running).toBe(0))
    const third = new AbortController()
    post('/chat/completions', chat({ stream }), withKey('a'), third.signal).catch(() => undefined)
    await eventually(() => expect(client.jobs.length).toBe(jobs + 1))
    third.abort()
    await eventually(() => expect(gateway.running).toBe(0))
  }
})

test('a failure frees the key', async () => {
  let calls = 0
  const output = () => (calls++ === 0 ? failing(new HacaError('NO_NODE', 'none')) : pieces('Hi'))
  const { post } = await startGateway({ output })
  expect((await post('/chat/completions', chat(), withKey('a'))).status).toBe(503)
  expect((await post('/chat/completions', chat(), withKey('a'))).status).toBe(200)
})

const answer = (text: string): Answer => ({
  job: '0x00',
  created: 0,
  model: 'test/chat',
  modelId: 'bafy',
  text,
  toolCalls: [],
  outputTokens: undefined,
  finishReason: 'stop',
  units: 1,
  promptTokens: undefined,
  tokens: [],
  price: 1n,
  segments: []
})

function remember(limits: Partial<typeof gatewayLimits | Record<string, number>>) {
  const clock = { now: 0 }
  const idempotency = createIdempotency<Answer>(
    { ...gatewayLimits, ...limits },
    ({ text }) => text.length,
    () => clock.now
  )
  const begin = (key: string, scope = 'me') => idempotency.begin({ scope, key, path: '/', body: {} })
  const finish = (key: string, text = 'x') => {
    const turn = begin(key)
    if (turn.kind === 'run') turn.done(answer(text))
  }
  return { clock, begin, finish }
}

test('the oldest answers make room, by number', () => {
  const { begin, finish } = remember({ idempotentAnswersMax: 2 })
  for (const key of ['a', 'b', 'c']) finish(key)
  expect(begin('c').kind).toBe('repeat')
  expect(begin('a').kind).toBe('run')
})

test('the oldest answers make room, by length', () => {
  const { begin, finish } = remember({ idempotentCharactersMax: 10 })
  for (const key of ['a', 'b', 'c']) finish(key, 'x'.repeat(5))
  expect(begin('b').kind).toBe('repeat')
  expect(begin('c').kind).toBe('repeat')
  expect(begin('a').kind).toBe('run')
})

test('an answer is forgotten after its time', () => {
  const { clock, begin, finish } = remember({ idempotentMs: 1000 })
  finish('a')
  clock.now = 1000
  expect(begin('a').kind).toBe('repeat')
  clock.now = 1001
  expect(begin('a').kind).toBe('run')
})

test('requests under way are never dropped for others', () => {
  const { begin } = remember({ idempotentAnswersMax: 1 })
  begin('a')
  expect(() => begin('b')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
})

test('keys of two callers do not meet, and a key has a length', () => {
  const { begin, finish } = remember({ idempotencyKeyLengthMax: 3 })
  finish('a')
  expect(begin('a', 'you').kind).toBe('run')
  for (const key of ['', 'abcd']) {
    expect(() => begin(key)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  }
})
