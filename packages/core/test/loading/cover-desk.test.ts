import { type CoverRequest, devnetParams, type Hex, type TokenResponse } from '@haca/protocol'
import { expect, it } from 'vitest'
import {
  createCoverBook,
  createCoverDesk,
  createMarket,
  createRandom,
  type TokenEvent
} from '../../src/index.ts'

const node = `0x${'11'.repeat(20)}` as Hex
const other = `0x${'22'.repeat(20)}` as Hex
const client = `0x${'33'.repeat(20)}` as Hex
const ids = ['a', 'b']

function scene() {
  const market = createMarket({ limits: devnetParams, random: createRandom(1) })
  const book = createCoverBook()
  const desk = createCoverDesk({
    book,
    known: () => ids,
    knows: model => ids.includes(model),
    trusts: (of, at) => market.trusts(of, at)
  })
  const says = (change: Partial<CoverRequest> = {}): CoverRequest => {
    return { rate: 1000, slots: 1, loadMs: 100, holds: ['a'], loads: [], ...change }
  }
  const token = (cover: CoverRequest | undefined, at: number, change: Partial<TokenEvent> = {}) => {
    const warm = [{ model: 'a', ask: 1n, rate: 1 }]
    const request = { slot: 0, sequence: 1, freeInMs: 0, warm, onDisk: [], useMilli: 0, withdraw: false }
    const event = {
      kind: 'token',
      at,
      node,
      request: { ...request, ...(cover && { cover }) },
      ...change
    } as const
    const [reply] = desk
      .token(event, step => market.step(step))
      .flatMap((effect): TokenResponse[] => (effect.kind === 'token-reply' ? [effect.response] : []))
    return reply
  }
  /** Work of one slot of mean speed for half a minute. */
  const asksFor = (model: string) => {
    for (let at = 0; at < 30_000; at += 1000) book.arrived(model, 1000, at)
  }
  const ticket = (at: number, after?: { offer: number; answer: 'bounced' }) => {
    const job = `0x${'44'.repeat(32)}` as Hex
    const rest = { units: 1, deadline: 0, ceiling: 1n, valueOfTime: 0n, ...(after && { after }) }
    return market.step({
      kind: 'ticket',
      at,
      client,
      request: { job, segment: 0, model: 'a', ...rest },
      deadlineAt: at + 9000
    })
  }
  const swap = says({ loads: [{ model: 'b', victims: ['a'] }] })
  return { market, book, desk, says, token, asksFor, ticket, swap }
}

it('takes a report from a token that is told, and answers one that is asked', () => {
  const { desk, says, token } = scene()
  expect(token(says(), 0, { quiet: true })).toBeUndefined()
  expect(desk.book.capacity(node)).toBe(1)
  const reply = token(says(), 10)
  expect(reply?.state).toBe('leased')
  expect(reply?.cover?.covers).toContainEqual(expect.objectContaining({ model: 'a', held: 1000 }))
  expect(token(undefined, 20)?.cover).toBeUndefined()
})

it('takes the token back with a lease, so that no ticket gets the slot that loads', () => {
  const { market, says, token, asksFor, ticket, swap } = scene()
  token(says(), 0)
  asksFor('b')
  const reply = token(swap, 30_000)
  expect(reply).toMatchObject({ state: 'withdrawn', cover: { lease: { model: 'b', victims: ['a'] } } })
  expect(market.tokens.size).toBe(0)
  expect(ticket(30_001).some(({ kind }) => kind === 'offer')).toBe(false)
  // The load counts, so nobody else is leased the same.
  const covers = reply?.cover?.covers ?? []
  expect(covers).toContainEqual(expect.objectContaining({ model: 'b', held: 1000 }))
})

it('leases nothing where an offer has the slot, and counts no load', () => {
  const { token, says, asksFor, ticket, swap } = scene()
  token(says(), 0, { quiet: true })
  asksFor('b')
  token(says(), 29_999, { quiet: true })
  expect(ticket(30_000).some(({ kind }) => kind === 'offer')).toBe(true)
  const reply = token(swap, 30_001)
  expect(reply?.state).toBe('consumed')
  expect(reply?.cover?.lease).toBeUndefined()
  expect(reply?.cover?.covers).toContainEqual(expect.objectContaining({ model: 'b', held: 0 }))
})

it('counts nothing of a node in quarantine, and leases it nothing: it keeps nobody else from loading', () => {
  const { market, desk, says, token, asksFor } = scene()
  asksFor('b')
  const bounce = (at: number, offer: number, sequence: number) => {
    const job = `0x${`${offer}`.padStart(64, '0')}` as Hex
    const request = { job, segment: 0, model: 'a', units: 1, deadline: 0, ceiling: 1n, valueOfTime: 0n }
    token(says({ holds: ['a', 'b'] }), at, {
      request: {
        slot: 0,
        sequence,
        freeInMs: 0,
        warm: [{ model: 'a', ask: 1n, rate: 1 }],
        onDisk: [],
        useMilli: 0,
        withdraw: false,
        cover: says({ holds: ['a', 'b'] })
      }
    })
    const effects = market.step({ kind: 'ticket', at, client, request, deadlineAt: at + 9000 })
    const made = effects.find(effect => effect.kind === 'offer')
    const after = { offer: made?.kind === 'offer' ? made.offer.id : 0, answer: 'bounced' } as const
    market.step({ kind: 'ticket', at, client, request: { ...request, after }, deadlineAt: at + 9000 })
    market.step({ kind: 'cancel', at, client, job, segment: 0 })
  }
  bounce(30_000, 1, 1)
  bounce(30_001, 2, 2)
  expect(market.trusts(node, 30_002)).toBe(false)
  const loads = [{ model: 'b', victims: [] }]
  // It claims to hold what others ask a lease for.
  const claims = says({ holds: ['a', 'b'] })
  token(claims, 30_002)
  expect(desk.answer(node, says({ loads }), 30_003).lease).toBeUndefined()
  const honest = desk.answer(other, says({ holds: [], loads }), 30_004)
  expect(honest.covers).toContainEqual(expect.objectContaining({ model: 'a', held: 0 }))
  expect(honest.lease).toEqual({ model: 'b', victims: [] })
})
