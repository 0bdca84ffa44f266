import type { LoadOption } from '@haca/core'
import type { CoverRequest, CoverResponse, Hex, TokenResponse } from '@haca/protocol'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { type CoverTalkInit, createCoverTalk } from '../src/models/cover-talk.ts'

const [home, away] = ['11', '22'].map(byte => `0x${byte.repeat(20)}` as Hex) as [Hex, Hex]
const report = { rate: 1000, slots: 1, loadMs: 100, holds: ['a'] }
const swap: LoadOption = { model: 'b', victims: ['a'] }
const answer: CoverResponse = { capacity: 1000, covers: [{ model: 'a', held: 2000, need: 500 }] }
const token: TokenResponse = { state: 'leased', leaseMs: 1000, unmet: [] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The talk of a node that holds `a`, whose loader asks for a swap by every token that passes. */
function talkScene(change: Partial<CoverTalkInit> = {}) {
  const stopping = new AbortController()
  const heard: Parameters<CoverTalkInit['hear']>[0][] = []
  const calls: [market: Hex, request: CoverRequest][] = []
  let [asks, answers] = [false, true]
  const talk = createCoverTalk({
    link: {
      homeOf: model => (model === 'c' ? away : home),
      async call(market, request) {
        calls.push([market, request])
        return answers ? answer : undefined
      }
    },
    report: () => report,
    known: () => ['a', 'b'],
    idle: () => true,
    empty: () => false,
    askWithToken: () => false,
    hear(event) {
      heard.push(event)
      if (event.kind === 'passing' && asks) talk.ask([swap])
    },
    signal: stopping.signal,
    clock: { unixMs: () => Date.now(), monotonicMs: () => Date.now(), nanos: () => 0n },
    ...change
  })
  onTestFinished(() => stopping.abort())
  const last = (kind: string) => heard.findLast(event => event.kind === kind)
  return {
    talk,
    heard,
    calls,
    last,
    ask: (on: boolean) => {
      asks = on
    },
    silence: () => {
      answers = false
    }
  }
}

it('rides on tokens: it asks first, says nothing while that is fresh, and sends no message of its own', async () => {
  const { talk, calls, last } = talkScene()
  const first = talk.ride(home, true, false)
  expect(first).toEqual({ cover: { ...report, loads: [] }, asks: true })
  talk.answered(0, home, first.cover as CoverRequest, { ...token, cover: answer })
  expect(last('covers')).toEqual({
    kind: 'covers',
    capacity: 1,
    covers: [{ model: 'a', held: 2, need: 0.5 }]
  })
  expect(talk.ride(home, true, false)).toEqual({})
  void talk.keepSaying()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(calls).toEqual([])
  expect(talk.ride(home, true, true).cover).toBeDefined()
  // No token has gone there for so long that the market is about to forget what the node holds.
  await vi.advanceTimersByTimeAsync(26_000)
  expect(calls).toHaveLength(1)
})

it('takes the lease that comes with a withdrawn token, and with it the slot', () => {
  const slots: (number | undefined)[] = []
  const { talk, ask, last, heard } = talkScene()
  ask(true)
  const { cover } = talk.ride(home, true, true)
  expect(cover?.loads).toEqual([swap])
  // One at a time.
  expect(talk.ride(home, true, true).cover?.loads).toEqual([])
  const push = heard.push.bind(heard)
  heard.push = event => {
    if (event.kind === 'leased') slots.push(talk.takeSlot())
    return push(event)
  }
  talk.answered(3, home, cover as CoverRequest, {
    ...token,
    state: 'withdrawn',
    cover: { ...answer, lease: { model: 'b', victims: ['a'] } }
  })
  expect(last('leased')).toEqual({ kind: 'leased', option: swap })
  expect(slots).toEqual([3])
  expect(talk.takeSlot()).toBeUndefined()
})

it('takes no lease beside a token that stands, nor one that it has not asked for, nor one for a busy slot', () => {
  const { talk, ask, last } = talkScene()
  ask(true)
  expect(talk.ride(home, false, true).cover?.loads).toEqual([])
  for (const [state, model] of [
    ['leased', 'b'],
    ['withdrawn', 'c']
  ] as const) {
    const { cover } = talk.ride(home, true, true)
    expect(cover?.loads).toEqual([swap])
    const lease = { model, victims: ['a'] }
    talk.answered(0, home, cover as CoverRequest, { ...token, state, cover: { ...answer, lease } })
    expect(last('leased')).toEqual({ kind: 'leased', option: undefined })
  }
})

it('goes back to messages of its own where a market does not answer what tokens say, and tries again later', async () => {
  const { talk, ask, calls } = talkScene()
  ask(true)
  void talk.keepSaying()
  await vi.advanceTimersByTimeAsync(0)
  calls.length = 0
  const { cover } = talk.ride(home, true, true)
  talk.answered(0, home, cover as CoverRequest, token)
  // What the token asked for in vain is asked at once.
  expect(calls.map(([, { loads }]) => loads)).toContainEqual([swap])
  expect(talk.ride(home, true, true)).toEqual({})
  calls.length = 0
  await vi.advanceTimersByTimeAsync(14_000)
  expect(calls.length).toBeGreaterThanOrEqual(7)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(talk.ride(home, true, true).cover).toBeDefined()
})

it('takes a market that says nothing of loads in quarantine for no older one, and does not ask it again at once', () => {
  const { talk, calls } = talkScene()
  const { cover } = talk.ride(home, true, false)
  talk.answered(0, home, cover as CoverRequest, { ...token, state: 'quarantined', retryAfterMs: 9 })
  expect(calls).toEqual([])
  expect(talk.ride(home, true, false)).toEqual({})
  expect(talk.ride(home, true, true).cover).toBeDefined()
})

it('frees the loader when a token is lost on the way', () => {
  const { talk, ask, last } = talkScene()
  ask(true)
  const { cover } = talk.ride(home, true, true)
  talk.answered(0, home, cover as CoverRequest, undefined)
  expect(last('leased')).toEqual({ kind: 'leased', option: undefined })
  expect(talk.ride(home, true, true).cover?.loads).toEqual([swap])
})

it('asks by the token that stands there, else by a message, and goes without where nobody answers', async () => {
  const sent: [Hex, CoverRequest][] = []
  let stands = true
  const { talk, calls, last, silence } = talkScene({
    askWithToken(market, cover) {
      if (stands) sent.push([market, cover])
      return stands
    }
  })
  const room: LoadOption = { model: 'b', victims: [] }
  talk.ask([room, { model: 'c', victims: [] }])
  // Those of the same home alone.
  expect(sent).toEqual([[home, { ...report, loads: [room] }]])
  expect(calls).toEqual([])
  stands = false
  silence()
  talk.ask([swap, room])
  await vi.advanceTimersByTimeAsync(0)
  expect(calls).toHaveLength(1)
  expect(last('leased')).toEqual({ kind: 'leased', option: room })
})
