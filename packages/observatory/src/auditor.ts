import { randomInt } from 'node:crypto'
import {
  answerDescriptionsMax,
  answerStretchesMax,
  type Clock,
  closeLife,
  createRandom,
  type IdleCause,
  type IdleTally,
  idleCauses,
  isPayable,
  type LineStatus,
  type Random,
  samplingError
} from '@haca/core'
import type { Member, Network } from '@haca/network'
import { createPulse, everyone, listen, systemClock } from '@haca/node-kit'
import {
  type AccountResponse,
  epochOfJob,
  HacaError,
  type Hex,
  type Logger,
  type OutcomeResponse,
  protocols,
  silentLogger
} from '@haca/protocol'
import { type Account, type AccountKeeper, createAccountKeeper, meanGapNs } from './account-keeper.ts'
import { type AdviceInit, type AdviceReport, advise } from './advice.ts'
import { addColumns, type Columns, emptyColumns, sumOf } from './columns.ts'
import { lately } from './lately.ts'
import type { LedgerReport, NodeLedger } from './report.ts'

/** How often nodes are asked: what a node did since its last answer is lost with it, so at most this long. */
const pollMs = 1000
/** What watchers are told of a lost node's work is this old, milliseconds: verifiers are asked for it. */
const lostMs = 5000
/** Roles that have an account. */
const audited = ['inference', 'verification', 'hosting'] as const

export interface AuditorInit {
  readonly network: Network
  /** Chooses the instants at which idle slots are looked at. Default: what nobody can guess. */
  readonly random?: Random
  readonly clock?: Clock
  readonly logger?: Logger
}

/** Asks all nodes for their accounts and joins them. */
export interface Auditor {
  start(): void
  stop(): Promise<void>
  /** Asks everyone once more and joins. */
  report(): Promise<LedgerReport>
  /**
   * Asks everyone once more, and replays the demand of the last hour with one more node, or with other models on a node.
   *
   * @throws HacaError `NOT_FOUND` when no living inference node has the address
   */
  advise(question: AdviceQuestion): Promise<AdviceReport>
  /**
   * Tells of every answer as it comes, and of the end of each round of questions, with what is known by then: a report
   * whose split of idle time may be some seconds old, because splitting it costs. Returns how to stop it.
   */
  watch(watcher: AuditWatcher): () => void
}

/** See `watch`. */
export interface AuditWatcher {
  answered(node: Hex, answer: AccountResponse): void
  polled(report: LedgerReport): void
}

/** See `advise`. */
export type AdviceQuestion = Pick<AdviceInit, 'node' | 'workPerUnit'>

export function createAuditor(init: AuditorInit): Auditor {
  return new NetworkAuditor(init)
}

class NetworkAuditor implements Auditor {
  private readonly network: Network
  private readonly logger: Logger
  private readonly keeper: AccountKeeper
  private readonly clock: Clock
  /** By how much each node's clock may differ from this one, nanoseconds. */
  private readonly clockErrors = new Map<Hex, bigint>()
  /** Jobs that decided epochs paid, by node and epoch, of nodes that are gone. */
  private readonly decided = new Map<string, readonly Hex[]>()
  private readonly stopping = new AbortController()
  private readonly pulse = createPulse()
  private loop: Promise<void> | undefined
  /** Polls go one after the other: two with the same cursors would count the same time twice. */
  private polling: Promise<void> = Promise.resolve()
  private unlisten: (() => void) | undefined
  private readonly watchers = new Set<AuditWatcher>()
  /** Splitting idle time and asking after lost nodes' work are what a report costs. */
  private readonly tallyLately: () => IdleTally
  private readonly paidLately = new Map<string, () => Promise<bigint>>()

  constructor(init: AuditorInit) {
    this.network = init.network
    this.logger = init.logger ?? silentLogger
    this.clock = init.clock ?? systemClock()
    this.keeper = createAccountKeeper(init.random ?? createRandom(randomInt(2 ** 32)))
    const now = () => this.clock.monotonicMs()
    this.tallyLately = lately({ make: () => this.keeper.tally(), goodForMs: pollMs, now })
  }

  start(): void {
    this.unlisten = listen(this.network, 'member:leave', member => this.keeper.lost(member.address))
    this.loop = this.run()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.unlisten?.()
    await this.loop
  }

  async report(): Promise<LedgerReport> {
    await this.pollAll()
    return this.join(this.keeper.tally(), account => this.paidOf(account))
  }

  watch(watcher: AuditWatcher): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  /** @param paid nanoseconds of a lost node's pending work that epochs paid */
  private async join(
    tally: IdleTally,
    paid: (account: Account, key: string) => Promise<bigint>
  ): Promise<LedgerReport> {
    const nodes: NodeLedger[] = []
    for (const [key, account] of this.keeper.accounts) {
      const closed = account.alive ? 0n : await paid(account, key)
      nodes.push(toLedger(account, this.keeper.idle(key, tally), closed))
    }
    let slotNs = emptyColumns()
    let work = emptyColumns()
    for (const node of nodes) {
      slotNs = addColumns(slotNs, node.slotNs)
      work = addColumns(work, node.work)
    }
    const exact = [...nodes.flatMap(node => [node.slotNs, node.work]), slotNs, work].every(
      columns => sumOf(columns) === columns.capacity
    )
    return { nodes, total: { slotNs, work }, exact, sampling: this.sampling(tally) }
  }

  async advise(question: AdviceQuestion): Promise<AdviceReport> {
    await this.pollAll()
    const nodes = [...this.keeper.accounts.values()]
      .filter(({ alive, latest }) => alive && latest.role === 'inference' && latest.slots.length > 0)
      .map(({ node, latest: { slots, work }, can }) => {
        return { node, slots: slots.length, rate: slots[0]?.rate ?? 0, can, work }
      })
    const { node } = question
    if (node !== undefined && !nodes.some(each => each.node === node)) {
      throw new HacaError('NOT_FOUND', `${node} is no inference node that answers`, {
        data: { field: 'node' }
      })
    }
    return advise({ ...question, ...this.keeper.window(), nodes })
  }

  private sampling(tally: IdleTally): LedgerReport['sampling'] {
    const sampledNs = Number(meanGapNs) * tally.instants
    const errorOf = (cause: IdleCause) => BigInt(Math.round((samplingError(tally, cause) ?? 0) * sampledNs))
    const errorNs = Object.fromEntries(idleCauses.map(cause => [cause, errorOf(cause)]))
    const clockErrorNs = BigInt(Math.max(0, ...[...this.clockErrors.values()].map(Number)))
    return { instants: tally.instants, errorNs: errorNs as Record<IdleCause, bigint>, clockErrorNs }
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.pollAll()
      if (this.watchers.size > 0) await this.tellWatchers()
      await this.pulse.wait(pollMs, this.stopping.signal)
    }
  }

  private async tellWatchers(): Promise<void> {
    const report = await this.join(this.tallyLately(), (account, key) => this.paidLatelyOf(account, key))
    for (const watcher of this.watchers) watcher.polled(report)
  }

  private paidLatelyOf(account: Account, key: string): Promise<bigint> {
    const now = () => this.clock.monotonicMs()
    const ask =
      this.paidLately.get(key) ?? lately({ make: () => this.paidOf(account), goodForMs: lostMs, now })
    this.paidLately.set(key, ask)
    return ask()
  }

  private pollAll(): Promise<void> {
    this.polling = this.polling.then(() => this.askAll())
    return this.polling
  }

  private async askAll(): Promise<void> {
    const members = everyone(this.network).filter(({ roles }) => audited.some(role => roles.includes(role)))
    await Promise.all(members.map(member => this.poll(member)))
    // A node may have left while its answer was under way.
    const present = new Set(everyone(this.network).map(member => member.address))
    for (const { node } of this.keeper.accounts.values()) {
      if (present.has(node)) continue
      this.keeper.lost(node)
      this.clockErrors.delete(node)
    }
  }

  private async poll({ address }: Member): Promise<void> {
    try {
      for (let part = 0, parts = 1; part < parts; part++) parts = await this.askPart(address, part)
    } catch (error) {
      this.logger.debug({ node: address, error: String(error) }, 'no account from a node')
    }
  }

  /** Asks until the answer holds all there is. @returns how many parts the node has */
  private async askPart(address: Hex, part: number): Promise<number> {
    for (;;) {
      const request = { part, ...this.keeper.cursors(address, part) }
      const { signal } = this.stopping
      const sentAt = this.clock.nanos()
      const answer = await this.network.call(protocols.account, address, request, { signal })
      this.noteClock(address, sentAt, answer.at)
      if (!this.keeper.take(address, part, answer)) continue
      for (const watcher of this.watchers) watcher.answered(address, answer)
      const { idle, waiting, arrivals, descriptions } = answer
      const most = Math.max(idle.length, waiting.length, arrivals.length)
      if (most < answerStretchesMax && descriptions.length < answerDescriptionsMax) return answer.parts
    }
  }

  /** It answered somewhen between question and answer; the quickest answer says it best. */
  private noteClock(node: Hex, sentAt: bigint, at: bigint): void {
    const half = (this.clock.nanos() - sentAt) / 2n
    const ahead = at - sentAt - half
    const error = (ahead < 0n ? -ahead : ahead) + half
    const known = this.clockErrors.get(node)
    if (known === undefined || error < known) this.clockErrors.set(node, error)
  }

  /** A node that is gone can't learn the fate of its work: the verifiers tell it. Nanoseconds of what was paid. */
  private async paidOf({ latest, node }: Account): Promise<bigint> {
    const pending = latest.pending.filter(({ segment }) => segment >= 0)
    // A job is settled in the epoch in which it was made or the next one.
    const epochs = new Set(pending.map(({ job }) => epochOfJob(job)).flatMap(epoch => [epoch, epoch + 1]))
    const paid = new Set((await Promise.all([...epochs].map(epoch => this.paidIn(node, epoch)))).flat())
    return pending.reduce((sum, { job, spent }) => (paid.has(job) ? sum + spent : sum), 0n)
  }

  /** Jobs of a node that an epoch pays for, by any verifier that knows; asked once, when the epoch is decided. */
  private async paidIn(node: Hex, epoch: number): Promise<readonly Hex[]> {
    const key = `${node}/${epoch}`
    const known = this.decided.get(key)
    if (known !== undefined) return known
    const verifiers = everyone(this.network).filter(({ roles }) => roles.includes('verification'))
    const answers = await Promise.all(verifiers.map(({ address }) => this.askOutcome(address, epoch, node)))
    const lines = answers.flatMap(answer => answer?.lines ?? [])
    const paid = lines.filter(({ status }) => isPayable(status as LineStatus)).map(({ job }) => job)
    if (answers.some(answer => answer?.state === 'final')) this.decided.set(key, paid)
    return paid
  }

  private async askOutcome(verifier: Hex, epoch: number, party: Hex): Promise<OutcomeResponse | undefined> {
    try {
      return await this.network.call(protocols.outcome, verifier, { epoch, party })
    } catch (error) {
      this.logger.debug({ verifier, error: String(error) }, 'no outcome from a verifier')
      return undefined
    }
  }
}

/** @param paid nanoseconds of its pending work that epochs paid; of a node that is gone */
function toLedger({ latest, alive, node }: Account, idle: Columns['idle'], paid: bigint): NodeLedger {
  let slotNs: Columns = { ...emptyColumns(), idle }
  const lives = alive
    ? latest.slots.map(({ capacity, columns }) => ({ ...columns, capacity }))
    : [closeLife({ slots: latest.slots, paid })]
  for (const { idle: _, ...busy } of lives) slotNs = addColumns(slotNs, { ...emptyColumns(), ...busy })
  const rate = latest.slots[0]?.rate ?? 0
  return {
    node,
    role: latest.role,
    alive,
    slots: latest.slots.length,
    rate,
    slotNs,
    work: addColumns(emptyColumns(), slotNs, BigInt(rate)),
    counters: latest.counters
  }
}
