import { EventEmitter } from 'node:events'
import type { Engine } from '@haca/backends'
import { type Capacity, type Clock, createCapacity } from '@haca/core'
import type { Network } from '@haca/network'
import {
  answer,
  capacityAccount,
  createModelDirectory,
  lifecycle,
  type ModelDirectory,
  type RoleParts,
  systemClock
} from '@haca/node-kit'
import {
  type AccountRequest,
  type AccountResponse,
  HacaError,
  type Hex,
  type Keccak,
  type Logger,
  type SettledWork,
  silentLogger,
  type WhyResponse
} from '@haca/protocol'
import { checkReveals } from './checks/check-reveals.ts'
import type { Checker } from './checks/checker.ts'
import { createDuties, type Duties } from './checks/duties.ts'
import { createEpochGate, type EpochGate } from './checks/epoch-gate.ts'
import { createGossipOutbox, type GossipOutbox } from './checks/gossip-outbox.ts'
import { createOwnChecker } from './checks/own-checker.ts'
import { createSeedRevealer, type SeedRevealer } from './checks/seed-revealer.ts'
import { seedChainOf } from './checks/seeds.ts'
import { createTrapLooks, type TrapLooks } from './checks/trap-looks.ts'
import { createVerdictBook, type VerdictBook } from './checks/verdict-book.ts'
import { createVerdictDesk, type VerdictDesk } from './checks/verdict-desk.ts'
import { createTrapBook, type TrapBook } from './epochs/deriving/trap-book.ts'
import { createSettler, type Settler } from './epochs/settler.ts'
import { explainJob, explainNode } from './explain.ts'
import { createFinalEpochs, type FinalEpochs } from './final-epochs.ts'
import { createParties, type Parties } from './parties.ts'
import { createOutcomeBook, type OutcomeBook } from './records/outcome-book.ts'
import { createTrackBook, type TrackBook } from './records/track-book.ts'
import { hearVerifiers, serveVerification } from './serve-verification.ts'
import type { VerificationEvents, VerificationNode, VerificationNodeInit } from './types.ts'
import { forgetEpochs } from './work/forget-epochs.ts'
import { identifyLines } from './work/identify-lines.ts'
import { createIntake, type Intake } from './work/intake.ts'
import { createWorkBook, lineName, type WorkBook } from './work/work-book.ts'

/** What a verification node is assembled from. */
export interface VerificationParts extends RoleParts {
  readonly engine: Engine
  readonly keccak: Keccak
}

/** Wires the parts of the role together; what each decides stands in its own file. */
export class VerificationRole extends EventEmitter<VerificationEvents> implements VerificationNode {
  readonly address: Hex
  readonly network: Network
  private readonly init: VerificationNodeInit
  private readonly parts: VerificationParts
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly capacity: Capacity
  private readonly directory: ModelDirectory
  private readonly parties: Parties
  private readonly book: WorkBook
  private readonly gate: EpochGate
  private readonly verdicts: VerdictBook
  private readonly records: TrackBook
  private readonly outcomes: OutcomeBook
  private readonly looks: TrapLooks
  private readonly traps: TrapBook
  private readonly outbox: GossipOutbox
  private readonly duties: Duties
  private readonly intake: Intake
  private readonly revealer: SeedRevealer
  private readonly settler: Settler
  private readonly checker: Checker
  private readonly desk: VerdictDesk
  private readonly finals: FinalEpochs
  private readonly stopping = new AbortController()
  private readonly counters = new Map<string, number>()
  private workPerSecond = 1
  private undo: (() => void | Promise<void>)[] = []
  private readonly life = lifecycle({ launch: () => this.launch(), shutDown: () => this.shutDown() })

  constructor(init: VerificationNodeInit, parts: VerificationParts) {
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
    const epochOf = (line: string) => this.book.epochOf(line)
    const { clock, logger } = this
    const gate = createEpochGate({ deployment, clock, logger, onRefused: () => this.count('refused words') })
    this.gate = gate
    this.verdicts = createVerdictBook({ domain: deployment.domain, quorum, isVerifier, epochOf, gate })
    this.records = createTrackBook(parts.store, deployment.params)
    this.outcomes = createOutcomeBook((epoch, lines) => {
      const own = this.traps.without(lines)
      this.records.count(epoch, own)
      this.finals.take(epoch, own)
    })
    this.outbox = createGossipOutbox({
      network: this.network,
      verifier: this.address,
      batchMs: deployment.params.verdictBatchMs,
      unixMs: () => this.clock.unixMs(),
      logger: this.logger
    })
    this.checker = this.makeChecker()
    this.looks = this.makeLooks()
    const { outcomes, looks, parties, book } = this
    this.traps = createTrapBook({ traps: init.traps, outcomes, looks, quorum, logger })
    const seeds = seedChainOf(key, init.seedEpoch ?? 0, parts.keccak)
    this.duties = this.makeDuties(seeds)
    this.desk = this.makeDesk()
    this.finals = this.makeFinals()
    this.intake = createIntake({
      ...{ deployment, clock, parties, book, logger },
      isSealed: epoch => this.duties.isSealed(epoch),
      onTaken: work => this.onTaken(work),
      onRefused: () => this.count('refused work')
    })
    this.revealer = createSeedRevealer({
      ...{ key, network: this.network, deployment, clock, seeds, book, duties: this.duties, logger },
      keccak: parts.keccak,
      tally: this.verdicts.tally,
      flush: () => this.outbox.flush()
    })
    this.settler = this.makeSettler()
  }

  start(): Promise<void> {
    return this.life.start()
  }

  stop(): Promise<void> {
    return this.life.stop()
  }

  private async launch(): Promise<void> {
    const { network, parties, intake, settler, outcomes, desk, looks, book, gate } = this
    const { faults } = this.finals
    const { domain } = this.init.deployment
    await parties.refresh()
    const unserve = await serveVerification(network, { parties, intake, settler, outcomes, faults })
    this.undo = [
      parties.watch(this.init.deployment.params.epochMs / 2, this.logger),
      unserve,
      await answer(network, this),
      ...hearVerifiers(network, { parties, desk, looks, book, domain, gate }),
      this.traps.watch(this.init.deployment.params.epochMs / 4)
    ]
    if (this.init.network === undefined) await network.start()
    this.directory.start()
    this.checker.warm()
    this.outbox.start()
    this.revealer.start()
    this.settler.start()
    this.finals.start()
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort(new HacaError('CANCELLED', 'the node stops'))
    this.duties.stop()
    await Promise.all([this.settler.stop(), this.finals.stop()])
    await this.revealer.stop()
    await this.outbox.stop()
    this.directory.stop()
    for (const undo of this.undo) await undo()
    await this.parts.engine.stop()
    await this.parts.close()
  }

  account(
    { idleCursor }: Pick<AccountRequest, 'idleCursor'> = { idleCursor: 0 }
  ): Omit<AccountResponse, 'parts'> {
    return capacityAccount({
      role: 'verification',
      capacity: this.capacity,
      at: this.clock.nanos(),
      idleCursor,
      rate: this.workPerSecond,
      counters: this.counters
    })
  }

  why(job: Hex | undefined): WhyResponse['reasons'] {
    const at = this.clock.unixMs()
    if (job === undefined) return [...this.counters].map(([what, count]) => ({ at, what, count }))
    const { segmentsMax: segments } = this.init.deployment.params
    const leftOut = this.outcomes.leftOut(job)
    return explainJob({ job, at, segments, book: this.book, tally: this.verdicts.tally, leftOut })
  }

  about(node: Hex): WhyResponse['reasons'] {
    const { records, book, outcomes, parties, init } = this
    const facts = {
      node,
      at: this.clock.unixMs(),
      deployment: init.deployment,
      records,
      book,
      outcomes,
      parties
    }
    const { faults } = this.finals
    const nameOf = (model: Hex) => this.directory.byDigest(model)?.manifest.name
    return explainNode({ ...facts, nameOf, faults, traps: this.traps, rules: init.settlement.parameters })
  }

  private makeChecker(): Checker {
    const { network, parts, directory, records, capacity, clock, logger, init } = this
    return createOwnChecker({
      ...{ network, parts, directory, records, capacity, clock, logger },
      ...{ content: parts.content, keccak: parts.keccak, signal: this.stopping.signal },
      onCertified: workPerSecond => {
        this.workPerSecond = Math.max(this.workPerSecond, workPerSecond)
      },
      ...{ cheat: init.cheat, tally: this.verdicts.tally, deployment: init.deployment }
    })
  }

  private makeLooks(): TrapLooks {
    const { parties, book, checker, outbox, logger, init, parts } = this
    return createTrapLooks({
      ...{ key: init.key, domain: init.deployment.domain, store: parts.store, signal: this.stopping.signal },
      ...{ parties, book, checker, logger },
      publish: look => outbox.look(look)
    })
  }

  private makeDuties(seeds: ReturnType<typeof seedChainOf>): Duties {
    return createDuties({
      key: this.init.key,
      deployment: this.init.deployment,
      clock: this.clock,
      seeds,
      verifiers: () => this.parties.seats.length,
      probability: (node, model) => this.records.probability(node, model),
      checker: this.checker,
      onCommit: commit => {
        this.verdicts.commit(commit)
        this.outbox.commit(commit)
      },
      onReveal: reveal => {
        this.desk.takeReveal(reveal)
        this.outbox.reveal(reveal)
      },
      onChecked: ({ receipt: { receipt } }, verdict, milliseconds) => {
        this.count('checks')
        const { job, segment } = receipt
        this.emit('work:checked', { job: job as Hex, segment: Number(segment), verdict, milliseconds })
      },
      onFound: (work, verdict) => this.finals.note(work, verdict),
      logger: this.logger
    })
  }

  private makeDesk(): VerdictDesk {
    const { verdicts, book, duties, records, gate } = this
    const facts = { verdicts, book, duties, records, gate, onDispute: () => this.count('disputes') }
    return createVerdictDesk({
      ...facts,
      onRefuted: ({ receipt: { receipt } }, node, model) => {
        this.count('refuted')
        this.emit('work:refuted', { job: receipt.job as Hex, segment: Number(receipt.segment), node, model })
      }
    })
  }

  private makeFinals(): FinalEpochs {
    const { init, parts, directory, parties, book, checker, records, logger } = this
    return createFinalEpochs({
      ...{ init, parts, directory, parties, book, checker, records, logger },
      settled: epoch => this.settler.settled(epoch),
      signal: this.stopping.signal,
      onAudited: audited => void this.emit('work:audited', audited),
      onCase: (phase, event) => void this.emit(`case:${phase}`, event),
      count: what => this.count(what)
    })
  }

  private makeSettler(): Settler {
    const { settlement, key, deployment } = this.init
    return createSettler({
      ...this.parts,
      key,
      deployment,
      settlement,
      clock: this.clock,
      book: this.book,
      seats: () => this.parties.everySeat,
      marketShareBp: settlement.parameters.marketShare,
      verificationShareBp: settlement.parameters.verificationShare,
      quorum: settlement.parameters.quorum,
      looks: epoch => this.traps.looksFor(epoch),
      silenced: (epoch, looks) => this.traps.silenced(epoch, looks),
      checkWork: work => this.intake.check(work),
      checkReveals: material => checkReveals(material, deployment.domain),
      onPosted: async ({ header, lines }, leftOut) => {
        const parties = await identifyLines(lines, this.book.work(header.epoch), this.parties)
        this.outcomes.posted(header.epoch, lines, parties, leftOut)
        this.emit('epoch:posted', { epoch: header.epoch, lines: header.count, total: header.total })
      },
      onEmpty: epoch => this.outcomes.empty(epoch),
      onVoid: epoch => {
        this.outcomes.reopen(epoch)
        this.emit('epoch:voided', { epoch })
      },
      onUnavailable: (epoch, reason) => void this.emit('epoch:unavailable', { epoch, reason }),
      onChallenged: (epoch, fraud) => void this.emit('epoch:challenged', { epoch, fraud }),
      onFinal: epoch => {
        this.outcomes.final(epoch)
        forgetEpochs(epoch, { book: this.book, duties: this.duties, tally: this.verdicts.tally })
        this.emit('epoch:finalised', { epoch })
      },
      onRefused: (epoch, reason) => {
        this.logger.warn({ epoch, reason }, 'a verifier did not sign')
        this.emit('epoch:refused', { epoch, reason })
      },
      logger: this.logger
    })
  }

  private onTaken(work: SettledWork): void {
    const { job, segment, node, model } = work.receipt.receipt
    const effects = this.verdicts.tally.add(lineName(job, segment), node as Hex, model as Hex)
    this.emit('work:received', { job: job as Hex, segment: Number(segment) })
    this.duties.consider(work)
    this.desk.follow(effects)
  }

  private count(what: string): void {
    this.counters.set(what, (this.counters.get(what) ?? 0) + 1)
  }
}
