import {
  type EpochInit,
  type EpochLine,
  type LineStatus,
  type LineVerdict,
  lineStatus,
  type SeatReveal,
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
import { lineName } from './work-book.ts'

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
  readonly seats: readonly SeatHolder[]
  readonly quorum: number
  readonly marketShareBp: number
  readonly verificationShareBp: number
  readonly heads: ReadonlyMap<number, LaneHead>
  readonly keccak: Keccak
}

/**
 * From what was gossiped to what is settled. Settler and signers call the same function on the same material, so
 * they agree on every bit or find where they differ.
 */
export function deriveEpoch(material: EpochMaterial, rules: EpochRules): EpochInit {
  const chained = chainedWork(material, rules.heads)
  const seeds = honestSeeds(material, chained)
  const revealed = new Set(seeds.map(seed => seed.verifier))
  const verdictsByLine = groupVerdicts(
    material.reveals.filter(reveal => revealed.has(reveal.verifier)),
    rules.seats
  )
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
    lines,
    reveals: seatReveals(seeds, rules.seats),
    seats: [...rules.seats].sort((a, b) => a.seat - b.seat).map(holder => holder.node),
    shares: { marketShareBp: rules.marketShareBp, verificationShareBp: rules.verificationShareBp },
    previous: material.previous,
    keccak: rules.keccak
  }
}

/** A verifier that declares fewer verdicts than it gave on these lines is left out, rather than spoil the epoch for all. */
function honestSeeds({ seeds, reveals }: EpochMaterial, chained: readonly SettledWork[]): SeedReveal[] {
  const lines = new Set(chained.map(({ receipt: { receipt } }) => lineName(receipt.job, receipt.segment)))
  return seeds.filter(seed => {
    const given = reveals.filter(
      reveal => reveal.verifier === seed.verifier && lines.has(lineName(reveal.job, reveal.segment))
    )
    return given.length <= seed.verdicts
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
  if (count(verdicts.pass) === lineVerdicts.length || count(verdicts.pass) >= quorum)
    return lineStatus.checked
  return lineStatus.disputed
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
    if (list.some(each => each.seat === seat)) continue
    list.push({ seat, verdict: reveal.verdict as LineVerdict['verdict'], evidence: reveal.evidence })
  }
  for (const list of grouped.values()) list.sort((a, b) => a.seat - b.seat)
  return grouped
}

/**
 * Per lane, the vouchers that continue its chain. What comes after one that is missing or can't be settled waits: it
 * stops its own lane, and never an epoch that others have a part in.
 */
function chainedWork({ epoch, work }: EpochMaterial, heads: ReadonlyMap<number, LaneHead>): SettledWork[] {
  const lanes = new Map<number, SettledWork[]>()
  for (const entry of work) {
    const lane = Number(entry.voucher.voucher.lane)
    lanes.set(lane, [...(lanes.get(lane) ?? []), entry])
  }
  const chained: SettledWork[] = []
  for (const [lane, entries] of lanes) {
    entries.sort((a, b) => Number(a.voucher.voucher.seq) - Number(b.voucher.voucher.seq))
    let head: ChainEnd = heads.get(lane) ?? { seq: 0, voucher: zeroHash, cumulative: 0n }
    for (const entry of entries) {
      const { voucher } = entry.voucher
      if (!continues(entry, head) || !isOfEpoch(entry, epoch)) continue
      chained.push(entry)
      head = {
        seq: Number(voucher.seq),
        voucher: hashStruct(Voucher, voucher),
        cumulative: BigInt(voucher.cumulative)
      }
    }
  }
  return chained
}

type ChainEnd = Pick<LaneHead, 'seq' | 'voucher' | 'cumulative'>

function continues({ voucher: { voucher, line } }: SettledWork, head: ChainEnd): boolean {
  return (
    Number(voucher.seq) === head.seq + 1 &&
    voucher.previous === head.voucher &&
    BigInt(voucher.cumulative) === head.cumulative + BigInt(line.amount)
  )
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
