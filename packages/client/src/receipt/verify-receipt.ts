import {
  decodeEvidence,
  epochOfJob,
  type Hex,
  inputCommitment,
  merkleRoot,
  modelIdOf,
  outputCommitment,
  runningHashNext,
  runningHashStart,
  type SigningDomain,
  type StopReason,
  stopReasons,
  zeroHash
} from '@haca/protocol'
import { refuse, requireSigned } from './blame.ts'
import type { ReceiptFile, ReceiptSegment } from './receipt-file.ts'

/** What a file that holds proves of one part of a job. */
export interface VerifiedSegment {
  readonly node: Hex
  readonly from: number
  readonly to: number
  /** Micro-tokens. */
  readonly amount: bigint
  readonly stopReason: StopReason
  /** Whether the leaves are in the file and give the root that the node signed; `none` where it committed to none. */
  readonly evidence: 'opened' | 'not in the file' | 'none'
  /** The epoch in which the line is dated. */
  readonly epoch: number
  readonly lane: number
  readonly seq: number
}

/** What a receipt file that holds proves. */
export interface VerifiedReceipt {
  readonly domain: SigningDomain
  readonly job: Hex
  readonly model: string
  readonly client: Hex
  readonly units: number
  /** Micro-tokens. */
  readonly price: bigint
  readonly segments: readonly VerifiedSegment[]
  /** Output units [from, to) before the last part that no receipt is for: delivered by a node that failed, and not paid. */
  readonly unpaid: readonly (readonly [number, number])[]
}

/**
 * Checks a receipt file with nothing but itself: every signature, the commitments to input and output, the running
 * hash, the evidence, the sums. Pure. Not in its power: whether the node is registered and the line was settled, which the
 * chain says.
 *
 * @param domain The deployment that the file has to be of. Default: the one that it names.
 * @throws HacaError `BAD_RECEIPT` or `BAD_SIGNATURE`, with the field in `data.field`; where several fields stand under
 *   one signature that does not hold, and nothing tells which was changed, all of them in `data.suspects`
 */
export function verifyReceipt(file: ReceiptFile, domain: SigningDomain = file.domain): VerifiedReceipt {
  for (const name of ['chainId', 'verifyingContract'] as const) {
    if (file.domain[name] !== domain[name])
      refuse(`domain.${name}`, `is ${file.domain[name]}, not ${domain[name]}`)
  }
  requireSigned(file)
  const unpaid: (readonly [number, number])[] = []
  let next = 0
  for (const [i, segment] of file.segments.entries()) {
    const { from, to } = segment.receipt.value
    if (from < next) refuse(`segments.${i}`, `units from ${from} on overlap those up to ${next}`)
    if (from > next) unpaid.push([next, from])
    next = to
    requireTerms(file, segment, `segments.${i}`)
    requireContents(file, segment, `segments.${i}`)
  }
  requireSums(file)
  const { job, model, client, units, price } = file
  return { domain, job, model, client, units, price, segments: file.segments.map(tell), unpaid }
}

/** What was asked for, what was done and what is paid are one thing. */
function requireTerms(file: ReceiptFile, segment: ReceiptSegment, at: string): void {
  const { value } = segment.receipt
  const asked = segment.assignment.value
  const rule = (holds: boolean, field: string, why: string) => {
    if (!holds) refuse(field, why)
  }
  rule(file.job === value.job, 'job', `is ${file.job}, the receipts are for ${value.job}`)
  rule(file.client === value.client, 'client', `is ${file.client}, the receipts are for ${value.client}`)
  const model = modelIdOf(value.model)
  rule(file.model === model, 'model', `is ${file.model}, the receipts are for ${model}`)
  for (const name of ['job', 'model', 'node', 'market', 'inputCommitment'] as const) {
    rule(value[name] === asked[name], `${at}.receipt.value.${name}`, `the assignment says ${asked[name]}`)
  }
  const units = value.to - value.from
  // The parts of a stream are the segments from the one that was asked for on.
  const [first, part] = [value.from === asked.from, value.from > asked.from]
  const follows = value.segment === asked.segment ? first : part && value.segment > asked.segment
  rule(follows, `${at}.receipt.value.segment`, `segment ${asked.segment} from ${asked.from} was asked for`)
  const last = asked.from + asked.maxUnits
  rule(units >= 0 && value.to <= last, `${at}.receipt.value.to`, `at most ${last} was asked for`)
  const price = asked.ask * BigInt(units)
  rule(value.amount === price, `${at}.receipt.value.amount`, `${units} units at ${asked.ask} are ${price}`)
  rule(value.stopReason < stopReasons.length, `${at}.receipt.value.stopReason`, 'is none')
  const { epoch } = segment.line
  const made = epochOfJob(value.job)
  rule(
    epoch === made || epoch === made + 1,
    `${at}.line.epoch`,
    `a job of epoch ${made} is not settled in ${epoch}`
  )
  const { lane, cumulative } = segment.voucher.value
  rule(lane === asked.lane, `${at}.voucher.value.lane`, `the assignment is for lane ${asked.lane}`)
  rule(cumulative >= value.amount, `${at}.voucher.value.cumulative`, `is less than the ${value.amount} paid`)
}

/** Input, output and evidence open what was signed. */
function requireContents(file: ReceiptFile, segment: ReceiptSegment, at: string): void {
  const { value } = segment.receipt
  const { salt, input } = file
  const inputHolds = inputCommitment(salt, input) === value.inputCommitment
  const outputHolds = opensOutput(segment, salt)
  if (!inputHolds && !outputHolds) refuse('salt', 'opens neither the input nor the output')
  if (!inputHolds) refuse('input', 'is not the one that was signed for')
  if (!outputHolds) refuse(`${at}.output`, 'is not the one that the receipt commits to')
  requireEvidence(file, segment, at)
}

function opensOutput({ receipt: { value }, output }: ReceiptSegment, salt: Hex): boolean {
  const start = runningHashStart(value.job, value.segment)
  const units = value.to - value.from
  // What is not a whole number of units has no running hash.
  if (units === 0 ? output.length > 0 : output.length % units !== 0) return false
  return outputCommitment(salt, runningHashNext(start, output, units)) === value.outputCommitment
}

function requireEvidence(file: ReceiptFile, segment: ReceiptSegment, at: string): void {
  const { output, evidence } = segment
  if (evidence === undefined) return
  const field = `${at}.evidence`
  if (file.input.kind === 'chat') {
    const view = new DataView(output.buffer, output.byteOffset, output.byteLength)
    for (const [i, leaf] of evidence.entries()) {
      const token = 4 * i + 4 <= output.length ? view.getUint32(4 * i, true) : undefined
      if (decodeEvidence(leaf)?.token !== token)
        refuse(`${field}.${i}`, 'is not about the token at its place')
    }
  }
  if (merkleRoot(evidence) !== segment.receipt.value.evidenceRoot) {
    refuse(field, 'does not give the root that the receipt commits to')
  }
}

function requireSums({ units, price, segments }: ReceiptFile): void {
  const delivered = segments.reduce((sum, { receipt: { value } }) => sum + value.to - value.from, 0)
  if (units !== delivered) refuse('units', `is ${units}, the receipts are for ${delivered}`)
  const paid = segments.reduce((sum, { receipt }) => sum + receipt.value.amount, 0n)
  if (price !== paid) refuse('price', `is ${price}, the receipts sum to ${paid}`)
}

function tell({ receipt: { value }, line, voucher, evidence }: ReceiptSegment): VerifiedSegment {
  const { node, from, to, amount, stopReason, evidenceRoot } = value
  const given = evidence === undefined ? 'not in the file' : 'opened'
  return {
    node,
    from,
    to,
    amount,
    stopReason: stopReasons[stopReason] as StopReason,
    evidence: evidenceRoot === zeroHash ? 'none' : given,
    epoch: line.epoch,
    lane: voucher.value.lane,
    seq: voucher.value.seq
  }
}
