import type { AccountResponse, Hex, OutcomeResponse } from '@haca/protocol'
import type { LedgerReport } from '../report.ts'
import { createJobBook, type JobBook } from './job-book.ts'
import { createLedgerHistory } from './ledger-history.ts'
import { createModelBook, type ModelFacts } from './model-book.ts'
import { createNodeBook, type NodeBookInit, type NodeChange, sumsByNode } from './node-book.ts'
import { createNoticeBook } from './notice-book.ts'
import type { WireHistory, WireJob, WireMoney, WireNotice, WireState, WireTick } from './wire.ts'

/** Everything that the pages show, made from what nodes answer, ledgers say and the chain holds. Pure, bounded. */
export interface Feed {
  answered(node: Hex, answer: AccountResponse, nowMs: number): void
  /** After each round of questions. */
  polled(report: LedgerReport, models: readonly ModelFacts[], nowMs: number): void
  settled(node: Hex, epoch: number, answer: OutcomeResponse, nowMs: number): void
  money(money: WireMoney): void
  notice(notice: Omit<WireNotice, 'id'>): void
  /** Everything, for a page that opens. */
  state(): WireState
  /** What has changed since the last tick. */
  tick(): WireTick
  /** The last hour of a node. */
  history(node: string): WireHistory | undefined
  job(job: string): WireJob | undefined
  questions: JobBook['questions']
}

export interface FeedInit extends NodeBookInit {
  /** Name of the network. */
  readonly network: string
  /** Unix milliseconds. */
  readonly startedAt: number
}

/** Jobs that a page gets when it opens; an older one is asked for by its id. */
const jobsSent = 1000
/** Nodes that are named one by one when they come or go together. */
const namedMax = 3
const changeWords = {
  joined: ['joined', 'joined'],
  lost: ['can’t be reached any more', 'can’t be reached any more'],
  back: ['is back', 'are back']
} as const

export function createFeed(init: FeedInit): Feed {
  return new NetworkFeed(init)
}

class NetworkFeed implements Feed {
  readonly questions: JobBook['questions']
  private readonly init: FeedInit
  private readonly ledger = createLedgerHistory()
  private readonly jobs = createJobBook()
  private readonly models = createModelBook()
  private readonly nodes
  private readonly notices = createNoticeBook()
  private names: ReadonlyMap<string, string> = new Map()
  private listed: ReturnType<typeof this.models.list> = []
  private sentModels = ''
  private held: WireMoney | undefined
  private sentMoney: WireMoney | undefined
  private summary: Pick<WireState, 'at' | 'exact' | 'splitError'>

  constructor(init: FeedInit) {
    this.init = init
    this.nodes = createNodeBook(init)
    this.questions = epoch => this.jobs.questions(epoch)
    this.summary = { at: init.startedAt, exact: true, splitError: 0 }
  }

  answered(node: Hex, answer: AccountResponse, nowMs: number): void {
    for (const ticket of answer.arrivals) {
      this.jobs.arrived(node, ticket, this.names.get(ticket.model) ?? ticket.model)
      this.models.arrived(ticket)
    }
    for (const interval of answer.waiting) this.jobs.waited(interval)
    if (answer.role === 'inference') this.jobs.working(node, answer.pending, nowMs)
    this.models.answered(node, answer, nowMs)
    this.nodes.answered(node, answer)
  }

  polled(report: LedgerReport, models: readonly ModelFacts[], nowMs: number): void {
    this.names = new Map(models.map(({ id, name }) => [id, name]))
    this.ledger.add(nowMs, sumsByNode(report))
    const counts = this.jobs.counts()
    const changes = this.nodes.polled(report, {
      warm: node => this.models.warmIn(node).map(id => this.names.get(id) ?? id),
      jobs: node => counts.get(node) ?? 0,
      shares: node => this.ledger.shares(node)
    })
    for (const { node, to } of changes) if (to === 'lost') this.models.lost(node)
    for (const [to, nodes] of Map.groupBy(changes, change => change.to)) this.tellOf(to, nodes, nowMs)
    this.listed = this.models.list(models, nowMs)
    this.jobs.tick(nowMs)
    const { capacity } = report.total.slotNs
    const worst = Math.max(...Object.values(report.sampling.errorNs).map(Number))
    const splitError = capacity === 0n ? 0 : worst / Number(capacity)
    this.summary = { at: nowMs, exact: report.exact, splitError }
  }

  /** A network that comes up is one line, and not a thousand. */
  private tellOf(to: NodeChange['to'], nodes: readonly NodeChange[], at: number): void {
    const kind = to === 'lost' ? 'bad' : 'news'
    const [one, few] = changeWords[to]
    if (nodes.length > namedMax) this.notices.add({ at, kind, what: `${nodes.length} nodes ${few}` })
    else for (const { node, name } of nodes) this.notices.add({ at, kind, what: `${name} ${one}`, node })
  }

  settled(node: Hex, epoch: number, answer: OutcomeResponse, nowMs: number): void {
    const [job, ...more] = this.jobs.settled(node, epoch, answer)
    if (job === undefined) return
    const what = more.length === 0 ? 'a job' : `${more.length + 1} jobs`
    this.notices.add({
      at: nowMs,
      kind: 'bad',
      what: `was caught: ${what} of epoch ${epoch} refuted`,
      node,
      job
    })
  }

  money(money: WireMoney): void {
    this.held = money
  }

  notice(notice: Omit<WireNotice, 'id'>): void {
    this.notices.add(notice)
  }

  state(): WireState {
    const { network, startedAt } = this.init
    const { fine, coarse } = this.ledger
    return {
      ...{ network, startedAt },
      ...this.summary,
      fine: { stepMs: fine.stepMs, rows: fine.rows() },
      coarse: { stepMs: coarse.stepMs, rows: coarse.rows() },
      nodes: this.nodes.list(),
      models: this.listed,
      jobs: this.jobs.list(jobsSent),
      notices: this.notices.list(),
      ...(this.held === undefined ? {} : { money: this.held })
    }
  }

  tick(): WireTick {
    const models = JSON.stringify(this.listed)
    const newModels = models !== this.sentModels
    const newMoney = this.held !== this.sentMoney
    this.sentModels = models
    this.sentMoney = this.held
    return {
      ...this.summary,
      fine: this.ledger.fine.changed(),
      coarse: this.ledger.coarse.changed(),
      ...this.nodes.changed(),
      ...(newModels ? { models: this.listed } : {}),
      jobs: this.jobs.changed().slice(-jobsSent),
      notices: this.notices.changed(),
      ...(newMoney && this.held !== undefined ? { money: this.held } : {})
    }
  }

  history(node: string): WireHistory | undefined {
    const ring = this.ledger.node(node)
    return ring === undefined ? undefined : { stepMs: ring.stepMs, rows: ring.rows() }
  }

  job(job: string): WireJob | undefined {
    return this.jobs.get(job)
  }
}
