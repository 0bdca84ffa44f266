import type { WarmModel } from '@haca/protocol'
import { createTimeHeap } from '../time-heap.ts'

/** A job that was asked for. */
export interface AskedJob {
  /** Milliseconds, on any clock. */
  readonly at: number
  readonly model: string
  /** Output units that it takes. */
  readonly units: number
  /** Most micro-tokens per unit that are paid. */
  readonly ceiling: bigint
  /** Milliseconds within which it must start. */
  readonly patienceMs: number
}

/** A node as it would take part. */
export interface OfferedNode {
  readonly name: string
  readonly slots: number
  /** What it has in memory; rates are output units per second of one slot. */
  readonly warm: readonly WarmModel[]
}

/** What came of the jobs. */
export interface Replay {
  /** By the name of the node: milliseconds in which its slots were busy within the window, and micro-tokens paid for it. */
  readonly nodes: ReadonlyMap<
    string,
    { readonly busyMs: number; readonly amount: bigint; readonly jobs: number }
  >
  /** By model: output units that were served, and that were not. */
  readonly models: ReadonlyMap<string, { readonly served: number; readonly lost: number }>
}

interface Slot {
  readonly node: OfferedNode
  freeAt: number
  busyMs: number
}

/**
 * Lets the jobs of a window run on given nodes: a queue model of the market, deterministic. A job goes at once to an
 * idle slot that has its model and takes its price: the least used (the market gives cold nodes work first), then the
 * lowest ask. Else it waits, and the next slot that comes free takes the oldest that it fits; who has waited for longer
 * than its patience is lost. Messages take no time, nobody fails, and all slots stand in one book, so that the network
 * looks a little better than it is.
 *
 * @param jobs in order of arrival
 * @param untilMs end of the window: what is busy later counts for nothing
 */
export function replayDemand(
  jobs: readonly AskedJob[],
  nodes: readonly OfferedNode[],
  untilMs: number
): Replay {
  return new Replaying(nodes, untilMs).run(jobs)
}

class Replaying {
  private readonly slots: readonly Slot[]
  private readonly untilMs: number
  private readonly holders: ReadonlyMap<string, readonly Slot[]>
  private readonly ends = createTimeHeap<Slot>()
  /** Jobs that wait, oldest first, per model. */
  private readonly waiting = new Map<string, AskedJob[]>()
  private readonly nodes = new Map<string, { busyMs: number; amount: bigint; jobs: number }>()
  private readonly models = new Map<string, { served: number; lost: number }>()

  constructor(nodes: readonly OfferedNode[], untilMs: number) {
    this.untilMs = untilMs
    this.slots = nodes.flatMap(node =>
      Array.from({ length: node.slots }, () => ({ node, freeAt: Number.NEGATIVE_INFINITY, busyMs: 0 }))
    )
    const holders = new Map<string, Slot[]>()
    for (const slot of this.slots) {
      for (const { model } of slot.node.warm) {
        const known = holders.get(model)
        if (known === undefined) holders.set(model, [slot])
        else known.push(slot)
      }
    }
    this.holders = holders
    for (const { name } of nodes) this.nodes.set(name, { busyMs: 0, amount: 0n, jobs: 0 })
  }

  run(jobs: readonly AskedJob[]): Replay {
    for (const job of jobs) {
      this.freeUntil(job.at)
      const slot = this.choose(job)
      if (slot !== undefined) this.start(job, slot, job.at)
      else this.queue(job)
    }
    this.freeUntil(this.untilMs)
    for (const queue of this.waiting.values()) for (const job of queue) this.outcome(job).lost += job.units
    return { nodes: this.nodes, models: this.models }
  }

  /** Slots that come free until then take what waits for them, in order of time. */
  private freeUntil(until: number): void {
    for (let at = this.ends.firstAt(); at !== undefined && at <= until; at = this.ends.firstAt()) {
      const slot = this.ends.first() as Slot
      this.ends.drop()
      const next = this.oldestFor(slot, at)
      if (next !== undefined) this.start(next, slot, at)
    }
  }

  private choose(job: AskedJob): Slot | undefined {
    let best: Slot | undefined
    for (const slot of this.holders.get(job.model) ?? []) {
      if (slot.freeAt > job.at || !affords(job, slot)) continue
      if (best === undefined || before(slot, best, job.model)) best = slot
    }
    return best
  }

  private queue(job: AskedJob): void {
    const queue = this.waiting.get(job.model)
    if (queue === undefined) this.waiting.set(job.model, [job])
    else queue.push(job)
  }

  private oldestFor(slot: Slot, at: number): AskedJob | undefined {
    let oldest: AskedJob | undefined
    for (const { model } of slot.node.warm) {
      const queue = this.waiting.get(model)
      if (queue === undefined) continue
      const late = queue.findIndex(job => job.at + job.patienceMs >= at)
      for (const job of queue.splice(0, late < 0 ? queue.length : late)) this.outcome(job).lost += job.units
      const first = queue.find(job => job.at + job.patienceMs >= at && affords(job, slot))
      if (first !== undefined && (oldest === undefined || first.at < oldest.at)) oldest = first
    }
    if (oldest !== undefined) {
      const queue = this.waiting.get(oldest.model) ?? []
      queue.splice(queue.indexOf(oldest), 1)
    }
    return oldest
  }

  private start(job: AskedJob, slot: Slot, at: number): void {
    const warm = warmFor(slot.node, job.model)
    const account = this.nodes.get(slot.node.name)
    if (warm === undefined || account === undefined) return
    const takesMs = (1000 * job.units) / warm.rate
    slot.freeAt = at + takesMs
    slot.busyMs += takesMs
    account.busyMs += Math.max(0, Math.min(slot.freeAt, this.untilMs) - at)
    account.amount += BigInt(Math.round(job.units)) * warm.ask
    account.jobs++
    this.outcome(job).served += job.units
    this.ends.add(slot.freeAt, slot)
  }

  private outcome({ model }: AskedJob) {
    let known = this.models.get(model)
    if (known === undefined) {
      known = { served: 0, lost: 0 }
      this.models.set(model, known)
    }
    return known
  }
}

function before(slot: Slot, other: Slot, model: string): boolean {
  if (slot.busyMs !== other.busyMs) return slot.busyMs < other.busyMs
  return (warmFor(slot.node, model)?.ask ?? 0n) < (warmFor(other.node, model)?.ask ?? 0n)
}

function affords(job: AskedJob, { node }: Slot): boolean {
  const warm = warmFor(node, job.model)
  return warm !== undefined && warm.ask <= job.ceiling
}

function warmFor({ warm }: OfferedNode, model: string): WarmModel | undefined {
  return warm.find(entry => entry.model === model)
}
