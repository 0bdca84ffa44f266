import { slotStates } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import {
  answerPendingMax,
  type Capacity,
  closeLife,
  createCapacity,
  createRandom,
  type Random
} from '../src/index.ts'
import { job } from './support/market.ts'

const beatNs = 1_000_000_000n
const activities = ['idle', 'blocked', 'loading', 'verification', 'running'] as const

/** A node whose slots do something else at random times, told by beats until it dies. */
interface Life {
  readonly capacity: Capacity
  readonly openedAt: bigint
  readonly diesAt: bigint
  /** Its account at the last beat before it died. */
  readonly beat: ReturnType<Capacity['read']>
  readonly beatAt: bigint
  /** Work that had ended by then, with its time. */
  readonly ended: ReadonlyMap<string, bigint>
}

function live(random: Random, openedAt: bigint): Life {
  const int = (below: number) => Math.floor(random.next() * below)
  const slots = 1 + int(3)
  const capacity = createCapacity({ slots, at: openedAt })
  const diesAt = openedAt + BigInt(int(20_000_000_000)) + 1n
  let beat = capacity.read(openedAt, 0)
  let beatAt = openedAt
  let works = 0
  let at = openedAt
  for (;;) {
    at += BigInt(int(700_000_000))
    while (beatAt + beatNs <= (at < diesAt ? at : diesAt)) {
      beatAt += beatNs
      beat = capacity.read(beatAt, beat.idleCursor)
    }
    if (at >= diesAt) break
    const kind = activities[int(activities.length)] ?? 'idle'
    const activity = kind === 'running' ? { kind, work: `${job(++works)}/0` } : { kind }
    capacity.enter(int(slots), activity, at)
    if (random.next() < 0.3)
      capacity.settle(job(1 + int(works + 1)), 0, random.next() < 0.5 ? 'useful' : 'wasted')
  }
  const ended = new Map(beat.pending.map(({ job: id, spent }) => [id, spent]))
  return { capacity, openedAt, diesAt, beat, beatAt, ended }
}

const sumOf = (columns: ReturnType<typeof closeLife>) =>
  slotStates.reduce((sum, state) => sum + columns[state], 0n)

describe.each([1, 2, 3, 4, 5])('seed %i: lives that end by kill -9', seed => {
  const random = createRandom(seed)
  const lives: Life[] = []
  // Each node starts again some time after it died, several times.
  for (let node = 0; node < 4; node++) {
    let at = BigInt(node) * 123_456_789n
    for (let life = 0; life < 5; life++) {
      const lived = live(random, at)
      lives.push(lived)
      at = lived.diesAt + BigInt(Math.floor(random.next() * 5e9))
    }
  }
  const paidOf = ({ ended }: Life) =>
    [...ended.values()].filter((_, i) => i % 2 === 0).reduce((a, b) => a + b, 0n)
  const closed = lives.map(life => ({
    life,
    columns: closeLife({ slots: life.beat.slots, paid: paidOf(life) })
  }))

  it('count up to the last beat, at most a second before the end', () => {
    for (const { life, columns } of closed) {
      expect(columns.capacity).toBe(BigInt(life.beat.slots.length) * (life.beatAt - life.openedAt))
      expect(life.diesAt - life.beatAt).toBeLessThan(beatNs)
    }
  })

  it('keep the identity, each and in sum, with nothing pending', () => {
    for (const { columns } of closed) {
      expect(sumOf(columns)).toBe(columns.capacity)
      expect(columns.pending).toBe(0n)
      for (const state of slotStates) expect(columns[state] >= 0n, state).toBe(true)
    }
    const total = (of: (each: (typeof closed)[number]) => bigint) =>
      closed.reduce((sum, each) => sum + of(each), 0n)
    expect(total(({ columns }) => sumOf(columns))).toBe(total(({ columns }) => columns.capacity))
  })

  it('waste what broke: what ran at the last beat, and what ended and was not paid', () => {
    for (const { life, columns } of closed) {
      const before = (state: 'useful' | 'wasted' | 'pending') =>
        life.beat.slots.reduce((sum, slot) => sum + slot.columns[state], 0n)
      expect(columns.useful).toBe(before('useful') + paidOf(life))
      expect(columns.wasted).toBe(before('wasted') + before('pending') - paidOf(life))
    }
    expect(closed.some(({ columns }) => columns.wasted > 0n)).toBe(true)
  })

  it('hand out idle stretches that sum to the idle column', () => {
    for (const { life } of closed) {
      let [cursor, logged] = [0, 0n]
      for (;;) {
        const { idle, idleCursor } = life.capacity.read(life.diesAt, cursor)
        if (idle.length === 0) break
        for (const { from, to } of idle) logged += to - from
        cursor = idleCursor
      }
      const { slots } = life.capacity.read(life.diesAt, cursor)
      expect(logged).toBe(slots.reduce((sum, { columns }) => sum + columns.idle, 0n))
    }
  })
})

it('an answer tells the newest of more pending work than it holds', () => {
  const capacity = createCapacity({ slots: 1, at: 0n })
  for (let n = 0; n <= answerPendingMax; n++) {
    capacity.enter(0, { kind: 'running', work: `${job(n)}/0` }, BigInt(n))
  }
  capacity.enter(0, { kind: 'idle' }, BigInt(answerPendingMax + 1))
  const { pending, slots } = capacity.read(BigInt(answerPendingMax + 1), 0)
  expect(pending).toHaveLength(answerPendingMax)
  expect(pending[0]?.job).toBe(job(1))
  expect(pending.at(-1)?.job).toBe(job(answerPendingMax))
  expect(slots[0]?.columns.pending).toBe(BigInt(answerPendingMax + 1))
})
