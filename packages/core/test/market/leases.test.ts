import { devnetParams } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { marketAt, node } from '../support/market.ts'

const { tokenLeaseMs, tokenLeaseMaxMs, quarantineMs, offerMemoryMs } = devnetParams

describe('quarantine', () => {
  const bounceTwice = (book: ReturnType<typeof marketAt>) => {
    for (const number of [1, 2]) {
      book.token(1, { slot: 0, sequence: number })
      book.answer(book.ticket(number).offer, number === 1 ? 'bounced' : 'unreachable')
      book.cancel(number)
    }
  }

  it('after two failures in a row no bid of the node is taken, for a while', () => {
    const book = marketAt()
    book.token(1, { slot: 5 })
    bounceTwice(book)
    expect(book.market.tokens.size).toBe(0)
    book.pass(400)
    expect(book.token(1, { sequence: 3 }).reply).toMatchObject({
      state: 'quarantined',
      retryAfterMs: quarantineMs - 400
    })
    book.pass(quarantineMs - 400)
    expect(book.token(1, { sequence: 3 }).reply.state).toBe('leased')
  })

  it('is for the row of failures: a start in between ends it', () => {
    const book = marketAt()
    for (const [i, fails] of [true, false, true].entries()) {
      book.token(1, { sequence: i + 1 })
      const { offer } = book.ticket(i)
      if (fails) book.answer(offer, 'bounced')
      else book.pass(offerMemoryMs)
      book.cancel(i)
    }
    expect(book.token(1, { sequence: 9 }).reply.state).toBe('leased')
  })

  it('is longer each time without a start in between, and comes at the first failure', () => {
    const book = marketAt()
    let number = 0
    const failUntilQuarantined = () => {
      let failures = 0
      for (;;) {
        const { reply } = book.token(1, { sequence: ++number })
        if (reply.state === 'quarantined') return { failures, ms: reply.retryAfterMs }
        book.answer(book.ticket(number).offer, 'unreachable')
        book.cancel(number)
        failures++
      }
    }
    const rounds = [1, 2, 4].map(times => {
      const round = failUntilQuarantined()
      book.pass(times * quarantineMs)
      return round
    })
    expect(rounds).toEqual([
      { failures: 2, ms: quarantineMs },
      { failures: 1, ms: 2 * quarantineMs },
      { failures: 1, ms: 4 * quarantineMs }
    ])
    book.token(1, { sequence: ++number })
    book.ticket(number)
    book.pass(offerMemoryMs)
    expect(failUntilQuarantined()).toEqual({ failures: 2, ms: quarantineMs })
  })

  it('comes too for jobs that were taken and failed, which go on as their next segment elsewhere', () => {
    const book = marketAt()
    for (const number of [1, 2]) {
      book.token(1, { sequence: number })
      const { offer } = book.ticket(number)
      book.token(1, { slot: 1, sequence: number })
      expect(book.answer(offer, 'failed').offer).toBeUndefined()
    }
    expect(book.market.tokens.size).toBe(0)
    expect(book.waiting().map(({ request, excluded }) => [request.segment, ...excluded])).toEqual([
      [1, [node(1), quarantineMs]],
      [1, [node(1), quarantineMs]]
    ])
    expect(book.token(1, { sequence: 9 }).reply.state).toBe('quarantined')
  })

  it('declining is no failure of the node', () => {
    const book = marketAt()
    for (const number of [1, 2, 3]) {
      book.token(1, { sequence: number })
      book.answer(book.ticket(number).offer, 'declined')
      book.cancel(number)
    }
    expect(book.token(1, { sequence: 4 }).reply.state).toBe('leased')
  })

  it('keeps a declined token out', () => {
    const book = marketAt()
    book.token(1, { slot: 5 })
    const held = book.ticket(9, { client: 2 }).offer
    bounceTwice(book)
    book.answer(held, 'declined', 2)
    expect(book.market.tokens.size).toBe(0)
  })

  it('outlasts a departure; a single failure does not', () => {
    const book = marketAt()
    bounceTwice(book)
    book.leave(1)
    book.pass(quarantineMs - 1)
    expect(book.token(1).reply).toMatchObject({ state: 'quarantined', retryAfterMs: 1 })
    book.token(2)
    book.answer(book.ticket(3).offer, 'bounced')
    book.cancel(3)
    book.leave(2)
    book.token(2)
    book.answer(book.ticket(4).offer, 'bounced')
    book.cancel(4)
    expect(book.token(2, { sequence: 2 }).reply.state).toBe('leased')
  })

  it('can be ordered from outside, and does not shorten', () => {
    const book = marketAt()
    book.token(1)
    book.suspend(1, 5000)
    book.suspend(1, 100)
    expect(book.market.tokens.size).toBe(0)
    book.pass(4999)
    expect(book.token(1).reply).toMatchObject({ state: 'quarantined', retryAfterMs: 1 })
    book.pass(1)
    expect(book.token(1).reply.state).toBe('leased')
  })
})

describe('sequences', () => {
  it('a spent or replaced bid does not come back', () => {
    const book = marketAt()
    book.token(1, { sequence: 5 })
    expect(book.token(1, { sequence: 4 }).reply.state).toBe('consumed')
    book.ticket(1)
    expect(book.token(1, { sequence: 5 }).reply.state).toBe('consumed')
    expect(book.token(1, { sequence: 6 }).reply.state).toBe('leased')
  })

  it('a higher one replaces the bid', () => {
    const book = marketAt()
    book.token(1, { sequence: 1, warm: [['a', 10n]] })
    book.token(1, { sequence: 2, warm: [['a', 20n]] })
    expect(book.market.tokens.size).toBe(1)
    expect(book.ticket(1).offer?.offer).toMatchObject({ ask: 20n, token: { sequence: 2 } })
  })

  it('a newer bid keeps an older token from standing again', () => {
    const book = marketAt()
    book.token(1, { sequence: 1 })
    const { offer } = book.ticket(1)
    book.token(1, { sequence: 2 })
    book.answer(offer, 'declined')
    expect([...book.market.tokens.values()].map(token => token.sequence)).toEqual([2])
  })

  it('count anew when the node has left', () => {
    const book = marketAt()
    book.token(1, { sequence: 7 })
    book.ticket(1)
    book.token(1, { sequence: 8 })
    book.leave(1)
    expect(book.market.tokens.size).toBe(0)
    expect(book.token(1, { sequence: 1 }).reply.state).toBe('leased')
  })

  it('one node’s departure leaves the others alone', () => {
    const book = marketAt()
    book.token(1)
    book.token(2)
    book.leave(1)
    expect([...book.market.tokens.values()].map(token => token.node)).toEqual([node(2)])
  })
})

describe('leases', () => {
  it('run out', () => {
    const book = marketAt()
    book.token(1)
    expect(book.market.nextDeadline()).toBe(tokenLeaseMs)
    book.pass(tokenLeaseMs - 1)
    expect(book.market.tokens.size).toBe(1)
    book.pass(1)
    expect(book.market.tokens.size).toBe(0)
    expect(book.ticket(1).offer).toBeUndefined()
  })

  it('renewed at half-life, they run on', () => {
    const book = marketAt()
    for (let i = 0; i < 5; i++) {
      expect(book.token(1).reply.state).toBe('leased')
      book.pass(tokenLeaseMs / 2)
    }
    expect(book.market.tokens.size).toBe(1)
    expect(book.ticket(1).offer).toBeDefined()
  })

  it('grow with each renewal up to a limit, and begin anew with the next token', () => {
    const book = marketAt()
    const leases = [1, 1, 1, 2].map(sequence => book.token(1, { sequence }).reply.leaseMs)
    expect(leases).toEqual([
      tokenLeaseMs,
      Math.min(2 * tokenLeaseMs, tokenLeaseMaxMs),
      tokenLeaseMaxMs,
      tokenLeaseMs
    ])
  })

  it('a renewal may change price and models, and is matched anew', () => {
    const book = marketAt()
    book.token(1, { warm: [['a', 200n]] })
    book.ticket(1, { model: 'b', ceiling: 100n })
    const { offer, reply } = book.token(1, { warm: [['b', 90n]] })
    expect(offer?.offer.ask).toBe(90n)
    expect(reply.state).toBe('consumed')
  })

  it('of restored tokens are not prolonged', () => {
    const book = marketAt()
    book.token(1)
    book.pass(tokenLeaseMs - 100)
    const { offer } = book.ticket(1)
    book.pass(50)
    book.cancel(1)
    expect(book.market.tokens.size).toBe(1)
    book.pass(50)
    expect(book.market.tokens.size).toBe(0)
    expect(offer).toBeDefined()
  })

  it('that ran out behind an offer do not come back', () => {
    const book = marketAt()
    book.token(1)
    book.pass(tokenLeaseMs - 100)
    book.ticket(1)
    book.pass(200)
    book.cancel(1)
    expect(book.market.tokens.size).toBe(0)
  })

  it('can be taken back, also from behind an offer, but not by an older word', () => {
    const book = marketAt()
    book.token(1, { sequence: 2 })
    book.token(1, { sequence: 1, withdraw: true })
    expect(book.market.tokens.size).toBe(1)
    const { offer } = book.ticket(1)
    // Its node hears that a job may still come for it.
    expect(book.token(1, { sequence: 2, withdraw: true }).reply.state).toBe('consumed')
    book.answer(offer, 'declined')
    expect(book.market.tokens.size).toBe(0)
    book.token(2)
    book.token(2, { withdraw: true })
    expect(book.market.tokens.size).toBe(0)
    book.token(3)
    expect(book.token(3, { withdraw: true }).reply.state).toBe('withdrawn')
    expect(book.market.tokens.size).toBe(0)
  })

  it('are as many per node as the limit says', () => {
    const book = marketAt({ tokensPerNodeMax: 2 })
    expect([0, 1, 2].map(slot => book.token(1, { slot }).reply.state)).toEqual([
      'leased',
      'leased',
      'quarantined'
    ])
    expect(book.market.tokens.size).toBe(2)
    expect(book.token(1, { slot: 1 }).reply.state).toBe('leased')
    expect(book.token(2, { slot: 0 }).reply.state).toBe('leased')
  })
})
