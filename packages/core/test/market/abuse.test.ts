import { devnetParams } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { marketAt, node } from '../support/market.ts'

const { ticketWaitMaxMs, tokenLeaseMaxMs, tokensPerNodeMax } = devnetParams
/** A client may leave so many tokens unused, or complain so often, before it is asked what share that is. */
const excused = 8

describe('a client that lets tokens run out unused', () => {
  /** Client 1 takes tokens of many nodes; the nodes say that no assignment came. */
  const wasteTokens = (count: number, used = 0) => {
    const book = marketAt()
    for (let i = 0; i < count + used; i++) {
      book.token(i)
      book.ticket(i, { client: 1 })
      book.token(i, { sequence: 2, unused: i >= used })
      book.token(i, { sequence: 2, withdraw: true })
    }
    return book
  }

  it('gets no more for a while, and others do', () => {
    const book = wasteTokens(excused + 1)
    const { rejected } = book.ticket(99, { client: 1 })
    expect(rejected).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 60_000 })
    expect(rejected?.reason).toContain('left unused')
    expect(book.ticket(100, { client: 2 }).rejected).toBeUndefined()
    book.pass(59_999)
    expect(book.ticket(101, { client: 1 }).rejected).toMatchObject({ retryAfterMs: 1 })
    book.pass(1)
    expect(book.ticket(102, { client: 1 }).rejected).toBeUndefined()
  })

  it('is excused for a few, and for what is a small share', () => {
    expect(wasteTokens(excused).ticket(99, { client: 1 }).rejected).toBeUndefined()
    const mostUsed = wasteTokens(excused + 1, excused + 1)
    expect(mostUsed.ticket(99, { client: 1 }).rejected).toBeUndefined()
  })

  it('is one that sent its tickets to two markets: each node it left says so', () => {
    const [here, there] = [marketAt(), marketAt()]
    for (let i = 0; i <= excused; i++) {
      for (const book of [here, there]) {
        book.token(i)
        book.ticket(i)
      }
      // It takes up the offer of the one market only.
      there.token(i, { sequence: 2, unused: true })
      there.token(i, { sequence: 2, withdraw: true })
    }
    expect(here.ticket(99).rejected).toBeUndefined()
    expect(there.ticket(99).rejected).toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('is blamed once per token, and only for the slot’s last', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1)
    for (let i = 0; i < 2 * excused; i++) book.token(1, { sequence: 2, unused: true })
    for (let i = 2; i < 2 * excused; i++) book.token(i, { unused: true })
    expect(book.ticket(99).rejected).toBeUndefined()
  })
})

it('a client that complains of most of its offers is not believed: it can’t put nodes into quarantine', () => {
  const book = marketAt()
  for (let i = 0; i < 20; i++) {
    book.token(i)
    book.answer(book.ticket(i, { client: 3 }).offer, 'unreachable', 3)
    book.cancel(i, 3)
  }
  for (const number of [100, 101]) {
    book.token(50, { sequence: number })
    book.answer(book.ticket(number, { client: 3 }).offer, 'bounced', 3)
    book.cancel(number, 3)
  }
  expect(book.token(50, { sequence: 102 }).reply.state).toBe('leased')
  for (const number of [200, 201]) {
    book.token(51, { sequence: number, warm: [['b']] })
    book.answer(book.ticket(number, { client: 4, model: 'b' }).offer, 'bounced', 4)
    book.cancel(number, 4)
  }
  expect(book.token(51, { sequence: 202 }).reply.state).toBe('quarantined')
})

it('a node has no slots beyond the most that it may bid for, however it numbers them', () => {
  const book = marketAt()
  for (const slot of [tokensPerNodeMax, 2 ** 32 - 1]) {
    expect(book.token(1, { slot }).reply).toMatchObject({
      state: 'quarantined',
      retryAfterMs: tokenLeaseMaxMs
    })
  }
  expect(book.market.tokens.size).toBe(0)
  expect(book.token(1, { slot: tokensPerNodeMax - 1 }).reply.state).toBe('leased')
})

it('a ticket may not hold its place for ever', () => {
  const book = marketAt()
  const { rejected } = book.ticket(1, { patienceMs: ticketWaitMaxMs + 1 })
  expect(rejected).toMatchObject({ code: 'LIMIT_EXCEEDED' })
  expect(rejected?.reason).toContain(String(ticketWaitMaxMs))
  expect(book.ticket(2, { patienceMs: ticketWaitMaxMs }).rejected).toBeUndefined()
})

it('absurd prices and rates harm nobody else', () => {
  const book = marketAt()
  const most = 2n ** 64n - 1n
  book.token(1, { warm: [['a', most, Number.MAX_SAFE_INTEGER]] })
  book.token(2, { warm: [['a', 10n, 1]] })
  expect(
    book.ticket(1, { ceiling: 100n, valueOfTime: most, units: 2 ** 32 - 1 }).offer?.offer.token.node
  ).toBe(node(2))
  const { offer } = book.ticket(2, { ceiling: most })
  expect(offer?.offer).toMatchObject({ ask: most, token: { node: node(1) } })
  expect(Number.isFinite(offer?.etaMs)).toBe(true)
})
