import { devnetParams } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { client, job, marketAt, node, offersIn, rejectedIn, waitedIn } from '../support/market.ts'

const { offerMemoryMs } = devnetParams

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

  it('is not its deadline once it has an offer', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1, { patienceMs: 100 })
    expect(book.pass(offerMemoryMs)).toEqual([])
    expect(book.market.tickets.size).toBe(0)
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
      book.token(number)
    }
    for (let i = 0; i < waiting; i++) book.ticket(10 + i)
    return book
  }

  // 16 wait ahead, of which 16 - 2·√16 = 8 count, at an eighth of the pace of 1000 ms: 1000 ms at the soonest.
  it('refuses at once what can hardly start in time, and says when to come again', () => {
    const { rejected } = pacedBook(16).ticket(99, { patienceMs: 400 })
    expect(rejected).toMatchObject({ code: 'DEADLINE_UNREACHABLE', retryAfterMs: 600 })
    expect(rejected?.reason).toContain('16 tickets wait ahead')
  })

  it('takes what may start in time', () => {
    expect(pacedBook(16).ticket(99, { patienceMs: 1000 }).rejected).toBeUndefined()
    // Of four ahead all may come at once, as far as anybody can tell.
    expect(pacedBook(4).ticket(99, { patienceMs: 1 }).rejected).toBeUndefined()
    expect(pacedBook(0).ticket(99, { patienceMs: 1 }).rejected).toBeUndefined()
  })

  it('does not predict from time in which nobody waited', () => {
    const book = marketAt()
    book.token(1)
    book.ticket(1)
    book.pass(3_600_000)
    book.ticket(2)
    book.pass(10)
    book.token(2)
    book.ticket(3)
    expect(book.ticket(4, { patienceMs: 1000 }).rejected).toBeUndefined()
  })

  it('counts offers without a wait for nothing', () => {
    const book = marketAt()
    for (const number of [1, 2, 3, 4]) {
      book.token(number)
      book.ticket(number)
      book.pass(2000)
    }
    book.ticket(5)
    expect(book.ticket(6, { patienceMs: 1000 }).rejected).toBeUndefined()
    const paced = pacedBook(0)
    for (let number = 20; number < 60; number++) {
      paced.token(number)
      paced.ticket(number)
    }
    for (let number = 60; number < 76; number++) paced.ticket(number)
    expect(paced.ticket(99, { patienceMs: 999 }).rejected).toMatchObject({ code: 'DEADLINE_UNREACHABLE' })
  })
})
