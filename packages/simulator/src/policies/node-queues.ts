import { productionParams } from '@haca/protocol'
import type { SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'

/** First come, first served queues at the nodes, for policies that send a job to a node before a slot is free. */
export interface NodeQueues {
  /** The job arrives at the node: it starts or waits there. */
  push(job: Job, node: SimNode): void
  /** A slot is free; false when nothing waits for it. */
  serve(node: SimNode, slot: number): boolean
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

export function createNodeQueues(world: World): NodeQueues {
  const queues: Job[][] = world.nodes.map(() => [])
  const queueOf = (node: SimNode) => queues[node.index] ?? []
  const busy = (node: SimNode) => node.running.reduce((sum, slot) => sum + (slot === undefined ? 0 : 1), 0)

  return {
    push(job, node) {
      const slot = node.running.indexOf(undefined)
      // Where no slot will ever be free for it, the world says what becomes of the job.
      if (slot >= 0 || world.receive(job, node) !== 'takes') world.start(job, node, slot)
      else queueOf(node).push(job)
    },
    serve(node, slot) {
      const queue = queueOf(node)
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        if (world.start(job, node, slot)) return true
      }
      return false
    },
    length: node => queueOf(node).length + busy(node),
    expectedWait(node) {
      if (busy(node) < node.slots) return 0
      const now = world.queue.now()
      const waiting = queueOf(node).reduce((sum, job) => sum + job.work / node.speed, 0)
      const running = node.running.reduce(
        (sum, slot) => sum + (slot === undefined ? 0 : slot.endsAt - now),
        0
      )
      return (waiting + running) / node.slots
    },
    steal(from, thief) {
      const queue = queueOf(from)
      const at = queue.findIndex(job => job.startBy >= world.queue.now() && thief.warm.includes(job.model))
      return at < 0 ? undefined : queue.splice(at, 1)[0]
    },
    lend(node) {
      const slot = node.running.indexOf(undefined)
      return slot < 0 || queueOf(node).length > 0 ? undefined : slot
    },
    left(node) {
      for (const job of queueOf(node).splice(0)) world.retry(job, productionParams.streamGapMs, node)
    }
  }
}
