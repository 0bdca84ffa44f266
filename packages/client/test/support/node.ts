import type { CallContext, Network } from '@haca/network'
import {
  concatBytes,
  type Deployment,
  encodeEvidence,
  type Hex,
  type JobEvent,
  type JobRequest,
  merkleRoot,
  outputCommitment,
  protocols,
  Receipt,
  runningHashNext,
  runningHashStart,
  type SignedReceipt,
  type SignedVoucher,
  type StopReason,
  stopReasons,
  typedDigest,
  type WorkKey
} from '@haca/protocol'
import { testKey } from '../../../../test/support/deployment.ts'
import type { meetingPlace } from '../../../../test/support/meet.ts'

/** What a node does with a job. */
export type Script = (request: JobRequest, context: CallContext) => AsyncIterable<JobEvent>

/** Stands in for an inference node: it does what the test says, and notes what it is paid. */
export interface NodeDouble {
  readonly network: Network
  readonly address: Hex
  readonly key: WorkKey
  readonly requests: JobRequest[]
  readonly vouchers: SignedVoucher[]
  readonly stops: Hex[]
  script: Script
}

export async function joinNode(
  place: ReturnType<typeof meetingPlace>,
  n: number,
  script: Script,
  registration: 'registered' | 'unregistered' = 'registered'
): Promise<NodeDouble> {
  const network = await place.join(
    n,
    'inference',
    async own => {
      await own.handle(protocols.job, async function* (request, context) {
        node.requests.push(request)
        yield* node.script(request, context)
      })
      await own.handle(protocols.stop, async ({ job }) => ({ stopping: node.stops.push(job) > 0 }))
      await own.handle(protocols.voucher, async voucher => ({ accepted: node.vouchers.push(voucher) > 0 }))
    },
    registration === 'registered' ? n : undefined
  )
  const key = testKey(n)
  const node: NodeDouble = {
    network,
    address: network.address,
    key,
    requests: [],
    vouchers: [],
    stops: [],
    script
  }
  return node
}

/** Token ids as they are on the wire. */
function tokens(...ids: number[]): Uint8Array {
  const bytes = new Uint8Array(4 * ids.length)
  for (const [i, id] of ids.entries()) new DataView(bytes.buffer).setUint32(4 * i, id, true)
  return bytes
}

/** The whole output of the story that every honest double tells: tokens 1, 2, 3 … */
function storyUnits({ input }: JobRequest): number {
  if (input.kind === 'chat') return input.maxTokens
  return input.kind === 'tensor' ? input.rows : input.texts.length
}

/** A job done right, one unit per chunk. */
export class HonestRun {
  readonly request: JobRequest
  private hash: Hex
  /** Of the open part. */
  private units = 0
  private from: number
  private segment: number

  constructor(request: JobRequest) {
    this.request = request
    this.hash = runningHashStart(request.assignment.job, request.assignment.segment)
    this.from = Number(request.assignment.from)
    this.segment = Number(request.assignment.segment)
  }

  get remaining(): number {
    return storyUnits(this.request) - this.from - this.units
  }

  chunk(): Extract<JobEvent, { kind: 'chunk' }> {
    const from = this.from + this.units
    const data = tokens(from + 1)
    this.hash = runningHashNext(this.hash, data, 1)
    this.units++
    return { kind: 'chunk', from, units: 1, data, text: `${from + 1} `, runningHash: this.hash }
  }

  /** Signs a receipt, with differences before it is signed. */
  receipt(
    deployment: Deployment,
    key: WorkKey,
    stopReason: StopReason,
    change: Partial<SignedReceipt['receipt']> = {}
  ): SignedReceipt {
    const { assignment, salt } = this.request
    const { job, model, market, inputCommitment, ask } = assignment
    const receipt = {
      job,
      segment: this.segment,
      from: this.from,
      to: this.from + this.units,
      model,
      node: key.address,
      market,
      client: testKey(100).address,
      inputCommitment,
      outputCommitment: outputCommitment(salt, this.hash),
      evidenceRoot: merkleRoot([]),
      stopReason: stopReasons.indexOf(stopReason),
      amount: BigInt(ask) * BigInt(this.units),
      p: 0,
      startedAt: 1n,
      endedAt: 2n,
      ...change
    }
    return { receipt, signature: key.sign(typedDigest(deployment.domain, Receipt, receipt)) }
  }

  /** Receipts what came since the last one, and begins the next part. */
  part(
    deployment: Deployment,
    key: WorkKey,
    change: Partial<SignedReceipt['receipt']> = {}
  ): Extract<JobEvent, { kind: 'part' }> {
    const receipt = this.receipt(deployment, key, 'cancelled', change)
    this.from += this.units
    this.units = 0
    this.hash = runningHashStart(this.request.assignment.job, ++this.segment)
    return { kind: 'part', receipt }
  }

  end(
    deployment: Deployment,
    key: WorkKey,
    stopReason: StopReason = 'length',
    change: Partial<SignedReceipt['receipt']> = {}
  ): JobEvent {
    return { kind: 'end', receipt: this.receipt(deployment, key, stopReason, change), stopReason }
  }
}

/** Does the whole job right. */
export function honest(
  deployment: Deployment,
  n: number,
  change: Partial<SignedReceipt['receipt']> = {}
): Script {
  return async function* (request) {
    const run = new HonestRun(request)
    yield { kind: 'accepted' }
    while (run.remaining > 0) yield run.chunk()
    yield run.end(deployment, testKey(n), 'length', change)
  }
}

/** Does the whole job right, with the evidence of each token where it is asked for. */
export function honestWithEvidence(deployment: Deployment, n: number): Script {
  return async function* (request) {
    const run = new HonestRun(request)
    const leaves: Uint8Array[] = []
    yield { kind: 'accepted' }
    while (run.remaining > 0) {
      const chunk = run.chunk()
      const token = chunk.from + 1
      const leaf = encodeEvidence({ position: token, token, top: [{ token, logprob: 0 }] })
      leaves.push(leaf)
      const spelling = [{ token, bytes: Buffer.from(chunk.text) }]
      yield request.evidence === true ? { ...chunk, leaves: [leaf], spelling } : chunk
    }
    yield run.end(deployment, testKey(n), 'length', { evidenceRoot: merkleRoot(leaves) })
  }
}

/** Delivers some units and then does `end`. */
export function deliversOnly(
  units: number,
  end: (context: CallContext, run: HonestRun) => Promise<void>
): Script {
  return async function* (request, context) {
    const run = new HonestRun(request)
    yield { kind: 'accepted' }
    for (let i = 0; i < units; i++) yield run.chunk()
    await end(context, run)
  }
}

/** Never goes on, until the client gives up. */
export const fallsSilent = ({ signal }: CallContext) =>
  new Promise<void>(resolve => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

export const story = (units: number) => concatBytes(...Array.from({ length: units }, (_, i) => tokens(i + 1)))
