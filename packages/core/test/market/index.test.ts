import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/index.ts'
import { createAgenda } from '../../src/market/books/agenda.ts'
import { createUseCounts } from '../../src/market/books/use-counts.ts'
import { marketAt } from '../support/market.ts'

describe('an agenda', () => {
  it('gives what is due in order of time, then in order of adding', () => {
    const agenda = createAgenda<string>(() => true)
    for (const [at, item] of [
      [30, 'c'],
      [10, 'a'],
      [20, 'b'],
      [10, 'A']
    ] as const)
      agenda.add(at, item)
    expect(agenda.next()).toBe(10)
    expect([agenda.takeDue(9), agenda.takeDue(10), agenda.takeDue(25), agenda.takeDue(25)]).toEqual([
      undefined,
      'a',
      'A',
      'b'
    ])
    expect([agenda.takeDue(25), agenda.next()]).toEqual([undefined, 30])
  })

  it('skips what no longer holds', () => {
    const live = new Set(['a', 'b'])
    const agenda = createAgenda<string>(item => live.has(item))
    agenda.add(10, 'a')
    agenda.add(20, 'b')
    live.delete('a')
    expect([agenda.next(), agenda.takeDue(30), agenda.next()]).toEqual([20, 'b', undefined])
  })

  it('agrees with sorting, also after it was cleared out', () => {
    const random = createRandom(3)
    const live = new Set<number>()
    const agenda = createAgenda<number>(item => live.has(item))
    const times: { at: number; item: number }[] = []
    for (let item = 0; item < 2000; item++) {
      const at = Math.floor(random.next() * 100)
      live.add(item)
      agenda.add(at, item)
      times.push({ at, item })
      if (random.next() < 0.7) live.delete(Math.floor(random.next() * item))
    }
    const expected = times.filter(({ item }) => live.has(item)).sort((a, b) => a.at - b.at || a.item - b.item)
    const taken: number[] = []
    for (let item = agenda.takeDue(100); item !== undefined; item = agenda.takeDue(100)) taken.push(item)
    expect(taken).toEqual(expected.map(({ item }) => item))
  })
})

describe('counts of use', () => {
  it('agree with sorting', () => {
    const random = createRandom(5)
    const counts = createUseCounts()
    const uses: number[] = []
    for (let i = 0; i < 300; i++) {
      const use = Math.floor(random.next() * 1001)
      counts.add(use)
      uses.push(use)
      if (random.next() < 0.4) counts.remove(uses.splice(Math.floor(random.next() * uses.length), 1)[0] ?? 0)
      const sorted = uses.toSorted((a, b) => a - b)
      for (const share of [0.01, 0.5, 0.84, 1]) {
        expect(counts.quantile(share)).toBe(sorted[Math.ceil(sorted.length * share) - 1] ?? 1000)
      }
    }
  })

  it('know the ends of the scale, and the empty book', () => {
    const counts = createUseCounts()
    expect(counts.quantile(0.84)).toBe(1000)
    counts.add(0)
    expect(counts.quantile(0.84)).toBe(0)
    counts.add(1000)
    expect([counts.quantile(0.5), counts.quantile(1)]).toEqual([0, 1000])
  })
})

describe('a market under a flood of renewals', () => {
  it('wakes for the newest lease only', () => {
    const { market, token, pass } = marketAt({ tokenLeaseMs: 1000, tokenLeaseMaxMs: 1000 })
    for (let i = 0; i < 500; i++) {
      token(1)
      pass(1)
    }
    expect(market.tokens.size).toBe(1)
    expect(market.nextDeadline()).toBe(1499)
    pass(1000)
    expect([market.tokens.size, market.nextDeadline()]).toEqual([0, undefined])
  })

  it('draws evenly between equal slots', () => {
    const seen = new Map<string, number>()
    for (let seed = 1; seed <= 300; seed++) {
      const { token, ticket } = marketAt({}, seed)
      for (const of of [1, 2, 3]) token(of)
      const { offer } = ticket(1)
      const node = offer?.offer.token.node ?? ''
      seen.set(node, (seen.get(node) ?? 0) + 1)
    }
    for (const count of seen.values()) expect(Math.abs(count - 100)).toBeLessThan(30)
    expect(seen.size).toBe(3)
  })
})
