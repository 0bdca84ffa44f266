import type { Columns } from '../columns.ts'
import { type BucketRing, createBucketRing } from './bucket-ring.ts'
import { type Part, parts } from './wire.ts'

/**
 * Where capacity went over time, made from ledgers that only know sums since the start. Pure.
 *
 * What a node executes is pending until its epoch is final. Then the ledger moves it to useful or wasted, which is a jump
 * in the sums long after the work; here it is moved in the bucket in which it was executed, oldest work first. The sums
 * over all buckets are those of the ledger; only which of two pieces of work was refuted may be told wrong by some
 * seconds.
 */
export interface LedgerHistory {
  /** Takes what the ledgers say at a time. A node that is not among them keeps what it had. */
  add(atMs: number, nodes: readonly NodeSums[]): void
  /** The last ten minutes, in steps of two seconds. */
  readonly fine: BucketRing
  /** The last hour, in steps of twenty seconds. */
  readonly coarse: BucketRing
  /** The last hour of one node. */
  node(key: string): BucketRing | undefined
  /** Parts of a node's capacity lately, in thousandths. */
  shares(key: string): readonly number[]
}

export interface NodeSums {
  readonly key: string
  readonly slotNs: Columns
}

/** Steps that a screen can show: ten minutes in 300 points, an hour in 180. A coarse step is made of whole fine ones. */
const fineStepMs = 2000
const fineBuckets = 300
const coarseStepMs = 10 * fineStepMs
const coarseBuckets = 180
/** Pieces of executed work whose fate is open, per node, from which on the older ones are joined by coarse buckets. */
const openMax = 2 * fineBuckets
/** What a sample weighs after each further one: ten of them make up nine tenths. */
const fading = 0.8

const at = (part: Part) => parts.indexOf(part)
const [useful, pending, wasted] = [at('useful'), at('pending'), at('wasted')]
const idleFrom = at('match')

/** Executed work of one bucket. */
interface Piece {
  readonly atMs: number
  amount: number
}

interface NodeHistory {
  readonly ring: BucketRing
  /** What the ledger said last, and what of the idle causes was shown so far; slot-milliseconds. */
  last: readonly number[]
  readonly shown: number[]
  /** Executed work whose fate is open, oldest first. */
  open: Piece[]
  readonly recent: number[]
}

export function createLedgerHistory(): LedgerHistory {
  const nodes = new Map<string, NodeHistory>()
  const fine = createBucketRing(fineStepMs, fineBuckets)
  const coarse = createBucketRing(coarseStepMs, coarseBuckets)
  let lastMs: number | undefined

  const begin = (key: string, sums: readonly number[]) => {
    const ring = createBucketRing(coarseStepMs, coarseBuckets)
    // What was pending before anybody looked belongs to no bucket.
    const open = [{ atMs: Number.NEGATIVE_INFINITY, amount: sums[pending] ?? 0 }]
    nodes.set(key, { ring, last: sums, shown: sums.slice(idleFrom), open, recent: parts.map(() => 0) })
  }

  const advance = (node: NodeHistory, sums: readonly number[], fromMs: number, toMs: number) => {
    const rings = [fine, coarse, node.ring]
    const change = sums.map((sum, part) => sum - (node.last[part] ?? 0))
    const [toUseful = 0, ofPending = 0, toWasted = 0] = [change[useful], change[pending], change[wasted]]
    const executed = Math.max(0, toUseful + ofPending + toWasted)
    const spent = change.map((each, part) => (part >= idleFrom ? 0 : Math.max(0, each)))
    spent[useful] = spent[wasted] = 0
    spent[pending] = executed
    for (const [i, amount] of idleChange(node.shown, sums.slice(idleFrom)).entries()) {
      node.shown[i] = (node.shown[i] ?? 0) + amount
      spent[idleFrom + i] = amount
    }
    for (const [part, amount] of spent.entries()) {
      for (const ring of rings) ring.spread(part, fromMs, toMs, amount)
      node.recent[part] = fading * (node.recent[part] ?? 0) + amount
    }
    node.open.push(...pieces(fromMs, toMs, executed))
    if (node.open.length > openMax) node.open = joinOld(node.open, toMs)
    settle(node.open, rings, toUseful, toWasted)
    node.last = sums
  }

  return {
    fine,
    coarse,
    add(atMs, sampled) {
      for (const { key, slotNs } of sampled) {
        const sums = toSums(slotNs)
        const node = nodes.get(key)
        if (node === undefined || lastMs === undefined) begin(key, sums)
        else advance(node, sums, lastMs, atMs)
      }
      lastMs = atMs
    },
    node: key => nodes.get(key)?.ring,
    shares(key) {
      const recent = nodes.get(key)?.recent ?? []
      const sum = recent.reduce((total, each) => total + each, 0)
      return parts.map((_, part) => (sum === 0 ? 0 : Math.round((1000 * (recent[part] ?? 0)) / sum)))
    }
  }
}

/** Slot-milliseconds in the order of `parts`. */
function toSums({ idle, ...columns }: Columns): number[] {
  const all: Readonly<Record<Part, bigint>> = { ...columns, ...idle }
  return parts.map(part => Number(all[part]) / 1e6)
}

/**
 * Idle time since the last sample by cause. The ledger splits all idle time anew whenever it has seen more, so the sum
 * for one cause may shrink; shown is what brings the sums of what was shown nearest to it.
 */
function idleChange(shown: readonly number[], now: readonly number[]): number[] {
  const wanted = now.map((sum, i) => wantedOf(i, sum, shown[i] ?? 0))
  const total = now.reduce((sum, each) => sum + each, 0) - shown.reduce((sum, each) => sum + each, 0)
  if (total <= 0) return wanted.map(() => 0)
  const all = wanted.reduce((sum, each) => sum + each, 0)
  return wanted.map((each, cause) => (all > 0 ? (each * total) / all : cause === free ? total : 0))
}

/** Without demand the split still trembles, because it is sampled; less than this share of a cause is no news of it. */
const tremor = 0.05
const free = at('free') - idleFrom

const wantedOf = (cause: number, now: number, shown: number) =>
  cause === free || now - shown > tremor * shown ? Math.max(0, now - shown) : 0

/** What was executed in a stretch, bucket by bucket, so that it can be found again where it was spread to. */
function pieces(fromMs: number, toMs: number, amount: number): Piece[] {
  const cut: Piece[] = []
  for (let fromPiece = fromMs; amount > 0 && fromPiece < toMs; ) {
    const toPiece = Math.min(toMs, (Math.floor(fromPiece / fineStepMs) + 1) * fineStepMs)
    cut.push({ atMs: fromPiece, amount: (amount * (toPiece - fromPiece)) / (toMs - fromMs) })
    fromPiece = toPiece
  }
  return cut
}

/** What no fine bucket remembers need not be told apart by them; what no coarse one remembers, not at all. */
function joinOld(open: readonly Piece[], nowMs: number): Piece[] {
  const joined = new Map<number, Piece>()
  for (const { atMs, amount } of open) {
    const age = nowMs - atMs
    const step = age < fineStepMs * fineBuckets ? fineStepMs : coarseStepMs
    const forgotten = age > coarseStepMs * coarseBuckets
    const bucketMs = forgotten ? Number.NEGATIVE_INFINITY : Math.floor(atMs / step) * step
    const known = joined.get(bucketMs)
    if (known === undefined) joined.set(bucketMs, { atMs: bucketMs, amount })
    else known.amount += amount
  }
  return [...joined.values()]
}

/** Moves executed work from pending to what became of it. */
function settle(open: Piece[], rings: readonly BucketRing[], toUseful: number, toWasted: number): void {
  // A node that was lost is closed as wasted, until an epoch pays it after all.
  const regained = Math.min(Math.max(0, -toWasted), Math.max(0, toUseful))
  if (regained > 0) for (const ring of rings) ring.moveNewest(wasted, useful, regained)
  settleAs(useful, toUseful - regained, open, rings, false)
  // Work that fails at once is the newest there is; work that an epoch decides is the oldest.
  settleAs(wasted, toWasted, open, rings, toUseful === 0)
}

function settleAs(
  part: number,
  total: number,
  open: Piece[],
  rings: readonly BucketRing[],
  newest: boolean
): void {
  for (let left = total; left > 0; ) {
    const piece = newest ? open.at(-1) : open[0]
    if (piece === undefined) return
    const amount = Math.min(left, piece.amount)
    for (const ring of rings) ring.move(piece.atMs, pending, part, amount)
    piece.amount -= amount
    left -= amount
    if (piece.amount > 0) continue
    if (newest) open.pop()
    else open.shift()
  }
}
