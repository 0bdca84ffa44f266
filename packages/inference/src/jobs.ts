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
  merkleRoot,
  outputCommitment,
  Receipt,
  runningHashNext,
  runningHashStart,
  type SignedReceipt,
  type StopReason,
  stopReasons,
  toHacaError,
  typedDigest,
  type WorkKey
} from '@haca/protocol'
import { checkAssignment } from './assignments.ts'
import { accepted, createTeller } from './evidence-teller.ts'
import type { Shelf, ShelvedModel } from './shelf.ts'
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
  readonly onDone: (receipt: SignedReceipt) => void
  readonly onFailed: (request: JobRequest, error: HacaError) => void
  /** A slot came free. */
  readonly onReleased: () => void
}

/** Runs assignments: checks them, streams their output and signs a receipt for what was delivered. */
export interface Jobs {
  run(request: JobRequest, signal: AbortSignal): AsyncGenerator<JobEvent>
  /** Ends a run early; what it delivered is receipted. False when it does not run here. */
  stop(job: Hex, segment: number, client: Hex): boolean
  readonly running: number
  /** Resolves when no job runs, or after `ms`. */
  idle(ms: number): Promise<void>
}

/** What has been delivered of a run so far. */
interface Delivery {
  units: number
  output: Uint8Array[]
  text: string
  leaves: Uint8Array[]
  runningHash: Hex
  stopReason: StopReason
}

export function createJobs(init: JobsInit): Jobs {
  return new JobRunner(init)
}

class JobRunner implements Jobs {
  private readonly stops = new Map<string, { readonly stop: AbortController; readonly client: Hex }>()
  private readonly ended = createPulse()
  private readonly init: JobsInit

  constructor(init: JobsInit) {
    this.init = init
  }

  get running(): number {
    return this.stops.size
  }

  async idle(ms: number): Promise<void> {
    const patience = AbortSignal.timeout(ms)
    while (this.running > 0 && !patience.aborted) await this.ended.wait(ms, patience)
  }

  stop(job: Hex, segment: number, client: Hex): boolean {
    const run = this.stops.get(workName(job, segment))
    if (run === undefined) return false
    if (run.client !== client) throw new HacaError('FORBIDDEN', 'only its client may stop a job')
    run.stop.abort(new HacaError('CANCELLED', 'the client has enough'))
    return true
  }

  async *run(request: JobRequest, signal: AbortSignal): AsyncGenerator<JobEvent> {
    const { slots, capacity, clock, work } = this.init
    const job = request.assignment.job
    const segment = Number(request.assignment.segment)
    const done = work.find(job, segment)
    if (done !== undefined) {
      yield* this.replay(request, done.receipt)
      return
    }
    const { shelved, client } = await this.check(request)
    // The same segment may have run to its end while its lane was read.
    const meanwhile = work.find(job, segment)
    if (meanwhile !== undefined) {
      yield* this.replay(request, meanwhile.receipt)
      return
    }
    const name = workName(job, segment)
    const assigned = slots.assign(name, request.slot, request.sequence)
    if (!assigned.accepted) throw new HacaError(assigned.code, assigned.reason)
    const stop = new AbortController()
    this.stops.set(name, { stop, client })
    capacity.enter(assigned.slot, { kind: 'running', work: name }, clock.nanos())
    let delivered = false
    try {
      this.init.onAccepted(request)
      yield accepted(shelved.loaded, request)
      yield* this.execute(request, shelved, client, AbortSignal.any([signal, stop.signal]), stop.signal)
      delivered = true
    } catch (error) {
      const failure = toHacaError(error, 'ENGINE_FAILED')
      this.init.onFailed(request, failure)
      throw failure
    } finally {
      this.stops.delete(name)
      this.ended.beat()
      slots.release(assigned.slot)
      capacity.enter(assigned.slot, { kind: 'idle' }, clock.nanos())
      // Work without a receipt can't be paid; its time is known to be lost at once.
      if (!delivered && work.find(job, segment) === undefined) capacity.settle(job, segment, 'wasted')
      this.init.onReleased()
    }
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
  private async *execute(
    request: JobRequest,
    shelved: ShelvedModel,
    client: Hex,
    signal: AbortSignal,
    stopped: AbortSignal
  ): AsyncGenerator<JobEvent> {
    const { assignment } = request
    const startedAt = this.init.clock.unixMs()
    const start = runningHashStart(assignment.job, Number(assignment.segment))
    const delivery: Delivery = {
      units: 0,
      output: [],
      text: '',
      leaves: [],
      runningHash: start,
      stopReason: 'length'
    }
    const tell = createTeller(request, shelved.loaded)
    try {
      for await (const event of shelved.loaded.run(request.input, { signal, delivered: request.delivered })) {
        if (event.kind === 'end') finish(delivery, event)
        else yield { ...this.deliver(delivery, event), ...tell(event.leaves) }
      }
    } catch (error) {
      // The client had enough: what it got is receipted like any other work.
      if (!stopped.aborted || delivery.units === 0 || (isHacaError(error) && error.code !== 'CANCELLED'))
        throw error
      delivery.stopReason = 'cancelled'
    }
    const receipt = this.receipt(request, client, delivery, startedAt)
    this.init.work.record(
      receipt,
      {
        model: request.model,
        input: request.input,
        salt: request.salt,
        output: concatBytes(...delivery.output),
        delivered: request.delivered,
        stopReason: delivery.stopReason,
        leaves: delivery.leaves
      },
      delivery.text
    )
    this.init.onDone(receipt)
    yield { kind: 'end', receipt, stopReason: delivery.stopReason }
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

  private receipt(
    { assignment, salt }: JobRequest,
    client: Hex,
    delivery: Delivery,
    startedAt: number
  ): SignedReceipt {
    const { key, deployment, clock } = this.init
    const from = Number(assignment.from)
    const receipt = {
      job: assignment.job,
      segment: Number(assignment.segment),
      from,
      to: from + delivery.units,
      model: assignment.model,
      node: key.address,
      market: assignment.market,
      client,
      inputCommitment: assignment.inputCommitment,
      outputCommitment: outputCommitment(salt, delivery.runningHash),
      evidenceRoot: merkleRoot(delivery.leaves),
      stopReason: stopReasons.indexOf(delivery.stopReason),
      amount: BigInt(assignment.ask) * BigInt(delivery.units),
      p: encodeProbability(this.init.checkProbability(assignment.model)),
      startedAt: BigInt(startedAt),
      endedAt: BigInt(clock.unixMs())
    }
    return { receipt, signature: key.sign(typedDigest(deployment.domain, Receipt, receipt)) }
  }

  /** A repeated request for finished work gets the same output and receipt, and nothing runs twice. */
  private async *replay(request: JobRequest, receipt: SignedReceipt): AsyncGenerator<JobEvent> {
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
    yield loaded === undefined ? { kind: 'accepted' } : accepted(loaded, request)
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
    yield { kind: 'end', receipt, stopReason: kept.stopReason }
  }
}

function finish(delivery: Delivery, end: RunEnd): void {
  delivery.stopReason = end.stopReason
}
