import { EventEmitter } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createOnnxEngine, type Engine } from '@haca/backends'
import {
  type Capacity,
  type Clock,
  createCapacity,
  createSlots,
  isPayable,
  type LineStatus,
  type Slots
} from '@haca/core'
import { type ContentStore, createContentStore, createNetwork, type Network } from '@haca/network'
import {
  answer,
  type Courier,
  createCourier,
  createModelDirectory,
  createOutcomePoller,
  everyone,
  listen,
  type ModelDirectory,
  type OutcomePoller,
  systemClock
} from '@haca/node-kit'
import {
  type AccountRequest,
  type AccountResponse,
  epochAt,
  HacaError,
  type Hex,
  type JobRequest,
  type Logger,
  type OutcomeResponse,
  protocols,
  type SignedReceipt,
  type SignedVoucher,
  silentLogger,
  type WhyResponse
} from '@haca/protocol'
import { openStore, type Store } from '@haca/store'
import { type AskPolicy, loadFollowingAsk } from './ask.ts'
import { type Bidding, createBidding } from './bidding.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { createRecords, type Records } from './records.ts'
import { createShelf, type Shelf, type ShelvedModel } from './shelf.ts'
import type { InferenceEvents, InferenceNode, InferenceNodeInit } from './types.ts'
import { createUseMeter, type UseMeter } from './use-meter.ts'
import { checkVoucher } from './vouchers.ts'
import { createWorkLog, type WorkLog } from './work-log.ts'

/**
 * Makes an inference node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`
 */
export async function createInferenceNode(init: InferenceNodeInit): Promise<InferenceNode> {
  await mkdir(init.directory, { recursive: true })
  const ownsNetwork = init.network === undefined
  const network = init.network ?? (await createNetwork(networkInit(init)))
  const content =
    init.content ?? (await createContentStore({ network, directory: path.join(init.directory, 'blocks') }))
  const store = openStore({ path: path.join(init.directory, 'inference.db') })
  const engine = init.engine ?? createOnnxEngine({ slots: init.slots ?? 1 })
  return new Node(init, { network, ownsNetwork, content, store, engine })
}

function networkInit({ key, deployment, listen, bootstrap, index }: InferenceNodeInit) {
  return {
    key,
    network: deployment.network,
    domain: deployment.domain,
    params: deployment.params,
    start: false,
    roles: ['inference' as const],
    ...(listen === undefined ? {} : { listen }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...(index === undefined ? {} : { index })
  }
}

interface Parts {
  readonly network: Network
  readonly ownsNetwork: boolean
  readonly content: ContentStore
  readonly store: Store
  readonly engine: Engine
}

class Node extends EventEmitter<InferenceEvents> implements InferenceNode {
  readonly address: Hex
  readonly network: Network
  private readonly init: InferenceNodeInit
  private readonly parts: Parts
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly slots: Slots
  private readonly capacity: Capacity
  private readonly use: UseMeter
  private readonly work: WorkLog
  private readonly records: Records
  private readonly ask: AskPolicy
  private readonly directory: ModelDirectory
  private readonly shelf: Shelf
  private readonly bidding: Bidding
  private readonly jobs: Jobs
  private readonly courier: Courier
  private readonly outcomes: OutcomePoller
  private readonly stopping = new AbortController()
  /** Lowest ask of the last bids: an assignment made under it is still honoured when the ask has risen since. */
  private readonly bidAsks = new Map<string, bigint>()
  private readonly bounces = new Map<string, number>()
  private undo: (() => void | Promise<void>)[] = []

  constructor(init: InferenceNodeInit, parts: Parts) {
    super()
    this.init = init
    this.parts = parts
    this.network = parts.network
    this.address = init.key.address
    this.clock = init.clock ?? systemClock()
    this.logger = init.logger ?? silentLogger
    this.ask = init.ask ?? loadFollowingAsk()
    const { params } = init.deployment
    const count = init.slots ?? 1
    this.slots = createSlots(count)
    this.capacity = createCapacity({ slots: count, at: this.clock.nanos() })
    this.use = createUseMeter(count)
    this.work = createWorkLog(parts.store)
    this.records = createRecords(params)
    this.directory = createModelDirectory({ network: this.network, logger: this.logger })
    this.shelf = this.makeShelf()
    this.bidding = this.makeBidding()
    this.jobs = this.makeJobs()
    this.courier = createCourier({
      network: this.network,
      deployment: init.deployment,
      clock: this.clock,
      logger: this.logger
    })
    this.outcomes = createOutcomePoller({
      network: this.network,
      deployment: init.deployment,
      clock: this.clock,
      party: this.address,
      onFinal: (epoch, lines) => this.onEpochFinal(epoch, lines),
      logger: this.logger
    })
  }

  async start(): Promise<void> {
    await this.serve()
    if (this.parts.ownsNetwork) await this.network.start()
    this.directory.start()
    this.shelf.start()
    this.courier.start()
    this.outcomes.start()
    this.bidding.start()
    for (const { receipt, voucher } of this.work.entries()) {
      if (voucher !== undefined) this.courier.send({ receipt, voucher })
    }
  }

  async stop(): Promise<void> {
    this.slots.drain()
    await this.bidding.stop()
    this.stopping.abort(new HacaError('CANCELLED', 'the node stops'))
    this.directory.stop()
    await this.shelf.stop()
    await this.outcomes.stop()
    await this.courier.stop()
    await this.unserve()
    await this.parts.engine.stop()
    if (this.init.content === undefined) await this.parts.content.stop()
    if (this.parts.ownsNetwork) await this.network.stop()
    this.parts.store.close()
  }

  account(
    { idleCursor }: Pick<AccountRequest, 'idleCursor'> = { idleCursor: 0 }
  ): Omit<AccountResponse, 'parts'> {
    const at = this.clock.nanos()
    const { slots, pending, idle, idleCursor: cursor } = this.capacity.read(at, idleCursor)
    return {
      role: 'inference',
      at,
      slots: slots.map(slot => ({ ...slot, rate: this.slotRate() })),
      pending: [...pending],
      idle: [...idle],
      idleCursor: cursor,
      waiting: [],
      waitingCursor: 0,
      counters: Object.fromEntries(this.bounces)
    }
  }

  private async serve(): Promise<void> {
    const { network } = this
    await network.handle(protocols.job, (request, { signal }) => this.onJob(request, signal))
    await network.handle(protocols.stop, async ({ job, segment }) => ({
      stopping: this.jobs.stop(job, segment)
    }))
    await network.handle(protocols.voucher, signed => this.onVoucher(signed))
    await network.handle(protocols.evidence, async ({ job, segment }) => this.evidence(job, segment))
    this.undo = [
      await answer(network, this),
      listen(network, 'member:leave', () => this.bidding.poke()),
      listen(network, 'member:join', () => this.bidding.poke())
    ]
  }

  private async unserve(): Promise<void> {
    for (const undo of this.undo) await undo()
    for (const row of [protocols.job, protocols.stop, protocols.voucher, protocols.evidence]) {
      await this.network.unhandle(row as never)
    }
  }

  /** Certified work per second of one slot, in thousands of operations: its fastest model's. */
  private slotRate(): number {
    return Math.max(1, ...this.shelf.list().map(({ rate, model }) => rate * model.manifest.workPerUnit))
  }

  private makeShelf(): Shelf {
    return createShelf({
      engine: this.parts.engine,
      content: this.parts.content,
      directory: this.directory,
      wanted: this.init.models,
      signal: this.stopping.signal,
      onLoading: loading => this.enterIdleSlots(loading ? 'loading' : 'idle'),
      onLoaded: shelved => this.onLoaded(shelved),
      onRefused: ({ id, manifest }, error) => {
        this.logger.warn({ model: id, error: error.message }, 'refused a model')
        this.emit('model:refused', { model: id, name: manifest.name, error })
      }
    })
  }

  private makeBidding(): Bidding {
    return createBidding({
      network: this.network,
      params: this.init.deployment.params,
      slots: this.slots,
      clock: this.clock,
      logger: this.logger,
      offer: () => this.offer(),
      networkSlots: () => everyone(this.network).filter(member => member.roles.includes('inference')).length,
      onHeld: (slot, held) =>
        this.capacity.enter(slot, { kind: held ? 'blocked' : 'idle' }, this.clock.nanos())
    })
  }

  private makeJobs(): Jobs {
    const { key, deployment, lanes } = this.init
    return createJobs({
      key,
      deployment,
      lanes,
      shelf: this.shelf,
      slots: this.slots,
      capacity: this.capacity,
      work: this.work,
      clock: this.clock,
      askFloor: ({ model }) => this.bidAsks.get(model.id) ?? 0n,
      checkProbability: model => this.records.probability(model),
      onAccepted: ({ assignment, model }) => {
        this.noteUse()
        this.emit('job:accepted', { job: assignment.job, segment: Number(assignment.segment), model })
        this.bidding.poke()
      },
      onDone: receipt => this.onDone(receipt),
      onFailed: (request, error) => this.onFailed(request, error),
      onReleased: () => {
        this.noteUse()
        this.bidding.poke()
      }
    })
  }

  private offer() {
    const useMilli = this.use.readMilli(this.clock.monotonicMs())
    const warm = this.shelf.list().map(({ model, rate }) => {
      const ask = this.ask(model.manifest, useMilli / 1000)
      this.bidAsks.set(model.id, ask)
      return { model: model.id, ask, rate }
    })
    return { warm, onDisk: [], useMilli }
  }

  private onLoaded({ model, rate }: ShelvedModel): void {
    void this.network.updateRecord({ models: this.shelf.list().map(shelved => shelved.model.id) })
    const { warm } = this.offer()
    const description = {
      warm: warm.map(entry => entry.model),
      loadable: [],
      asks: warm.map(entry => entry.ask)
    }
    this.capacity.describe(description, this.clock.nanos())
    this.emit('model:loaded', { model: model.id, name: model.manifest.name, unitsPerSecond: rate })
    this.bidding.poke()
  }

  private enterIdleSlots(kind: 'loading' | 'idle'): void {
    for (const { slot } of this.slots.free()) this.capacity.enter(slot, { kind }, this.clock.nanos())
  }

  private noteUse(): void {
    this.use.set(this.slots.busy, this.clock.monotonicMs())
  }

  private async *onJob(request: JobRequest, signal: AbortSignal) {
    try {
      yield* this.jobs.run(request, AbortSignal.any([signal, this.stopping.signal]))
    } catch (error) {
      if (error instanceof HacaError) this.noteBounce(request, error)
      throw error
    }
  }

  private noteBounce({ assignment }: JobRequest, error: HacaError): void {
    const name = `refused:${error.code}`
    this.bounces.set(name, (this.bounces.get(name) ?? 0) + 1)
    const { job, segment } = assignment
    this.emit('job:bounced', { job, segment: Number(segment), code: error.code, reason: error.message })
  }

  private async onVoucher(signed: SignedVoucher): Promise<{ accepted: boolean }> {
    const { voucher, line } = signed
    const entry = this.findWork(line.job, Number(line.from))
    const lane = await this.init.lanes.lane(Number(voucher.lane))
    if (lane === undefined) throw new HacaError('BAD_VOUCHER', `there is no lane ${voucher.lane}`)
    const segment = Number(entry.receipt.receipt.segment)
    if (entry.voucher === undefined) {
      const epoch = epochAt(this.init.deployment, this.clock.unixMs())
      checkVoucher({
        deployment: this.init.deployment,
        signed,
        receipt: entry.receipt,
        laneOwner: lane.owner,
        deposited: lane.deposited,
        nodeIndex: this.init.index ?? -1,
        epochs: [epoch - 1, epoch, epoch + 1],
        last: this.work.lastVoucher(Number(voucher.lane))
      })
      this.work.pay(line.job, segment, signed)
      this.courier.send({ receipt: entry.receipt, voucher: signed })
      this.emit('job:vouchered', { job: line.job, segment, amount: BigInt(line.amount) })
    }
    return { accepted: true }
  }

  private findWork(job: Hex, from: number) {
    for (let segment = 0; segment < this.init.deployment.params.segmentsMax; segment++) {
      const entry = this.work.find(job, segment)
      if (entry !== undefined && Number(entry.receipt.receipt.from) === from) return entry
    }
    throw new HacaError('NOT_FOUND', `this node has no receipt for job ${job} from ${from}`)
  }

  private onDone(signed: SignedReceipt): void {
    const { job, segment, from, to, amount } = signed.receipt
    this.emit('job:done', {
      job,
      segment: Number(segment),
      units: Number(to) - Number(from),
      amount: BigInt(amount)
    })
  }

  private onFailed({ assignment }: JobRequest, error: HacaError): void {
    const { job, segment } = assignment
    this.logger.info({ job, segment, code: error.code }, 'a job failed')
    this.emit('job:failed', { job, segment: Number(segment), error })
  }

  private evidence(job: Hex, segment: number) {
    const kept = this.work.evidence(job, segment)
    if (kept === undefined)
      throw new HacaError('NOT_FOUND', `this node has no payload of job ${job}/${segment}`)
    return kept
  }

  /** The epoch is decided: pending time becomes useful or wasted, and work nobody vouched for in time is lost. */
  private onEpochFinal(epoch: number, lines: OutcomeResponse['lines']): void {
    const decided = new Map(lines.map(line => [`${line.job}/${line.from}`, line.status as LineStatus]))
    for (const { receipt, voucher } of this.work.entries()) {
      const { job, segment, from, model, endedAt } = receipt.receipt
      const status = decided.get(`${job}/${from}`)
      const datedIn =
        voucher === undefined ? epochAt(this.init.deployment, Number(endedAt)) : Number(voucher.line.epoch)
      if (status === undefined && datedIn > epoch) continue
      const useful = status !== undefined && isPayable(status)
      this.capacity.settle(job as Hex, Number(segment), useful ? 'useful' : 'wasted')
      this.work.settled(job as Hex, Number(segment))
      if (status !== undefined) this.records.note(model as Hex, status)
    }
  }

  why(job: Hex | undefined): WhyResponse['reasons'] {
    const at = this.clock.unixMs()
    const say = (what: string, count = 1) => ({ at, what, count })
    if (job !== undefined) {
      const reasons = [...this.work.entries()]
        .filter(entry => entry.receipt.receipt.job === job)
        .map(({ receipt: { receipt: r }, voucher }) =>
          say(
            `ran segment ${r.segment}: units ${r.from}–${r.to} for ${r.amount} micro-tokens; ` +
              (voucher === undefined
                ? 'no voucher came'
                : `paid by voucher ${voucher.voucher.seq} of lane ${voucher.voucher.lane}`)
          )
        )
      return reasons
    }
    const reasons = [
      say(`${this.slots.busy} of ${this.slots.count} slots busy, ${this.jobs.running} jobs running`),
      say(
        `warm: ${
          this.shelf
            .list()
            .map(({ model }) => model.manifest.name)
            .join(', ') || 'no model is loaded yet'
        }`
      ),
      ...[...this.bounces].map(([what, count]) => say(what, count))
    ]
    return reasons
  }
}
