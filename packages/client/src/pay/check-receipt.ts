import {
  type Assignment,
  type Deployment,
  HacaError,
  type Hex,
  outputCommitment,
  Receipt,
  requireSignature,
  type SignedReceipt,
  typedDigest
} from '@haca/protocol'

/** What the client itself saw of a segment. */
export interface Received {
  readonly assignment: Assignment
  readonly client: Hex
  readonly salt: Hex
  /** The part that it is for: the assignment's own segment and place for the first, what follows for the next ones. */
  readonly segment: number
  readonly from: number
  readonly units: number
  readonly runningHash: Hex
}

/** Throws `BAD_RECEIPT` or `BAD_SIGNATURE` unless the receipt says what was asked for and what was received. */
export function checkReceipt(signed: SignedReceipt, received: Received, deployment: Deployment): void {
  const { assignment, client, salt, segment, from, units, runningHash } = received
  const claim = signed.receipt
  const rule = (holds: boolean, field: string) => {
    if (!holds)
      throw new HacaError('BAD_RECEIPT', `the receipt differs from the job in ${field}`, { data: { field } })
  }
  for (const field of ['job', 'model', 'node', 'market', 'inputCommitment'] as const) {
    rule(claim[field] === assignment[field], field)
  }
  rule(claim.client === client, 'client')
  rule(Number(claim.segment) === segment, 'segment')
  rule(Number(claim.from) === from, 'from')
  rule(Number(claim.to) === from + units, 'to')
  rule(BigInt(claim.amount) === BigInt(assignment.ask) * BigInt(units), 'amount')
  rule(claim.outputCommitment === outputCommitment(salt, runningHash), 'outputCommitment')
  requireSignature(
    'receipt',
    typedDigest(deployment.domain, Receipt, claim),
    signed.signature,
    assignment.node
  )
}
