import {
  Assignment,
  HacaError,
  type Hex,
  hashStruct,
  PaymentLine,
  Receipt,
  recoverAddress,
  type SigningDomain,
  type StructFields,
  type StructType,
  type StructValue,
  typedDigest,
  Voucher
} from '@haca/protocol'
import type { ReceiptFile, ReceiptSegment } from './receipt-file.ts'

/**
 * Which field of a receipt file was changed. What carries a good signature was not; of what does not, the first field
 * that differs from what the rest of the file says is named, and where nothing repeats the fields that are left, all of
 * them are.
 */

/** Throws `BAD_RECEIPT` for a field that is not what it has to be. */
export function refuse(field: string, why: string): never {
  throw new HacaError('BAD_RECEIPT', `${field}: ${why}`, { data: { field } })
}

function forged(struct: string, signer: Hex, suspects: readonly string[]): never {
  const named = suspects.map(name => (name === '' ? struct : `${struct}.${name}`))
  throw new HacaError(
    'BAD_SIGNATURE',
    `${struct} is not what ${signer} signed; nothing else in the file tells which of these was changed: ${named.join(', ')}`,
    { data: { field: struct, suspects: named.join(' ') } }
  )
}

/** The address that signed; undefined for a signature that is none. */
function signerOf<F extends StructFields>(
  domain: SigningDomain,
  type: StructType<F>,
  { value, signature }: { readonly value: StructValue<F>; readonly signature: Hex }
): Hex | undefined {
  try {
    return recoverAddress(typedDigest(domain, type, value), signature)
  } catch {
    return undefined
  }
}

interface Authentic {
  readonly assignment: boolean
  readonly receipt: boolean
  readonly voucher: boolean
}

/** The client's address: as the node signed it where that holds. */
function authenticate({ domain, client }: ReceiptFile, segment: ReceiptSegment): Authentic {
  const { assignment, receipt, voucher } = segment
  const node = signerOf(domain, Receipt, receipt)
  const receiptHolds = node !== undefined && node === receipt.value.node
  const payer = receiptHolds ? receipt.value.client : client
  return {
    receipt: receiptHolds,
    assignment: signerOf(domain, Assignment, assignment) === payer,
    voucher: signerOf(domain, Voucher, voucher) === payer
  }
}

/** Throws `BAD_RECEIPT` or `BAD_SIGNATURE` naming the first field that somebody changed after it was signed. */
export function requireSigned(file: ReceiptFile): void {
  const found = file.segments.map(segment => authenticate(file, segment))
  const none = found.every(({ assignment, receipt, voucher }) => !assignment && !receipt && !voucher)
  if (none) {
    refuse('domain', 'no signature in the file is of this chain and contract')
  }
  for (const [i, segment] of file.segments.entries()) {
    const authentic = found[i]
    if (authentic === undefined) continue
    const at = `segments.${i}`
    requireReceipt(file, segment, authentic, at)
    requireAssignment(segment, authentic, at)
    requireVoucher(segment, authentic, at)
    requireLine(segment, at)
  }
}

/** Refuses the first field of `value` that differs from what another part of the file says of it. */
function compare(
  at: string,
  value: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>>
): void {
  for (const [name, other] of Object.entries(others)) {
    if (value[name] !== other)
      refuse(`${at}.${name}`, `is ${value[name]}, and ${other} by the rest of the file`)
  }
}

function requireReceipt(
  file: ReceiptFile,
  { receipt, assignment, line }: ReceiptSegment,
  authentic: Authentic,
  at: string
): void {
  if (authentic.receipt) return
  const { value } = receipt
  if (line.receipt === hashStruct(Receipt, value)) {
    refuse(
      `${at}.receipt.signature`,
      `is not of ${value.node}; the receipt itself is what the client paid for`
    )
  }
  if (authentic.assignment) {
    const { job, model, node, market, inputCommitment } = assignment.value
    compare(`${at}.receipt.value`, value, { job, model, node, market, inputCommitment })
  }
  compare(`${at}.receipt.value`, value, { client: file.client })
  const { from, to, amount } = line
  compare(`${at}.receipt.value`, value, { from, to, amount })
  forged(`${at}.receipt`, value.node, [
    'value.segment',
    'value.outputCommitment',
    'value.evidenceRoot',
    'value.stopReason',
    'value.p',
    'value.startedAt',
    'value.endedAt',
    'signature'
  ])
}

function requireAssignment(
  { receipt, assignment, voucher }: ReceiptSegment,
  authentic: Authentic,
  at: string
): void {
  if (authentic.assignment) return
  const { job, model, node, market, inputCommitment, client, amount, from, to } = receipt.value
  const { value } = assignment
  compare(`${at}.assignment.value`, value, { job, model, node, market, inputCommitment })
  if (authentic.voucher) compare(`${at}.assignment.value`, value, { lane: voucher.value.lane })
  if (value.ask * BigInt(to - from) !== amount) {
    refuse(`${at}.assignment.value.ask`, `${value.ask} for ${to - from} units is not the ${amount} paid`)
  }
  const rest = ['value.segment', 'value.from', 'value.lane', 'value.ask', 'value.maxUnits', 'value.deadline']
  forged(`${at}.assignment`, client, [...rest, 'signature'])
}

function requireVoucher(
  { receipt, assignment, voucher, line }: ReceiptSegment,
  authentic: Authentic,
  at: string
): void {
  if (authentic.voucher) return
  const { value } = voucher
  compare(`${at}.voucher.value`, value, { lane: assignment.value.lane, line: hashStruct(PaymentLine, line) })
  const rest = ['value.seq', 'value.previous', 'value.cumulative', 'signature']
  forged(`${at}.voucher`, receipt.value.client, rest)
}

function requireLine({ receipt, voucher, line }: ReceiptSegment, at: string): void {
  const { job, from, to, amount } = receipt.value
  compare(`${at}.line`, line, { job, from, to, amount, receipt: hashStruct(Receipt, receipt.value) })
  if (voucher.value.line === hashStruct(PaymentLine, line)) return
  forged(`${at}.line`, receipt.value.client, ['epoch', 'node', 'market'])
}
