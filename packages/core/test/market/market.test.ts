import { devnetParams } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { job, marketAt, model, node, offersIn, waitedIn } from '../support/market.ts'

const { tokenLeaseMs, ticketNoticeMs, offerMemoryMs, quarantineMs } = devnetParams

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
    expect(book.ticket(1).effects).toEqual([])
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
      expect(book.ticket(number, { model: i % 2 === 0 ? 'a' : 'b' }).effects).toEqual([])
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

  it('tells who waits for longer how many are ahead, once', () => {
    const book = marketAt()
    for (const number of [1, 2, 3]) book.ticket(number, { model: number === 2 ? 'b' : 'a' })
    expect(book.pass(ticketNoticeMs - 1)).toEqual([])
    const notices = book.pass(1).map(effect => (effect.kind === 'waiting' ? effect.ahead : effect))
    expect(notices).toEqual([0, 0, 1])
    expect(book.pass(10 * ticketNoticeMs)).toEqual([])
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
    expect(book.token(1).reply.unmet).toMatchObject([
      { model: model('c'), tickets: 1, units: 20 },
      { model: model('b'), tickets: 2, units: 10 }
    ])
    // It is warm for what waits here, only too dear.
    expect(book.token(2, { warm: [['a'], ['c', 500n]] }).reply.unmet).toMatchObject([
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

describe('what comes of an offer', () => {
  it('silence: the job has started, and nothing is left of the ticket', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1)
    book.token(2)
    expect(book.pass(offerMemoryMs - 1)).toEqual([])
    expect(book.market.tickets.size).toBe(1)
    expect(book.pass(1)).toEqual([])
    expect(book.market.tickets.size).toBe(0)
    expect(book.token(1).reply.state).toBe('consumed')
    expect(book.market.tokens.size).toBe(1)
  })

  it('the same ticket again gets the same offer again', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    book.token(2)
    expect(book.ticket(1).offer?.offer).toBe(offer?.offer)
    expect(book.ticket(1, { client: 2 }).effects).toEqual([])
  })

  it('counts only from the ticket’s client and for the current offer', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    expect(book.answer(offer, 'bounced', 2).effects).toEqual([])
    book.token(2)
    const second = book.answer(offer, 'bounced').offer
    expect(second?.offer.token.node).toBe(node(2))
    book.token(3)
    expect(book.answer(offer, 'bounced').offer?.offer).toBe(second?.offer)
  })

  it('said after it was forgotten, the ticket is a new one', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    book.pass(offerMemoryMs)
    expect(book.answer(offer, 'unreachable').effects).toEqual([])
    expect(book.waiting().map(({ arrivedAt, excluded }) => [arrivedAt, excluded.size])).toEqual([
      [offerMemoryMs, 0]
    ])
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

  it.each(['bounced', 'unreachable', 'declined', 'failed'] as const)(
    '%s by the only node that has the model: it gets the ticket again after a while',
    answer => {
      const book = marketAt()
      book.token(1)
      const { offer } = book.ticket(1)
      expect(book.answer(offer, answer).offer).toBeUndefined()
      book.token(1, { sequence: 2 })
      book.pass(quarantineMs - 1)
      book.token(1, { sequence: 2 })
      expect(book.waiting()).toHaveLength(1)
      expect(offersIn(book.pass(1)).map(one => one.offer.token.node)).toEqual([node(1)])
      expect(book.waiting()).toEqual([])
    }
  )

  it('a returning ticket keeps its age', () => {
    const book = marketAt()
    book.token(1)
    const { offer } = book.ticket(1)
    book.pass(10)
    book.ticket(2)
    book.pass(10)
    expect(book.answer(offer, 'bounced').effects).toEqual([])
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
})
