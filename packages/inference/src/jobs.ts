import type { RunEnd } from '@haca/backends'
import type { Capacity, Clock, Slots } from '@haca/core'
import { encodeProbability, workName } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import {
  concatBytes,
  type Deployment,
  HacaError,
  type Hex,
  isHacaError,
  type JobEvent,
  type JobRequest,
  runningHashNext,
  runningHashStart,
  type SignedReceipt,
  type StopReason,
  toHacaError,
  type WorkKey
} from '@haca/protocol'
import { checkAssignment } from './assignments.ts'
import { createEndForecast } from './end-forecast.ts'
import { createTeller, promptTokensOf } from './evidence-teller.ts'
import type { ShelvedModel } from './memory.ts'
import { withNotices } from './notices.ts'
import type { Shelf } from './shelf.ts'
import { signReceipt } from './sign-receipt.ts'
import type { LaneReader } from './types.ts'
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
  /** A slot came free. */
  readonly onReleased: () => void
}

/** Runs assignments: checks them, streams their output and signs a receipt for what was delivered. */
export interface Jobs {
  /** Yields what comes of it, and returns the end. */
  run(request: JobRequest, signal: AbortSignal): AsyncGenerator<JobEvent, JobEvent>
  /** Ends a run early; what it delivered is receipted. False when it does not run here. */
  stop(job: Hex, segment: number, client: Hex): boolean
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
}

/** A client gives a silent node up after a gap; two words in each leave room for one that comes late. */
const noticesPerGap = 2

/** What has been delivered of a run so far. */
interface Delivery {
  units: number
  output: Uint8Array[]
  text: string
  leaves: Uint8Array[]
  runningHash: Hex
  stopReason: StopReason
}

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
  private readonly init: JobsInit

  constructor(init: JobsInit) {
    this.init = init
  }

  get running(): number {
    return this.stops.size
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
    const done = work.find(job, segment)
    if (done !== undefined) return yield* this.replay(request, done.receipt)
    const { shelved, client } = await this.check(request)
    // The same segment may have run to its end while its lane was read.
    const meanwhile = work.find(job, segment)
    if (meanwhile !== undefined) return yield* this.replay(request, meanwhile.receipt)
    const name = workName(job, segment)
    const letGo = this.init.shelf.hold(request.model)
    const assigned = slots.assign(name, request.slot, request.sequence)
    if (!assigned.accepted) {
      letGo()
      throw new HacaError(assigned.code, assigned.reason)
    }
    this.init.onAccepted(request)
    const stop = new AbortController()
    this.stops.set(name, { stop, client })
    const run: Run = { request, shelved, client, name, slot: assigned.slot, signal, stopped: stop.signal }
    try {
      const events = assigned.waits === true ? this.runNext(run) : this.runNow(run)
      return yield* withNotices(events, deployment.params.streamGapMs / noticesPerGap)
    } catch (error) {
      const failure = toHacaError(error, 'ENGINE_FAILED')
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
      if (!this.init.slots.abandon(run.name)) this.release(run.slot)
      this.init.onReleased()
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
      if (!delivered && work.find(job, Number(segment)) === undefined) {
        capacity.settle(job, Number(segment), 'wasted')
      }
      this.init.onReleased()
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

  /** Streams the run and ends with the receipt. */
  private async *execute(run: Run): AsyncGenerator<JobEvent, JobEvent> {
    const { request, shelved, client, slot, stopped } = run
    const { assignment } = request
    const { clock, leadMs, onEnding } = this.init
    const startedAt = clock.unixMs()
    const delivery = newDelivery(assignment)
    const forecast = createEndForecast({
      units: Number(assignment.maxUnits),
      rate: shelved.rate,
      leadMs: leadMs(),
      clock,
      onEnding: inMs => onEnding(slot, inMs)
    })
    const tell = createTeller(request, shelved.loaded)
    try {
      const signal = AbortSignal.any([run.signal, stopped])
      for await (const event of shelved.loaded.run(request.input, { signal, delivered: request.delivered })) {
        if (event.kind === 'end') finish(delivery, event)
        else {
          forecast.progress(delivery.units + event.units)
          yield { ...this.deliver(delivery, event), ...tell(event.leaves) }
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
    const receipt = signReceipt({
      key: this.init.key,
      deployment: this.init.deployment,
      request,
      client,
      units: delivery.units,
      runningHash: delivery.runningHash,
      leaves: delivery.leaves,
      stopReason: delivery.stopReason,
      p: encodeProbability(this.init.checkProbability(assignment.model)),
      startedAt,
      endedAt: clock.unixMs()
    })
    this.init.work.record(
      receipt,
      {
        model: request.model,
        input: request.input,
        salt: request.salt,
        output: concatBytes(...delivery.output),
        delivered: request.delivered,
        stopReason: delivery.stopReason,
        numericsClass: shelved.loaded.numericsClass,
        leaves: delivery.leaves
      },
      delivery.text
    )
    this.init.onDone(receipt)
    return {
      kind: 'end',
      receipt,
      stopReason: delivery.stopReason,
      ...promptTokensOf(shelved.loaded, request)
    }
  }

  private deliver(
    delivery: Delivery,
    chunk: { from: number; units: number; data: Uint8Array; text: string; leaves: readonly Uint8Array[] }
  ): Extract<JobEvent, { kind: 'chunk' }> {
    delivery.units += chunk.units
    delivery.output.push(chunk.data)
    delivery.leaves.push(...chunk.leaves)
    delivery.text += chunk.text
    delivery.runningHash = runningHashNext(delivery.runningHash, chunk.data, chunk.units)
    const { from, units, data, text } = chunk
    return { kind: 'chunk', from, units, data, text, runningHash: delivery.runningHash }
  }

  /** A repeated request for finished work gets the same output and receipt, and nothing runs twice. */
  private async *replay(request: JobRequest, receipt: SignedReceipt): AsyncGenerator<JobEvent, JobEvent> {
    const { job, segment, from, to } = receipt.receipt
    const { work } = this.init
    const kept = work.evidence(job as Hex, Number(segment))
    if (kept === undefined) throw new HacaError('NOT_FOUND', 'the payload of this job is no longer kept')
    if (request.assignment.inputCommitment !== receipt.receipt.inputCommitment) {
      throw new HacaError('INVALID_INPUT', 'this job ran here with another input', {
        data: { field: 'input' }
      })
    }
    const loaded = this.init.shelf.get(request.model)?.loaded
    yield {
      kind: 'chunk',
      from: Number(from),
      units: Number(to) - Number(from),
      data: kept.output,
      text: work.text(job as Hex, Number(segment)),
      runningHash: runningHashNext(
        runningHashStart(job as Hex, Number(segment)),
        kept.output,
        Number(to) - Number(from)
      ),
      ...(loaded === undefined ? {} : createTeller(request, loaded)(kept.leaves))
    }
    return { kind: 'end', receipt, stopReason: kept.stopReason, ...promptTokensOf(loaded, request) }
  }
}

function newDelivery({ job, segment }: JobRequest['assignment']): Delivery {
  const runningHash = runningHashStart(job, Number(segment))
  return { units: 0, output: [], text: '', leaves: [], runningHash, stopReason: 'length' }
}

function finish(delivery: Delivery, end: RunEnd): void {
  delivery.stopReason = end.stopReason
}
