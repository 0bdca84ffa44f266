import type { TokenCounts } from '@haca/backends'
import type { Capacity, Clock, Slots } from '@haca/core'
import { encodeProbability, workName } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import {
  type Deployment,
  HacaError,
  type Hex,
  isHacaError,
  type JobEvent,
  type JobRequest,
  type SignedReceipt,
  type StopReason,
  toHacaError,
  type WorkKey
} from '@haca/protocol'
import { createEndForecast } from '../bids/end-forecast.ts'
import type { ShelvedModel } from '../models/memory.ts'
import type { Shelf } from '../models/shelf-types.ts'
import type { LaneReader } from '../types.ts'
import { checkAssignment } from './assignments.ts'
import { createDelivery, type Delivery } from './delivery.ts'
import { createTeller, tokensOf } from './evidence-teller.ts'
import { withNotices } from './notices.ts'
import { replay } from './replay.ts'
import { signClass, signReceipt } from './sign-receipt.ts'
import type { WorkLog } from './work-log.ts'

export interface JobsInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly lanes: LaneReader
  readonly shelf: Shelf
  readonly slots: Slots
  readonly capacity: Capacity
  readonly work: WorkLog
  readonly clock: Clock
  /** Lowest ask that still stands for this model. */
  readonly askFloor: (shelved: ShelvedModel) => bigint
  /** Check probability that goes into the receipt. */
  readonly checkProbability: (model: Hex) => number
  readonly onAccepted: (request: JobRequest) => void
  /** Milliseconds by which `onEnding` is to come before the end. */
  readonly leadMs: () => number
  /** The work in this slot ends in about `inMs`. */
  readonly onEnding: (slot: number, inMs: number) => void
  readonly onDone: (receipt: SignedReceipt) => void
  readonly onFailed: (request: JobRequest, error: HacaError) => void
  /** The work that ran in this slot has ended. */
  readonly onReleased: (slot: number) => void
  /** Work that waited for this slot does so no more. */
  readonly onAbandoned: (slot: number) => void
}

/** Runs assignments: checks them, streams their output and signs a receipt for what was delivered. */
export interface Jobs {
  /** Yields what comes of it, and returns the end. */
  run(request: JobRequest, signal: AbortSignal): AsyncGenerator<JobEvent, JobEvent>
  /** Ends a run early; what it delivered is receipted. False when it does not run here. */
  stop(job: Hex, segment: number, client: Hex): boolean
  /** A voucher has come: a run that waits for it goes on. */
  paid(): void
  readonly running: number
  /** Resolves when no job runs, or after `ms`. */
  idle(patience: AbortSignal): Promise<void>
}

/** An assignment that was taken. */
interface Run {
  readonly request: JobRequest
  readonly shelved: ShelvedModel
  readonly client: Hex
  /** Of its job and segment. */
  readonly name: string
  readonly slot: number
  /** Its client is gone, or this node stops. */
  readonly signal: AbortSignal
  /** Its client has enough. */
  readonly stopped: AbortSignal
  /** Unix milliseconds at which the open part began. */
  partStartedAt: number
}

/** A client gives a silent node up after a gap; two words in each leave room for one that comes late. */
const noticesPerGap = 2

/** Whoever waits for the last job to end is woken by its end; this only bounds one wait, for timers have a longest. */
const idleLookMs = 60_000

export function createJobs(init: JobsInit): Jobs {
  return new JobRunner(init)
}

class JobRunner implements Jobs {
  private readonly stops = new Map<string, { readonly stop: AbortController; readonly client: Hex }>()
  /** Work that waits for its slot to come free. */
  private readonly turns = new Map<string, () => void>()
  private readonly ended = createPulse()
  private readonly payments = createPulse()
  private readonly init: JobsInit

  constructor(init: JobsInit) {
    this.init = init
  }

  get running(): number {
    return this.stops.size
  }

  paid(): void {
    this.payments.beat()
  }

  async idle(patience: AbortSignal): Promise<void> {
    while (this.running > 0 && !patience.aborted) await this.ended.wait(idleLookMs, patience)
  }

  stop(job: Hex, segment: number, client: Hex): boolean {
    const run = this.stops.get(workName(job, segment))
    if (run === undefined) return false
    if (run.client !== client) throw new HacaError('FORBIDDEN', 'only its client may stop a job')
    run.stop.abort(new HacaError('CANCELLED', 'the client has enough'))
    return true
  }

  async *run(request: JobRequest, signal: AbortSignal): AsyncGenerator<JobEvent, JobEvent> {
    const { slots, work, deployment } = this.init
    const job = request.assignment.job
    const segment = Number(request.assignment.segment)
    if (work.find(job, segment) !== undefined) return yield* replay(request, work, this.init.shelf)
    const { shelved, client } = await this.check(request)
    // The same segment may have run to its end while its lane was read.
    if (work.find(job, segment) !== undefined) return yield* replay(request, work, this.init.shelf)
    const name = workName(job, segment)
    const letGo = this.init.shelf.hold(request.model)
    const lastsMs = (1000 * Number(request.assignment.maxUnits)) / shelved.rate
    const assigned = slots.assign(name, request.slot, request.sequence, lastsMs)
    if (!assigned.accepted) {
      letGo()
      throw new HacaError(assigned.code, assigned.reason)
    }
    this.init.onAccepted(request)
    const stop = new AbortController()
    this.stops.set(name, { stop, client })
    const run: Run = {
      request,
      shelved,
      client,
      name,
      slot: assigned.slot,
      signal,
      stopped: stop.signal,
      partStartedAt: 0
    }
    try {
      const events = assigned.waits === true ? this.runNext(run) : this.runNow(run)
      const end = yield* withNotices(events, deployment.params.streamGapMs / noticesPerGap)
      this.init.shelf.noteRun(request.model)
      return end
    } catch (error) {
      const failure = toHacaError(error, 'ENGINE_FAILED')
      this.init.shelf.noteRun(request.model, failure)
      this.init.onFailed(request, failure)
      throw failure
    } finally {
      letGo()
      this.stops.delete(name)
      this.ended.beat()
    }
  }

  /** Waits until the slot's present work has ended. */
  private async *runNext(run: Run): AsyncGenerator<JobEvent, JobEvent> {
    const until = AbortSignal.any([run.signal, run.stopped])
    try {
      await new Promise<void>((resolve, reject) => {
        this.turns.set(run.name, resolve)
        until.addEventListener('abort', () => reject(toHacaError(until.reason, 'CANCELLED')), { once: true })
        if (until.aborted) reject(toHacaError(until.reason, 'CANCELLED'))
      })
    } catch (error) {
      // Its turn may have come at the same moment.
      if (this.init.slots.abandon(run.name)) this.init.onAbandoned(run.slot)
      else {
        this.release(run.slot)
        this.init.onReleased(run.slot)
      }
      throw error
    } finally {
      this.turns.delete(run.name)
    }
    return yield* this.runNow(run)
  }

  /** Runs in a slot that is this work's own. */
  private async *runNow(run: Run): AsyncGenerator<JobEvent, JobEvent> {
    const { capacity, clock, work } = this.init
    const { name, slot, request } = run
    capacity.enter(slot, { kind: 'running', work: name }, clock.nanos())
    let delivered = false
    try {
      const end = yield* this.execute(run)
      delivered = true
      return end
    } finally {
      const { job, segment } = request.assignment
      this.release(slot)
      // Work without a receipt can't be paid; its time is known to be lost at once.
      let open = Number(segment)
      while (work.find(job, open) !== undefined) open++
      if (!delivered) capacity.settle(job, open, 'wasted')
      this.init.onReleased(slot)
    }
  }

  /** The work that waited for this slot has its turn, or it is free. */
  private release(slot: number): void {
    const { slots, capacity, clock } = this.init
    const next = slots.release(slot)
    capacity.enter(slot, { kind: 'idle' }, clock.nanos())
    if (next !== undefined) this.turns.get(next)?.()
  }

  private async check(request: JobRequest): Promise<{ shelved: ShelvedModel; client: Hex }> {
    const { init } = this
    const { assignment } = request
    const lane = Number(assignment.lane)
    const shelved = init.shelf.get(request.model)
    return checkAssignment({
      request,
      self: init.key.address,
      deployment: init.deployment,
      unixMs: init.clock.unixMs(),
      lane: await init.lanes.lane(lane),
      shelved,
      askFloor: shelved === undefined ? 0n : init.askFloor(shelved),
      unsettled: init.work.unsettled(lane)
    })
  }

  /** Streams the run, part by part, and ends with the receipt of the last. */
  private async *execute(run: Run): AsyncGenerator<JobEvent, JobEvent> {
    const { request, shelved, slot, stopped } = run
    const { clock, leadMs, onEnding } = this.init
    const delivery = createDelivery(request)
    const forecast = createEndForecast({
      units: Number(request.assignment.maxUnits),
      rate: shelved.rate,
      leadMs: leadMs(),
      clock,
      onEnding: inMs => onEnding(slot, inMs)
    })
    const tell = createTeller(request, shelved.loaded)
    run.partStartedAt = clock.unixMs()
    let counts: TokenCounts | undefined
    try {
      const signal = AbortSignal.any([run.signal, stopped])
      for await (const event of shelved.loaded.run(request.input, { signal, delivered: request.delivered })) {
        if (event.kind === 'end') {
          delivery.stopReason = event.stopReason
          counts = event.counts
        } else {
          if (this.isFull(run, delivery, event.units)) yield* this.endPart(run, delivery)
          forecast.progress(event.from - Number(request.assignment.from) + event.units)
          yield { ...delivery.add(event), ...tell(event.leaves) }
        }
      }
    } catch (error) {
      // The client had enough: what it got is receipted like any other work.
      if (!stopped.aborted || delivery.units === 0 || (isHacaError(error) && error.code !== 'CANCELLED'))
        throw error
      delivery.stopReason = 'cancelled'
    } finally {
      forecast.stop()
    }
    const receipt = this.recordPart(run, delivery, delivery.stopReason)
    return {
      kind: 'end',
      receipt,
      stopReason: delivery.stopReason,
      ...tokensOf(shelved.loaded, request, counts)
    }
  }

  /** Whether the open part has to be paid before so many units more. Outputs in one shot have no parts. */
  private isFull({ shelved }: Run, { units, segment }: Delivery, more: number): boolean {
    const { partUnits, segmentsMax } = this.init.deployment.params
    if (shelved.model.manifest.task !== 'chat' || segment + 1 >= segmentsMax) return false
    return units > 0 && units + more > partUnits
  }

  /** Hands out the receipt of the open part and waits until it is paid. Throws `CANCELLED` where it is not. */
  private async *endPart(run: Run, delivery: Delivery): AsyncGenerator<JobEvent, void> {
    const { capacity, clock, deployment, work } = this.init
    const { job } = run.request.assignment
    const { segment } = delivery
    const receipt = this.recordPart(run, delivery, 'cancelled')
    delivery.nextPart()
    yield { kind: 'part', receipt }
    const { streamGapMs } = deployment.params
    const dueMs = clock.monotonicMs() + streamGapMs
    const until = AbortSignal.any([run.signal, run.stopped])
    while (work.find(job, segment)?.voucher === undefined) {
      const leftMs = dueMs - clock.monotonicMs()
      if (until.aborted) throw toHacaError(until.reason, 'CANCELLED')
      if (leftMs <= 0) {
        throw new HacaError(
          'CANCELLED',
          `the client has not paid for segment ${segment} in ${streamGapMs} ms`
        )
      }
      await this.payments.wait(leftMs, until)
    }
    run.partStartedAt = clock.unixMs()
    capacity.enter(run.slot, { kind: 'running', work: workName(job, delivery.segment) }, clock.nanos())
  }

  /** Signs the receipt of the open part; it is on disk with what a verifier may ask for. */
  private recordPart(run: Run, delivery: Delivery, stopReason: StopReason): SignedReceipt {
    const { key, deployment, clock, work, checkProbability, onDone } = this.init
    const { request, shelved, client } = run
    const { output, leaves, delivered, text } = delivery
    const receipt = signReceipt({
      key,
      deployment,
      request,
      client,
      part: delivery,
      stopReason,
      p: encodeProbability(checkProbability(request.assignment.model)),
      startedAt: run.partStartedAt,
      endedAt: clock.unixMs()
    })
    const { numericsClass } = shelved.loaded
    const { model, input, salt } = request
    const classSignature = signClass(receipt, numericsClass, this.init)
    const named = { numericsClass, classSignature, leaves: [...leaves] }
    const proof = { model, input, salt, output, delivered, stopReason, ...named }
    work.record(receipt, proof, text)
    onDone(receipt)
    return receipt
  }
}
