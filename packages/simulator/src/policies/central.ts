import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'
import { createFreeSlots, type FreeSlots } from './free-slots.ts'

/**
 * One scheduler that is told everything: the oldest job that fits a free slot, the fastest slot that fits a job. Its
 * messages take the same way as everybody's: job to scheduler, its word back, assignment to the node, and slots that
 * come free announce themselves that much ahead. A reference, not a bound: with unequal speeds, first come first served
 * on the fastest idle slot is not the best there is.
 */
export const central: PolicyEntry = {
  name: 'central',
  central: true,
  create: world => new Central(world)
}

/** The same where messages take no time. */
export const centralInstant: PolicyEntry = {
  name: 'central-0',
  central: true,
  instant: true,
  create: world => new Central(world)
}

/** Messages between a slot's word and the job that takes it: token to scheduler, offer to client, assignment to node. */
const hopsToSlot = 3
/** Messages between the scheduler's choice and the start. */
const hopsToStart = 2

class Central implements Policy {
  readonly leadMs: number
  private readonly world: World
  private readonly free: FreeSlots
  /** Jobs that wait, oldest first, by model. */
  private readonly waiting: readonly Job[][]
  /** Jobs at their node, ahead of the end of the one before, by node and slot. */
  private readonly held = new Map<string, Job>()
  /** Slots that load a model, by node and slot. */
  private readonly lent = new Set<string>()

  constructor(world: World) {
    this.world = world
    this.leadMs = hopsToSlot * world.link.delayMs
    this.free = createFreeSlots(world)
    this.waiting = world.holders.map(() => [])
  }

  open(): void {
    for (const node of this.world.nodes) this.joined(node)
  }

  joined(node: SimNode): void {
    for (let slot = 0; slot < node.slots; slot++) this.ending(node, slot)
  }

  submit(job: Job): void {
    this.world.link.send(() => {
      const found = this.free.takeFastest(job.model)
      if (found === undefined) this.queue(job)
      else this.assign(job, found.node, found.slot)
    })
  }

  /** The slot is free, or will be so soon. */
  ending(node: SimNode, slot: number): void {
    const { link, queue } = this.world
    link.send(() => {
      if (!node.up) return
      const models = this.modelsThen(node, slot)
      const job = this.world.suspected(node)
        ? undefined
        : takeOldest(this.waiting, models, queue.now() + hopsToStart * link.delayMs)
      if (job === undefined) this.free.add(node, slot, models)
      else this.assign(job, node, slot)
    })
  }

  freed(node: SimNode, slot: number): void {
    // The slots that idled meanwhile have one model more; they are known with those that they had.
    if (this.lent.delete(key(node, slot))) {
      for (const other of this.free.forget(node)) this.ending(node, other)
    }
    const job = this.held.get(key(node, slot))
    if (job === undefined) return
    this.held.delete(key(node, slot))
    this.begin(job, node, slot)
  }

  lend(node: SimNode): number | undefined {
    const slot = this.free.takeOf(node)
    if (slot !== undefined) this.lent.add(key(node, slot))
    return slot
  }

  left(node: SimNode): void {
    this.free.forget(node)
    for (let slot = 0; slot < node.slots; slot++) {
      this.lent.delete(key(node, slot))
      const job = this.held.get(key(node, slot))
      this.held.delete(key(node, slot))
      if (job !== undefined) this.world.retry(job, 0, node)
    }
  }

  private queue(job: Job): void {
    const jobs = this.waiting[job.model] ?? []
    // What comes back keeps its age.
    let at = jobs.length
    while (at > 0 && (jobs[at - 1]?.arrivesAt ?? 0) > job.arrivesAt) at--
    jobs.splice(at, 0, job)
  }

  private assign(job: Job, node: SimNode, slot: number): void {
    const { link } = this.world
    link.send(() => {
      link.send(() => {
        if (node.running[slot] === undefined || !node.up) this.begin(job, node, slot)
        else this.held.set(key(node, slot), job)
      })
    })
  }

  private begin(job: Job, node: SimNode, slot: number): void {
    if (!this.world.start(job, node, slot) && node.up) this.ending(node, slot)
  }

  /** What the node has in memory once this slot is free. */
  private modelsThen(node: SimNode, slot: number): readonly number[] {
    const run = node.running[slot]
    return run === undefined || run.job !== undefined ? node.warm : [...node.warm, run.model]
  }
}

const key = (node: SimNode, slot: number) => `${node.index}/${slot}`

/** The oldest job among those that a node has in memory and that can still start by `startsAt`. */
function takeOldest(waiting: readonly Job[][], models: readonly number[], startsAt: number): Job | undefined {
  let best: Job[] | undefined
  for (const model of models) {
    const jobs = waiting[model] ?? []
    while (jobs[0] !== undefined && jobs[0].startBy < startsAt) jobs.shift()
    if (jobs[0] !== undefined && jobs[0].arrivesAt < (best?.[0]?.arrivesAt ?? Number.POSITIVE_INFINITY))
      best = jobs
  }
  return best?.shift()
}
