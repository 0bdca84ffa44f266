import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, LineStatus } from '@haca/core'
import type { Network } from '@haca/network'
import {
  allOrNothing,
  type Courier,
  createCourier,
  createModelDirectory,
  createOutcomePoller,
  lifecycle,
  type ModelDirectory,
  type OutcomePoller,
  roleNetwork,
  systemClock
} from '@haca/node-kit'
import {
  type ChatMessage,
  epochAt,
  epochEndMs,
  epochOfJob,
  HacaError,
  type Hex,
  type JobInput,
  jobId,
  type Logger,
  type Model,
  type OutcomeResponse,
  silentLogger,
  toHex
} from '@haca/protocol'
import { openStore, type Store } from '@haca/store'
import { checkInput, requireWhole } from './jobs/check-input.ts'
import { createJobBook, type JobBook } from './jobs/job-book.ts'
import { driveJob } from './jobs/job-handle.ts'
import { JobRunner } from './jobs/job-runner.ts'
import { createJobStories } from './jobs/job-stories.ts'
import { proveJob } from './jobs/prove-job.ts'
import { quoteJob } from './jobs/quote-job.ts'
import { createMarketChoice, type MarketChoice } from './markets/market-choice.ts'
import { createPayer, type Payer } from './pay/payer.ts'
import { createVoucherChain, type VoucherChain } from './pay/voucher-chain.ts'
import type { ReceiptFile } from './receipt/receipt-file.ts'
import type {
  Client,
  ClientInit,
  Job,
  JobOutcome,
  JobProof,
  JobSpec,
  JobStatus,
  Quote,
  StoryEntry
} from './types.ts'

/** Defaults of a job; see `JobSpec`. */
const defaults = { deadlineMs: 60_000, ceilingPerMegaflop: 200, valueOfTime: 100n, maxTokens: 64 }

/**
 * Makes a client. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when the voucher chain
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old
 */
export async function createClient(init: ClientInit): Promise<Client> {
  const network = await roleNetwork('client', init)
  await mkdir(init.directory, { recursive: true })
  return allOrNothing(async onFailure => {
    const store = openStore({ path: path.join(init.directory, 'client.db') })
    onFailure(() => store.close())
    return new ClientNode(init, network, store)
  })
}

interface EndedFacts {
  readonly model: Model
  readonly runner: JobRunner
  readonly submittedAt: number
}

class ClientNode implements Client {
  readonly address: Hex
  readonly network: Network
  readonly models: ModelDirectory
  settledEpoch = -1
  private readonly init: ClientInit
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly store: Store
  private readonly vouchers: VoucherChain
  private readonly book: JobBook
  private readonly courier: Courier
  private readonly markets: MarketChoice
  private readonly payer: Payer
  private readonly poller: OutcomePoller
  private readonly jobs = new Map<
    Hex,
    {
      readonly job: Job
      readonly abort: AbortController
      readonly runner: JobRunner
      readonly model: string
      readonly submittedAt: number
    }
  >()
  private readonly stories = createJobStories()
  private readonly life = lifecycle({ launch: () => this.launch(), shutDown: () => this.shutDown() })

  constructor(init: ClientInit, network: Network, store: Store) {
    this.init = init
    this.network = network
    this.store = store
    this.address = init.key.address
    this.clock = init.clock ?? systemClock()
    this.logger = init.logger ?? silentLogger
    const { key, deployment, lane } = init
    this.models = createModelDirectory({ network, logger: this.logger })
    this.vouchers = createVoucherChain({ store, key, deployment, lane })
    this.book = createJobBook({ store, key, domain: deployment.domain })
    this.markets = createMarketChoice(network, deployment.params.slotsPerMarket)
    this.courier = createCourier({ network, deployment, clock: this.clock, logger: this.logger })
    this.payer = createPayer({
      network,
      deployment,
      clock: this.clock,
      lanes: init.lanes,
      lane,
      vouchers: this.vouchers,
      courier: this.courier,
      logger: this.logger,
      ...(init.spendingCap === undefined ? {} : { spendingCap: init.spendingCap })
    })
    this.poller = createOutcomePoller({
      network,
      deployment,
      clock: this.clock,
      party: this.address,
      onFinal: (epoch, lines) => this.onEpochFinal(epoch, lines),
      logger: this.logger
    })
  }

  get signed(): bigint {
    return this.vouchers.cumulative
  }

  start(): Promise<void> {
    return this.life.start()
  }

  stop(): Promise<void> {
    return this.life.stop()
  }

  private async launch(): Promise<void> {
    if (this.init.network === undefined) await this.network.start()
    this.models.start()
    this.courier.start()
    this.poller.start()
  }

  private async shutDown(): Promise<void> {
    for (const { abort } of this.jobs.values()) abort.abort(new HacaError('CANCELLED', 'the client stops'))
    await Promise.allSettled([...this.jobs.values()].map(({ job }) => job.result))
    await this.poller.stop()
    await this.courier.stop()
    this.models.stop()
    this.markets.stop()
    if (this.init.network === undefined) await this.network.stop()
    this.store.close()
  }

  submit(spec: JobSpec): Job {
    const { model, maxUnits, now, epoch, deadline, ceiling } = this.terms(spec)
    const id = spec.id ?? jobId(epoch, randomBytes(28))
    if (epochOfJob(id) !== epoch || this.jobs.has(id)) {
      throw new HacaError('INVALID_INPUT', `job id ${id} is not of epoch ${epoch}, or runs here already`, {
        data: { field: 'id' }
      })
    }
    const abort = new AbortController()
    const runner = new JobRunner({
      network: this.network,
      deployment: this.init.deployment,
      key: this.init.key,
      lane: this.init.lane,
      clock: this.clock,
      markets: this.markets,
      job: id,
      model,
      spec: {
        input: spec.input,
        ceiling,
        valueOfTime: spec.valueOfTime ?? defaults.valueOfTime,
        logprobs: spec.logprobs === true && spec.input.kind === 'chat',
        evidence: spec.evidence === true && spec.input.kind === 'chat',
        node: spec.node
      },
      deadline,
      maxUnits,
      signal: abort.signal,
      pay: receipt => this.payer.pay(receipt),
      tell: what => this.tell(id, what),
      logger: this.logger
    })
    this.tell(id, `submitted for model ${model.manifest.name}, at most ${ceiling} micro-tokens per unit`)
    this.payer.reserve(id, ceiling * BigInt(maxUnits))
    const job = driveJob(id, runner, abort, {
      admit: () => this.payer.requireFunds(id),
      onEnded: failure => this.onEnded(id, { model, runner, submittedAt: now, failure })
    })
    this.jobs.set(id, { job, abort, runner, model: model.id, submittedAt: now })
    if (spec.signal?.aborted === true) job.cancel()
    spec.signal?.addEventListener('abort', () => job.cancel(), { once: true })
    return job
  }

  async quote(spec: JobSpec): Promise<Quote> {
    const { model, maxUnits, ceiling, deadline } = this.terms(spec)
    const isLate = () => this.clock.unixMs() >= deadline
    const signal = spec.signal ?? AbortSignal.timeout(Math.max(0, deadline - this.clock.unixMs()))
    const market = await this.markets.find(model.id, undefined, isLate, signal)
    const free = await this.payer.free()
    return quoteJob({ network: this.network, model, market, maxUnits, ceiling, free, gas: this.init.gas })
  }

  /** What a job would be held to. Throws at once what can be known at once. */
  private terms(spec: JobSpec) {
    const model = this.models.resolve(spec.model)
    const maxUnits = checkInput(model, spec.input)
    requireWhole('deadlineMs', spec.deadlineMs ?? defaults.deadlineMs)
    const now = this.clock.unixMs()
    const epoch = epochAt(this.init.deployment, now)
    const settleable = epochEndMs(this.init.deployment, epoch + 1)
    const deadline = Math.min(now + (spec.deadlineMs ?? defaults.deadlineMs), settleable)
    if (deadline <= now) {
      throw new HacaError('DEADLINE_PASSED', 'the deadline is in the past', { data: { field: 'deadlineMs' } })
    }
    return { model, maxUnits, now, epoch, deadline, ceiling: spec.ceiling ?? defaultCeiling(model) }
  }

  async *stream(
    model: string,
    messages: readonly ChatMessage[],
    options: { readonly maxTokens?: number } = {}
  ) {
    const input: JobInput = {
      kind: 'chat',
      messages: [...messages],
      maxTokens: options.maxTokens ?? defaults.maxTokens,
      temperatureMilli: 800,
      seed: toHex(randomBytes(32))
    }
    for await (const chunk of this.submit({ model, input })) yield chunk.text
  }

  cancel(job: Hex): void {
    const running = this.jobs.get(job)
    if (running === undefined) throw new HacaError('NOT_FOUND', `job ${job} does not run here`)
    running.job.cancel()
  }

  outcomes(job: Hex): readonly JobOutcome[] {
    return this.stories.outcomes(job)
  }

  story(job: Hex): readonly StoryEntry[] {
    return this.stories.story(job)
  }

  receipt(job: Hex): ReceiptFile | undefined {
    return this.book.receipt(job)
  }

  async prove(job: Hex, options: { readonly signal?: AbortSignal } = {}): Promise<JobProof> {
    const { epochs, directory } = this.init
    if (epochs === undefined) {
      throw new HacaError('INVALID_INPUT', 'this client reads no epochs from the chain', {
        data: { field: 'epochs' }
      })
    }
    const candidates = this.book.epochs(job)
    return proveJob({ network: this.network, directory, epochs, job, candidates, ...options })
  }

  status(job: Hex): JobStatus {
    const running = this.jobs.get(job)
    if (running !== undefined) {
      const { model, submittedAt, runner } = running
      return { job, model, state: 'running', submittedAt, ...runner.sums(), outcomes: [] }
    }
    const ended = this.book.find(job)
    if (ended === undefined) throw new HacaError('NOT_FOUND', `this client has no record of job ${job}`)
    const { payloadBytes: _, ...known } = ended
    return { job, ...known }
  }

  private onEnded(
    id: Hex,
    { model, runner, submittedAt, failure }: { failure: HacaError | undefined } & EndedFacts
  ): void {
    this.jobs.delete(id)
    this.payer.release(id)
    this.tell(id, failure === undefined ? 'done' : `failed: ${failure.code} ${failure.message}`)
    const ended = {
      model: model.id,
      submittedAt,
      endedAt: this.clock.unixMs(),
      ...runner.sums(),
      ...(failure === undefined
        ? { state: 'done' as const }
        : { state: 'failed' as const, code: failure.code, reason: failure.message })
    }
    try {
      this.book.record(id, ended, runner.payload())
    } catch (error) {
      // The vouchers are on disk; what is lost is the story of the job.
      this.logger.warn({ job: id, error: String(error) }, 'could not record a job')
    }
  }

  private tell(job: Hex, what: string): void {
    this.stories.tell(job, this.clock.unixMs(), what)
    this.logger.info({ job }, what)
  }

  private onEpochFinal(epoch: number, lines: OutcomeResponse['lines']): void {
    this.settledEpoch = epoch
    const all = new Map<Hex, JobOutcome[]>()
    for (const { job, from, to, node, status, amount, checks } of lines) {
      const outcome: JobOutcome = { epoch, from, to, node, status: status as LineStatus, amount, checks }
      this.stories.decide(job, outcome)
      all.set(job, [...(all.get(job) ?? []), outcome])
      this.tell(job, `settled in epoch ${epoch}: units ${from}–${to}, status ${status}, ${checks} checks`)
    }
    if (all.size > 0) this.book.decide(all)
  }
}

function defaultCeiling({ manifest }: Model): bigint {
  return BigInt(Math.max(1, Math.ceil((manifest.workPerUnit / 1000) * defaults.ceilingPerMegaflop)))
}
