import { slotStates } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { type Activity, createRandom, createSlotLedger, sumColumns } from '../src/index.ts'

const activities: readonly Activity['kind'][] = ['idle', 'blocked', 'loading', 'verification', 'running']
const none = { useful: 0n, pending: 0n, verification: 0n, loading: 0n, wasted: 0n, blocked: 0n, idle: 0n }

describe('a slot', () => {
  it('is idle from the moment it opens', () => {
    const ledger = createSlotLedger()
    ledger.open(3, 100n)
    expect(ledger.read(100n)).toEqual([{ slot: 3, capacity: 0n, columns: none }])
    expect(ledger.read(150n)).toEqual([{ slot: 3, capacity: 50n, columns: { ...none, idle: 50n } }])
  })

  it('charges every stretch to what it did', () => {
    const ledger = createSlotLedger()
    ledger.open(0, 0n)
    expect(ledger.enter(0, { kind: 'loading' }, 5n)).toEqual({
      slot: 0,
      activity: { kind: 'idle' },
      from: 0n,
      to: 5n
    })
    ledger.enter(0, { kind: 'blocked' }, 12n)
    ledger.enter(0, { kind: 'running', work: 'x' }, 20n)
    expect(ledger.enter(0, { kind: 'verification' }, 50n)).toMatchObject({
      activity: { work: 'x' },
      from: 20n,
      to: 50n
    })
    const columns = { ...none, idle: 5n, loading: 7n, blocked: 8n, pending: 30n, verification: 4n }
    expect(ledger.read(54n)[0]?.columns).toEqual(columns)
  })

  it('counts what still runs as pending', () => {
    const ledger = createSlotLedger()
    ledger.open(0, 0n)
    ledger.enter(0, { kind: 'running', work: 'x' }, 0n)
    expect(ledger.read(9n)[0]?.columns).toEqual({ ...none, pending: 9n })
    expect(ledger.pending()).toEqual([])
  })

  it('is opened once, and known before it is used', () => {
    const ledger = createSlotLedger()
    ledger.open(0, 0n)
    const bug = expect.objectContaining({ code: 'INTERNAL' })
    expect(() => ledger.open(0, 1n)).toThrow(bug)
    expect(() => ledger.enter(1, { kind: 'idle' }, 1n)).toThrow(bug)
  })

  it('does not go back in time', () => {
    const ledger = createSlotLedger()
    ledger.open(0, 10n)
    const bug = expect.objectContaining({ code: 'INTERNAL' })
    expect(() => ledger.enter(0, { kind: 'blocked' }, 9n)).toThrow(bug)
    expect(() => ledger.read(9n)).toThrow(bug)
    expect(ledger.read(11n)[0]?.columns).toEqual({ ...none, idle: 1n })
  })
})

describe('settling', () => {
  const ran = () => {
    const ledger = createSlotLedger()
    for (const slot of [0, 1]) {
      ledger.open(slot, 0n)
      ledger.enter(slot, { kind: 'running', work: 'both' }, 0n)
      ledger.enter(slot, { kind: 'running', work: `only ${slot}` }, 10n)
      ledger.enter(slot, { kind: 'idle' }, 30n)
    }
    return ledger
  }

  it('moves a work’s time out of pending, on every slot, once', () => {
    const ledger = ran()
    expect(ledger.pending()).toContainEqual({ work: 'both', spent: 20n })
    ledger.settle('both', 'useful')
    ledger.settle('both', 'wasted')
    ledger.settle('only 1', 'wasted')
    expect(ledger.read(30n).map(account => account.columns)).toEqual([
      { ...none, useful: 10n, pending: 20n },
      { ...none, useful: 10n, wasted: 20n }
    ])
    expect(ledger.pending()).toEqual([{ work: 'only 0', spent: 20n }])
  })

  it('ignores work it does not know', () => {
    const ledger = ran()
    const before = ledger.read(30n)
    ledger.settle('unknown', 'wasted')
    expect(ledger.read(30n)).toEqual(before)
  })

  it('adds up the stretches of one work', () => {
    const ledger = createSlotLedger()
    ledger.open(0, 0n)
    ledger.enter(0, { kind: 'running', work: 'x' }, 0n)
    ledger.enter(0, { kind: 'blocked' }, 5n)
    ledger.enter(0, { kind: 'running', work: 'x' }, 6n)
    ledger.enter(0, { kind: 'idle' }, 10n)
    ledger.settle('x', 'useful')
    expect(ledger.read(10n)[0]?.columns).toEqual({ ...none, useful: 9n, blocked: 1n })
  })
})

it('what is read does not change with the ledger', () => {
  const ledger = createSlotLedger()
  ledger.open(0, 0n)
  const early = ledger.read(5n)
  ledger.enter(0, { kind: 'blocked' }, 8n)
  ledger.read(20n)
  expect(early[0]?.columns).toEqual({ ...none, idle: 5n })
})

it.each([1, 2, 3, 4])('seed %i: the columns sum to the capacity at every instant of a random run', seed => {
  const random = createRandom(seed)
  const int = (below: number) => Math.floor(random.next() * below)
  const ledger = createSlotLedger()
  const opened: bigint[] = []
  // The whole story, to tell apart a column that only looks right in sum.
  const told = new Map<string, bigint>()
  const now = new Map<number, { activity: Activity; since: bigint }>()
  const fate = new Map<string, 'useful' | 'wasted'>()
  let at = 10n ** 18n
  for (let i = 0; i < 500; i++) {
    at += BigInt(int(1_000_000_000))
    const slot = int(8)
    if (!now.has(slot)) {
      ledger.open(slot, at)
      opened[slot] = at
      now.set(slot, { activity: { kind: 'idle' }, since: at })
    }
    const kind = activities[int(activities.length)] ?? 'idle'
    const activity: Activity = kind === 'running' ? { kind, work: `work ${i}` } : { kind }
    const before = now.get(slot)
    if (before !== undefined) {
      const name = before.activity.kind === 'running' ? before.activity.work : before.activity.kind
      told.set(name, (told.get(name) ?? 0n) + at - before.since)
    }
    ledger.enter(slot, activity, at)
    now.set(slot, { activity, since: at })
    const open = ledger.pending()
    const settled = open[int(open.length)]
    if (settled !== undefined && int(2) === 0) {
      const outcome = int(3) === 0 ? 'wasted' : 'useful'
      ledger.settle(settled.work, outcome)
      fate.set(settled.work, outcome)
    }
    for (const account of ledger.read(at + BigInt(int(1000)))) {
      expect(sumColumns(account.columns)).toBe(account.capacity)
      expect(Object.keys(account.columns).sort()).toEqual([...slotStates].sort())
    }
  }
  const total = (state: (typeof slotStates)[number]) =>
    ledger.read(at).reduce((sum, { columns }) => sum + columns[state], 0n)
  const worked = (outcome: 'useful' | 'wasted') =>
    [...fate].reduce((sum, [work, one]) => sum + (one === outcome ? (told.get(work) ?? 0n) : 0n), 0n)
  const still = (kind: Activity['kind']) =>
    [...now.values()].reduce((sum, one) => sum + (one.activity.kind === kind ? at - one.since : 0n), 0n)
  for (const kind of ['idle', 'blocked', 'loading', 'verification'] as const) {
    expect(total(kind)).toBe((told.get(kind) ?? 0n) + still(kind))
  }
  expect(total('useful')).toBe(worked('useful'))
  expect(total('wasted')).toBe(worked('wasted'))
  expect(worked('wasted')).toBeGreaterThan(0n)
})
