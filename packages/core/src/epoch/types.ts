import type { Hex, Keccak } from '@haca/protocol'

/** What became of a line; only the first two are paid. */
export const lineStatus = {
  /** Not drawn for a check. */
  unsampled: 0,
  /** Checked and found good. */
  checked: 1,
  /** Refuted by a quorum of verifiers. */
  refuted: 2,
  /** Unpaid because another line of the same node and model was refuted. */
  voided: 3,
  /** A verifier that was drawn did not reveal a verdict. */
  missingDuty: 4,
  /** The node did not hand out payload or evidence. */
  withheld: 5,
  /** Verdicts contradict each other and no quorum was reached in time. */
  disputed: 6,
  /** The lane does not hold the amount any more. */
  overdrawn: 7,
  /** Another line is paid for the same units of the job. */
  duplicate: 8
} as const
export type LineStatus = (typeof lineStatus)[keyof typeof lineStatus]

export const isPayable = (status: LineStatus): boolean => status <= lineStatus.checked

/** Seats are bits of a 32-bit mask. */
export const seatsMax = 32

/** Stands for "none" in the index fields of leaves and in `market`. */
export const noIndex = 0xffff_ffff

/** One verifier's word on one line: 1 pass, 2 fail, 3 unavailable. */
export interface LineVerdict {
  /** Seat among the verifiers, 0 to 31. */
  readonly seat: number
  readonly verdict: 1 | 2 | 3
  /** keccak of the canonical CBOR of the reasons. */
  readonly evidence: Hex
}

/** One payment line with everything that an epoch commits to about it. Amounts are micro-tokens. */
export interface EpochLine {
  /** 32 bytes whose first four are the epoch in which the job was created. */
  readonly job: Hex
  /** Output units [from, to) of the job. */
  readonly from: number
  readonly to: number
  /** Chain index of the inference node. */
  readonly node: number
  /** Chain index of the market's hosting node; `noIndex` where the client found the node by itself. */
  readonly market: number
  readonly lane: number
  /** 48 bits, gapless on a lane. */
  readonly seq: number
  readonly amount: bigint
  /** Sum of all amounts signed on the lane up to and with this line. */
  readonly cumulative: bigint
  /** Struct hash of the receipt. */
  readonly receipt: Hex
  /** Struct hash of the voucher that pays the line. */
  readonly voucher: Hex
  /** Struct hash of the lane's voucher before it; zero for the lane's first. */
  readonly previousVoucher: Hex
  /** The lane's last line of an earlier epoch: its epoch and its index in that epoch's order by lane. */
  readonly earlier?: { readonly epoch: number; readonly index: number }
  readonly status: LineStatus
  /** Check probability in parts of 2^32 − 1, as the receipt states it. */
  readonly p: number
  readonly verdicts: readonly LineVerdict[]
}

/** What a verifier published after the epoch's end. */
export interface SeatReveal {
  readonly seat: number
  /** The link of its seed chain for this epoch. */
  readonly seed: Hex
  /** Root and number of all verdicts that it gave in the epoch, also on lines that nobody paid. */
  readonly verdictRoot: Hex
  readonly verdicts: number
}

/** Basis points of every payment; the inference node has the rest. */
export interface ShareRule {
  readonly marketShareBp: number
  readonly verificationShareBp: number
}

/** Everything an epoch follows from. Whoever has the same input builds the same header, bit by bit. */
export interface EpochInit {
  readonly epoch: number
  /** In any order, at least one. */
  readonly lines: readonly EpochLine[]
  readonly reveals: readonly SeatReveal[]
  /** Chain index of the node in each seat; a seat that nobody holds is left out. */
  readonly seats: readonly (number | undefined)[]
  readonly shares: ShareRule
  /** Struct hash of the header posted before; zero for the first. */
  readonly previous: Hex
  readonly keccak: Keccak
}
