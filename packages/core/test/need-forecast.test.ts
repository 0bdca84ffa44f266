import type { WaitingInterval } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { createNeedForecast, createRandom } from '../src/index.ts'
import { needMemoryNs } from '../src/ledger/need-forecast.ts'
import { job, model } from './support/market.ts'

const second = 1_000_000_000n
const waits = (name: string, from: bigint, to: bigint): WaitingInterval => ({
  job: job(1),
  segment: 0,
  model: model(name),
  ceiling: 1n,
  from: from * second,
  to: to * second
})

function needOf(...waiting: readonly WaitingInterval[]) {
  const need = createNeedForecast()
  need.add(waiting)
  return (at: bigint, name = 'a') => need.slots(model(name), at * second)
}

/** The mean of the definition, by summing small steps. */
function meanByHand(waiting: readonly WaitingInterval[], at: bigint): number {
  const step = 0.05
  const seconds = waiting.map(({ from, to }) => [Number(from) / 1e9, Number(to) / 1e9] as const)
  const memory = Number(needMemoryNs) / 1e9
  let mean = 0
  for (let age = step / 2; age < 1200; age += step) {
    const when = Number(at) / 1e9 - age
    const count = seconds.filter(([from, to]) => from <= when && when < to).length
    mean += (count * Math.exp(-age / memory) * step) / memory
  }
  return mean
}

describe('the need', () => {
  it('is none where nothing waited, and before it waited', () => {
    const slots = needOf(waits('a', 100n, 200n))
    expect([slots(50n), slots(150n, 'b')]).toEqual([0, 0])
  })

  it('follows what keeps waiting, with a reserve, and decays when it ends', () => {
    const slots = needOf(...Array.from({ length: 9 }, () => waits('a', 0n, 1000n)))
    expect(slots(1n)).toBe(1)
    // Nine on average and √9 in reserve.
    expect(slots(999n)).toBe(12)
    expect(slots(1060n)).toBeLessThan(12)
    expect(slots(3000n)).toBe(0)
  })

  it('is not moved by one ticket that waited for a moment', () => {
    expect(needOf(waits('a', 10n, 11n))(11n)).toBe(0)
  })

  it('never looks ahead', () => {
    const before = needOf(waits('a', 0n, 100n))
    const after = needOf(waits('a', 0n, 100n), waits('a', 50n, 900n))
    for (let at = 0n; at <= 50n; at += 5n) expect(after(at)).toBe(before(at))
  })

  it('leaves out what ends before it begins', () => {
    expect(needOf(waits('a', 900n, 10n))(950n)).toBe(0)
  })

  it.each([1, 2, 3])(
    'seed %i: is the rounded mean with its square root, and forgetting changes nothing',
    seed => {
      const random = createRandom(seed)
      const int = (below: number) => BigInt(Math.floor(random.next() * below))
      const waiting = Array.from({ length: 40 }, () => {
        const from = int(300)
        return waits('a', from, from + int(60))
      })
      const [all, forgetful] = [createNeedForecast(), createNeedForecast()]
      all.add(waiting)
      forgetful.add(waiting)
      forgetful.forget(150n * second)
      const name = model('a')
      let turns = 0
      for (let at = 3n; at < 500n; at += 7n) {
        const mean = meanByHand(waiting, at * second)
        const slots = all.slots(name, at * second)
        // Where the number turns, the sum of steps is too coarse to tell.
        if (Math.abs(((mean + Math.sqrt(mean)) % 1) - 0.5) > 0.02) {
          expect(slots, `${at}`).toBe(Math.round(mean + Math.sqrt(mean)))
          turns++
        }
        if (at >= 150n) expect(forgetful.slots(name, at * second), `${at}`).toBe(slots)
      }
      expect(turns).toBeGreaterThan(40)
      const changes = all.changes(name)
      expect(changes.every(({ at }, i) => i === 0 || at >= (changes[i - 1]?.at ?? at))).toBe(true)
      expect(changes.at(-1)?.slots).toBe(0)
    }
  )
})
