import { randomBytes } from 'node:crypto'
import type { Clock } from '@haca/core'
import type { Network } from '@haca/network'
import {
  concatBytes,
  type Deployment,
  type ErrorCode,
  HacaError,
  type Hex,
  inputCommitment,
  type Logger,
  type Model,
  protocols,
  type SignedReceipt,
  type SignedVoucher,
  type StopReason,
  type TicketEvent,
  type TicketRequest,
  toHacaError,
  toHex,
  type WorkKey
} from '@haca/protocol'
import type { MarketChoice } from '../markets/market-choice.ts'
import { isMarketGone, rejection } from '../markets/market-errors.ts'
import type { JobChunk, JobResult, JobSpec, SegmentResult } from '../types.ts'
import type { JobPayload, ProvenSegment } from './job-payload.ts'
import { type Receipted, runSegment } from './segment.ts'

export interface JobRunnerInit {
  readonly network: Network
  readonly deployment: Deployment
  readonly key: WorkKey
  readonly lane: number
  readonly clock: Clock
  readonly markets: MarketChoice
  readonly job: Hex
  readonly model: Model
  readonly spec: Required<Pick<JobSpec, 'input' | 'ceiling' | 'valueOfTime' | 'logprobs' | 'evidence'>> & {
    readonly node: JobSpec['node'] | undefined
  }
  /** Unix milliseconds. */
  readonly deadline: number
  /** Most output units. */
  readonly maxUnits: number
  /** Ends the job at once. */
  readonly signal: AbortSignal
  /** Signs and delivers the voucher for a receipt. */
  readonly pay: (receipt: SignedReceipt) => Promise<SignedVoucher>
  readonly tell: (what: string) => void
  readonly logger: Logger
}

/** Refusals that every other node would repeat; with any other the job goes on to the next offer. */
const endsJob: ReadonlySet<ErrorCode> = new Set([
  'INVALID_INPUT',
  'INPUT_TOO_LARGE',
  'LIMIT_EXCEEDED',
  'ESCROW_EMPTY',
  'DEADLINE_PASSED'
])

type Offer = Extract<TicketEvent, { kind: 'offer' }>

/** What has come of a job so far. */
interface Progress {
  units: number
  data: Uint8Array[]
  text: string
  segments: SegmentResult[]
  promptTokens: number | undefined
  outputTokens: number | undefined
  stopReason: StopReason | undefined
  matchedAt: number | undefined
  firstByteAt: number | undefined
}

/** Runs one job to its end: tickets, offers, segments, payment. */
export class JobRunner {
  private readonly init: JobRunnerInit
  private readonly salt = toHex(randomBytes(32))
  private readonly commitment: Hex
  private readonly progress: Progress = {
    units: 0,
    data: [],
    text: '',
    segments: [],
    promptTokens: undefined,
    outputTokens: undefined,
    stopReason: undefined,
    matchedAt: undefined,
    firstByteAt: undefined
  }
  private readonly startedAt: number
  private readonly proven: ProvenSegment[] = []
  /** Of the part that is open or comes next. */
  private segment = 0
  /** Nodes that took the job and failed. */
  private attempts = 0
  /** Once it was to stop, a node that fails is not replaced. */
  private stopRequested = false
  /** What came of the last offer, for the market that made it. */
  private failed: { readonly market: Hex; readonly after: TicketRequest['after'] } | undefined
  /** Where the running segment is, so that it can be asked to stop. */
  private running: { readonly node: Hex; readonly segment: number } | undefined

  constructor(init: JobRunnerInit) {
    this.init = init
    this.commitment = inputCommitment(this.salt, init.spec.input)
    this.startedAt = init.clock.monotonicMs()
  }

  /**
   * Asks the node that runs the job to end it and receipt what it delivered. False when none runs it. A node that has
   * just ended it anyway has its receipt on the way.
   */
  async requestStop(): Promise<boolean> {
    if (this.running === undefined) return false
    this.stopRequested = true
    const { node, segment } = this.running
    await this.init.network.call(protocols.stop, node, { job: this.init.job, segment })
    return true
  }

  /** The output as it comes. Ends when the whole job is delivered and paid; throws the error that ended it. */
  async *run(): AsyncGenerator<JobChunk> {
    const { attemptsMax, segmentsMax } = this.init.deployment.params
    while (this.progress.stopReason === undefined) {
      if (this.attempts >= attemptsMax || this.segment >= segmentsMax) {
        throw new HacaError('NO_NODE', `${this.attempts} nodes failed on this job, one after the other`)
      }
      yield* this.throughMarket()
    }
  }

  result(): JobResult {
    const { init, progress } = this
    const at = (moment: number | undefined) => (moment ?? init.clock.monotonicMs()) - this.startedAt
    return {
      job: init.job,
      model: init.model.id,
      output: concatBytes(...progress.data),
      text: progress.text,
      units: progress.units,
      ...(progress.promptTokens === undefined ? {} : { promptTokens: progress.promptTokens }),
      ...(progress.outputTokens === undefined ? {} : { outputTokens: progress.outputTokens }),
      stopReason: progress.stopReason ?? 'cancelled',
      price: progress.segments.reduce((sum, segment) => sum + segment.amount, 0n),
      segments: progress.segments,
      matchedMs: at(progress.matchedAt),
      firstByteMs: at(progress.firstByteAt),
      totalMs: init.clock.monotonicMs() - this.startedAt
    }
  }

  /** Units that were paid for so far, and for how much. */
  sums(): { readonly units: number; readonly price: bigint } {
    const { segments } = this.progress
    return {
      units: segments.reduce((sum, { from, to }) => sum + to - from, 0),
      price: segments.reduce((sum, { amount }) => sum + amount, 0n)
    }
  }

  /** What was paid so far, with what proves it. */
  payload(): JobPayload {
    return { salt: this.salt, input: this.init.spec.input, segments: this.proven }
  }

  /** One ticket in one market, and what comes of its offer. */
  private async *throughMarket(): AsyncGenerator<JobChunk> {
    const { markets, model, clock, deadline, signal } = this.init
    const isLate = () => clock.unixMs() >= deadline
    const market = await markets.find(model.id, this.failed?.market, isLate, signal)
    let offer: Offer | undefined
    try {
      offer = await this.awaitOffer(market)
    } catch (error) {
      if (this.init.signal.aborted) throw toHacaError(this.init.signal.reason, 'CANCELLED')
      if (!isMarketGone(error)) throw error
    }
    if (offer === undefined) this.init.tell(`market ${market} is gone; the ticket moves`)
    else yield* this.tryOffer(market, offer)
  }

  /** Undefined when the market ends the ticket without an offer, because it stops. */
  private async awaitOffer(market: Hex): Promise<Offer | undefined> {
    const { init, failed } = this
    const request: TicketRequest = {
      job: init.job,
      segment: this.segment,
      model: init.model.id,
      units: init.maxUnits - this.progress.units,
      deadline: init.deadline,
      ceiling: init.spec.ceiling,
      valueOfTime: init.spec.valueOfTime,
      ...(failed?.market === market && { after: failed.after })
    }
    const { signal } = init
    for await (const event of init.network.open(protocols.ticket, market, request, { signal })) {
      if (event.kind === 'waiting') init.tell(`waits in market ${market}, ${event.ahead} ahead`)
      else if (event.kind === 'rejected') throw rejection(event)
      else {
        init.markets.learn(init.model.id, event.homes ?? 1)
        return event
      }
    }
    return undefined
  }

  /** Runs the segment on the offered node. Returns when the next offer is to be asked for or the segment has ended. */
  private async *tryOffer(market: Hex, offer: Offer): AsyncGenerator<JobChunk> {
    const { init, progress, segment } = this
    const fail = (answer: NonNullable<TicketRequest['after']>['answer']) => {
      this.failed = { market, after: { offer: offer.offer, answer, segment } }
    }
    init.tell(`offered node ${offer.node} at ${offer.ask} micro-tokens per unit`)
    if (offer.ask > init.spec.ceiling) {
      // The market knows the ceiling, so this is its fault; what is signed would be paid all the same.
      init.tell('declined: that is over the ceiling')
      fail('declined')
      return
    }
    if (init.spec.node !== undefined && offer.node !== init.spec.node) {
      init.tell('declined: another node is to run it')
      fail('declined')
      return
    }
    progress.matchedAt ??= init.clock.monotonicMs()
    const delivered = progress.units
    let accepted = false
    try {
      for await (const event of this.openSegment(market, offer)) {
        // Whatever a node says first means that it has taken the job.
        accepted = true
        this.running = { node: offer.node, segment }
        if (event.kind === 'chunk') {
          yield this.take(event.chunk)
        } else if (event.kind === 'part') {
          await this.payPart(event)
        } else if (event.kind === 'end') {
          progress.promptTokens ??= event.promptTokens
          progress.outputTokens = event.outputTokens
          await this.payFor(event)
          progress.stopReason = event.stopReason
          return
        }
      }
    } catch (error) {
      if (init.signal.aborted) throw toHacaError(init.signal.reason, 'CANCELLED')
      const failure = toHacaError(error, 'DISCONNECTED')
      if (!accepted && endsJob.has(failure.code)) throw failure
      init.tell(`node ${offer.node} ${accepted ? 'failed' : 'bounced'}: ${failure.message}`)
      if (accepted) {
        this.nextSegment(delivered)
        fail('failed')
      } else fail(failure.code === 'BOUNCED' || failure.code === 'STALE_TOKEN' ? 'bounced' : 'unreachable')
    } finally {
      this.running = undefined
    }
  }

  private openSegment(market: Hex, offer: Offer) {
    const { init, progress } = this
    return runSegment({
      network: init.network,
      deployment: init.deployment,
      key: init.key,
      lane: init.lane,
      job: init.job,
      segment: this.segment,
      model: init.model.id,
      market,
      offer,
      input: init.spec.input,
      inputCommitment: this.commitment,
      salt: this.salt,
      from: progress.units,
      delivered: concatBytes(...progress.data),
      maxUnits: init.maxUnits,
      logprobs: init.spec.logprobs,
      evidence: init.spec.evidence,
      deadline: init.deadline,
      signal: init.signal
    })
  }

  private take(chunk: JobChunk): JobChunk {
    const { progress } = this
    progress.firstByteAt ??= this.init.clock.monotonicMs()
    progress.units += chunk.units
    progress.data.push(chunk.data)
    progress.text += chunk.text
    return chunk
  }

  /** Pays for a part of a stream, whose node then goes on. Throws `BAD_RECEIPT` for a model that streams nothing. */
  private async payPart(part: Receipted): Promise<void> {
    const { task } = this.init.model.manifest
    if (task !== 'chat') throw new HacaError('BAD_RECEIPT', `the output of a ${task} model has no parts`)
    await this.payFor(part)
    this.segment++
  }

  private async payFor({ receipt, proof }: Receipted): Promise<void> {
    const { segment, from, to, node, amount } = receipt.receipt
    const voucher = await this.init.pay(receipt)
    this.proven.push({ ...proof, receipt, voucher })
    this.progress.segments.push({
      segment: Number(segment),
      node: node as Hex,
      from: Number(from),
      to: Number(to),
      amount: BigInt(amount),
      receipt
    })
    this.init.tell(`node ${node} delivered units ${from}–${to} for ${amount} micro-tokens`)
  }

  /** A stream of tokens goes on elsewhere from what has come; a single-shot output starts anew. */
  private nextSegment(deliveredBefore: number): void {
    const { progress } = this
    if (this.stopRequested) {
      // It was to end anyway: what came is all there is, when all of that is paid.
      if (progress.segments.at(-1)?.to === progress.units) progress.stopReason = 'cancelled'
      else throw new HacaError('CANCELLED', 'the job was cancelled and its node is gone')
    }
    this.segment++
    this.attempts++
    if (this.init.model.manifest.task === 'chat') return
    if (progress.units !== deliveredBefore) {
      progress.units = deliveredBefore
      progress.data = []
    }
  }
}
