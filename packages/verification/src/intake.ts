import {
  type Deployment,
  epochAt,
  epochEndMs,
  HacaError,
  type Hex,
  hashStruct,
  PaymentLine,
  Receipt,
  requireSignature,
  type SettledWork,
  typedDigest,
  Voucher
} from '@haca/protocol'

export interface IntakeFacts {
  readonly deployment: Deployment
  readonly unixMs: number
  readonly laneOwner: Hex
  /** Work key of the registered node with this index; undefined when there is none. */
  readonly nodeKey: Hex | undefined
}

/**
 * Checks vouchered work as it comes in: receipt and line belong together, the node and the lane's owner signed, and
 * the epoch is still open to it. Throws `BAD_RECEIPT`, `BAD_VOUCHER` or `BAD_SIGNATURE`.
 */
export function checkWork({ receipt, voucher }: SettledWork, facts: IntakeFacts): void {
  const { deployment, unixMs } = facts
  const { line } = voucher
  const lineRule = (holds: boolean, field: string, message: string) => {
    if (!holds) throw new HacaError('BAD_VOUCHER', message, { data: { field } })
  }
  const claim = receipt.receipt
  if (facts.nodeKey !== claim.node) {
    throw new HacaError(
      'BAD_RECEIPT',
      `node ${line.node} is registered with key ${facts.nodeKey}, not ${claim.node}`
    )
  }
  requireSignature(
    'receipt',
    typedDigest(deployment.domain, Receipt, claim),
    receipt.signature,
    claim.node as Hex
  )
  lineRule(line.receipt === hashStruct(Receipt, claim), 'line.receipt', 'the line pays another receipt')
  lineRule(line.job === claim.job, 'line.job', 'the line pays another job')
  lineRule(line.from === claim.from && line.to === claim.to, 'line.from', 'the line pays another segment')
  lineRule(
    line.amount === claim.amount,
    'line.amount',
    `the line pays ${line.amount}, the receipt says ${claim.amount}`
  )
  lineRule(
    voucher.voucher.line === hashStruct(PaymentLine, line),
    'line',
    'the voucher commits to another line'
  )
  requireSignature(
    'voucher',
    typedDigest(deployment.domain, Voucher, voucher.voucher),
    voucher.signature,
    facts.laneOwner
  )
  const epoch = Number(line.epoch)
  const closesMs = epochEndMs(deployment, epoch) + deployment.params.revealMs
  lineRule(unixMs < closesMs, 'line.epoch', `epoch ${epoch} is closed`)
  lineRule(epoch <= epochAt(deployment, unixMs) + 1, 'line.epoch', `epoch ${epoch} has not begun`)
}
