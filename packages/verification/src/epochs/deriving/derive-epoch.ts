import {
  type EpochInit,
  type EpochLine,
  type LineStatus,
  type LineVerdict,
  limitLines,
  lineStatus,
  replacesVerdict,
  type SeatReveal,
  seatsMax,
  type Units,
  type Verdict,
  verdicts
} from '@haca/core'
import {
  epochOfJob,
  type Hex,
  hashStruct,
  type Keccak,
  type SeedReveal,
  type SettledWork,
  type VerdictRevealMessage,
  Voucher,
  zeroHash
} from '@haca/protocol'
import { lineName } from '../../work/work-book.ts'
import { dropCopies } from './drop-copies.ts'
import { dropDisbelieved, dropSeats } from './drop-disbelieved.ts'

/** Where a lane's voucher chain stands after the last posted epoch. */
export interface LaneHead {
  readonly seq: number
  readonly voucher: Hex
  /** Micro-tokens signed on the lane so far. */
  readonly cumulative: bigint
  readonly earlier: { readonly epoch: number; readonly index: number }
}

/** A verifier's place on the chain. */
export interface SeatHolder {
  readonly seat: number
  readonly node: number
  readonly workKey: Hex
}

export interface EpochMaterial {
  readonly epoch: number
  readonly work: readonly SettledWork[]
  readonly reveals: readonly VerdictRevealMessage[]
  readonly seeds: readonly SeedReveal[]
  /** Struct hash of the header before. */
  readonly previous: Hex
}

export interface EpochRules {
  /** All that verdicts may come from, also those who are leaving: what they did is paid. */
  readonly seats: readonly SeatHolder[]
  readonly quorum: number
  /** Seats whose verdicts do not count, because traps showed that they do not check. Default: none. */
  readonly silenced?: ReadonlySet<number>
  readonly marketShareBp: number
  readonly verificationShareBp: number
  readonly heads: ReadonlyMap<number, LaneHead>
  /** Micro-tokens that lanes can still pay; a lane that is not named is not limited. */
  readonly available?: ReadonlyMap<number, bigint>
  /** Lines of the epoch before, which may have paid parts of the same jobs. */
  readonly earlier?: readonly Units[]
  readonly keccak: Keccak
}

/** Why work is not among an epoch's lines. */
export type LeftOutReason =
  /** An earlier epoch has settled this voucher, or one with its number. */
  | 'settled before'
  /** A voucher before it on its lane is missing. */
  | 'voucher missing'
  /** Its lane's chain goes on with another voucher of the same number. */
  | 'voucher forked'
  /** Its cumulative is not the one before plus its amount. */
  | 'voucher sum wrong'
  /** The job, or the line, is of another epoch. */
  | 'other epoch'

export interface LeftOut {
  readonly job: Hex
  readonly segment: number
  readonly lane: number
  readonly reason: LeftOutReason
}

export interface DerivedEpoch extends EpochInit {
  /** Work that is none of the lines; the rest of its lane waits for it. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * From what was gossiped to what is settled. Settler and signers call the same function on the same material, so
 * they agree on every bit or find where they differ.
 */
export function deriveEpoch(material: EpochMaterial, rules: EpochRules): DerivedEpoch {
  const { chained, leftOut } = chainWork(material, rules.heads)
  const seeds = honestSeeds(material, chained)
  const revealed = new Set(seeds.map(seed => seed.verifier))
  const grouped = groupVerdicts(
    material.reveals.filter(reveal => revealed.has(reveal.verifier)),
    rules.seats
  )
  const heard = dropSeats(grouped, rules.silenced ?? new Set())
  const believed = dropDisbelieved(heard, chained, rules.quorum)
  const verdictsByLine = dropCopies(believed, { ...rules, seeds })
  const verdictsOn = (work: SettledWork) =>
    verdictsByLine.get(lineName(work.receipt.receipt.job, work.receipt.receipt.segment)) ?? []
  const owners = new Map(chained.map(work => [work, owner(work)]))
  const refuted = new Set(
    chained
      .filter(work => rule(verdictsOn(work), rules.quorum) === lineStatus.refuted)
      .map(work => owners.get(work))
  )
  const lines = chained.map(work => {
    const own = rule(verdictsOn(work), rules.quorum)
    const status = own !== lineStatus.refuted && refuted.has(owners.get(work)) ? lineStatus.voided : own
    return toLine(work, status, verdictsOn(work), rules.heads)
  })
  return {
    epoch: material.epoch,
    lines: limitLines(lines, rules.available ?? new Map(), rules.earlier),
    leftOut,
    reveals: seatReveals(seeds, rules.seats),
    seats: nodesBySeat(rules.seats),
    shares: { marketShareBp: rules.marketShareBp, verificationShareBp: rules.verificationShareBp },
    previous: material.previous,
    keccak: rules.keccak
  }
}

/** A verifier that declares fewer verdicts than it gave on these lines is left out, rather than spoil the epoch for all. */
function honestSeeds({ seeds, reveals }: EpochMaterial, chained: readonly SettledWork[]): SeedReveal[] {
  const lines = new Set(chained.map(({ receipt: { receipt } }) => lineName(receipt.job, receipt.segment)))
  return seeds.filter(seed => {
    const given = reveals
      .filter(({ verifier }) => verifier === seed.verifier)
      .map(({ job, segment }) => lineName(job, segment))
    return new Set(given.filter(line => lines.has(line))).size <= seed.verdicts
  })
}

/** A refutation voids everything of the same node and model. */
const owner = ({ receipt: { receipt } }: SettledWork) => `${receipt.node}/${receipt.model}`

/** One failure decides nothing: a quorum refutes, and without one a disputed line is not paid. */
function rule(lineVerdicts: readonly LineVerdict[], quorum: number): LineStatus {
  const count = (verdict: number) => lineVerdicts.filter(each => each.verdict === verdict).length
  if (lineVerdicts.length === 0) return lineStatus.unsampled
  if (count(verdicts.fail) >= quorum) return lineStatus.refuted
  if (count(verdicts.unavailable) >= quorum) return lineStatus.withheld
  const passes = count(verdicts.pass)
  const others = lineVerdicts.length - passes
  // The line's two masks alone must show whether it is paid.
  return others === 0 || (passes >= quorum && others < quorum) ? lineStatus.checked : lineStatus.disputed
}

function groupVerdicts(
  reveals: readonly VerdictRevealMessage[],
  seats: readonly SeatHolder[]
): Map<string, LineVerdict[]> {
  const seatOf = new Map(seats.map(holder => [holder.workKey, holder.seat]))
  const grouped = new Map<string, LineVerdict[]>()
  for (const reveal of reveals) {
    const seat = seatOf.get(reveal.verifier)
    if (seat === undefined) continue
    const line = lineName(reveal.job, reveal.segment)
    const list = grouped.get(line) ?? []
    grouped.set(line, list)
    const verdict = { seat, verdict: reveal.verdict as Verdict, evidence: reveal.evidence }
    const known = list.findIndex(each => each.seat === seat)
    const earlier = list[known]
    if (earlier === undefined) list.push(verdict)
    else if (replacesVerdict(verdict.verdict, earlier.verdict)) list[known] = verdict
  }
  for (const list of grouped.values()) list.sort((a, b) => a.seat - b.seat)
  return grouped
}

function nodesBySeat(seats: readonly SeatHolder[]): (number | undefined)[] {
  const nodes = new Map(seats.map(holder => [holder.seat, holder.node]))
  return Array.from({ length: seatsMax }, (_, seat) => nodes.get(seat))
}

/**
 * Per lane, the vouchers that continue its chain. What comes after one that is missing or can't be settled waits: it
 * stops its own lane, and never an epoch that others have a part in.
 */
function chainWork(
  { epoch, work }: EpochMaterial,
  heads: ReadonlyMap<number, LaneHead>
): { chained: SettledWork[]; leftOut: LeftOut[] } {
  const lanes = new Map<number, SettledWork[]>()
  for (const entry of work) {
    const lane = Number(entry.voucher.voucher.lane)
    const entries = lanes.get(lane)
    if (entries === undefined) lanes.set(lane, [entry])
    else entries.push(entry)
  }
  const chained: SettledWork[] = []
  const leftOut: LeftOut[] = []
  for (const [lane, entries] of lanes) {
    entries.sort(bySeq)
    const settled: ChainEnd = heads.get(lane) ?? { seq: 0, voucher: zeroHash, cumulative: 0n }
    let head = settled
    for (const entry of entries) {
      const { job, segment } = entry.receipt.receipt
      const reason = whyLeftOut(entry, head, settled, epoch)
      if (reason !== undefined) {
        leftOut.push({ job, segment: Number(segment), lane, reason })
        continue
      }
      chained.push(entry)
      const { voucher } = entry.voucher
      head = {
        seq: Number(voucher.seq),
        voucher: hashStruct(Voucher, voucher),
        cumulative: BigInt(voucher.cumulative)
      }
    }
  }
  return { chained, leftOut }
}

/** Of two vouchers with one number, everybody takes the same. */
function bySeq({ voucher: a }: SettledWork, { voucher: b }: SettledWork): number {
  return Number(a.voucher.seq) - Number(b.voucher.seq) || (a.signature < b.signature ? -1 : 1)
}

type ChainEnd = Pick<LaneHead, 'seq' | 'voucher' | 'cumulative'>

/** @param settled Where the chain stood before this epoch. */
function whyLeftOut(
  entry: SettledWork,
  head: ChainEnd,
  settled: ChainEnd,
  epoch: number
): LeftOutReason | undefined {
  const { voucher, line } = entry.voucher
  const seq = Number(voucher.seq)
  if (seq <= settled.seq) return 'settled before'
  if (seq <= head.seq) return 'voucher forked'
  if (seq > head.seq + 1) return 'voucher missing'
  if (voucher.previous !== head.voucher) return 'voucher forked'
  if (BigInt(voucher.cumulative) !== head.cumulative + BigInt(line.amount)) return 'voucher sum wrong'
  return isOfEpoch(entry, epoch) ? undefined : 'other epoch'
}

/** Dated in the epoch, for a job of the epoch or of the one before; `checkEpoch` signs nothing else. */
function isOfEpoch({ voucher: { line } }: SettledWork, epoch: number): boolean {
  const made = epochOfJob(line.job)
  return Number(line.epoch) === epoch && (made === epoch || made + 1 === epoch)
}

function toLine(
  { receipt: { receipt }, voucher: { voucher, line } }: SettledWork,
  status: LineStatus,
  lineVerdicts: readonly LineVerdict[],
  heads: ReadonlyMap<number, LaneHead>
): EpochLine {
  const earlier = heads.get(Number(voucher.lane))?.earlier
  return {
    job: line.job,
    from: Number(line.from),
    to: Number(line.to),
    node: Number(line.node),
    market: Number(line.market),
    lane: Number(voucher.lane),
    seq: Number(voucher.seq),
    amount: BigInt(line.amount),
    cumulative: BigInt(voucher.cumulative),
    receipt: line.receipt,
    voucher: hashStruct(Voucher, voucher),
    previousVoucher: voucher.previous,
    ...(earlier === undefined ? {} : { earlier }),
    status,
    p: Number(receipt.p),
    verdicts: lineVerdicts
  }
}

function seatReveals(seeds: readonly SeedReveal[], seats: readonly SeatHolder[]): SeatReveal[] {
  return seats.flatMap(({ seat, workKey }) => {
    const seed = seeds.find(each => each.verifier === workKey)
    if (seed === undefined) return []
    return [{ seat, seed: seed.seed, verdictRoot: seed.verdictRoot, verdicts: seed.verdicts }]
  })
}
