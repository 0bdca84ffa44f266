import {
  type Deployment,
  type Hex,
  hashStruct,
  jobId,
  keccakHex,
  PaymentLine,
  Receipt,
  type SettledWork,
  toHex,
  typedDigest,
  Voucher,
  type WorkKey,
  zeroHash
} from '@haca/protocol'
import { testKey } from '../../../../test/support/deployment.ts'

export const hashOf = (label: string): Hex => keccakHex(new TextEncoder().encode(label))
let lastJob = 0

/** A new job of an epoch. */
export function newJob(epoch: number): Hex {
  const random = new Uint8Array(28)
  new DataView(random.buffer).setUint32(0, ++lastJob)
  return jobId(epoch, random)
}

/** Inference nodes by chain index. */
export const nodeKey = (index: number): WorkKey => testKey(100 + index)

type Claim = SettledWork['receipt']['receipt']
type Line = SettledWork['voucher']['line']
type Link = SettledWork['voucher']['voucher']

export interface WorkChange {
  readonly epoch?: number
  readonly node?: number
  readonly amount?: bigint
  /** Differences in what is signed; later parts commit to earlier ones. */
  readonly claim?: Partial<Claim>
  readonly line?: Partial<Line>
  readonly voucher?: Partial<Link>
  readonly nodeSigner?: WorkKey
  readonly clientSigner?: WorkKey
}

/** A client's lane: every piece of work pays with the next voucher of its chain. */
export class LaneWriter {
  readonly key: WorkKey
  private readonly lane: number
  private readonly deployment: Deployment
  private seq = 0
  private previous: Hex = zeroHash
  private cumulative = 0n

  constructor(deployment: Deployment, lane = 0) {
    this.deployment = deployment
    this.lane = lane
    this.key = testKey(200 + lane)
  }

  work(change: WorkChange = {}): SettledWork {
    const { epoch = 0, node = 0, amount = 10n } = change
    const claim: Claim = {
      job: newJob(epoch),
      segment: 0,
      from: 0,
      to: 2,
      model: hashOf('model'),
      node: nodeKey(node).address,
      market: testKey(90).address,
      client: this.key.address,
      inputCommitment: hashOf('input'),
      outputCommitment: hashOf(`output ${lastJob}`),
      evidenceRoot: hashOf('evidence'),
      stopReason: 0,
      amount,
      p: 0xffff_ffff,
      startedAt: 1n,
      endedAt: 2n,
      ...change.claim
    }
    const receipt = hashStruct(Receipt, claim)
    const { job, from, to } = claim
    const line: Line = { epoch, job, from, to, node, market: 9, amount, receipt, ...change.line }
    this.seq++
    this.cumulative += amount
    const voucher: Link = {
      lane: this.lane,
      seq: this.seq,
      previous: this.previous,
      cumulative: this.cumulative,
      line: hashStruct(PaymentLine, line),
      ...change.voucher
    }
    this.previous = hashStruct(Voucher, voucher)
    const { domain } = this.deployment
    return {
      receipt: {
        receipt: claim,
        signature: (change.nodeSigner ?? nodeKey(node)).sign(typedDigest(domain, Receipt, claim))
      },
      voucher: {
        voucher,
        line,
        signature: (change.clientSigner ?? this.key).sign(typedDigest(domain, Voucher, voucher))
      }
    }
  }
}

export const randomSalt = (n: number): Hex => toHex(new Uint8Array(32).fill(n))
