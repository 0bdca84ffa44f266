import { EventEmitter } from 'node:events'
import type { Clock } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import {
  answer,
  createModelDirectory,
  declaredVerifiers,
  lifecycle,
  type ModelDirectory,
  modelBytes,
  openRole,
  type RoleParts,
  shareModels,
  systemClock
} from '@haca/node-kit'
import {
  type AccountRequest,
  type AccountResponse,
  anyValue,
  HacaError,
  type Hex,
  type Logger,
  type Model,
  protocols,
  readManifest,
  signedManifest,
  signManifest,
  silentLogger,
  topics,
  type WhyResponse
} from '@haca/protocol'
import type { Table } from '@haca/store'
import { type CoverService, createCoverService } from './cover-service.ts'
import { createMarketService, type MarketService, type Matched } from './market-service.ts'
import { createRefutations, type Refutations } from './refutations.ts'
import { createReplicator, type Replicator } from './replicator.ts'
import { createTicketLog, type TicketLog } from './ticket-log.ts'
import type { HostingEvents, HostingNode, HostingNodeInit, ModelDraft } from './types.ts'

/** Hosting nodes per model unless told otherwise: one may go without the model going. */
const defaultReplicas = 2
/** Of models, unless told otherwise: a disk that most machines have. */
const defaultDiskBytes = 256 * 2 ** 30
/** A client may have heard of a new model a moment before its market does, milliseconds. */
const manifestDelayMs = 1000
/** Models named in an answer to why, those with the most work. */
const unmetTold = 16
/** A refuted node gets no offers for this many epochs: until the epoch of its failure is settled. */
const suspendedEpochs = 2

/**
 * Makes a hosting node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`
 */
export async function createHostingNode(init: HostingNodeInit): Promise<HostingNode> {
  return new Node(init, await openRole('hosting', init))
}

class Node extends EventEmitter<HostingEvents> implements HostingNode {
  readonly address: Hex
  readonly network: Network
  private readonly init: HostingNodeInit
  private readonly parts: RoleParts
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly content: ContentStore
  private readonly hosted: Table<{ id: string; block: Uint8Array }>
  /** Not copied again, though too few may store them. */
  private readonly removed: Table<unknown>
  private readonly directory: ModelDirectory
  private readonly market: MarketService
  private readonly covers: CoverService
  private readonly ticketLog: TicketLog
  private readonly refutations: Refutations
  private readonly replicator: Replicator
  private readonly counters = new Map<string, number>()
  private undo: (() => void | Promise<void>)[] = []
  private readonly life = lifecycle({ launch: () => this.launch(), shutDown: () => this.shutDown() })

  constructor(init: HostingNodeInit, parts: RoleParts) {
    super()
    const { network, content, store } = parts
    this.init = init
    this.parts = parts
    this.network = network
    this.content = content
    this.address = init.key.address
    this.clock = init.clock ?? systemClock()
    this.logger = init.logger ?? silentLogger
    this.hosted = store.table('hosted', signedManifest)
    this.removed = store.table('removed', anyValue)
    this.directory = createModelDirectory({ network, logger: this.logger })
    this.ticketLog = createTicketLog(this.clock)
    this.market = createMarketService({
      network,
      params: init.deployment.params,
      clock: this.clock,
      seed: init.seed ?? this.clock.unixMs(),
      logger: this.logger,
      knows: model => this.knows(model),
      onMatched: matched => {
        this.onMatched(matched)
        this.covers.matched(matched.model, matched.homes)
      },
      onRejected: (job, code, reason) => {
        this.count(`rejected:${code}`)
        this.ticketLog.ended(job, `refused (${code}): ${reason}`)
        this.emit('ticket:rejected', { job, code, reason })
      },
      onLent: tokens => this.count('lent', tokens),
      onArrived: (request, at, deadlineAt) => {
        this.ticketLog.arrived(request, at, deadlineAt)
        this.covers.arrived(request)
      },
      onToken: (event, step) => this.covers.token(event, step),
      onWaited: (request, from, to) => this.ticketLog.waited(request, from, to)
    })
    this.covers = createCoverService({
      network,
      clock: this.clock,
      directory: this.directory,
      trusts: (node, at) => this.market.market.trusts(node, at)
    })
    this.refutations = createRefutations({
      network,
      domain: init.deployment.domain,
      verifiers: init.verifiers ?? declaredVerifiers(network),
      logger: this.logger,
      onRefuted: (node, model) => this.onRefuted(node, model)
    })
    this.replicator = createReplicator({
      directory: this.directory,
      content,
      replicas: init.replicas ?? defaultReplicas,
      diskBytes: init.diskBytes ?? defaultDiskBytes,
      hostedBytes: () => this.models().reduce((sum, model) => sum + modelBytes(model), 0),
      isHosted: id => this.hosted.get(id) !== undefined || this.removed.get(id) !== undefined,
      onReplicated: async model => {
        await this.host(model)
        this.emit('model:replicated', model)
      },
      logger: this.logger
    })
  }

  start(): Promise<void> {
    return this.life.start()
  }

  stop(): Promise<void> {
    return this.life.stop()
  }

  private async launch(): Promise<void> {
    for (const [id, { block }] of this.hosted.entries()) this.directory.add(readManifest(id, block))
    await this.market.start()
    await this.covers.start()
    await this.network.handle(protocols.models, async () => ({
      models: [...this.hosted.entries()].map(([, each]) => each)
    }))
    this.undo = [await answer(this.network, this)]
    this.refutations.start()
    if (this.init.network === undefined) await this.network.start()
    this.directory.start()
    this.replicator.start()
    if (this.hosted.size > 0) await this.tellModels()
  }

  private async shutDown(): Promise<void> {
    await this.replicator.stop()
    this.refutations.stop()
    this.directory.stop()
    await this.covers.stop()
    await this.market.stop()
    for (const undo of this.undo) await undo()
    await this.network.unhandle(protocols.models)
    await this.parts.close()
  }

  async addModel(draft: ModelDraft): Promise<Model> {
    const files = []
    for (const [name, bytes] of draft.files) files.push({ name, ...(await this.content.add(bytes)) })
    const model = signManifest({ version: 1, ...draft.manifest, files }, this.init.key)
    this.directory.add(model)
    await this.host(model)
    this.emit('model:added', model)
    return model
  }

  async removeModel(id: string): Promise<void> {
    if (this.hosted.get(id) === undefined) throw new HacaError('NOT_FOUND', `this node does not host ${id}`)
    const { manifest } = readManifest(id, this.hosted.get(id)?.block ?? new Uint8Array())
    this.parts.store.transaction(() => {
      this.hosted.delete(id)
      this.removed.put(id, true)
    })
    await this.tellModels()
    this.directory.withdraw(id)
    // Blocks that other roles of this process share are not for this one to take away.
    if (this.init.content !== undefined) return
    const keep = this.models().flatMap(model => model.manifest.files.map(({ cid }) => cid))
    for (const { cid } of manifest.files) await this.content.remove(cid, { keep })
  }

  models(): readonly Model[] {
    return [...this.hosted.entries()].map(([id, { block }]) => readManifest(id, block))
  }

  account(
    cursors: Pick<AccountRequest, 'waitingCursor' | 'arrivalCursor'> = { waitingCursor: 0, arrivalCursor: 0 }
  ): Omit<AccountResponse, 'parts'> {
    const { tokens, tickets } = this.market.market
    return {
      role: 'hosting',
      at: this.clock.nanos(),
      slots: [],
      pending: [],
      descriptions: [],
      idle: [],
      idleCursor: 0,
      work: [],
      ...this.ticketLog.read(cursors),
      unmet: [...this.market.market.unmet(this.clock.monotonicMs())],
      market: { tokens: tokens.size, tickets: tickets.size },
      counters: Object.fromEntries(this.counters)
    }
  }

  why(job: Hex | undefined): WhyResponse['reasons'] {
    const at = this.clock.unixMs()
    const say = (what: string, count = 1) => ({ at, what, count })
    if (job === undefined) {
      const { tokens, tickets } = this.market.market
      return [
        say(`the market holds ${tokens.size} tokens and ${tickets.size} tickets`),
        ...this.market.market
          .unmet(this.clock.monotonicMs())
          .slice(0, unmetTold)
          .map(({ model, tickets, units, lostUnits, ceilings }) => {
            const name = this.directory.get(model)?.manifest.name ?? model
            const lost = `${lostUnits} were lost in the last minute`
            return say(
              `${name} found no slot: ${units} units wait, ${lost}; half would pay ${ceilings.median} micro-tokens per unit or more`,
              tickets
            )
          }),
        ...[...this.counters].map(([what, count]) => say(what, count))
      ]
    }
    const waiting = [...this.market.market.tickets.values()].filter(
      ({ request, offer }) => request.job === job && offer === undefined
    )
    const said = waiting.map(({ request }) => say(`segment ${request.segment} waits for a slot`))
    return [...this.ticketLog.explain(job), ...said]
  }

  private async knows(model: string): Promise<boolean> {
    if (this.directory.get(model) !== undefined) return true
    return this.directory.waitFor(model, AbortSignal.timeout(manifestDelayMs)).then(
      () => true,
      () => false
    )
  }

  private async host(model: Model): Promise<void> {
    this.parts.store.transaction(() => {
      this.hosted.put(model.id, { id: model.id, block: model.block })
      this.removed.delete(model.id)
    })
    await this.tellModels()
    await this.network.publish(topics.models, { id: model.id, block: model.block })
  }

  private async tellModels(): Promise<void> {
    const models = [...this.hosted.entries()].map(([id]) => id)
    await shareModels(this.network, this, models)
  }

  private onMatched({ job, segment, node, model, waitedMs }: Matched): void {
    this.count('matched')
    this.ticketLog.ended(job, `segment ${segment} was offered ${node}`)
    this.refutations.matched(job, segment, node, model)
    this.logger.info({ job, segment, node, model }, 'offered a node')
    this.emit('ticket:matched', { job, node, model, waitedMs })
  }

  private onRefuted(node: Hex, model: string): void {
    this.logger.warn({ node, model }, 'suspended a node whose work was refuted')
    this.count('suspended')
    this.market.suspend(node, suspendedEpochs * this.init.deployment.params.epochMs)
    this.emit('node:suspended', { node, model })
  }

  private count(what: string, by = 1): void {
    this.counters.set(what, (this.counters.get(what) ?? 0) + by)
  }
}
