import type { Hex } from '@haca/protocol'
import type { JobPayload, ProvenSegment } from '../jobs/job-payload.ts'
import { type ReceiptFile, type ReceiptSegment, receiptFormat, receiptVersion } from './receipt-file.ts'

export interface ToReceiptFileInit {
  readonly domain: ReceiptFile['domain']
  readonly job: Hex
  /** Model id. */
  readonly model: string
  readonly client: Hex
  readonly payload: JobPayload
}

/** The receipt file of a job of which at least one part was paid. */
export function toReceiptFile({ domain, job, model, client, payload }: ToReceiptFileInit): ReceiptFile {
  const segments = payload.segments.map(toSegment)
  const receipts = segments.map(({ receipt }) => receipt.value)
  return {
    format: receiptFormat,
    version: receiptVersion,
    domain: { chainId: domain.chainId, verifyingContract: domain.verifyingContract },
    job,
    client,
    model,
    salt: payload.salt,
    input: payload.input,
    units: receipts.reduce((sum, { from, to }) => sum + to - from, 0),
    price: receipts.reduce((sum, { amount }) => sum + amount, 0n),
    segments
  }
}

function toSegment({
  assignment,
  signature,
  receipt,
  voucher,
  output,
  evidence
}: ProvenSegment): ReceiptSegment {
  return {
    assignment: { value: assignment, signature },
    receipt: { value: receipt.receipt, signature: receipt.signature },
    line: voucher.line,
    voucher: { value: voucher.voucher, signature: voucher.signature },
    output,
    ...(evidence === undefined ? {} : { evidence })
  }
}
