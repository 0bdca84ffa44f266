import { devnetParams } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { client, job, marketAt, model, node, offersIn, rejectedIn, waitedIn } from './support/market.ts'

const { tokenLeaseMs, offerTimeoutMs, quarantineMs } = devnetParams

describe('late binding', () => {
  it('offers a waiting token to a ticket at once', () => {
    const book = marketAt()
    expect(book.token(1).reply).toEqual({ state: 'leased', leaseMs: tokenLeaseMs, unmet: [] })
    const { offer, effects } = book.ticket(1, { units: 10 })
    expect(offer?.offer).toMatchObject({ ask: 10n, token: { node: node(1), slot: 0, sequence: 1 } })
    expect(offer?.etaMs).toBe(100)
    expect(effects).toHaveLength(1)
    expect(book.market.tokens.size).toBe(0)
  })

  it('lets a ticket wait, and gives it the next token that fits', () => {
    const book = marketAt()
    expect(book.ticket(1).effects).toMatchObject([{ kind: 'waiting', ahead: 0 }])
    book.pass(20)
    expect(book.token(1, { warm: [['b']] })).toMatchObject({ offer: undefined, reply: { state: 'leased' } })
    book.pass(30)
    const { effects, reply } = book.token(2)
    expect(reply.state).toBe('consumed')
    expect(waitedIn(effects)).toEqual([[job(1), 0, 50]])
    expect(offersIn(effects)[0]?.ticket.request.job).toBe(job(1))
  })

  it('serves the oldest ticket first, over all warm models of the token', () => {
    const book = marketAt()
    const order = [3, 1, 2, 4]
    for (const [i, number] of order.entries()) {
      expect(book.ticket(number, { model: i % 2 === 0 ? 'a' : 'b' }).effects[0]).toMatchObject({
        kind: 'waiting'
      })
      book.pass(10)
    }
    const served = order.map((_, i) => book.token(i + 1, { warm: [['b'], ['a']] }).offer?.ticket.request.job)
    expect(served).toEqual(order.map(job))
  })

  it('passes over older tickets that the token does not fit', () => {
    const book = marketAt()
    book.ticket(1, { ceiling: 5n })
    book.pass(10)
    book.ticket(2, { patienceMs: 100 })
    book.pass(10)
    book.ticket(3)
    expect(book.token(1, { freeInMs: 200 }).offer?.ticket.request.job).toBe(job(3))
  })

  it('tells how many wait ahead', () => {
    const book = marketAt()
    const ahead = [1, 2, 3].map(number => book.ticket(number, { model: number === 2 ? 'b' : 'a' }).effects)
    expect(ahead).toMatchObject([[{ ahead: 0 }], [{ ahead: 0 }], [{ ahead: 1 }]])
  })

  it('takes the same ticket once', () => {
    const book = marketAt()
    book.ticket(1)
    expect(book.ticket(1).effects).toEqual([])
    expect(book.market.tickets.size).toBe(1)
  })

  it('tells a token what waits that it is not warm for, most work first', () => {
    const book = marketAt()
    book.ticket(1, { model: 'b', units: 5 })
    book.ticket(2, { model: 'c', units: 20 })
    book.ticket(3, { model: 'b', units: 5 })
    expect(book.token(1).reply.unmet).toEqual([
      { model: model('c'), tickets: 1, units: 20 },
      { model: model('b'), tickets: 2, units: 10 }
    ])
    // It is warm for what waits here, only too dear.
    expect(book.token(2, { warm: [['a'], ['c', 500n]] }).reply.unmet).toEqual([
      { model: model('b'), tickets: 2, units: 10 }
    ])
  })
})

describe('choice', () => {
  const chosen = (tokens: Parameters<ReturnType<typeof marketAt>['token']>[1][], ticket = {}, seed = 1) => {
    const book = marketAt({}, seed)
    for (const [i, token] of tokens.entries()) book.token(i + 1, token)
    return book.ticket(1, ticket).offer?.offer.token.node
  }

  it('takes a cold node before a hot one, whatever the price', () => {
    const cold = Array.from({ length: 9 }, () => ({ useMilli: 100, warm: [['a', 50n]] as const }))
    const hot = { useMilli: 900, warm: [['a', 1n]] as const }
    expect(chosen([...cold, hot])).not.toBe(node(10))
    // Of a few alike none is hot, so the price decides.
    expect(chosen([...cold.slice(0, 3), hot])).toBe(node(4))
  })

  it('takes the lowest price within a class', () => {
    expect(chosen([{ warm: [['a', 11n]] }, { warm: [['a', 9n]] }, { warm: [['a', 10n]] }])).toBe(node(2))
  })

  it('weighs speed by what time is worth to the client', () => {
    const tokens = [{ warm: [['a', 10n, 100]] as const }, { warm: [['a', 11n, 1000]] as const }]
    expect(chosen(tokens, { units: 100, valueOfTime: 0n })).toBe(node(1))
    // 100 units: 1 s against 0.1 s; 0.9 s at 200 is more than the 100 that the faster one costs more.
    expect(chosen(tokens, { units: 100, valueOfTime: 200n })).toBe(node(2))
    expect(chosen(tokens, { units: 100, valueOfTime: 100n })).toBe(node(1))
  })

  it('counts the time until the slot is free', () => {
    const tokens = [{ freeInMs: 500 }, { freeInMs: 0 }]
    expect(chosen(tokens, { valueOfTime: 1000n })).toBe(node(2))
    const book = marketAt()
    book.token(1, { freeInMs: 500 })
    book.pass(200)
    expect(book.ticket(1, { units: 10 }).offer?.etaMs).toBe(400)
  })

  it('breaks ties at random, and by the seed only', () => {
    const of = (seed: number) => chosen([{}, {}, {}], {}, seed)
    const winners = new Set(Array.from({ length: 40 }, (_, seed) => of(seed)))
    expect(winners.size).toBe(3)
    expect(of(7)).toBe(of(7))
  })
})

describe('the answer to an offer', () => {
  it('ends the ticket when the job has started', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    expect(book.answer(offer, 'started').effects).toEqual([])
    expect(book.market.tickets.size).toBe(0)
    expect(book.market.nextDeadline()).toBeUndefined()
    expect(book.pass(10 * offerTimeoutMs)).toEqual([])
  })

  it('counts only from the ticket’s client and for the current offer', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    expect(book.answer(offer, 'started', 2).effects).toEqual([])
    expect(book.market.tickets.size).toBe(1)
    book.token(2)
    const second = book.answer(offer, 'bounced').offer
    expect(second?.offer.token.node).toBe(node(2))
    expect(book.answer(offer, 'started').effects).toEqual([])
    expect(book.market.tickets.size).toBe(1)
    book.answer(second, 'started')
    expect(book.market.tickets.size).toBe(0)
  })

  it.each(['declined', 'bounced', 'unreachable'] as const)('%s: the next token is another node’s', answer => {
    const book = marketAt()
    book.token(1, { slot: 0, warm: [['a', 1n]] })
    book.token(1, { slot: 1, warm: [['a', 1n]] })
    book.token(2, { warm: [['a', 50n]] })
    const { offer } = book.ticket(1)
    expect(offer?.offer.token.node).toBe(node(1))
    expect(book.answer(offer, answer).offer?.offer.token.node).toBe(node(2))
  })

  it('a returning ticket keeps its age', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    book.pass(10)
    book.ticket(2)
    book.pass(10)
    expect(book.answer(offer, 'bounced').effects).toMatchObject([{ kind: 'waiting', ahead: 0 }])
    book.pass(10)
    const { effects } = book.token(2)
    expect(waitedIn(effects)).toEqual([[job(1), 20, 30]])
  })

  it('a declined token stands again, and the next ticket has it at once', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    book.ticket(2, { client: 2 })
    const { effects } = book.answer(offer, 'declined')
    expect(offersIn(effects).map(one => [one.ticket.request.job, one.offer.token.node])).toEqual([
      [job(2), node(1)]
    ])
    expect(book.waiting().map(ticket => ticket.request.job)).toEqual([job(1)])
  })

  it('a bounced token is spent', () => {
    const book = marketAt()
    book.token(1)
    book.answer(book.ticket(1).offer, 'bounced')
    expect(book.market.tokens.size).toBe(0)
    expect(book.ticket(2).offer).toBeUndefined()
    expect(book.token(1).reply.state).toBe('consumed')
  })

  it('unanswered in time: the token is spent and the ticket gets the next one', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1)
    book.token(2)
    expect(book.pass(offerTimeoutMs - 1)).toEqual([])
    const effects = book.pass(1)
    expect(offersIn(effects)[0]?.offer.token.node).toBe(node(2))
    expect(book.market.tokens.size).toBe(0)
    expect(book.token(1).reply.state).toBe('consumed')
  })
})

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
    const answers = ['bounced', 'started', 'bounced'] as const
    for (const [i, answer] of answers.entries()) {
      book.token(1, { sequence: i + 1 })
      book.answer(book.ticket(i).offer, answer)
      book.cancel(i)
    }
    expect(book.token(1, { sequence: 9 }).reply.state).toBe('leased')
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
    book.answer(book.ticket(1).offer, 'started')
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
    book.answer(book.ticket(1).offer, 'started')
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
    expect(book.token(1, { sequence: 2, withdraw: true }).reply.state).toBe('withdrawn')
    book.answer(offer, 'declined')
    expect(book.market.tokens.size).toBe(0)
    book.token(2)
    book.token(2, { withdraw: true })
    expect(book.market.tokens.size).toBe(0)
  })

  it('are as many per node as the limit says', () => {
    const book = marketAt({ tokensPerNodeMax: 2 })
    expect([0, 1, 2].map(slot => book.token(1, { slot }).reply.state)).toEqual([
      'leased',
      'leased',
      'quarantined'
    ])
    expect(book.token(1, { slot: 1 }).reply.state).toBe('leased')
    expect(book.token(2, { slot: 2 }).reply.state).toBe('leased')
  })
})

describe('the end of a ticket', () => {
  it('at its deadline comes with the reasons, counted', () => {
    const book = marketAt()
    const renew = () => {
      book.token(1, { warm: [['b']] })
      book.token(2, { warm: [['b']] })
      book.token(3, { warm: [['a', 500n]] })
      book.token(4, { freeInMs: 5000 })
    }
    renew()
    book.token(5)
    const { offer } = book.ticket(1, { patienceMs: 4000 })
    book.answer(offer, 'declined')
    book.pass(2000)
    renew()
    book.token(5)
    expect(book.pass(1999)).toEqual([])
    const effects = book.pass(1)
    expect(waitedIn(effects)).toEqual([[job(1), 0, 4000]])
    expect(rejectedIn(effects)).toMatchObject([
      { client: client(1), job: job(1), segment: 0, code: 'DEADLINE_UNREACHABLE' }
    ])
    const reason = rejectedIn(effects)[0]?.reason
    expect(reason).toContain('2 hold other models')
    expect(reason).toContain('1 ask more than the ceiling')
    expect(reason).toContain('1 come free too late')
    expect(reason).toContain('1 bounced or were declined')
    expect(book.market.tickets.size).toBe(0)
  })

  it('says so when no slot is idle at all', () => {
    const book = marketAt()
    book.ticket(1, { patienceMs: 10 })
    expect(rejectedIn(book.pass(10))[0]?.reason).toContain('no slot is idle here')
  })

  it('waits for the answer to an offer that came in time', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1, { patienceMs: 100 })
    expect(book.pass(200)).toEqual([])
    expect(book.answer(offer, 'started').effects).toEqual([])
  })

  it.each(['bounced', 'declined'] as const)(
    'comes at once when an offer is %s after the deadline',
    answer => {
      const book = marketAt()
      book.token(1)
      book.token(2, { freeInMs: 10 })
      const { offer } = book.ticket(1, { patienceMs: 100, valueOfTime: 1n })
      book.pass(150)
      expect(rejectedIn(book.answer(offer, answer).effects)).toMatchObject([{ job: job(1) }])
      expect(book.market.tickets.size).toBe(0)
    }
  )

  it('after an unanswered offer leaves the token spent: it may be in use', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1, { patienceMs: 100 })
    expect(rejectedIn(book.pass(offerTimeoutMs))).toHaveLength(1)
    expect(book.market.tokens.size).toBe(0)
  })

  it('by its client restores the token for the next one', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1)
    expect(book.cancel(1, 2)).toEqual([])
    book.cancel(1)
    expect(book.market.tokens.size).toBe(1)
    expect(book.token(1).reply.state).toBe('leased')
    expect(book.ticket(2).offer?.offer.token).toMatchObject({ node: node(1), sequence: 1 })
  })

  it('by its client gives the token to who waits', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1)
    book.ticket(2, { client: 2 })
    book.pass(100)
    const effects = book.cancel(1)
    expect(offersIn(effects)[0]?.ticket.request.job).toBe(job(2))
    expect(waitedIn(effects)).toEqual([[job(2), 0, 100]])
  })

  it('by its client while it waits is booked as waiting until then', () => {
    const book = marketAt()
    book.ticket(1)
    book.pass(70)
    expect(waitedIn(book.cancel(1))).toEqual([[job(1), 0, 70]])
    expect(book.token(1).offer).toBeUndefined()
    expect(book.cancel(1)).toEqual([])
  })
})

describe('admission', () => {
  it('refuses a deadline that has passed', () => {
    expect(marketAt().ticket(1, { patienceMs: 0 }).rejected).toMatchObject({ code: 'DEADLINE_PASSED' })
  })

  it('refuses a ceiling below every ask, and names the lowest', () => {
    const book = marketAt()
    book.token(1, { warm: [['a', 30n]] })
    book.token(2, {
      warm: [
        ['a', 20n],
        ['b', 1n]
      ]
    })
    const { rejected } = book.ticket(1, { ceiling: 19n })
    expect(rejected).toMatchObject({ code: 'PRICE_TOO_LOW', job: job(1) })
    expect(rejected?.reason).toContain('20')
    expect(rejected?.reason).toContain('19')
    expect(book.ticket(2, { ceiling: 20n }).offer).toBeDefined()
    expect(book.market.tickets.size).toBe(1)
  })

  it('refuses more tickets than the market or one client may have', () => {
    const book = marketAt({ ticketsMax: 3, ticketsPerClientMax: 2 })
    for (const number of [1, 2]) expect(book.ticket(number, { client: 1 }).rejected).toBeUndefined()
    expect(book.ticket(3, { client: 1 }).rejected).toMatchObject({ code: 'OVERLOADED' })
    expect(book.ticket(4, { client: 2 }).rejected).toBeUndefined()
    const { rejected } = book.ticket(5, { client: 2 })
    expect(rejected).toMatchObject({ code: 'OVERLOADED' })
    expect(rejected?.reason).toContain('3')
    expect(rejected?.retryAfterMs).toBeGreaterThan(0)
    book.cancel(1)
    expect(book.ticket(6, { client: 2 }).rejected).toBeUndefined()
  })

  /** Three tickets wait and get a slot every 1000 ms; then `waiting` more come. */
  const pacedBook = (waiting: number) => {
    const book = marketAt()
    for (const number of [1, 2, 3]) book.ticket(number)
    for (const number of [1, 2, 3]) {
      book.pass(1000)
      book.answer(book.token(number).offer, 'started')
    }
    for (let i = 0; i < waiting; i++) book.ticket(10 + i)
    return book
  }

  it('refuses at once what would start after its deadline, and says when to come again', () => {
    const { rejected } = pacedBook(3).ticket(99, { patienceMs: 2000 })
    expect(rejected).toMatchObject({ code: 'DEADLINE_UNREACHABLE', retryAfterMs: 1000 })
    expect(rejected?.reason).toContain('3 tickets wait ahead')
  })

  it('takes what can start in time', () => {
    expect(pacedBook(3).ticket(99, { patienceMs: 3000 }).rejected).toBeUndefined()
    expect(pacedBook(0).ticket(99, { patienceMs: 1 }).rejected).toBeUndefined()
  })

  it('does not predict from time in which nobody waited', () => {
    const book = marketAt()
    book.token(1)
    book.answer(book.ticket(1).offer, 'started')
    book.pass(3_600_000)
    book.ticket(2)
    book.pass(10)
    book.answer(book.token(2).offer, 'started')
    book.ticket(3)
    expect(book.ticket(4, { patienceMs: 1000 }).rejected).toBeUndefined()
  })

  it('counts offers without a wait for nothing', () => {
    const book = marketAt()
    for (const number of [1, 2, 3, 4]) {
      book.token(number)
      book.answer(book.ticket(number).offer, 'started')
      book.pass(2000)
    }
    book.ticket(5)
    expect(book.ticket(6, { patienceMs: 1000 }).rejected).toBeUndefined()
    const paced = pacedBook(0)
    for (let number = 20; number < 60; number++) {
      paced.token(number)
      paced.answer(paced.ticket(number).offer, 'started')
    }
    paced.ticket(60)
    expect(paced.ticket(61, { patienceMs: 999 }).rejected).toMatchObject({ code: 'DEADLINE_UNREACHABLE' })
  })
})
