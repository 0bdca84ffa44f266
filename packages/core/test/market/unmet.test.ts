import { expect, it } from 'vitest'
import { marketAt, model } from '../support/market.ts'

it('unmet need is what waits and what was lost in the last minute, with what it would have paid', () => {
  const book = marketAt()
  for (const [number, ceiling] of [10n, 20n, 30n].entries()) {
    book.ticket(number, { model: 'a', units: 10, ceiling, patienceMs: 1000 })
  }
  book.ticket(9, { model: 'b', units: 5, ceiling: 7n, patienceMs: 100_000 })
  const ceilings = { low: 10n, median: 20n, high: 20n }
  const b = {
    model: model('b'),
    tickets: 1,
    units: 5,
    lostUnits: 0,
    ceilings: { low: 7n, median: 7n, high: 7n }
  }
  expect(book.market.unmet(book.now())).toEqual([
    { model: model('a'), tickets: 3, units: 30, lostUnits: 0, ceilings },
    b
  ])
  book.pass(1000)
  expect(book.market.unmet(book.now())).toEqual([
    { model: model('a'), tickets: 0, units: 0, lostUnits: 30, ceilings },
    b
  ])
  book.pass(60_000)
  expect(book.market.unmet(book.now())).toEqual([b])
})

it('a refused ticket is unmet need', () => {
  const book = marketAt()
  book.token(1, { warm: [['a', 50n]] })
  book.ticket(1, { units: 3, ceiling: 40n })
  book.pass(1000)
  expect(book.market.unmet(book.now())).toMatchObject([{ model: model('a'), tickets: 0, lostUnits: 3 }])
})
