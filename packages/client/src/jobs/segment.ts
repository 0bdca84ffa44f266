import type { Network } from '@haca/network'
import {
  Assignment,
  concatBytes,
  type Deployment,
  HacaError,
  type Hex,
  type JobEvent,
  type JobInput,
  type JobRequest,
  modelDigest,
  protocols,
  runningHashNext,
  runningHashStart,
  type SignedReceipt,
  type StopReason,
  type TicketEvent,
  typedDigest,
  type WorkKey
} from '@haca/protocol'
import { checkReceipt } from '../pay/check-receipt.ts'
import type { JobChunk } from '../types.ts'
import type { ProvenSegment } from './job-payload.ts'
import { createTokenScores } from './token-scores.ts'

type Offer = Extract<TicketEvent, { kind: 'offer' }>

/** One assignment: which part of a job one node is asked to run. */
export interface SegmentInit {
  readonly network: Network
  readonly deployment: Deployment
  readonly key: WorkKey
  readonly lane: number
  readonly job: Hex
  readonly segment: number
  readonly model: string
  readonly market: Hex
  readonly offer: Offer
  readonly input: JobInput
  readonly inputCommitment: Hex
  readonly salt: Hex
  /** Units and bytes that earlier segments delivered. */
  readonly from: number
  readonly delivered: Uint8Array
  readonly maxUnits: number
  /** Asks for the evidence of every token, and reads how likely each was. */
  readonly logprobs: boolean
  /** Asks for the evidence of every token, and keeps it. */
  readonly evidence: boolean
  /** Unix milliseconds. */
  readonly deadline: number
  readonly signal: AbortSignal
}

export type SegmentEvent =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'chunk'; readonly chunk: JobChunk }
  /** What came since the last receipt is receipted; the node goes on when it is paid. */
  | ({ readonly kind: 'part' } & Receipted)
  | ({
      readonly kind: 'end'
      readonly stopReason: StopReason
      readonly promptTokens: number | undefined
      readonly outputTokens: number | undefined
    } & Receipted)

export interface Receipted {
  readonly receipt: SignedReceipt
  /** What proves it, besides the receipt. */
  readonly proof: Pick<ProvenSegment, 'assignment' | 'signature' | 'output' | 'evidence'>
}

/**
 * Sends the assignment and the payload to the node that was offered and checks what comes back: every chunk against
 * the running hash, the receipt against what was received. Throws `DISCONNECTED` when the stream is silent for longer
 * than the gap, `BAD_RECEIPT` when the node says other than it did, and what the node refuses with.
 */
export async function* runSegment(init: SegmentInit): AsyncGenerator<SegmentEvent> {
  const { deployment, offer } = init
  const request = signRequest(init)
  const received = createReceived(init, request)
  const silence = silenceGuard(deployment.params.streamGapMs)
  try {
    const signal = AbortSignal.any([init.signal, silence.signal])
    for await (const event of init.network.open(protocols.job, offer.node, request, { signal })) {
      // While the reader takes its time, or pays, the node is not the silent one.
      silence.clear()
      if (event.kind === 'accepted') yield event
      else if (event.kind === 'chunk') yield { kind: 'chunk', chunk: received.add(event) }
      else if (event.kind === 'part') yield { kind: 'part', ...received.endPart(event.receipt) }
      else {
        const { stopReason, promptTokens, outputTokens } = event
        yield { kind: 'end', ...received.end(event.receipt), stopReason, promptTokens, outputTokens }
        return
      }
      silence.heard()
    }
    throw new HacaError('DISCONNECTED', 'the node ended the stream without a receipt')
  } catch (error) {
    throw silence.signal.aborted && !init.signal.aborted ? silence.signal.reason : error
  } finally {
    silence.clear()
  }
}

/** Takes in what a node streams, and checks each receipt against what came since the one before. */
function createReceived({ key, salt, logprobs, deployment }: SegmentInit, request: JobRequest) {
  const { assignment, signature } = request
  const scores = request.evidence ? createTokenScores() : undefined
  const open = (segment: number, from: number) => ({
    segment,
    from,
    units: 0,
    output: [] as Uint8Array[],
    runningHash: runningHashStart(assignment.job as Hex, segment)
  })
  let part = open(Number(assignment.segment), Number(assignment.from))

  const end = (receipt: SignedReceipt): Receipted => {
    checkReceipt(receipt, { assignment, client: key.address, salt, ...part }, deployment)
    const evidence = scores?.endPart(receipt.receipt.evidenceRoot as Hex)
    const output = concatBytes(...part.output)
    return { receipt, proof: { assignment, signature, output, ...(evidence ? { evidence } : {}) } }
  }

  return {
    end,
    add(chunk: Extract<JobEvent, { kind: 'chunk' }>): JobChunk {
      part.runningHash = nextHash(part.runningHash, chunk)
      const { from, units, data, text } = chunk
      if (from !== part.from + part.units)
        throw new HacaError('BAD_RECEIPT', `a chunk begins at unit ${from}`)
      part.units += units
      part.output.push(data)
      const tokens = scores?.read(chunk)
      return { from, units, data, text, ...(tokens && logprobs ? { tokens } : {}) }
    },
    /** Throws `BAD_RECEIPT` as well for a part of nothing, and for more of them than a job can have. */
    endPart(receipt: SignedReceipt): Receipted {
      const ended = end(receipt)
      if (part.units === 0 || part.segment + 1 >= deployment.params.segmentsMax) {
        throw new HacaError('BAD_RECEIPT', `segment ${part.segment} of ${part.units} units can't be a part`)
      }
      part = open(part.segment + 1, part.from + part.units)
      return ended
    }
  }
}

/** The signed assignment with the payload. */
function signRequest(init: SegmentInit): JobRequest {
  const { key, deployment, offer } = init
  const assignment: Assignment = {
    job: init.job,
    segment: init.segment,
    from: init.from,
    model: modelDigest(init.model),
    node: offer.node,
    market: init.market,
    lane: init.lane,
    inputCommitment: init.inputCommitment,
    ask: offer.ask,
    maxUnits: init.maxUnits - init.from,
    deadline: BigInt(init.deadline)
  }
  return {
    assignment: { ...assignment, ...wireNumbers(assignment) },
    signature: key.sign(typedDigest(deployment.domain, Assignment, assignment)),
    slot: offer.slot,
    sequence: offer.sequence,
    model: init.model,
    salt: init.salt,
    input: init.input,
    delivered: init.delivered,
    ...(init.logprobs || init.evidence ? { evidence: true } : {})
  }
}

/** The wire's schema takes small integers as numbers; the signed struct takes either. */
function wireNumbers(assignment: Assignment) {
  return {
    segment: Number(assignment.segment),
    from: Number(assignment.from),
    lane: Number(assignment.lane),
    maxUnits: Number(assignment.maxUnits),
    ask: BigInt(assignment.ask),
    deadline: BigInt(assignment.deadline)
  }
}

function nextHash(previous: Hex, chunk: Extract<JobEvent, { kind: 'chunk' }>): Hex {
  let next: Hex
  try {
    next = runningHashNext(previous, chunk.data, chunk.units)
  } catch (cause) {
    throw new HacaError('BAD_RECEIPT', 'a chunk is not a whole number of units', { cause })
  }
  if (next !== chunk.runningHash)
    throw new HacaError('BAD_RECEIPT', 'a chunk does not match its running hash')
  return next
}

/** Aborts when nothing was heard for `gapMs`. */
function silenceGuard(gapMs: number) {
  const controller = new AbortController()
  const give = () =>
    controller.abort(new HacaError('DISCONNECTED', `nothing came from the node for ${gapMs} ms`))
  let timer = setTimeout(give, gapMs)
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer)
      timer = setTimeout(give, gapMs)
    },
    clear: () => clearTimeout(timer)
  }
}
