import {
  Assignment,
  type ChatInput,
  type Deployment,
  epochAt,
  type Hex,
  hashStruct,
  inputCommitment,
  type JobInput,
  type JobRequest,
  jobId,
  type Model,
  modelDigest,
  PaymentLine,
  Receipt,
  type SignedReceipt,
  type SignedVoucher,
  toHex,
  typedDigest,
  Voucher,
  type WorkKey,
  zeroHash
} from '@haca/protocol'
import { testKey } from '../../../../test/support/deployment.ts'

export const clientKey = testKey(100)
const salt = toHex(new Uint8Array(32).fill(8))
let lastJob = 0

export function newJob(epoch: number): Hex {
  const random = new Uint8Array(28)
  new DataView(random.buffer).setUint32(0, ++lastJob)
  return jobId(epoch, random)
}

/** A chat of at most `maxTokens` tokens; temperature 0 and this seed never draw the end token early. */
export const chatInput = (maxTokens = 6): ChatInput => ({
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me.' }],
  maxTokens,
  temperatureMilli: 0,
  seed: toHex(new Uint8Array(32).fill(1))
})

export interface RequestInit {
  readonly deployment: Deployment
  readonly node: Hex
  readonly market: Hex
  readonly model: Model
  readonly slot: number
  readonly sequence: number
  readonly input?: JobInput
  readonly delivered?: Uint8Array
  /** Differences in what is signed. */
  readonly assignment?: Partial<JobRequest['assignment']>
  /** Default: the owner of lane 0. */
  readonly signer?: WorkKey
}

export function jobRequest(init: RequestInit): JobRequest {
  const { deployment, node, market, model, slot, sequence, delivered = new Uint8Array() } = init
  const input = init.input ?? chatInput()
  const assignment = {
    job: newJob(epochAt(deployment, Date.now())),
    segment: 0,
    from: 0,
    model: modelDigest(model.id),
    node,
    market,
    lane: 0,
    inputCommitment: inputCommitment(salt, input),
    ask: 1_000_000n,
    maxUnits:
      input.kind === 'chat' ? input.maxTokens : input.kind === 'tensor' ? input.rows : input.texts.length,
    deadline: BigInt(Date.now() + 60_000),
    ...init.assignment
  }
  const signature = (init.signer ?? clientKey).sign(typedDigest(deployment.domain, Assignment, assignment))
  return { assignment, signature, slot, sequence, model: model.id, salt, input, delivered }
}

/** The voucher that pays a receipt, with differences in line and voucher before they are hashed and signed. */
export function voucherFor(
  { receipt }: SignedReceipt,
  deployment: Deployment,
  change: {
    readonly line?: Partial<SignedVoucher['line']>
    readonly voucher?: Partial<SignedVoucher['voucher']>
    readonly signer?: WorkKey
  } = {}
): SignedVoucher {
  const line = {
    epoch: 0,
    job: receipt.job,
    from: receipt.from,
    to: receipt.to,
    node: 3,
    market: 1,
    amount: receipt.amount,
    receipt: hashStruct(Receipt, receipt),
    ...change.line
  }
  const voucher = {
    lane: 0,
    seq: 1,
    previous: zeroHash,
    cumulative: BigInt(receipt.amount),
    line: hashStruct(PaymentLine, line),
    ...change.voucher
  }
  const signature = (change.signer ?? clientKey).sign(typedDigest(deployment.domain, Voucher, voucher))
  return { voucher, line, signature }
}
