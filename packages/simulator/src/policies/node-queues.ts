import { productionParams } from '@haca/protocol'
import type { SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'

/** First come, first served queues at the nodes, for policies that send a job to a node before a slot is free. */
export interface NodeQueues {
  /** The job arrives at the node: it starts or waits there. */
  push(job: Job, node: SimNode): void
  /** A slot is free; the next that waits there starts. False when none does. */
  freed(node: SimNode, slot: number): boolean
  /** Told of each job that a node is done with, at the moment and at the node; whoever sits elsewhere hears of it later. */
  onEnded: ((visit: Visit, node: SimNode) => void) | undefined
  /** Jobs waiting and running. */
  length(node: SimNode): number
  /** Milliseconds until a job that came now would start, with the work of all jobs before it known. */
  expectedWait(node: SimNode): number
  /** Takes the first waiting job that a node could run. */
  steal(from: SimNode, thief: SimNode): Job | undefined
  /** A slot for a load: idle, with nothing waiting. */
  lend(node: SimNode): number | undefined
  /** The node has crashed: whose jobs waited there finds out and tries again. */
  left(node: SimNode): void
}

/** A job's time at a node. */
export interface Visit {
  readonly job: Job
  /** When it arrived there, milliseconds. */
  readonly since: number
  /** Jobs waiting and running that it found there. */
  readonly found: number
}

export function createNodeQueues(world: World): NodeQueues {
  const queues: Visit[][] = world.nodes.map(() => [])
  /** What runs in each slot of each node. */
  const slots: (Visit | undefined)[][] = world.nodes.map(node =>
    new Array<Visit | undefined>(node.slots).fill(undefined)
  )
  const queueOf = (node: SimNode) => queues[node.index] ?? []
  const busy = (node: SimNode) => node.running.reduce((sum, slot) => sum + (slot === undefined ? 0 : 1), 0)

  const start = (visit: Visit, node: SimNode, slot: number): boolean => {
    if (!world.start(visit.job, node, slot)) {
      self.onEnded?.(visit, node)
      return false
    }
    const own = slots[node.index]
    if (own !== undefined) own[slot] = visit
    return true
  }
  const length = (node: SimNode) => queueOf(node).length + busy(node)

  const self: NodeQueues = {
    onEnded: undefined,
    push(job, node) {
      const visit = { job, since: world.queue.now(), found: length(node) }
      const slot = node.running.indexOf(undefined)
      // Where no slot will ever be free for it, the world says what becomes of the job.
      if (slot >= 0 || world.receive(job, node) !== 'takes') start(visit, node, slot)
      else queueOf(node).push(visit)
    },
    freed(node, slot) {
      const ended = slots[node.index]?.splice(slot, 1, undefined)[0]
      if (ended !== undefined) self.onEnded?.(ended, node)
      const queue = queueOf(node)
      for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
        if (start(visit, node, slot)) return true
      }
      return false
    },
    length,
    expectedWait(node) {
      if (busy(node) < node.slots) return 0
      const now = world.queue.now()
      const waiting = queueOf(node).reduce((sum, { job }) => sum + job.work / node.speed, 0)
      const running = node.running.reduce(
        (sum, slot) => sum + (slot === undefined ? 0 : slot.endsAt - now),
        0
      )
      return (waiting + running) / node.slots
    },
    steal(from, thief) {
      const queue = queueOf(from)
      const at = queue.findIndex(
        ({ job }) => job.startBy >= world.queue.now() && thief.warm.includes(job.model)
      )
      return at < 0 ? undefined : queue.splice(at, 1)[0]?.job
    },
    lend(node) {
      const slot = node.running.indexOf(undefined)
      return slot < 0 || queueOf(node).length > 0 ? undefined : slot
    },
    left(node) {
      slots[node.index]?.fill(undefined)
      for (const { job } of queueOf(node).splice(0)) world.retry(job, productionParams.streamGapMs, node)
    }
  }
  return self
}
