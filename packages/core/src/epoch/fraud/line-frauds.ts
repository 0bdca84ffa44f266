import type { Keccak } from '@haca/protocol'
import { leafTag, type NodeTail, sameCore } from '../bytes/leaves.ts'
import { byLane, byNode } from '../lines/order.ts'
import { divideLine } from '../lines/shares.ts'
import { createVoucherHasher, type VoucherHasher } from '../lines/voucher-hash.ts'
import type { SettledEpoch, SettledLine } from '../posted/open-epoch.ts'
import { isPayable, lineStatus, noIndex } from '../types.ts'
import type { WatchFacts } from './facts.ts'
import { type FraudProof, openLeaf } from './proof.ts'

/** A leaf's line with what else the leaf says. */
export interface ReadLine {
  readonly line: Omit<SettledLine, 'verdicts'>
  readonly tag: number
  readonly tail: NodeTail
  readonly pass: number
  readonly fail: number
  readonly firstVerdict: number
}

export const paidAmount = ({ status, amount }: Pick<SettledLine, 'status' | 'amount'>): bigint =>
  isPayable(status) ? amount : 0n

/** Frauds in lines: one leaf, two neighbours, the two leaves of one line, two lines of a market. */
export function* lineFrauds(
  epoch: SettledEpoch,
  lines: readonly ReadLine[],
  lanes: readonly ReadLine[],
  facts: WatchFacts,
  keccak: Keccak
): Generator<FraudProof> {
  const { header, byNode: nodeTree, byLane: laneTree } = epoch
  for (const [byLane, read, tree] of [
    [false, lines, nodeTree],
    [true, lanes, laneTree]
  ] as const) {
    for (const [i, leaf] of read.entries()) {
      if (isMalformed(leaf, byLane, epoch, facts.quorum))
        yield { fraud: 'LineMalformed', byLane, leaf: openLeaf(tree, i) }
    }
    const [first, last] = [read[0], read.at(-1)]
    const begins = first?.tail.running === 0n && first.tail.before === 0n
    const ends = last !== undefined && last.tail.running + paidAmount(last.line) === header.total
    if (!begins) yield { fraud: 'End', byLane, leaf: openLeaf(tree, 0) }
    if (!ends) yield { fraud: 'End', byLane, leaf: openLeaf(tree, header.count - 1) }
  }
  const verified = header.vCount > 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [a, b] = [lines[i] as ReadLine, lines[i + 1] as ReadLine]
    if (!followsByNode(a, b, facts, verified))
      yield { fraud: 'NodeOrder', a: openLeaf(nodeTree, i), b: openLeaf(nodeTree, i + 1) }
  }
  const hasher = createVoucherHasher(keccak)
  for (let i = 0; i + 1 < lanes.length; i++) {
    const [a, b] = [lanes[i] as ReadLine, lanes[i + 1] as ReadLine]
    if (!followsByLane(a, b, header.epoch, hasher))
      yield { fraud: 'LaneOrder', a: openLeaf(laneTree, i), b: openLeaf(laneTree, i + 1) }
  }
  yield* unpaired(epoch, lines, lanes)
  yield* marketThreads(epoch, lines, facts, verified)
}

function isMalformed(
  { line, tag, tail, pass, fail, firstVerdict }: ReadLine,
  byLane: boolean,
  { header }: SettledEpoch,
  quorum: number
): boolean {
  if (tag !== (byLane ? leafTag.byLane : leafTag.byNode)) return true
  const created = Number.parseInt(line.job.slice(2, 10), 16)
  if (created > header.epoch || created + 1 < header.epoch) return true
  if (line.to < line.from || line.amount > line.cumulative || tail.pair >= header.count) return true
  if (tail.running + paidAmount(line) > header.total) return true
  const [passes, others] = [countBits(pass), countBits(fail)]
  if ((pass & fail) !== 0 || (passes + others > 0 && firstVerdict + passes + others > header.vCount))
    return true
  if (line.status === lineStatus.unsampled) return passes + others > 0
  if (line.status === lineStatus.checked)
    return passes === 0 || (others > 0 && (passes < quorum || others >= quorum))
  if (line.status === lineStatus.refuted) return others < quorum
  return line.status > lineStatus.duplicate
}

function followsByNode(a: ReadLine, b: ReadLine, { shares }: WatchFacts, verified: boolean): boolean {
  const paid = paidAmount(a.line)
  const { inference } = divideLine({ ...a.line, amount: paid }, a.tail.running, shares, verified)
  const before = a.line.node === b.line.node ? a.tail.before + inference : 0n
  const sorted = byNode(a.line, b.line) < 0
  return sorted && b.tail.before === before && b.tail.running === a.tail.running + paid
}

function followsByLane(a: ReadLine, b: ReadLine, epoch: number, hasher: VoucherHasher): boolean {
  const paid = paidAmount(a.line)
  if (b.tail.running !== a.tail.running + paid || byLane(a.line, b.line) >= 0) return false
  if (a.line.lane !== b.line.lane) return b.tail.before === 0n
  return b.tail.before === a.tail.before + paid && continuesLane(a.line, b.line, epoch, hasher)
}

/** Whether `b` is the link of its lane that follows `a`. */
export function continuesLane(
  a: Pick<SettledLine, 'lane' | 'seq' | 'cumulative' | 'voucher'>,
  b: Omit<SettledLine, 'verdicts'>,
  epoch: number,
  hasher: VoucherHasher
): boolean {
  return (
    a.lane === b.lane &&
    b.seq === a.seq + 1 &&
    b.cumulative === a.cumulative + b.amount &&
    hasher.hash({ ...b, verdicts: [], previousVoucher: a.voucher }, epoch) === b.voucher
  )
}

function* unpaired(
  epoch: SettledEpoch,
  lines: readonly ReadLine[],
  lanes: readonly ReadLine[]
): Generator<FraudProof> {
  const proof = (node: number, lane: number): FraudProof => ({
    fraud: 'Pair',
    a: openLeaf(epoch.byNode, node),
    b: openLeaf(epoch.byLane, lane)
  })
  for (const [i, { tail }] of lines.entries()) {
    const lane = tail.pair
    if (lane >= lanes.length) continue
    const same = sameCore(epoch.byNode.leaf(i), epoch.byLane.leaf(lane))
    if (lanes[lane]?.tail.pair !== i || !same) yield proof(i, lane)
  }
  for (const [i, { tail }] of lanes.entries()) {
    if (tail.pair < lines.length && lines[tail.pair]?.tail.pair !== i) yield proof(tail.pair, i)
  }
}

function* marketThreads(
  epoch: SettledEpoch,
  lines: readonly ReadLine[],
  { shares }: WatchFacts,
  verified: boolean
): Generator<FraudProof> {
  const proof = (a: number, b: number): FraudProof => ({
    fraud: 'MarketThread',
    a: openLeaf(epoch.byNode, a),
    b: openLeaf(epoch.byNode, b)
  })
  const followers = new Map<string, number>()
  for (const [i, { line, tail }] of lines.entries()) {
    const { marketPrevious: previous, marketBefore } = tail
    const rival = followers.get(`${line.market}/${previous}`)
    if (rival !== undefined) yield proof(i, rival)
    followers.set(`${line.market}/${previous}`, i)
    if (previous === noIndex ? marketBefore !== 0n : previous >= i) yield proof(i, i)
    const before = previous === noIndex ? undefined : lines[previous]
    if (before === undefined || previous >= i) continue
    const amount = paidAmount(before.line)
    const { market } = divideLine({ ...before.line, amount }, before.tail.running, shares, verified)
    const continues = before.line.market === line.market && marketBefore === before.tail.marketBefore + market
    if (!continues) yield proof(i, previous)
  }
}

export function countBits(mask: number): number {
  let count = 0
  for (let left = mask >>> 0; left !== 0; left = (left & (left - 1)) >>> 0) count++
  return count
}
