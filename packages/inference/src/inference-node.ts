import { EventEmitter } from 'node:events'
import { type Capacity, type Clock, createCapacity, createSlots, type Slots } from '@haca/core'
import type { Network } from '@haca/network'
import {
  answer,
  type Courier,
  createCourier,
  createModelDirectory,
  createOutcomePoller,
  declaredVerifiers,
  lifecycle,
  listen,
  type ModelDirectory,
  type OutcomePoller,
  shareModelsSoon,
  systemClock,
  type VerifierReader
} from '@haca/node-kit'
import {
  type AccountRequest,
  type AccountResponse,
  type ErrorCode,
  HacaError,
  type Hex,
  type JobRequest,
  type Logger,
  protocols,
  type SignedReceipt,
  silentLogger,
  type WhyResponse
} from '@haca/protocol'
import { type AccountBook, createAccountBook } from './account-book.ts'
import { loadFollowingAsk } from './bids/ask.ts'
import { createBidding } from './bids/bidding.ts'
import type { Bidding } from './bids/bidding-types.ts'
import { createPriceBoard, type PriceBoard } from './bids/price-board.ts'
import { explainJob, explainNode, lostWords } from './explain.ts'
import { evidenceFor } from './jobs/evidence.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import { workTeller } from './jobs/tell-work.ts'
import { createWorkLog, type WorkLog } from './jobs/work-log.ts'
import type { ShelvedModel } from './models/memory.ts'
import { createRoleShelf } from './models/role-shelf.ts'
import type { Shelf } from './models/shelf-types.ts'
import type { InferenceParts } from './parts.ts'
import { createPaymentDesk, type PaymentDesk } from './pay/payment-desk.ts'
import { createRecords, type Records } from './pay/records.ts'
import type { InferenceEvents, InferenceNode, InferenceNodeInit } from './types.ts'

/** What running jobs have to end when the node is told to stop, milliseconds: a long answer of the example model. */
const stopGraceMs = 5000

/** The lane's owner was offered the token, by all signs, and this node won't have the job: the slot bids anew at once. */
const spentByRefusal: ReadonlySet<ErrorCode> = new Set(['ESCROW_EMPTY', 'PRICE_TOO_LOW', 'DEADLINE_PASSED'])

/** Wires the parts of the role together; what each decides stands in its own file. */
export class InferenceRole extends EventEmitter<InferenceEvents> implements InferenceNode {
  readonly address: Hex
  readonly network: Network
  private readonly init: InferenceNodeInit
  private readonly parts: InferenceParts
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly slots: Slots
  private readonly capacity: Capacity
  private readonly prices: PriceBoard
  private readonly work: WorkLog
  private readonly records: Records
  private readonly directory: ModelDirectory
  private readonly shelf: Shelf
  private readonly bidding: Bidding
  private readonly jobs: Jobs
  private readonly courier: Courier
  private readonly desk: PaymentDesk
  private readonly outcomes: OutcomePoller
  private readonly verifiers: VerifierReader
  private readonly stopping = new AbortController()
  private readonly book: AccountBook
  /** Assignments so far. */
  private taken = 0
  private undo: (() => void | Promise<void>)[] = []
  private readonly life = lifecycle({ launch: () => this.launch(), shutDown: () => this.shutDown() })

  constructor(init: InferenceNodeInit, parts: InferenceParts) {
    super()
    this.init = init
    this.parts = parts
    this.network = parts.network
    this.address = init.key.address
    this.clock = init.clock ?? systemClock()
    this.logger = init.logger ?? silentLogger
    const { params } = init.deployment
    const count = init.slots ?? 1
    this.slots = createSlots(count)
    this.capacity = createCapacity({ slots: count, at: this.clock.nanos() })
    this.work = createWorkLog(parts.store)
    this.verifiers = init.verifiers ?? declaredVerifiers(this.network)
    this.records = createRecords(params)
    this.directory = createModelDirectory({ network: this.network, logger: this.logger })
    this.shelf = this.makeShelf()
    this.prices = createPriceBoard({
      ask: init.ask ?? loadFollowingAsk(),
      slots: count,
      shelf: this.shelf,
      honourMs: params.tokenLeaseMaxMs + params.offerTimeoutMs,
      clock: this.clock
    })
    const { capacity, clock, shelf, directory, prices } = this
    this.book = createAccountBook({ capacity, clock, engine: parts.engine, shelf, directory, prices })
    this.bidding = this.makeBidding()
    this.jobs = this.makeJobs()
    const { network, logger, work, records } = this
    const { deployment, lanes, index, isTrap } = init
    const surroundings = { network, deployment, clock, logger }
    this.courier = createCourier(surroundings)
    this.desk = createPaymentDesk({
      ...{ deployment, lanes, index, isTrap, work, records, capacity, clock },
      onPaid: (job, segment, { receipt, voucher }) => {
        this.courier.send({ receipt, voucher })
        this.jobs.paid()
        this.emit('job:vouchered', { job, segment, amount: BigInt(voucher.line.amount) })
      }
    })
    this.outcomes = createOutcomePoller({
      ...surroundings,
      party: this.address,
      onFinal: (epoch, lines) => this.desk.settle(epoch, lines)
    })
  }

  start(): Promise<void> {
    return this.life.start()
  }

  stop(): Promise<void> {
    return this.life.stop()
  }

  async drain(patience: AbortSignal = this.stopping.signal): Promise<void> {
    this.slots.drain()
    await this.bidding.stop()
    await this.jobs.idle(patience)
  }

  private async launch(): Promise<void> {
    await this.serve()
    if (this.init.network === undefined) await this.network.start()
    this.directory.start()
    this.shelf.start()
    this.courier.start()
    this.outcomes.start()
    this.bidding.start()
    for (const { receipt, voucher } of this.work.entries()) {
      if (voucher !== undefined) this.courier.send({ receipt, voucher })
    }
  }

  private async shutDown(): Promise<void> {
    await this.drain(AbortSignal.timeout(stopGraceMs))
    this.stopping.abort(new HacaError('CANCELLED', 'the node stops'))
    this.directory.stop()
    await this.shelf.stop()
    await this.outcomes.stop()
    await this.courier.stop()
    await this.unserve()
    await this.parts.engine.stop()
    await this.parts.close()
  }

  waitingFor(): string | undefined {
    const lost = this.shelf.list().length > 0 ? [] : this.shelf.lost()
    return lost.length === 0 ? undefined : `the engine of ${lost.map(lostWords).join(' and ')}`
  }

  account(
    { idleCursor }: Pick<AccountRequest, 'idleCursor'> = { idleCursor: 0 }
  ): Omit<AccountResponse, 'parts'> {
    return this.book.read(idleCursor)
  }

  private async serve(): Promise<void> {
    const { network } = this
    await network.handle(protocols.job, (request, { signal }) => this.onJob(request, signal))
    await network.handle(protocols.stop, async ({ job, segment }, { peer }) => ({
      stopping: this.jobs.stop(job, segment, peer)
    }))
    await network.handle(protocols.voucher, signed => this.desk.take(signed))
    await network.handle(protocols.evidence, evidenceFor(this.work, this.verifiers))
    const { work, clock, book } = this
    const offers = () => ({ taken: this.taken, unused: this.bidding.waitedInVain })
    await network.handle(protocols.work, workTeller({ work, clock, offers, failures: book.bounces }))
    this.undo = [
      await answer(network, this),
      this.directory.on(() => this.book.describe()),
      listen(network, 'member:leave', ({ address }) => this.bidding.forget(address)),
      listen(network, 'member:join', () => this.bidding.poke())
    ]
  }

  private async unserve(): Promise<void> {
    for (const undo of this.undo) await undo()
    const { job, stop, voucher, evidence, work } = protocols
    for (const row of [job, stop, voucher, evidence, work]) await this.network.unhandle(row)
  }

  private makeShelf(): Shelf {
    return createRoleShelf({
      init: this.init,
      parts: this.parts,
      directory: this.directory,
      slots: this.slots,
      capacity: this.capacity,
      bidding: () => this.bidding,
      prices: () => this.prices,
      signal: this.stopping.signal,
      clock: this.clock,
      logger: this.logger,
      onLoaded: shelved => this.onLoaded(shelved),
      onLeaving: () => this.onModels(),
      onLost: ({ id, manifest }, error) => {
        this.onModels()
        this.emit('model:lost', { model: id, name: manifest.name, error })
      },
      onUnloaded: ({ id, manifest }) => {
        this.onModels()
        this.emit('model:unloaded', { model: id, name: manifest.name })
      },
      onRefused: ({ id, manifest }, error) => {
        this.book.refused(id)
        this.emit('model:refused', { model: id, name: manifest.name, error })
      }
    })
  }

  private makeBidding(): Bidding {
    const { network, slots, clock, logger } = this
    return createBidding({
      ...{ network, slots, clock, logger },
      params: this.init.deployment.params,
      covers: this.shelf.covers,
      offer: () => this.prices.offer(),
      onUnmet: unmet => {
        this.book.noteUnmet(unmet)
        this.shelf.noteUnmet(unmet)
      },
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
      askFloor: ({ model }) => this.prices.floor(model.id),
      checkProbability: model => this.records.probability(model),
      onAccepted: ({ assignment, model, slot, sequence }) => {
        this.taken++
        this.noteUse()
        this.emit('job:accepted', { job: assignment.job, segment: Number(assignment.segment), model })
        this.bidding.assigned(slot, sequence)
      },
      leadMs: () => this.bidding.leadMs(),
      onEnding: (slot, inMs) => this.bidding.ending(slot, inMs),
      onDone: receipt => this.onDone(receipt),
      onFailed: (request, error) => this.onFailed(request, error),
      onReleased: slot => {
        this.noteUse()
        this.bidding.released(slot)
      },
      onAbandoned: slot => this.bidding.abandoned(slot)
    })
  }

  private onLoaded({ model, rate }: ShelvedModel): void {
    this.onModels()
    this.emit('model:loaded', { model: model.id, name: model.manifest.name, unitsPerSecond: rate })
  }

  /** What is in memory has changed, and with it what the node bids, can do, and says of itself. */
  private onModels(): void {
    const models = this.shelf.list().map(({ model }) => model.id)
    shareModelsSoon(this.network, this, models, error =>
      this.logger.info({ error: String(error) }, 'could not tell of a model')
    )
    this.book.describe()
    this.bidding.poke()
  }

  private noteUse(): void {
    this.prices.noteBusy(this.slots.busy)
    this.book.describe()
  }

  private async *onJob(request: JobRequest, signal: AbortSignal) {
    try {
      return yield* this.jobs.run(request, AbortSignal.any([signal, this.stopping.signal]))
    } catch (error) {
      if (error instanceof HacaError) this.noteBounce(request, error)
      throw error
    }
  }

  private noteBounce({ assignment, slot, sequence }: JobRequest, error: HacaError): void {
    this.book.bounced(error.code)
    if (spentByRefusal.has(error.code)) this.bidding.refused(slot, sequence)
    const { job, segment } = assignment
    this.emit('job:bounced', { job, segment: Number(segment), code: error.code, reason: error.message })
  }

  private onDone(signed: SignedReceipt): void {
    const { job, segment, from, to, amount } = signed.receipt
    this.book.done(signed.receipt)
    const units = Number(to) - Number(from)
    this.logger.info({ job, segment, units }, 'a job is done')
    this.emit('job:done', { job, segment: Number(segment), units, amount: BigInt(amount) })
  }

  private onFailed({ assignment }: JobRequest, error: HacaError): void {
    const { job, segment } = assignment
    this.logger.info({ job, segment, code: error.code }, 'a job failed')
    this.emit('job:failed', { job, segment: Number(segment), error })
  }

  why(job: Hex | undefined): WhyResponse['reasons'] {
    const at = this.clock.unixMs()
    if (job !== undefined) return explainJob(this.work, job, at)
    const { slots, jobs } = this
    return explainNode({
      at,
      busy: slots.busy,
      slots: slots.count,
      running: jobs.running,
      warm: this.shelf.list().map(({ model }) => model.manifest.name),
      lost: this.shelf.lost(),
      now: this.clock.monotonicMs(),
      work: this.book.work(),
      unmet: this.book.unmet(),
      nameOf: id => this.directory.get(id)?.manifest.name ?? id,
      refusals: this.book.bounces
    })
  }
}
