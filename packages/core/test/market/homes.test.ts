import { describe, expect, it } from 'vitest'
import { homeMarkets, openMarkets as openOf } from '../../src/index.ts'
import { createHomeCounts } from '../../src/market/demand/home-counts.ts'
import { model, node } from '../support/market.ts'

const hosts = Array.from({ length: 6 }, (_, i) => node(i + 1))
const models = Array.from({ length: 300 }, (_, i) => model(String(i)))
const slotsPerMarket = 1000
const openMarkets = (of: readonly `0x${string}`[], slots: number) => openOf(of, slots, slotsPerMarket)
const homes = (of: readonly `0x${string}`[], slots: number) =>
  models.map(name => homeMarkets(name, openMarkets(of, slots))[0])

describe('open markets', () => {
  it('are one for few slots, and one more per full thousand', () => {
    const count = (slots: number) => openMarkets(hosts, slots).length
    expect([0, 1, 999, 1000, 1999, 2000, 3500, 6000, 100_000].map(count)).toEqual([1, 1, 1, 1, 1, 2, 3, 6, 6])
  })

  it('hold a thousand slots each, unless there are fewer in all', () => {
    for (let slots = 1; slots < 10_000; slots += 70) {
      const open = openMarkets(hosts, slots).length
      expect(open === 1 || slots / open >= slotsPerMarket).toBe(true)
    }
  })

  it('are the same for everybody, in whatever order hosts are known', () => {
    for (const slots of [500, 2500, 6000]) {
      expect(openMarkets([...hosts].reverse(), slots)).toEqual(openMarkets(hosts, slots))
      expect(homes([...hosts].reverse(), slots)).toEqual(homes(hosts, slots))
    }
  })

  it('stay open when further ones open', () => {
    expect(openMarkets(hosts, 4000).slice(0, 2)).toEqual(openMarkets(hosts, 2000))
  })
})

describe('homes', () => {
  it('are one market for all models while slots are few', () => {
    expect(new Set(homes(hosts, 1500)).size).toBe(1)
  })

  it('are spread over the open markets', () => {
    const counts = new Map<string | undefined, number>()
    for (const home of homes(hosts, 6000)) counts.set(home, (counts.get(home) ?? 0) + 1)
    expect(counts.size).toBe(6)
    // 300 over 6 are 50 each, give or take four standard deviations of a binomial count.
    for (const count of counts.values()) expect(Math.abs(count - 50)).toBeLessThan(26)
  })

  it('move only from a market that goes, when all are open', () => {
    const before = homes(hosts, 6000)
    for (const gone of hosts) {
      const after = homes(
        hosts.filter(host => host !== gone),
        6000
      )
      for (const [i, home] of before.entries()) {
        if (home === gone) expect(after[i]).not.toBe(gone)
        else expect(after[i]).toBe(home)
      }
    }
  })

  it('move only to the market that opens in place of the one that goes', () => {
    const open = openMarkets(hosts, 300)
    const before = homes(hosts, 300)
    const rest = hosts.filter(host => host !== open[0])
    const fresh = openMarkets(rest, 300).find(market => !open.includes(market))
    const after = homes(rest, 300)
    for (const [i, home] of before.entries()) {
      if (home !== open[0]) expect([home, fresh]).toContain(after[i])
    }
  })

  it('are none without a host', () => {
    expect(homeMarkets(model('a'), [])).toEqual([])
  })

  it('are more for a hot model, and fewer of them are the same ones', () => {
    const open = openMarkets(hosts, 6000)
    const all = homeMarkets(model('a'), open, 6)
    expect(new Set(all)).toEqual(new Set(hosts))
    for (const count of [1, 2, 3, 4, 5])
      expect(homeMarkets(model('a'), open, count)).toEqual(all.slice(0, count))
  })
})

describe('how many homes a model has', () => {
  const shares = (hot: number, cold: number) =>
    new Map([
      [model('hot'), hot],
      [model('cold'), cold]
    ])

  it('is as many markets as its share of the demand fills', () => {
    const counts = createHomeCounts()
    expect(counts.of(model('hot'))).toBe(1)
    counts.update(shares(75, 25), 4)
    expect([counts.of(model('hot')), counts.of(model('cold')), counts.of(model('new'))]).toEqual([3, 1, 1])
    counts.update(shares(100, 0), 10)
    expect(counts.of(model('hot'))).toBe(10)
  })

  it('grows when the share outgrows it, and shrinks only when it is one and a half too many', () => {
    const counts = createHomeCounts()
    counts.update(shares(21, 79), 10)
    expect(counts.of(model('hot'))).toBe(3)
    counts.update(shares(16, 84), 10)
    expect(counts.of(model('hot'))).toBe(3)
    counts.update(shares(14, 86), 10)
    expect(counts.of(model('hot'))).toBe(2)
    counts.update(shares(19, 81), 10)
    expect(counts.of(model('hot'))).toBe(2)
  })

  it('is never more than there are markets, and one where nothing is known', () => {
    const counts = createHomeCounts()
    counts.update(shares(100, 0), 8)
    counts.update(shares(100, 0), 2)
    expect(counts.of(model('hot'))).toBe(2)
    counts.update(new Map(), 8)
    expect(counts.of(model('hot'))).toBe(1)
  })
})
