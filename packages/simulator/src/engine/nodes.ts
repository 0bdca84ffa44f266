import { assert } from '@haca/protocol'
import type { NodePlan } from '../workload/fleet.ts'
import type { Job } from '../workload/workload.ts'
import type { EventQueue } from './event-queue.ts'
import type { Policy, Running, SimNode } from './world.ts'

/** What happens to slots, for the accounts. */
export interface SlotObserver {
  started(job: Job, node: SimNode, slot: number): void
  ended(job: Job, node: SimNode, slot: number): void
}

/** The slots of a run: each works through one job at a time at its node's speed. */
export interface Nodes {
  readonly nodes: readonly SimNode[]
  start(job: Job, node: SimNode, slot: number): void
}

interface NodeState extends SimNode {
  readonly running: (Running | undefined)[]
}

export function createNodes(
  plans: readonly NodePlan[],
  queue: EventQueue,
  policy: () => Policy,
  observer: SlotObserver
): Nodes {
  const nodes: NodeState[] = plans.map((plan, index) => ({
    ...plan,
    index,
    running: new Array<Running | undefined>(plan.slots).fill(undefined)
  }))

  const announce = (node: NodeState, slot: number, endsAt: number) => {
    const { leadMs } = policy()
    if (leadMs === undefined) return
    const at = Math.max(queue.now(), endsAt - leadMs)
    queue.schedule(at, () => policy().ending(node, slot, endsAt))
  }

  return {
    nodes,
    start(job, { index }, slot) {
      const node = nodes[index]
      assert(node !== undefined && slot < node.slots, 'the slot exists')
      assert(node.running[slot] === undefined, 'a slot runs one job at a time')
      assert(node.warm.includes(job.model), 'a node runs what it has in memory')
      const endsAt = queue.now() + job.work / node.speed
      node.running[slot] = { job, endsAt }
      observer.started(job, node, slot)
      queue.schedule(endsAt, () => {
        node.running[slot] = undefined
        observer.ended(job, node, slot)
        policy().freed(node, slot)
      })
      announce(node, slot, endsAt)
    }
  }
}
