import { fromHex, HacaError, type Hex, type JobInput, toHex } from '@haca/protocol'
import { z } from 'zod'

/**
 * A receipt file: everything that a client has of a job that was done and paid, as JSON. Bytes are hex in lower case and
 * amounts decimal strings without leading zeros, so that there is one way to write each: a file that was changed anywhere
 * is another file. It holds the input and the salt, so whoever gets it can read the prompt.
 */

export const receiptFormat = 'haca-receipt'
export const receiptVersion = 1
/** Most bytes of a receipt file: the largest input, output and evidence of a job in hex, and room for names. */
export const receiptFileBytesMax = 32 * 1024 * 1024
/** Parts of one job in a file. */
const segmentsMax = 4096
/** Evidence leaves of one part; the message table allows as many. */
const leavesMax = 65_536

const hexOf = (size: number) =>
  z.custom<Hex>(value => typeof value === 'string' && new RegExp(`^0x[0-9a-f]{${2 * size}}$`).test(value), {
    error: `must be 0x and ${2 * size} hex digits in lower case`
  })
const anyHex = z.custom<Hex>(value => typeof value === 'string' && /^0x(?:[0-9a-f]{2})*$/.test(value), {
  error: 'must be 0x and an even number of hex digits in lower case'
})
const data = z.codec(anyHex, z.custom<Uint8Array>(), { decode: text => fromHex(text), encode: toHex })
const hash = hexOf(32)
const address = hexOf(20)
const signature = hexOf(65)
const u8 = z.int().min(0).max(0xff)
const u32 = z.int().min(0).max(0xffff_ffff)
const u48 = z
  .int()
  .min(0)
  .max(2 ** 48 - 1)
const u64 = z.codec(
  z.string().regex(/^(?:0|[1-9][0-9]{0,19})$/, 'must be a whole number in decimal digits'),
  z
    .bigint()
    .min(0n)
    .max(2n ** 64n - 1n),
  { decode: text => BigInt(text), encode: value => String(value) }
)

const assignment = z.strictObject({
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

const receipt = z.strictObject({
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

const line = z.strictObject({
  epoch: u32,
  job: hash,
  from: u32,
  to: u32,
  node: u32,
  market: u32,
  amount: u64,
  receipt: hash
})

const voucher = z.strictObject({ lane: u32, seq: u48, previous: hash, cumulative: u64, line: hash })

const signed = <T extends z.ZodType>(value: T) => z.strictObject({ value, signature })

const segment = z.strictObject({
  /** What the client asked for. */
  assignment: signed(assignment),
  /** What the node says that it did. */
  receipt: signed(receipt),
  /** What the client pays for it; the voucher commits to the line. */
  line,
  voucher: signed(voucher),
  /** Token ids as u32 little endian, or float32 rows. */
  output: data,
  /** Leaves of the evidence tree, where the client asked for them. */
  evidence: z.array(data).max(leavesMax).optional()
})

const input = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('chat'),
    messages: z.array(
      z.strictObject({
        role: z.enum(['system', 'user', 'assistant', 'tool']),
        content: z.string(),
        toolCalls: z.string().optional(),
        toolCallId: z.string().optional()
      })
    ),
    maxTokens: u32,
    temperatureMilli: u32,
    seed: hash,
    topPMilli: u32.optional(),
    responseFormat: z.string().optional(),
    tools: z.string().optional()
  }),
  z.strictObject({ kind: z.literal('tensor'), rows: u32, columns: u32, data }),
  z.strictObject({ kind: z.literal('texts'), texts: z.array(z.string()) })
]) satisfies z.ZodType<JobInput>

export const receiptFile = z.strictObject({
  format: z.literal(receiptFormat),
  version: z.literal(receiptVersion),
  /** The deployment that every signature is bound to. */
  domain: z.strictObject({ chainId: z.int().min(0), verifyingContract: address }),
  job: hash,
  client: address,
  /** Id of the model: the CID of its manifest. */
  model: z.string().max(128),
  /** Opens the commitments of the receipts; a secret of the client until it hands out this file. */
  salt: hash,
  input,
  /** Output units and micro-tokens over all segments. */
  units: u32,
  price: u64,
  segments: z.array(segment).min(1).max(segmentsMax)
})

/** A receipt file in memory: bytes are `Uint8Array`, amounts `bigint`. */
export type ReceiptFile = z.output<typeof receiptFile>
export type ReceiptSegment = ReceiptFile['segments'][number]

/** Reads what `JSON.parse` gave. Throws `BAD_RECEIPT` naming the first field that is missing, unknown or malformed. */
export function readReceiptFile(raw: unknown): ReceiptFile {
  const result = receiptFile.safeDecode(raw as z.input<typeof receiptFile>)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = [...(issue?.path ?? []), ...unknown].join('.') || 'format'
  throw new HacaError('BAD_RECEIPT', `${field}: ${issue?.message ?? 'malformed'}`, { data: { field } })
}

/** The text of a receipt file; the inverse of `readReceiptFile(JSON.parse(text))`. */
export function receiptFileText(file: ReceiptFile): string {
  return `${JSON.stringify(receiptFile.encode(file), undefined, 2)}\n`
}
