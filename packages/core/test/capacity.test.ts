import { describe, expect, it } from 'vitest'
import { answerDescriptionsMax, answerStretchesMax, createCapacity, idleLogMax } from '../src/index.ts'
import { job, model } from './support/market.ts'

const running = (n: number, segment = 0) => ({ kind: 'running' as const, work: `${job(n)}/${segment}` })
const warmFor = (name: string) => ({ warm: [{ model: model(name), ask: 5n, rate: 7 }], loadable: [] })

describe('the idle log', () => {
  it('tells each stretch with what the slot could have done in it', () => {
    const capacity = createCapacity({ slots: 2, at: 0n })
    capacity.describe(warmFor('a'), 10n)
    capacity.enter(0, running(1), 30n)
    capacity.describe(warmFor('b'), 50n)
    const { descriptions, idle, idleCursor } = capacity.read(60n, 0)
    expect(descriptions).toEqual([{ warm: [], loadable: [] }, warmFor('a'), warmFor('b')])
    expect(idle).toEqual([
      { slot: 0, from: 0n, to: 10n, can: 0 },
      { slot: 1, from: 0n, to: 10n, can: 0 },
      { slot: 0, from: 10n, to: 30n, can: 1 },
      { slot: 1, from: 10n, to: 50n, can: 1 },
      { slot: 1, from: 50n, to: 60n, can: 2 }
    ])
    expect(idleCursor).toBe(5)
  })

  it('is read on from a cursor, without gap or overlap', () => {
    const capacity = createCapacity({ slots: 1, at: 0n })
    const first = capacity.read(10n, 0)
    capacity.enter(0, { kind: 'blocked' }, 15n)
    const second = capacity.read(20n, first.idleCursor)
    expect([...first.idle, ...second.idle].map(({ from, to }) => [from, to])).toEqual([
      [0n, 10n],
      [10n, 15n]
    ])
    expect(capacity.read(20n, second.idleCursor).idle).toEqual([])
    expect(capacity.read(20n, 999).idle).toEqual([])
  })

  it('sums to the idle column', () => {
    const capacity = createCapacity({ slots: 1, at: 0n })
    let cursor = 0
    let logged = 0n
    for (let at = 1n; at < 200n; at += 7n) {
      capacity.enter(0, at % 2n === 0n ? { kind: 'idle' } : running(Number(at)), at)
      const account = capacity.read(at + 3n, cursor)
      cursor = account.idleCursor
      for (const { from, to } of account.idle) logged += to - from
      expect(account.slots[0]?.columns.idle).toBe(logged)
      expect(account.slots[0]?.capacity).toBe(at + 3n)
    }
  })

  it('drops the oldest stretches over its limit, and keeps the cursor right', () => {
    const capacity = createCapacity({ slots: 1, at: 0n })
    const stretches = idleLogMax + 10
    for (let at = 1; at <= stretches; at++) capacity.enter(0, { kind: 'idle' }, BigInt(at))
    const { idle, idleCursor } = capacity.read(BigInt(stretches), 0)
    expect(idle[0]?.from).toBe(10n)
    expect(idleCursor).toBe(10 + answerStretchesMax)
    expect(capacity.read(BigInt(stretches), stretches - 2).idle).toHaveLength(2)
  })

  it('answers no more descriptions at a time than a message holds', () => {
    const capacity = createCapacity({ slots: 1, at: 0n })
    const count = answerDescriptionsMax + 5
    for (let at = 1; at <= count; at++) capacity.describe(warmFor(`${at}`), BigInt(at))
    const first = capacity.read(BigInt(count), 0)
    expect(first.descriptions).toHaveLength(answerDescriptionsMax)
    expect(first.idle).toHaveLength(answerDescriptionsMax)
    const second = capacity.read(BigInt(count), first.idleCursor)
    expect(second.idle.map(({ from, can }) => [from, can])).toEqual(
      [64n, 65n, 66n, 67n, 68n].map((at, i) => [at, i])
    )
    expect(second.descriptions[0]).toEqual(warmFor('64'))
  })

  it('answers a part at a time, which together are all', () => {
    const capacity = createCapacity({ slots: 1, at: 0n })
    const stretches = 2 * answerStretchesMax + 3
    for (let at = 1; at <= stretches; at++) capacity.enter(0, { kind: 'idle' }, BigInt(at))
    const lengths: number[] = []
    let time = 0n
    for (let cursor = 0; cursor < stretches; ) {
      const { idle, idleCursor } = capacity.read(BigInt(stretches), cursor)
      expect(idle[0]?.from).toBe(time)
      time = idle.at(-1)?.to ?? time
      lengths.push(idle.length)
      cursor = idleCursor
    }
    expect(lengths).toEqual([answerStretchesMax, answerStretchesMax, 3])
    expect(time).toBe(BigInt(stretches))
  })
})

describe('the account', () => {
  it('names the work whose fate is open, and settles it by job and segment', () => {
    const capacity = createCapacity({ slots: 1, at: 0n })
    capacity.enter(0, running(1, 0), 0n)
    capacity.enter(0, running(1, 1), 5n)
    capacity.enter(0, { kind: 'idle' }, 12n)
    expect(capacity.read(12n, 0).pending).toEqual([
      { job: job(1), segment: 0, spent: 5n },
      { job: job(1), segment: 1, spent: 7n }
    ])
    capacity.settle(job(1), 1, 'wasted')
    capacity.settle(job(1), 0, 'useful')
    const { slots, pending } = capacity.read(12n, 0)
    expect(pending).toEqual([])
    expect(slots[0]?.columns).toMatchObject({ useful: 5n, wasted: 7n, pending: 0n })
  })
})
