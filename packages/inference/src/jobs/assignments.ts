import {
  Assignment,
  type Deployment,
  epochAt,
  epochOfJob,
  HacaError,
  type Hex,
  inputCommitment,
  type JobRequest,
  modelDigest,
  requireSignature,
  typedDigest
} from '@haca/protocol'
import type { ShelvedModel } from '../models/memory.ts'
import type { Lane } from '../types.ts'

export interface AssignmentFacts {
  readonly request: JobRequest
  readonly self: Hex
  readonly deployment: Deployment
  readonly unixMs: number
  readonly lane: Lane | undefined
  readonly shelved: ShelvedModel | undefined
  /** Lowest ask this node stands by for the model now. */
  readonly askFloor: bigint
  /** Micro-tokens signed on this lane that we hold and the chain has not debited yet. */
  readonly unsettled: bigint
}

/**
 * Checks an assignment before any work is done: addressed to us, signed by the lane's owner, in time, bound to this
 * input, at our price, and covered by the escrow. Throws the first rule that does not hold.
 *
 * @returns the model to run it on and the client that pays
 */
export function checkAssignment(facts: AssignmentFacts): { shelved: ShelvedModel; client: Hex } {
  const { request, self, deployment, lane, shelved } = facts
  const { assignment } = request
  if (assignment.node !== self) throw invalid('assignment.node', `the assignment is for ${assignment.node}`)
  if (shelved === undefined || modelDigest(shelved.model.id) !== assignment.model) {
    throw new HacaError('BOUNCED', `model ${request.model} is not loaded here`, {
      data: { model: request.model }
    })
  }
  if (lane === undefined) throw new HacaError('ESCROW_EMPTY', `there is no lane ${assignment.lane}`)
  requireSignature(
    'assignment',
    typedDigest(deployment.domain, Assignment, assignment),
    request.signature,
    lane.owner
  )
  if (Number(assignment.deadline) <= facts.unixMs) {
    throw new HacaError('DEADLINE_PASSED', 'the deadline of the assignment is in the past')
  }
  const epoch = epochAt(deployment, facts.unixMs)
  const made = epochOfJob(assignment.job)
  // A job is settled in the epoch in which it was made or the next one; clocks differ by less than an epoch.
  if (made + 1 < epoch || made > epoch + 1) {
    throw new HacaError('DEADLINE_PASSED', `a job of epoch ${made} is not settled any more in epoch ${epoch}`)
  }
  if (inputCommitment(request.salt, request.input) !== assignment.inputCommitment) {
    throw invalid('inputCommitment', 'the input does not open its commitment')
  }
  const bytesPerUnit = shelved.model.manifest.task === 'chat' ? tokenBytes : 0
  if (request.delivered.length !== bytesPerUnit * Number(assignment.from)) {
    throw invalid(
      'delivered',
      `${request.delivered.length} bytes are not the ${assignment.from} units before`
    )
  }
  if (BigInt(assignment.ask) < facts.askFloor) {
    throw new HacaError('PRICE_TOO_LOW', `this node asks ${facts.askFloor} micro-tokens per unit`, {
      data: { field: 'ask', limit: String(facts.askFloor) }
    })
  }
  const most = shelved.loaded.check(request.input) - Number(assignment.from)
  if (Number(assignment.maxUnits) < most) {
    throw invalid(
      'assignment.maxUnits',
      `the input may take ${most} units, the assignment allows ${assignment.maxUnits}`
    )
  }
  const price = BigInt(assignment.ask) * BigInt(most)
  const free = lane.deposited - lane.spent - facts.unsettled
  if (lane.exiting || price > free) {
    throw new HacaError(
      'ESCROW_EMPTY',
      `the job may cost ${price} micro-tokens, lane ${assignment.lane} has ${free} free`,
      {
        data: { field: 'lane', limit: String(free), actual: String(price) }
      }
    )
  }
  return { shelved, client: lane.owner }
}

/** A token id on the wire. Single-shot outputs start anew, so nothing is ever delivered before them. */
const tokenBytes = 4

function invalid(field: string, message: string): HacaError {
  return new HacaError('INVALID_INPUT', message, { data: { field } })
}
