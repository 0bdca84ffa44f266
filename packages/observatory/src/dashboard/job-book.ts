import { isPayable, type LineStatus, lineStatus } from '@haca/core'
import {
  type Arrival,
  epochOfJob,
  type Hex,
  type OutcomeResponse,
  type WaitingInterval
} from '@haca/protocol'
import type { JobState, WireJob } from './wire.ts'

/** Joins what markets, nodes and verifiers say of each job into one entry; the newest jobs are kept. Pure. */
export interface JobBook {
  /** A ticket came to a market. `atMs` is Unix milliseconds. */
  arrived(market: Hex, ticket: Arrival, model: string): void
  waited(interval: WaitingInterval): void
  /** All work of a node whose fate is open; what was there and is not any more has met it. */
  working(node: Hex, pending: readonly { job: Hex; segment: number; spent: bigint }[], nowMs: number): void
  /** What an epoch says of the lines of a node. @returns jobs that are refuted now and were not before */
  settled(node: Hex, epoch: number, answer: OutcomeResponse): readonly string[]
  /** Gives up what nobody executed, and what was let go of. */
  tick(nowMs: number): void
  get(job: string): WireJob | undefined
  /** Newest first, as many as are asked for. */
  list(most?: number): readonly WireJob[]
  /** Entries that are new or differ since it was asked last. */
  changed(): readonly WireJob[]
  /** Whom to ask for which epochs, because they may say what became of executed work. */
  questions(epochNow: number): readonly { readonly node: Hex; readonly epoch: number }[]
  /** Of the jobs that are kept, how many each node has executed. */
  counts(): ReadonlyMap<string, number>
}

/** Jobs kept. An entry is about half a kilobyte. */
export const jobsKept = 4096
/** Epochs after its own in which a job's fate may still be asked for: it is settled in the next one at the latest. */
const epochsAsked = 3
/** How long after a node let go of work its epoch may be late to say why, milliseconds: three polls of everybody. */
const letGoMs = 6000

/** A job has to have started by its deadline; when it is given up as lost, milliseconds after that. */
const lateMs = 60_000

interface Entry extends Omit<WireJob, 'state' | 'nodes'> {
  state: JobState
  readonly nodes: Hex[]
  segments: number
  waitedMs: number
  spentMs: number
  epoch?: number
  amount?: string
  checks?: number
  verdict?: string
  deadlineMs: number
  /** Milliseconds spent, by node and segment. */
  readonly work: Map<string, number>
  /** When its node had it no more among what is open. */
  letGoAt?: number
  /** What epochs say of it, by epoch and first unit. */
  readonly lines: Map<string, { status: number; amount: bigint; checks: number; final: boolean }>
}

/** What became of a line, by its status. */
const verdicts: Readonly<Record<LineStatus, string>> = {
  [lineStatus.unsampled]: 'not drawn for a check',
  [lineStatus.checked]: 'checked, good',
  [lineStatus.refuted]: 'refuted',
  [lineStatus.voided]: 'unpaid: other work of this node and model was refuted',
  [lineStatus.missingDuty]: 'a verifier did not reveal its verdict',
  [lineStatus.withheld]: 'the node withheld its evidence',
  [lineStatus.disputed]: 'verdicts contradict each other',
  [lineStatus.overdrawn]: 'the lane does not hold the amount',
  [lineStatus.duplicate]: 'the same units were paid before'
}

export function createJobBook(): JobBook {
  return new Book()
}

class Book implements JobBook {
  private readonly entries = new Map<string, Entry>()
  private readonly dirty = new Set<string>()
  /** Jobs with open work, by node. */
  private readonly open = new Map<Hex, ReadonlySet<string>>()

  arrived(market: Hex, ticket: Arrival, model: string): void {
    const { job, segment, units, ceiling, patienceMs, at } = ticket
    const atMs = Number(at / 1_000_000n)
    const deadlineMs = atMs + patienceMs
    const known = this.entries.get(job)
    if (known !== undefined) {
      if (segment + 1 > known.segments) this.touch(known, { segments: segment + 1, deadlineMs })
      return
    }
    this.entries.set(job, {
      ...{ job, model, state: 'open', at: atMs, market, segments: segment + 1, units },
      ...{ ceiling: String(ceiling), waitedMs: 0, nodes: [], spentMs: 0, deadlineMs },
      work: new Map(),
      lines: new Map()
    })
    this.dirty.add(job)
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= jobsKept) break
      this.entries.delete(oldest)
      this.dirty.delete(oldest)
    }
  }

  waited({ job, from, to }: WaitingInterval): void {
    const entry = this.entries.get(job)
    if (entry === undefined) return
    this.touch(entry, { waitedMs: entry.waitedMs + Math.round(Number(to - from) / 1e6) })
  }

  working(node: Hex, pending: readonly { job: Hex; segment: number; spent: bigint }[], nowMs: number): void {
    const now = new Set<string>()
    for (const { job, segment, spent } of pending) {
      const entry = this.entries.get(job)
      if (entry === undefined) continue
      now.add(job)
      const change = seeWork(entry, node, segment, Number(spent) / 1e6)
      if (change !== undefined) this.touch(entry, change)
    }
    for (const job of this.open.get(node) ?? []) {
      const entry = this.entries.get(job)
      if (now.has(job) || entry?.state !== 'done') continue
      this.touch(entry, { letGoAt: entry.letGoAt ?? nowMs })
    }
    this.open.set(node, now)
  }

  settled(node: Hex, epoch: number, { state, lines }: OutcomeResponse): readonly string[] {
    const refuted: string[] = []
    for (const { job, from, status, amount, checks } of lines) {
      const entry = this.entries.get(job)
      if (entry === undefined) continue
      if (!entry.nodes.includes(node)) entry.nodes.push(node)
      entry.lines.set(`${epoch}/${from}`, { status, amount, checks, final: state === 'final' })
      const fate = fateOf(entry)
      if (fate.state === 'refuted' && entry.state !== 'refuted') refuted.push(job)
      if (fate.state === entry.state && fate.checks === entry.checks && fate.amount === entry.amount) continue
      this.touch(entry, { ...fate, epoch })
    }
    return refuted
  }

  tick(nowMs: number): void {
    for (const entry of this.entries.values()) {
      if (entry.state === 'open' && nowMs > entry.deadlineMs + lateMs) this.touch(entry, { state: 'lost' })
      if (entry.state === 'done' && entry.letGoAt !== undefined && nowMs - entry.letGoAt > letGoMs) {
        this.touch(entry, { state: 'failed' })
      }
    }
  }

  get(job: string): WireJob | undefined {
    return wired(this.entries.get(job))
  }

  list(most = jobsKept): readonly WireJob[] {
    const newest = [...this.entries.values()].slice(-most).reverse()
    return newest.flatMap(entry => wired(entry) ?? [])
  }

  changed(): readonly WireJob[] {
    const changed = [...this.dirty].flatMap(job => wired(this.entries.get(job)) ?? [])
    this.dirty.clear()
    return changed
  }

  questions(epochNow: number): readonly { readonly node: Hex; readonly epoch: number }[] {
    const asked = new Map<string, { node: Hex; epoch: number }>()
    for (const { job, nodes, state } of this.entries.values()) {
      const made = epochOfJob(job as Hex)
      if (epochNow > made + epochsAsked) continue
      if (!isUndecided(state) && state !== 'posted' && state !== 'failed') continue
      for (const node of nodes) {
        for (let epoch = made; epoch <= made + 1 && epoch < epochNow; epoch++) {
          asked.set(`${node}/${epoch}`, { node, epoch })
        }
      }
    }
    return [...asked.values()]
  }

  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { nodes } of this.entries.values()) {
      for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1)
    }
    return counts
  }

  private touch(entry: Entry, change: Partial<Entry>): void {
    Object.assign(entry, change)
    this.dirty.add(entry.job)
  }
}

const isUndecided = (state: JobState) => state === 'open' || state === 'done' || state === 'lost'

/** @returns what the entry has to become; undefined when nothing is new */
function seeWork(entry: Entry, node: Hex, segment: number, spentMs: number): Partial<Entry> | undefined {
  const key = `${node}/${segment}`
  if (entry.work.get(key) === spentMs) return undefined
  if (!entry.nodes.includes(node)) entry.nodes.push(node)
  entry.work.set(key, spentMs)
  const spent = [...entry.work.values()].reduce((sum, each) => sum + each, 0)
  return { spentMs: Math.round(spent), ...(isUndecided(entry.state) ? { state: 'done' } : {}) }
}

/** A job is paid when every line of it is, and as bad as its worst line else. */
function fateOf({ lines }: Entry): Pick<Entry, 'state' | 'amount' | 'checks' | 'verdict'> {
  const all = [...lines.values()]
  const worst = all.reduce((status, line) => Math.max(status, rank(line.status)), 0)
  const status = (all.find(line => rank(line.status) === worst)?.status ?? 0) as LineStatus
  const decided: JobState = isPayable(status) ? 'paid' : status === lineStatus.refuted ? 'refuted' : 'unpaid'
  // A refutation is news before the window is over.
  const state = all.every(line => line.final) || decided === 'refuted' ? decided : 'posted'
  return {
    state,
    amount: String(all.reduce((sum, { amount }) => sum + amount, 0n)),
    checks: all.reduce((sum, { checks }) => sum + checks, 0),
    verdict: verdicts[status]
  }
}

/** Refuted is worse than anything that follows from it. */
const rank = (status: number) => (status === lineStatus.refuted ? 100 : status)

function wired(entry: Entry | undefined): WireJob | undefined {
  if (entry === undefined) return undefined
  const { deadlineMs: _, work: __, letGoAt: ___, lines: ____, ...job } = entry
  return { ...job, nodes: [...entry.nodes] }
}
