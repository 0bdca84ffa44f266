import { assignment, type Hex, hash, jobInput, signedReceipt, signedVoucher } from '@haca/protocol'
import { z } from 'zod'
import { messagesBytes } from './check-input.ts'

const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array, 'must be bytes')
const hexText = z.custom<Hex>(value => typeof value === 'string' && /^0x[0-9a-f]*$/.test(value))

/** One paid part of a job with everything that proves it. */
const provenSegment = z.object({
  assignment,
  /** The client's, over the assignment. */
  signature: hexText,
  receipt: signedReceipt,
  voucher: signedVoucher,
  output: bytes,
  evidence: z.array(bytes).optional()
})
export type ProvenSegment = z.output<typeof provenSegment>

/** What a receipt file is made of besides what its signatures are bound to. */
export const jobPayload = z.object({ salt: hash, input: jobInput, segments: z.array(provenSegment) })
export type JobPayload = z.output<typeof jobPayload>

/** Bytes of what can be long. */
export function payloadSize({ input, segments }: JobPayload): number {
  let size = 0
  if (input.kind === 'tensor') size = input.data.length
  else if (input.kind === 'texts') size = input.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  else size = messagesBytes(input.messages) + Buffer.byteLength(input.tools ?? '')
  for (const { output, evidence = [] } of segments) {
    size += output.length + evidence.reduce((sum, leaf) => sum + leaf.length, 0)
  }
  // A job without a byte of input has its signatures still; zero means that nothing is kept.
  return size + recordBytes * Math.max(1, segments.length)
}

/** What signatures, ids and names of one part take on disk, rounded up. */
const recordBytes = 1024
