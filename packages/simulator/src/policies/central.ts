import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'

/**
 * One scheduler that is told everything: the oldest job that fits a free slot, the fastest slot that fits a job. Its
 * messages take the same way as everybody's: job to scheduler, its word back, assignment to the node, and slots that
 * come free announce themselves that much ahead. A reference, not a bound: with unequal speeds, first come first served
 * on the fastest idle slot is not the best there is.
 */
export const central: PolicyEntry = { name: 'central', central: true, create: createCentral }

/** The same where messages take no time. */
export const centralInstant: PolicyEntry = {
  name: 'central-0',
  central: true,
  instant: true,
  create: createCentral
}

/** Messages between a slot's word and the job that takes it: token to scheduler, offer to client, assignment to node. */
const hopsToSlot = 3
/** Messages between the scheduler's choice and the start. */
const hopsToStart = 2

interface FreeSlot {
  readonly node: SimNode
  readonly slot: number
  taken: boolean
}

function createCentral(world: World): Policy {
  const { link, queue } = world
  const free = createFreeSlots()
  /** Jobs that wait, oldest first, by model. */
  const waiting: Job[][] = world.holders.map(() => [])
  /** Jobs at their node, ahead of the end of the one before. */
  const held = new Map<string, Job>()
  const name = (node: SimNode, slot: number) => `${node.index}/${slot}`

  const announce = (node: SimNode, slot: number) => {
    link.send(() => {
      const job = takeOldest(waiting, node.warm, queue.now() + hopsToStart * link.delayMs)
      if (job === undefined) free.add({ node, slot, taken: false })
      else assign(job, node, slot)
    })
  }
  const begin = (job: Job, node: SimNode, slot: number) => {
    if (!world.start(job, node, slot)) announce(node, slot)
  }
  const assign = (job: Job, node: SimNode, slot: number) => {
    link.send(() => {
      link.send(() => {
        if (node.running[slot] === undefined) begin(job, node, slot)
        else held.set(name(node, slot), job)
      })
    })
  }

  return {
    leadMs: hopsToSlot * link.delayMs,
    open() {
      for (const node of world.nodes) for (let slot = 0; slot < node.slots; slot++) announce(node, slot)
    },
    submit(job) {
      link.send(() => {
        const found = free.takeFastest(job.model)
        if (found === undefined) waiting[job.model]?.push(job)
        else assign(job, found.node, found.slot)
      })
    },
    freed(node, slot) {
      const job = held.get(name(node, slot))
      if (job === undefined) return
      held.delete(name(node, slot))
      begin(job, node, slot)
    },
    ending: announce
  }
}

/** The oldest job among those that a node has in memory and that can still start by `startsAt`. */
function takeOldest(waiting: readonly Job[][], models: readonly number[], startsAt: number): Job | undefined {
  let best: Job[] | undefined
  for (const model of models) {
    const jobs = waiting[model] ?? []
    while (jobs[0] !== undefined && jobs[0].startBy < startsAt) jobs.shift()
    if (jobs[0] !== undefined && jobs[0].id < (best?.[0]?.id ?? Number.POSITIVE_INFINITY)) best = jobs
  }
  return best?.shift()
}

interface FreeSlots {
  add(slot: FreeSlot): void
  takeFastest(model: number): FreeSlot | undefined
}

/** Free slots by model and speed. A slot stands under each of its models; what one of them took the others skip. */
function createFreeSlots(): FreeSlots {
  const models = new Map<number, { readonly speed: number; readonly slots: FreeSlot[] }[]>()
  const shelf = (model: number, speed: number): FreeSlot[] => {
    const shelves = models.get(model) ?? []
    models.set(model, shelves)
    let found = shelves.find(entry => entry.speed === speed)
    if (found === undefined) {
      found = { speed, slots: [] }
      shelves.push(found)
      shelves.sort((a, b) => b.speed - a.speed)
    }
    return found.slots
  }
  return {
    add(slot) {
      for (const model of slot.node.warm) shelf(model, slot.node.speed).push(slot)
    },
    takeFastest(model) {
      for (const { slots } of models.get(model) ?? []) {
        for (let slot = slots.pop(); slot !== undefined; slot = slots.pop()) {
          if (slot.taken) continue
          slot.taken = true
          return slot
        }
      }
      return undefined
    }
  }
}
