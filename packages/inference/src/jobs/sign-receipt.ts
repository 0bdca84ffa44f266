import {
  type Deployment,
  type Hex,
  hashStruct,
  type JobRequest,
  merkleRoot,
  outputCommitment,
  Receipt,
  type SignedReceipt,
  type StopReason,
  stopReasons,
  typedDigest,
  WorkClass,
  type WorkKey,
  workClassOf
} from '@haca/protocol'
import type { Delivery } from './delivery.ts'

export interface ReceiptInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly request: JobRequest
  /** Who pays. */
  readonly client: Hex
  /** What was delivered since the receipt before. */
  readonly part: Pick<Delivery, 'segment' | 'from' | 'units' | 'runningHash' | 'leaves'>
  readonly stopReason: StopReason
  /** Check probability, as it is encoded in a receipt. */
  readonly p: number
  /** Unix milliseconds. */
  readonly startedAt: number
  readonly endedAt: number
}

/** The node's word on what it delivered. */
export function signReceipt(init: ReceiptInit): SignedReceipt {
  const { key, deployment } = init
  const { segment, from, units, runningHash, leaves } = init.part
  const { assignment, salt } = init.request
  const receipt = {
    job: assignment.job,
    segment,
    from,
    to: from + units,
    model: assignment.model,
    node: key.address,
    market: assignment.market,
    client: init.client,
    inputCommitment: assignment.inputCommitment,
    outputCommitment: outputCommitment(salt, runningHash),
    evidenceRoot: merkleRoot([...leaves]),
    stopReason: stopReasons.indexOf(init.stopReason),
    amount: BigInt(assignment.ask) * BigInt(units),
    p: init.p,
    startedAt: BigInt(init.startedAt),
    endedAt: BigInt(init.endedAt)
  }
  return { receipt, signature: key.sign(typedDigest(deployment.domain, Receipt, receipt)) }
}

/** The node's word on the numerics class in which it has computed what a receipt says. */
export function signClass(
  { receipt }: SignedReceipt,
  numericsClass: string,
  { key, deployment }: Pick<ReceiptInit, 'key' | 'deployment'>
): Hex {
  const claim = workClassOf(hashStruct(Receipt, receipt), numericsClass)
  return key.sign(typedDigest(deployment.domain, WorkClass, claim))
}
