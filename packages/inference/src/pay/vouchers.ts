import {
  type Deployment,
  HacaError,
  type Hex,
  hashStruct,
  PaymentLine,
  Receipt,
  requireSignature,
  type SignedReceipt,
  type SignedVoucher,
  typedDigest,
  Voucher
} from '@haca/protocol'

export interface VoucherFacts {
  readonly deployment: Deployment
  readonly signed: SignedVoucher
  readonly receipt: SignedReceipt
  readonly laneOwner: Hex
  readonly deposited: bigint
  /** This node's index in the registry. */
  readonly nodeIndex: number
  /** Epochs in which a voucher may be dated now. */
  readonly epochs: readonly number[]
  /** Highest sequence and cumulative amount seen on the lane. */
  readonly last: { readonly seq: number; readonly cumulative: bigint } | undefined
}

/** Checks the voucher that pays a receipt. Throws `BAD_VOUCHER` with the first rule that does not hold. */
export function checkVoucher(facts: VoucherFacts): void {
  const { signed, receipt, last } = facts
  const { voucher, line } = signed
  const rule = (holds: boolean, field: string, message: string) => {
    if (!holds) throw new HacaError('BAD_VOUCHER', message, { data: { field } })
  }
  rule(line.receipt === hashStruct(Receipt, receipt.receipt), 'line.receipt', 'the line pays another receipt')
  rule(voucher.line === hashStruct(PaymentLine, line), 'line', 'the voucher commits to another line')
  rule(line.node === facts.nodeIndex, 'line.node', `the line pays node ${line.node}, not ${facts.nodeIndex}`)
  const { job, from, to } = receipt.receipt
  rule(
    line.job === job && line.from === from && line.to === to,
    'line.to',
    `the line pays units ${line.from}–${line.to}, the receipt is for ${from}–${to}`
  )
  rule(
    line.amount === receipt.receipt.amount,
    'line.amount',
    `the line pays ${line.amount}, the receipt says ${receipt.receipt.amount}`
  )
  rule(facts.epochs.includes(Number(line.epoch)), 'line.epoch', `the line is dated in epoch ${line.epoch}`)
  rule(
    BigInt(voucher.cumulative) <= facts.deposited,
    'cumulative',
    `cumulative ${voucher.cumulative} is over the deposit`
  )
  const { seq, cumulative } = last ?? { seq: 0, cumulative: 0n }
  rule(voucher.seq !== seq, 'seq', `number ${seq} of the lane pays another line already`)
  if (Number(voucher.seq) > seq) {
    const grown = BigInt(voucher.cumulative) - cumulative
    rule(grown >= BigInt(line.amount), 'cumulative', 'cumulative grows by less than the line')
  }
  requireSignature(
    'voucher',
    typedDigest(facts.deployment.domain, Voucher, voucher),
    signed.signature,
    facts.laneOwner
  )
}
