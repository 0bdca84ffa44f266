import type { Hex } from '@haca/protocol'
import { type EpochLine, type LineStatus, type LineVerdict, noIndex } from '../types.ts'
import { createByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/**
 * The bytes of leaves, big-endian. Bytes 1 to 163 of a line, its core, are equal in both orders; the two market
 * fields stand only in the order by node.
 *
 *       0 tag u8               49 lane u32            139 status u8           160 earlierIndex u32
 *       1 node u32             53 seq u48             140 p u32               164 pair u32
 *       5 market u32           59 amount u64          144 passMask u32        168 running u64
 *       9 job b32              67 cumulative u64      148 failMask u32        176 before u64
 *      41 from u32             75 receipt b32         152 firstVerdict u32    184 marketPrevious u32
 *      45 to u32              107 voucher b32         156 earlierEpoch u32    188 marketBefore u64
 *
 * A verdict: 0 tag u8, 1 job b32, 33 from u32, 37 seat u8, 38 verdict u8, 39 evidence b32,
 * 71 line u32, 75 previous u32, 79 before u32.
 *
 * Every datum that a fraud proof compares stands in one leaf, in two neighbours, or in a leaf and the one it points to.
 */
export const leafTag = { byNode: 1, byLane: 2, verdict: 3 } as const
export const nodeLeafSize = 196
export const laneLeafSize = 184
export const verdictLeafSize = 83

/** What the core holds besides the line itself. */
export interface LineMarks {
  /** Bit per seat that said pass, and that said anything else. */
  readonly passMask: number
  readonly failMask: number
  /** Index of the line's first verdict; meaningless where both masks are 0. */
  readonly firstVerdict: number
}

export function writeLineCore(writer: ByteWriter, line: EpochLine, marks: LineMarks): void {
  writer
    .u32(line.node)
    .u32(line.market)
    .hex(line.job)
    .u32(line.from)
    .u32(line.to)
    .u32(line.lane)
    .u48(line.seq)
    .u64(line.amount)
    .u64(line.cumulative)
    .hex(line.receipt)
    .hex(line.voucher)
    .u8(line.status)
    .u32(line.p)
    .u32(marks.passMask)
    .u32(marks.failMask)
    .u32(marks.firstVerdict)
    .u32(line.earlier?.epoch ?? noIndex)
    .u32(line.earlier?.index ?? noIndex)
}

/** What follows the core in the order by node. */
export interface NodeTail {
  /** The line's index in the order by lane. */
  readonly pair: number
  /** Payable amounts of all lines before this one. */
  readonly running: bigint
  /** Inference shares of this node's lines before this one. */
  readonly before: bigint
  /** Index of the last line before this one with the same market, and the market's shares up to this line. */
  readonly marketPrevious: number
  readonly marketBefore: bigint
}

export function writeNodeTail(writer: ByteWriter, tail: NodeTail): void {
  writer.u32(tail.pair).u64(tail.running).u64(tail.before).u32(tail.marketPrevious).u64(tail.marketBefore)
}

/** What follows the core in the order by lane. */
export interface LaneTail {
  /** The line's index in the order by node. */
  readonly pair: number
  /** Payable amounts of all lines before this one. */
  readonly running: bigint
  /** Payable amounts of this lane's lines before this one. */
  readonly before: bigint
}

export function writeLaneTail(writer: ByteWriter, tail: LaneTail): void {
  writer.u32(tail.pair).u64(tail.running).u64(tail.before)
}

export interface VerdictLeaf extends LineVerdict {
  readonly job: Hex
  readonly from: number
  /** The line's index in the order by node. */
  readonly line: number
  /** Index of the seat's verdict before this one, and how many it had. */
  readonly previous: number
  readonly before: number
}

export function writeVerdict(writer: ByteWriter, leaf: VerdictLeaf): void {
  writer
    .u8(leafTag.verdict)
    .hex(leaf.job)
    .u32(leaf.from)
    .u8(leaf.seat)
    .u8(leaf.verdict)
    .hex(leaf.evidence)
    .u32(leaf.line)
    .u32(leaf.previous)
    .u32(leaf.before)
}

/** What a leaf of the order by node says of its line; verdicts stand in their own leaves. */
export function readNodeLeaf(leaf: Uint8Array): Omit<EpochLine, 'previousVoucher' | 'verdicts'> {
  const reader = createByteReader(leaf.subarray(1))
  const node = reader.u32()
  const market = reader.u32()
  const job = reader.hex(32)
  const from = reader.u32()
  const to = reader.u32()
  const lane = reader.u32()
  const seq = reader.u48()
  const amount = reader.u64()
  const cumulative = reader.u64()
  const receipt = reader.hex(32)
  const voucher = reader.hex(32)
  const status = reader.u8() as LineStatus
  const p = reader.u32()
  const line = { node, market, job, from, to, lane, seq, amount, cumulative, receipt, voucher, status, p }
  reader.hex(marksSize)
  const epoch = reader.u32()
  const index = reader.u32()
  return epoch === noIndex ? line : { ...line, earlier: { epoch, index } }
}

/** passMask, failMask and firstVerdict. */
const marksSize = 12

/** The verdicts that a line's leaf counts. */
export function readMarks(leaf: Uint8Array): LineMarks {
  const reader = createByteReader(leaf.subarray(marksOffset))
  return { passMask: reader.u32(), failMask: reader.u32(), firstVerdict: reader.u32() }
}

/** What follows the core; the last two are `noIndex` and 0 in the order by lane, which does not have them. */
export function readTail(leaf: Uint8Array): NodeTail {
  const reader = createByteReader(leaf.subarray(pairOffset))
  const tail = { pair: reader.u32(), running: reader.u64(), before: reader.u64() }
  if (leaf.length === laneLeafSize) return { ...tail, marketPrevious: noIndex, marketBefore: 0n }
  return { ...tail, marketPrevious: reader.u32(), marketBefore: reader.u64() }
}

export function readVerdict(leaf: Uint8Array): VerdictLeaf {
  const reader = createByteReader(leaf.subarray(1))
  const job = reader.hex(32)
  const from = reader.u32()
  const seat = reader.u8()
  const verdict = reader.u8() as LineVerdict['verdict']
  const evidence = reader.hex(32)
  const line = reader.u32()
  return { job, from, seat, verdict, evidence, line, previous: reader.u32(), before: reader.u32() }
}

const marksOffset = 144
const pairOffset = 164

/** Bytes 1 to 163. */
const [coreStart, coreEnd] = [1, 164]

/** Whether leaves of the two orders are of one line. */
export function sameCore(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = coreStart; i < coreEnd; i++) if (a[i] !== b[i]) return false
  return true
}
