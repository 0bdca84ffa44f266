import type { StructType, StructValue } from './eip712.ts'

/**
 * Everything that is signed, because it travels further than from one peer to the next. All of it is bound to one
 * deployment by the EIP-712 domain.
 */

const struct = <const F extends StructType['fields']>(name: string, fields: F): StructType<F> => ({
  name,
  fields
})

/** The client asks one node to run [from, …) of a job at this price. At most one is live per job; the highest segment wins. */
export const Assignment = struct('Assignment', {
  job: 'bytes32',
  segment: 'uint32',
  /** Output units delivered by earlier segments; this one starts here. */
  from: 'uint32',
  model: 'bytes32',
  node: 'address',
  market: 'address',
  lane: 'uint32',
  /** keccak(salt ‖ canonical CBOR of the job input): binds prompt, seed and every parameter. */
  inputCommitment: 'bytes32',
  /** Micro-tokens per unit of output. */
  ask: 'uint64',
  /** Most units that may be billed. */
  maxUnits: 'uint32',
  /** Unix milliseconds. */
  deadline: 'uint64'
})
export type Assignment = StructValue<typeof Assignment.fields>

/** The node states what it did. Commitments are salted by a per-job secret of the client. */
export const Receipt = struct('Receipt', {
  job: 'bytes32',
  segment: 'uint32',
  from: 'uint32',
  to: 'uint32',
  model: 'bytes32',
  node: 'address',
  market: 'address',
  client: 'address',
  inputCommitment: 'bytes32',
  outputCommitment: 'bytes32',
  evidenceRoot: 'bytes32',
  /** 0 stop, 1 length, 2 cut before its end: cancelled, or a part of a stream. */
  stopReason: 'uint8',
  /** Micro-tokens for this segment: ask × (to − from). */
  amount: 'uint64',
  /** Check probability in parts of 2^32 − 1, both sides sign it. */
  p: 'uint32',
  /** Unix milliseconds. */
  startedAt: 'uint64',
  endedAt: 'uint64'
})
export type Receipt = StructValue<typeof Receipt.fields>

/** The node states in which numerics class it has computed what a receipt says: two such words about one receipt convict it. */
export const WorkClass = struct('WorkClass', {
  /** Struct hash of the receipt. */
  receipt: 'bytes32',
  /** keccak of the class in UTF-8. */
  numericsClass: 'bytes32'
})
export type WorkClass = StructValue<typeof WorkClass.fields>

/** One payment; its struct hash is what a voucher commits to. */
export const PaymentLine = struct('PaymentLine', {
  /** Epoch in which the voucher is signed and the line settled. */
  epoch: 'uint32',
  job: 'bytes32',
  from: 'uint32',
  to: 'uint32',
  /** Chain index of the inference node. */
  node: 'uint32',
  /** Chain index of the hosting node whose market made the offer. */
  market: 'uint32',
  amount: 'uint64',
  /** Struct hash of the receipt. */
  receipt: 'bytes32'
})
export type PaymentLine = StructValue<typeof PaymentLine.fields>

/** A link of a lane's hash chain: one payment line each, cumulative over the lane's life. */
export const Voucher = struct('Voucher', {
  lane: 'uint32',
  seq: 'uint48',
  /** Struct hash of the lane's previous voucher; zero for the first. */
  previous: 'bytes32',
  cumulative: 'uint64',
  /** Struct hash of the payment line. */
  line: 'bytes32'
})
export type Voucher = StructValue<typeof Voucher.fields>

/** A verifier's promise of a verdict, bound to its address; opened by `VerdictReveal`. */
export const VerdictCommit = struct('VerdictCommit', {
  epoch: 'uint32',
  job: 'bytes32',
  segment: 'uint32',
  verifier: 'address',
  /** keccak(verifier ‖ receipt ‖ verdict ‖ evidence ‖ salt). */
  commitment: 'bytes32'
})
export type VerdictCommit = StructValue<typeof VerdictCommit.fields>

/** A verdict with what it rests on. */
export const VerdictReveal = struct('VerdictReveal', {
  epoch: 'uint32',
  job: 'bytes32',
  segment: 'uint32',
  verifier: 'address',
  /** Struct hash of the receipt that was checked. */
  receipt: 'bytes32',
  /** 1 pass, 2 fail, 3 unavailable: the node did not hand out its evidence. */
  verdict: 'uint8',
  /** keccak of the canonical CBOR of the reasons. */
  evidence: 'bytes32',
  salt: 'bytes32'
})
export type VerdictReveal = StructValue<typeof VerdictReveal.fields>

/** A verifier opens its seed; signed, so that nobody opens another in its name. */
export const SeedOpening = struct('SeedOpening', {
  epoch: 'uint32',
  verifier: 'address',
  /** The link of its seed chain for this epoch. */
  seed: 'bytes32',
  /** Number and root of the verdicts that it revealed in the epoch. */
  verdicts: 'uint32',
  verdictRoot: 'bytes32',
  /** keccak over the canonical CBOR of each entry of `late`. */
  lateHash: 'bytes32'
})
export type SeedOpening = StructValue<typeof SeedOpening.fields>

/** A node tells everyone where it is and what it does; gossiped, so signed. */
export const NodeRecord = struct('NodeRecord', {
  node: 'address',
  /** Grows with every change; the highest wins. */
  sequence: 'uint64',
  /** keccak of the canonical CBOR of the record's body. */
  body: 'bytes32'
})
export type NodeRecord = StructValue<typeof NodeRecord.fields>

/** A publisher vouches for a model. */
export const ModelManifest = struct('ModelManifest', {
  publisher: 'address',
  /** keccak of the canonical CBOR of the manifest without its signature. */
  body: 'bytes32'
})
export type ModelManifest = StructValue<typeof ModelManifest.fields>

/** The owner's node key agrees to be registered by this owner. */
export const NodeConsent = struct('NodeConsent', { owner: 'address', workKey: 'address' })
export type NodeConsent = StructValue<typeof NodeConsent.fields>

/** What a case about wrong work is about. */
const fault = {
  /** Chain index of who did the work. */
  node: 'uint32',
  epoch: 'uint32',
  /** keccak of the line's leaf in the order by node. */
  line: 'bytes32'
} as const

/** A verifier opens a case about a line; its seat sits on no committee of it. */
export const FaultAccusation = struct('FaultAccusation', fault)
export type FaultAccusation = StructValue<typeof FaultAccusation.fields>

/** A member of the committee found the work wrong. */
export const FaultVote = struct('FaultVote', fault)
export type FaultVote = StructValue<typeof FaultVote.fields>

/** A verifier found nothing wrong with work that a committee has sentenced. */
export const FaultAcquittal = struct('FaultAcquittal', fault)
export type FaultAcquittal = StructValue<typeof FaultAcquittal.fields>
