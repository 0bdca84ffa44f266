import { expect, test } from 'vitest'
import { type Columns, emptyColumns } from '../../src/columns.ts'
import { createLedgerHistory } from '../../src/dashboard/ledger-history.ts'
import { type Part, parts } from '../../src/dashboard/wire.ts'

/** Slot-milliseconds; what is left out is zero. */
function columns(spent: Partial<Record<Part, number>>): Columns {
  const ns = (part: Part) => BigInt(Math.round((spent[part] ?? 0) * 1e6))
  const { useful, pending, verification, loading, wasted, blocked, match, place, price, strand, free } =
    Object.fromEntries(parts.map(part => [part, ns(part)])) as Record<Part, bigint>
  const capacity = parts.reduce((sum, part) => sum + ns(part), 0n)
  const idle = { match, place, price, strand, free }
  return { ...emptyColumns(), capacity, useful, pending, verification, loading, wasted, blocked, idle }
}

const sumOf = (rows: readonly (readonly number[])[], part: Part) =>
  rows.reduce((sum, row) => sum + (row[1 + parts.indexOf(part)] ?? 0), 0)
const valueAt = (rows: readonly (readonly number[])[], ms: number, stepMs: number, part: Part) =>
  rows.find(row => row[0] === Math.floor(ms / stepMs))?.[1 + parts.indexOf(part)] ?? 0

const node = (spent: Partial<Record<Part, number>>, key = 'a') => [{ key, slotNs: columns(spent) }]

test('what was before the first sample is in no bucket', () => {
  const history = createLedgerHistory()
  history.add(100_000, node({ free: 5000, useful: 3000 }))
  expect(history.fine.rows()).toEqual([])
  history.add(102_000, node({ free: 7000, useful: 3000 }))
  expect(sumOf(history.fine.rows(), 'free')).toBe(2000)
  expect(sumOf(history.fine.rows(), 'useful')).toBe(0)
})

test('work becomes useful or wasted where it was executed, in every history', () => {
  const history = createLedgerHistory()
  history.add(100_000, node({}))
  history.add(101_000, node({ pending: 1000 }))
  history.add(111_000, node({ pending: 1000, free: 10_000 }))
  const before = history.fine.rows()
  expect(valueAt(before, 100_000, 2000, 'pending')).toBe(1000)
  history.add(112_000, node({ useful: 600, wasted: 400, free: 11_000 }))
  for (const ring of [history.fine, history.coarse, history.node('a')]) {
    const rows = ring?.rows() ?? []
    expect(sumOf(rows, 'pending')).toBe(0)
    expect(valueAt(rows, 100_000, ring?.stepMs ?? 0, 'useful')).toBe(600)
    expect(valueAt(rows, 100_000, ring?.stepMs ?? 0, 'wasted')).toBe(400)
    expect(sumOf(rows, 'free')).toBe(11_000)
  }
})

test('work that fails at once is taken from what was executed last', () => {
  const history = createLedgerHistory()
  history.add(0, node({}))
  history.add(2000, node({ pending: 2000 }))
  history.add(4000, node({ pending: 2000, wasted: 2000 }))
  expect(valueAt(history.fine.rows(), 0, 2000, 'pending')).toBe(2000)
  expect(valueAt(history.fine.rows(), 2000, 2000, 'wasted')).toBe(2000)
})

test('what was written off with a lost node comes back when an epoch pays it', () => {
  const history = createLedgerHistory()
  history.add(0, node({}))
  history.add(2000, node({ pending: 2000 }))
  history.add(4000, node({ wasted: 2000 }))
  expect(sumOf(history.fine.rows(), 'wasted')).toBe(2000)
  history.add(6000, node({ useful: 2000 }))
  expect(sumOf(history.fine.rows(), 'wasted')).toBe(0)
  expect(valueAt(history.fine.rows(), 0, 2000, 'useful')).toBe(2000)
})

test('a cause of idleness that shrinks is made up for later, and the sum is exact at each step', () => {
  const history = createLedgerHistory()
  history.add(0, node({}))
  history.add(2000, node({ match: 1500, free: 500 }))
  // Seen again, most of the first two seconds was free.
  history.add(4000, node({ match: 500, free: 3500 }))
  const rows = history.fine.rows()
  expect(valueAt(rows, 2000, 2000, 'match')).toBe(0)
  expect(valueAt(rows, 2000, 2000, 'free')).toBe(2000)
  history.add(6000, node({ match: 500, free: 5500 }))
  history.add(8000, node({ match: 1500, free: 6500 }))
  expect(sumOf(history.fine.rows(), 'match') + sumOf(history.fine.rows(), 'free')).toBe(8000)
  expect(sumOf(history.fine.rows(), 'free')).toBe(6500)
})

test('a sample that covers several buckets is spread over them', () => {
  const history = createLedgerHistory()
  history.add(1000, node({}))
  history.add(6000, node({ free: 5000 }))
  expect(history.fine.rows().map(row => row.at(-1))).toEqual([1000, 2000, 2000])
})

test('an hour with work whose fate is open for all of it stays bounded and whole', () => {
  const history = createLedgerHistory()
  history.add(0, node({}))
  const seconds = 3500
  for (let i = 1; i <= seconds; i++) history.add(1000 * i, node({ pending: 500 * i, free: 500 * i }))
  expect(history.fine.rows().length).toBe(300)
  expect(history.coarse.rows().length).toBeLessThanOrEqual(180)
  history.add(1000 * (seconds + 1), node({ useful: 500 * seconds, free: 500 * seconds + 1000 }))
  expect(sumOf(history.coarse.rows(), 'pending')).toBeLessThan(5)
  expect(Math.abs(sumOf(history.coarse.rows(), 'useful') - 500 * seconds)).toBeLessThan(200)
  expect(sumOf(history.fine.rows(), 'pending')).toBeLessThan(5)
})

test('shares tell of the last seconds and sum to the whole', () => {
  const history = createLedgerHistory()
  history.add(0, node({}))
  for (let i = 1; i <= 30; i++) history.add(1000 * i, node({ free: 1000 * i }))
  expect(history.shares('a').at(-1)).toBe(1000)
  for (let i = 1; i <= 30; i++) history.add(30_000 + 1000 * i, node({ free: 30_000, loading: 1000 * i }))
  expect(history.shares('a')[parts.indexOf('loading')]).toBeGreaterThan(990)
  expect(history.shares('nobody')).toEqual(parts.map(() => 0))
})
