import type { TokenScore } from '@haca/client'
import { expect, test } from 'vitest'
import { createTokenQueue } from '../src/answers/token-queue.ts'
import { scored } from './support/fake-job.ts'
import { chat, eventsOf, startGateway } from './support/start-gateway.ts'

const bytes = (text: string) => [...Buffer.from(text)]
/** Pieces of one token each; the fake's token has its own likelihood and one rival. */
const output = () => scored('He', 'llo', ' ↯', '')
const likely = (token: string, logprob: number) => ({ token, logprob, bytes: bytes(token) })

interface Whole {
  readonly choices: readonly { readonly logprobs: { readonly content: readonly object[] } }[]
}

test('a chat tells how likely its tokens were, and their rivals', async () => {
  const { client, post } = await startGateway({ output })
  const response = await post('/chat/completions', chat({ logprobs: true, top_logprobs: 2 }))
  const [choice] = ((await response.json()) as Whole).choices
  expect(choice?.logprobs).toEqual({
    refusal: null,
    content: [
      { ...likely('He', -1), top_logprobs: [likely('?', -0.5), likely('He', -1)] },
      { ...likely('llo', -1), top_logprobs: [likely('?', -0.5), likely('llo', -1)] },
      { ...likely(' ↯', -1), top_logprobs: [likely('?', -0.5), likely(' ↯', -1)] }
    ]
  })
  expect(client.jobs[0]?.spec.logprobs).toBe(true)
})

test('without being asked it tells nothing, and asks the network for nothing', async () => {
  const { client, post } = await startGateway({ output })
  const response = await post('/chat/completions', chat())
  expect(((await response.json()) as Whole).choices[0]?.logprobs).toBeNull()
  expect(client.jobs[0]?.spec.logprobs).toBe(false)
})

test('a token of which there is no evidence has the value that stands for unlikely', async () => {
  const { post } = await startGateway({ output: () => scored('\0') })
  const response = await post('/chat/completions', chat({ logprobs: true }))
  expect(((await response.json()) as Whole).choices[0]?.logprobs.content).toEqual([
    { ...likely('\0', -9999), top_logprobs: [] }
  ])
})

test('a stream tells them with the piece that they begin in', async () => {
  const { post } = await startGateway({ output })
  const events = await eventsOf(await post('/chat/completions', chat({ logprobs: true, stream: true })))
  const told = events.slice(0, -1).map(event => {
    const [choice] = (
      event as {
        choices: { delta: { content?: string }; logprobs: { content: { token: string }[] } | null }[]
      }
    ).choices
    return [choice?.delta.content, choice?.logprobs?.content.map(({ token }) => token)]
  })
  expect(told).toEqual([
    ['', undefined],
    ['He', ['He']],
    ['llo', ['llo']],
    [' ↯', [' ↯']],
    [undefined, undefined]
  ])
})

test('tokens behind a stop string are not told', async () => {
  const { post } = await startGateway({ output: () => scored('one', ' t', 'wo', ' three') })
  const response = await post('/chat/completions', chat({ logprobs: true, stop: ' two' }))
  const [choice] = ((await response.json()) as Whole).choices
  expect(choice?.logprobs.content).toMatchObject([{ token: 'one' }])
})

test('a completion tells them in lists, whole or streamed', async () => {
  const { post } = await startGateway({ output })
  const ask = { model: 'test/chat', prompt: 'x', logprobs: 1 }
  const whole = (await (await post('/completions', ask)).json()) as { choices: { logprobs: object }[] }
  expect(whole.choices[0]?.logprobs).toEqual({
    tokens: ['He', 'llo', ' ↯'],
    token_logprobs: [-1, -1, -1],
    top_logprobs: [{ '?': -0.5 }, { '?': -0.5 }, { '?': -0.5 }],
    text_offset: [0, 2, 5]
  })
  const events = await eventsOf(await post('/completions', { ...ask, logprobs: 0, stream: true }))
  const offsets = events.slice(0, 3).map(event => (event as typeof whole).choices[0]?.logprobs)
  expect(offsets).toMatchObject([
    { text_offset: [0], top_logprobs: null },
    { text_offset: [2] },
    { text_offset: [5] }
  ])
})

test('a character of several tokens comes with the first, and what never became whole at the end', () => {
  const token = (...own: number[]): TokenScore => ({
    token: own[0] ?? 0,
    bytes: Uint8Array.from(own),
    logprob: -1,
    top: []
  })
  const queue = createTokenQueue()
  const [a, b, c, d, marker] = [token(0xe2), token(0x86, 0xaf), token(0x41), token(0xe2), token()] as const
  queue.push([a, b, c])
  expect(queue.release('↯')).toEqual([a, b])
  expect(queue.release('A')).toEqual([c])
  queue.push([d, marker])
  expect(queue.release('')).toEqual([])
  expect(queue.rest()).toEqual([d])
})
