import { EventEmitter } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createOnnxEngine, type Engine } from '@haca/backends'
import {
  type Activity,
  type Capacity,
  type Clock,
  createCapacity,
  type Epoch,
  type Verdict
} from '@haca/core'
import { type ContentStore, createContentStore, createNetwork, type Network } from '@haca/network'
import { answer, createModelDirectory, type ModelDirectory, systemClock } from '@haca/node-kit'
import {
  type AccountRequest,
  type AccountResponse,
  type EpochRequest,
  HacaError,
  type Hex,
  hashStruct,
  type Keccak,
  type Logger,
  protocols,
  Receipt,
  type SettledWork,
  silentLogger,
  topics,
  type VerdictBatch,
  type VerdictRevealMessage,
  type WhyResponse
} from '@haca/protocol'
import { createKeccak } from '@haca/settlement'
import { openStore, type Store } from '@haca/store'
import { createChecker } from './checker.ts'
import { createDuties, type Duties } from './duties.ts'
import { createGossipOutbox, type GossipOutbox } from './gossip-outbox.ts'
import { checkWork } from './intake.ts'
import { createOutcomeBook, type OutcomeBook } from './outcome-book.ts'
import { createParties, type Parties } from './parties.ts'
import { createSeedRevealer, type SeedRevealer } from './seed-revealer.ts'
import { seedChainOf } from './seeds.ts'
import { createSettler, type Settler } from './settler.ts'
import type { VerificationEvents, VerificationNode, VerificationNodeInit } from './types.ts'
import { createVerdictBook, isSignedReveal, type VerdictBook } from './verdict-book.ts'
import { createWorkBook, lineName, type WorkBook } from './work-book.ts'

/**
 * Makes a verification node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`, `CHAIN_UNREACHABLE`
 */
export async function createVerificationNode(init: VerificationNodeInit): Promise<VerificationNode> {
  await mkdir(init.directory, { recursive: true })
  const { key, deployment, listen, bootstrap, index } = init
  const network =
    init.network ??
    (await createNetwork({
      key,
      network: deployment.network,
      domain: deployment.domain,
      params: deployment.params,
      start: false,
      roles: ['verification'],
      ...(listen === undefined ? {} : { listen }),
      ...(bootstrap === undefined ? {} : { bootstrap }),
      ...(index === undefined ? {} : { index })
    }))
  const content =
    init.content ?? (await createContentStore({ network, directory: path.join(init.directory, 'blocks') }))
  const store = openStore({ path: path.join(init.directory, 'verification.db') })
  const engine = init.engine ?? createOnnxEngine({ slots: 1 })
  return new Node(init, { network, content, store, engine, keccak: await createKeccak() })
}

interface Parts {
  readonly network: Network
  readonly content: ContentStore
  readonly store: Store
  readonly engine: Engine
  readonly keccak: Keccak
}

/** The engine that checks is one slot. */
const slot = 0

class Node extends EventEmitter<VerificationEvents> implements VerificationNode {
  readonly address: Hex
  readonly network: Network
  private readonly init: VerificationNodeInit
  private readonly parts: Parts
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly capacity: Capacity
  private readonly directory: ModelDirectory
  private readonly parties: Parties
  private readonly book: WorkBook
  private readonly verdicts: VerdictBook
  private readonly outcomes: OutcomeBook
  private readonly outbox: GossipOutbox
  private readonly duties: Duties
  private readonly revealer: SeedRevealer
  private readonly settler: Settler
  private readonly checker: ReturnType<typeof createChecker>
  private readonly stopping = new AbortController()
  private readonly counters = new Map<string, number>()
  private workPerSecond = 1
  private undo: (() => void | Promise<void>)[] = []

  constructor(init: VerificationNodeInit, parts: Parts) {
    super()
    const { deployment, key, settlement } = init
    this.init = init
    this.parts = parts
    this.network = parts.network
    this.address = key.address
    this.clock = init.clock ?? systemClock()
    this.logger = init.logger ?? silentLogger
    this.capacity = createCapacity({ slots: 1, at: this.clock.nanos() })
    this.directory = createModelDirectory({ network: this.network, logger: this.logger })
    this.parties = createParties(settlement, this.clock)
    this.book = createWorkBook(parts.store)
    const { quorum } = settlement.parameters
    const isVerifier = (address: Hex) => this.parties.isVerifier(address)
    this.verdicts = createVerdictBook({ domain: deployment.domain, quorum, isVerifier })
    this.outcomes = createOutcomeBook(deployment.params)
    this.outbox = createGossipOutbox({
      network: this.network,
      verifier: this.address,
      batchMs: deployment.params.verdictBatchMs,
      unixMs: () => this.clock.unixMs(),
      logger: this.logger
    })
    this.checker = this.makeChecker()
    const seeds = seedChainOf(key, init.seedEpoch ?? 0, parts.keccak)
    this.duties = this.makeDuties(seeds)
    this.revealer = createSeedRevealer({
      verifier: this.address,
      network: this.network,
      deployment,
      clock: this.clock,
      seeds,
      keccak: parts.keccak,
      book: this.book,
      duties: this.duties,
      flush: () => this.outbox.flush(),
      logger: this.logger
    })
    this.settler = this.makeSettler()
  }

  async start(): Promise<void> {
    await this.parties.refresh()
    const { network } = this
    await network.handle(protocols.receipts, async ({ work }) => ({ stored: await this.takeIn(work) }))
    await network.handle(protocols.epoch, request => this.settler.sign(request))
    await network.handle(protocols.outcome, async ({ epoch, party }) => this.outcomes.answer(epoch, party))
    this.undo = [
      await answer(network, this),
      network.subscribe(topics.verdicts, batch => this.onVerdicts(batch)),
      network.subscribe(topics.seeds, seed => {
        if (this.parties.isVerifier(seed.verifier)) this.book.addSeed(seed)
      })
    ]
    if (this.init.network === undefined) await network.start()
    this.directory.start()
    this.checker.warm()
    this.outbox.start()
    this.revealer.start()
    this.settler.start()
  }

  async stop(): Promise<void> {
    this.stopping.abort(new HacaError('CANCELLED', 'the node stops'))
    this.duties.stop()
    await this.settler.stop()
    await this.revealer.stop()
    await this.outbox.stop()
    this.directory.stop()
    for (const undo of this.undo) await undo()
    for (const row of [protocols.receipts, protocols.epoch, protocols.outcome])
      await this.network.unhandle(row as never)
    await this.parts.engine.stop()
    if (this.init.content === undefined) await this.parts.content.stop()
    if (this.init.network === undefined) await this.network.stop()
    this.parts.store.close()
  }

  account(
    { idleCursor }: Pick<AccountRequest, 'idleCursor'> = { idleCursor: 0 }
  ): Omit<AccountResponse, 'parts'> {
    const at = this.clock.nanos()
    const { slots, pending, idle, idleCursor: cursor } = this.capacity.read(at, idleCursor)
    return {
      role: 'verification',
      at,
      slots: slots.map(each => ({ ...each, rate: this.workPerSecond })),
      pending: [...pending],
      idle: [...idle],
      idleCursor: cursor,
      waiting: [],
      waitingCursor: 0,
      counters: Object.fromEntries(this.counters)
    }
  }

  why(job: Hex | undefined): WhyResponse['reasons'] {
    const at = this.clock.unixMs()
    const say = (what: string, count = 1) => ({ at, what, count })
    if (job === undefined) return [...this.counters].map(([what, count]) => say(what, count))
    const words = ['', 'passed', 'failed', 'evidence withheld']
    return Array.from({ length: this.init.deployment.params.segmentsMax }, (_, segment) =>
      lineName(job, segment)
    )
      .filter(line => this.book.find(line) !== undefined)
      .map(line => {
        const given = [...this.verdicts.tally.verdictsOn(line).values()].map(verdict => words[verdict])
        return say(
          `segment ${line.split('/')[1]}: ${given.length === 0 ? 'not drawn, or not revealed yet' : given.join(', ')}`
        )
      })
  }

  private makeChecker() {
    return createChecker({
      network: this.network,
      engine: this.parts.engine,
      content: this.parts.content,
      directory: this.directory,
      signal: this.stopping.signal,
      onActivity: kind => this.enter({ kind }),
      onCertified: workPerSecond => {
        this.workPerSecond = Math.max(this.workPerSecond, workPerSecond)
      },
      logger: this.logger
    })
  }

  private makeDuties(seeds: ReturnType<typeof seedChainOf>): Duties {
    return createDuties({
      key: this.init.key,
      deployment: this.init.deployment,
      clock: this.clock,
      seeds,
      verifiers: () => this.parties.seats.length,
      probability: (node, model) => this.outcomes.probability(node, model),
      checker: this.checker,
      onCommit: commit => {
        this.verdicts.commit(commit)
        this.outbox.commit(commit)
      },
      onReveal: reveal => {
        this.takeReveal(reveal)
        this.outbox.reveal(reveal)
      },
      onChecked: (work, verdict, milliseconds) => this.onChecked(work, verdict, milliseconds),
      logger: this.logger
    })
  }

  private makeSettler(): Settler {
    const { settlement, key, deployment } = this.init
    const { parameters } = settlement
    return createSettler({
      key,
      deployment,
      settlement,
      network: this.network,
      clock: this.clock,
      keccak: this.parts.keccak,
      book: this.book,
      seats: () => this.parties.seats,
      marketShareBp: parameters.marketShare,
      verificationShareBp: parameters.verificationShare,
      quorum: parameters.quorum,
      checkWork: work => this.check(work),
      checkReveals: request => this.checkReveals(request),
      onPosted: (epoch, work) => this.onPosted(epoch, work),
      onEmpty: epoch => this.outcomes.empty(epoch),
      onFinal: epoch => {
        this.outcomes.final(epoch)
        this.emit('epoch:finalised', { epoch })
      },
      onRefused: (epoch, reason) => {
        this.logger.warn({ epoch, reason }, 'a verifier did not sign')
        this.emit('epoch:refused', { epoch, reason })
      },
      logger: this.logger
    })
  }

  private enter(activity: Activity): void {
    this.capacity.enter(slot, activity, this.clock.nanos())
  }

  /** Stores what is new and good; one bad item does not keep the others out. */
  private async takeIn(items: readonly SettledWork[]): Promise<number> {
    let stored = 0
    for (const work of items) {
      const { job, segment, node, model } = work.receipt.receipt
      if (this.book.find(lineName(job, segment)) !== undefined) continue
      try {
        await this.check(work)
      } catch (error) {
        this.count('refused work')
        this.logger.info({ job, error: String(error) }, 'refused work')
        continue
      }
      if (!this.book.addWork(work)) continue
      stored++
      this.verdicts.tally.add(lineName(job, segment), node as Hex, model as Hex)
      this.emit('work:received', { job: job as Hex, segment: Number(segment) })
      this.duties.consider(work)
    }
    return stored
  }

  private async check(work: SettledWork): Promise<void> {
    if (this.book.find(lineName(work.receipt.receipt.job, work.receipt.receipt.segment)) !== undefined) return
    const lane = await this.parties.lane(Number(work.voucher.voucher.lane))
    const nodeKey = await this.parties.nodeKey(Number(work.voucher.line.node))
    const unixMs = this.clock.unixMs()
    checkWork(work, { deployment: this.init.deployment, unixMs, laneOwner: lane.owner, nodeKey })
  }

  private checkReveals(request: EpochRequest): void {
    const receipts = new Map(
      request.work.map(({ receipt: { receipt } }) => [
        lineName(receipt.job, receipt.segment),
        hashStruct(Receipt, receipt)
      ])
    )
    for (const reveal of request.reveals) {
      const line = lineName(reveal.job, reveal.segment)
      const known = receipts.get(line)
      if (known !== undefined && reveal.receipt !== known) {
        throw new HacaError('BAD_EPOCH', `a verdict on ${line} is about another receipt`)
      }
      if (!isSignedReveal(reveal, this.init.deployment.domain)) {
        throw new HacaError('BAD_EPOCH', `a verdict on ${line} is not signed by ${reveal.verifier}`)
      }
    }
  }

  private onVerdicts(batch: VerdictBatch): void {
    for (const commit of batch.commits) this.verdicts.commit(commit)
    for (const reveal of batch.reveals) this.takeReveal(reveal)
  }

  private takeReveal(reveal: VerdictRevealMessage): void {
    const effects = this.verdicts.reveal(reveal)
    if (effects === undefined) return
    this.book.addReveal(reveal)
    for (const effect of effects) {
      const work = this.book.find(effect.line)
      if (work === undefined) continue
      if (effect.kind === 'escalate') {
        this.count('disputes')
        this.duties.escalate(work)
      } else {
        const { job, segment } = work.receipt.receipt
        const { node, model } = effect
        this.count('refuted')
        this.emit('work:refuted', { job: job as Hex, segment: Number(segment), node, model })
      }
    }
  }

  private onChecked(work: SettledWork, verdict: Verdict, milliseconds: number): void {
    const { job, segment } = work.receipt.receipt
    this.count('checks')
    this.emit('work:checked', { job: job as Hex, segment: Number(segment), verdict, milliseconds })
  }

  private onPosted(epoch: Epoch, work: readonly SettledWork[]): void {
    const claims = new Map(
      work.map(({ receipt: { receipt } }) => [`${receipt.job}/${receipt.from}`, receipt])
    )
    const lines = epoch.lines.flatMap(line => {
      const claim = claims.get(`${line.job}/${line.from}`)
      if (claim === undefined) return []
      return [{ line, node: claim.node as Hex, model: claim.model as Hex, client: claim.client as Hex }]
    })
    this.outcomes.posted(epoch.header.epoch, lines)
    this.emit('epoch:posted', {
      epoch: epoch.header.epoch,
      lines: epoch.header.count,
      total: epoch.header.total
    })
  }

  private count(what: string): void {
    this.counters.set(what, (this.counters.get(what) ?? 0) + 1)
  }
}
