import { z } from 'zod'
import { address, bytes, hash, list, signature, text, u8, u32, u48, u64, uint } from '../encoding/schema.ts'
import { evidenceTop, leafBytesMax } from '../jobs/evidence-leaf.ts'
import { inputBytesMax, jobInput, stopReasons } from '../jobs/payload.ts'

export const assignment = z.object({
  job: hash,
  segment: u32,
  from: u32,
  model: hash,
  node: address,
  market: address,
  lane: u32,
  inputCommitment: hash,
  ask: u64,
  maxUnits: u32,
  deadline: u64
})

export const receipt = z.object({
  job: hash,
  segment: u32,
  from: u32,
  to: u32,
  model: hash,
  node: address,
  market: address,
  client: address,
  inputCommitment: hash,
  outputCommitment: hash,
  evidenceRoot: hash,
  stopReason: u8,
  amount: u64,
  p: u32,
  startedAt: u64,
  endedAt: u64
})

export const paymentLine = z.object({
  epoch: u32,
  job: hash,
  from: u32,
  to: u32,
  node: u32,
  market: u32,
  amount: u64,
  receipt: hash
})

export const voucher = z.object({ lane: u32, seq: u48, previous: hash, cumulative: u64, line: hash })

export const signedReceipt = z.object({ receipt, signature })
export type SignedReceipt = z.output<typeof signedReceipt>
export const signedVoucher = z.object({ voucher, line: paymentLine, signature })
export type SignedVoucher = z.output<typeof signedVoucher>

/** The client hands a job to the node that was offered. */
export const jobRequest = z.object({
  assignment,
  signature,
  /** The token that was offered for it. */
  slot: u32,
  sequence: u32,
  model: text(128),
  /** Opens inputCommitment and, later, outputCommitment. */
  salt: hash,
  input: jobInput,
  /** Output bytes that earlier segments delivered, so that this one continues the same stream. */
  delivered: bytes(inputBytesMax),
  /** Asks for the evidence of each token with its chunk; models without tokens have none. */
  evidence: z.boolean().optional()
})
export type JobRequest = z.output<typeof jobRequest>

/** Text of a whole output. */
export const outputText = text(1024 * 1024)

/** Most tokens in a chunk that carries its evidence: with every spelling it fits a frame. */
export const evidenceChunkTokensMax = 4096

const tokenSpelling = z.object({ token: u32, bytes: bytes(256) })
export type TokenSpelling = z.output<typeof tokenSpelling>

export const jobEvent = z.discriminatedUnion('kind', [
  /** It is taken, and the first output is a while off yet. */
  z.object({ kind: z.literal('accepted') }),
  z.object({
    kind: z.literal('chunk'),
    /** First output unit of this chunk, counted over the whole job. */
    from: u32,
    units: u32,
    /** Output bytes: token ids as u32 little endian, UTF-8 in units of 4 bytes, or float32 rows. */
    data: bytes(inputBytesMax),
    text: text(64 * 1024),
    /** The running hash of the segment after the last unit of `data`. */
    runningHash: hash,
    /** One leaf of the evidence tree per token, when they were asked for. */
    leaves: list(bytes(leafBytesMax), evidenceChunkTokensMax).optional(),
    /** The bytes of the tokens in these leaves, each told once in a stream; none for a marker. */
    spelling: list(tokenSpelling, evidenceChunkTokensMax * (evidenceTop + 1)).optional()
  }),
  /**
   * The chunks since the last receipt are receipted and have to be paid before more comes. What follows counts as the next
   * segment: its running hash starts anew.
   */
  z.object({ kind: z.literal('part'), receipt: signedReceipt }),
  z.object({
    kind: z.literal('end'),
    receipt: signedReceipt,
    stopReason: z.enum(stopReasons),
    /** Tokens of the prompt as the model reads it; nothing is paid for them, and nothing proves the number. */
    promptTokens: u32.optional(),
    /** Tokens of this run's output, where a server counted others than the units that are paid; nothing proves it either. */
    outputTokens: u32.optional()
  })
])
export type JobEvent = z.output<typeof jobEvent>

/** The client has enough: the node ends the run and receipts what it delivered. */
export const stopRequest = z.object({ job: hash, segment: u32 })
export const stopResponse = z.object({ stopping: z.boolean() })

export const voucherResponse = z.object({ accepted: z.boolean() })

/** Receipts with the vouchers that pay them, pushed to verifiers. */
export const settledWork = z.object({ receipt: signedReceipt, voucher: signedVoucher })
export type SettledWork = z.output<typeof settledWork>
export const receiptsRequest = z.object({ work: list(settledWork, 256) })
export const receiptsResponse = z.object({ stored: uint })

export const evidenceRequest = z.object({ job: hash, segment: u32 })
export const evidenceResponse = z.object({
  model: text(128),
  input: jobInput,
  salt: hash,
  /** Output of this segment. */
  output: bytes(inputBytesMax),
  /** Output of earlier segments. */
  delivered: bytes(inputBytesMax),
  stopReason: z.enum(stopReasons),
  /** Engine, version, settings and weights that computed it; a tolerance replaces equality where version, threads or instruction set differ from the checker's. */
  numericsClass: text(256).optional(),
  /** The node's `WorkClass` of the receipt with this class; a node of an earlier release sends none. */
  classSignature: signature.optional(),
  /** Leaves of the evidence tree; none for single-shot models. */
  leaves: list(bytes(256), 65_536)
})
export type EvidenceResponse = z.output<typeof evidenceResponse>
