import {
  type Deployment,
  type Hex,
  type JobRequest,
  merkleRoot,
  outputCommitment,
  Receipt,
  type SignedReceipt,
  type StopReason,
  stopReasons,
  typedDigest,
  type WorkKey
} from '@haca/protocol'

export interface ReceiptInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly request: JobRequest
  /** Who pays. */
  readonly client: Hex
  /** Output units delivered, what they hash to, and the leaves of their evidence. */
  readonly units: number
  readonly runningHash: Hex
  readonly leaves: readonly Uint8Array[]
  readonly stopReason: StopReason
  /** Check probability, as it is encoded in a receipt. */
  readonly p: number
  /** Unix milliseconds. */
  readonly startedAt: number
  readonly endedAt: number
}

/** The node's word on what it delivered. */
export function signReceipt(init: ReceiptInit): SignedReceipt {
  const { key, deployment, units, leaves } = init
  const { assignment, salt } = init.request
  const from = Number(assignment.from)
  const receipt = {
    job: assignment.job,
    segment: Number(assignment.segment),
    from,
    to: from + units,
    model: assignment.model,
    node: key.address,
    market: assignment.market,
    client: init.client,
    inputCommitment: assignment.inputCommitment,
    outputCommitment: outputCommitment(salt, init.runningHash),
    evidenceRoot: merkleRoot([...leaves]),
    stopReason: stopReasons.indexOf(init.stopReason),
    amount: BigInt(assignment.ask) * BigInt(units),
    p: init.p,
    startedAt: BigInt(init.startedAt),
    endedAt: BigInt(init.endedAt)
  }
  return { receipt, signature: key.sign(typedDigest(deployment.domain, Receipt, receipt)) }
}
