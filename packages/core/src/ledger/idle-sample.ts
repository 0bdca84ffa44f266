import type { WaitingInterval } from '@haca/protocol'
import type { Random } from '../random.ts'
import { causesAt, type IdleCause, type IdleColumns, idleCauses, type NodeIdle } from './idle-causes.ts'
import type { NeedForecast } from './need-forecast.ts'
import type { Nanos } from './slot-ledger.ts'

/** Instants that come like raindrops, so that what they see are time averages (Wolff 1982). */
export interface Instants {
  /** Those before `until` that were not taken yet, in order. */
  take(until: Nanos): Nanos[]
  /** The same, without taking them: a later `take` gives them again. */
  peek(until: Nanos): Nanos[]
}

export interface InstantsInit {
  readonly random: Random
  readonly from: Nanos
  /** Mean time between two, > 0. */
  readonly meanGapNs: Nanos
}

export function createInstants({ random, from, meanGapNs }: InstantsInit): Instants {
  let drawn: Nanos[] = []
  let last = from
  const peek = (until: Nanos) => {
    while (last < until) {
      // 1 − u lies in (0, 1], so that its logarithm is finite.
      last += BigInt(Math.ceil(-Math.log(1 - random.next()) * Number(meanGapNs)))
      drawn.push(last)
    }
    return drawn.filter(at => at < until)
  }
  return {
    peek,
    take(until) {
      const taken = peek(until)
      drawn = drawn.slice(taken.length)
      return taken
    }
  }
}

/** What a number of instants saw. */
export interface IdleTally {
  readonly instants: number
  /** Per node: how often one of its slots was seen idle for each cause. */
  readonly nodes: ReadonlyMap<string, Readonly<Record<IdleCause, number>>>
  /** Over the instants: slots that were idle for each cause, and their squares. */
  readonly sums: Readonly<Record<IdleCause, number>>
  readonly squares: Readonly<Record<IdleCause, number>>
}

const noCounts = (): Record<IdleCause, number> => ({ match: 0, place: 0, price: 0, strand: 0, free: 0 })

export function emptyTally(): IdleTally {
  return { instants: 0, nodes: new Map(), sums: noCounts(), squares: noCounts() }
}

/** Looks at idle slots and waiting tickets at each of the instants, which are in order. */
export function sampleIdle(
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[],
  instants: readonly Nanos[],
  need: NeedForecast
): IdleTally {
  const nodes = new Map<string, Record<IdleCause, number>>()
  const [sums, squares] = [noCounts(), noCounts()]
  const openIdle = createSweep(idle)
  const openWaiting = createSweep(waiting)
  for (const at of instants) {
    const slots = openIdle(at)
    const seen = noCounts()
    const causes = causesAt(at, slots, openWaiting(at), need)
    for (const [i, { node }] of slots.entries()) {
      const cause = causes[i] ?? 'free'
      const counts = nodes.get(node) ?? noCounts()
      nodes.set(node, counts)
      counts[cause]++
      seen[cause]++
    }
    for (const cause of idleCauses) {
      sums[cause] += seen[cause]
      squares[cause] += seen[cause] ** 2
    }
  }
  return { instants: instants.length, nodes, sums, squares }
}

/** What is open at instants that are asked for in order. */
function createSweep<T extends { readonly from: Nanos; readonly to: Nanos }>(
  intervals: readonly T[]
): (at: Nanos) => T[] {
  const coming = [...intervals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let next = 0
  let open: T[] = []
  return at => {
    for (let entry = coming[next]; entry !== undefined && entry.from <= at; entry = coming[++next]) {
      open.push(entry)
    }
    open = open.filter(({ to }) => to > at)
    return open
  }
}

/** Two tallies of different instants as one. */
export function addTallies(a: IdleTally, b: IdleTally): IdleTally {
  const nodes = new Map(a.nodes)
  for (const [node, counts] of b.nodes) nodes.set(node, addCounts(nodes.get(node) ?? noCounts(), counts))
  return {
    instants: a.instants + b.instants,
    nodes,
    sums: addCounts(a.sums, b.sums),
    squares: addCounts(a.squares, b.squares)
  }
}

function addCounts(a: Readonly<Record<IdleCause, number>>, b: Readonly<Record<IdleCause, number>>) {
  const sum = noCounts()
  for (const cause of idleCauses) sum[cause] = a[cause] + b[cause]
  return sum
}

/**
 * Idle time in the proportions that were seen, to the nanosecond: the columns sum to `idle`, and each is within a
 * nanosecond of its share (largest remainders). A node that no instant saw idle was idle for too short a time to tell;
 * it counts as free.
 */
export function apportionIdle(
  idle: Nanos,
  counts: Readonly<Record<IdleCause, number>> | undefined
): IdleColumns {
  const columns: IdleColumns = { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
  const total = counts === undefined ? 0n : BigInt(idleCauses.reduce((sum, cause) => sum + counts[cause], 0))
  if (counts === undefined || total === 0n) return { ...columns, free: idle }
  const rests: { readonly cause: IdleCause; readonly rest: Nanos }[] = []
  let left = idle
  for (const cause of idleCauses) {
    const share = idle * BigInt(counts[cause])
    columns[cause] = share / total
    left -= columns[cause]
    rests.push({ cause, rest: share % total })
  }
  rests.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : 0))
  for (const { cause } of rests) {
    if (left === 0n) break
    columns[cause]++
    left--
  }
  return columns
}

/**
 * Standard error of the slots that were idle for a cause, on average over the time that was sampled: given their
 * number, Poisson instants are independent and even, so it is the standard deviation over √n. Undefined below two.
 */
export function samplingError({ instants, sums, squares }: IdleTally, cause: IdleCause): number | undefined {
  if (instants < 2) return undefined
  const mean = sums[cause] / instants
  const variance = Math.max(0, squares[cause] / instants - mean ** 2) * (instants / (instants - 1))
  return Math.sqrt(variance / instants)
}
