import type { PolicyEntry, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'
import { createNodeQueues } from './node-queues.ts'
import { gatewayOf, gateways, pushing } from './pushing.ts'

/** What is tuned on a held-out seed; see docs/benchmarks/tuning.md. */
export interface LeastConnectionsInit {
  /** Whether connections are counted per speed and slot, or as they are. */
  readonly weighted?: boolean
}

/** Each gateway sends a job to the node that has the fewest of its own jobs; of equals to any. */
export function leastConnectionsPolicy(
  name: string,
  { weighted = false }: LeastConnectionsInit = {}
): PolicyEntry {
  return {
    name,
    create(world) {
      const open = createOpenCounts(world)
      return pushing(
        world,
        (job, send) => {
          const counts = open.of(job)
          const score = ({ index, speed, slots }: SimNode) =>
            weighted ? ((counts[index] ?? 0) + 1) / (speed * slots) : (counts[index] ?? 0)
          const node = leastOf(world, world.holders[job.model] ?? [], score)
          if (node !== undefined) open.sent(job, node)
          send(node)
        },
        open
      )
    }
  }
}

export const leastConnections: PolicyEntry = leastConnectionsPolicy('least-connections')

/** The node with the least score, of equals any; one that clients avoid only when there is no other. */
export function leastOf(
  world: World,
  nodes: readonly SimNode[],
  score: (node: SimNode) => number
): SimNode | undefined {
  let best = nodes[0]
  let least = Number.POSITIVE_INFINITY
  let equals = 0
  for (const node of nodes) {
    const found = score(node)
    if (found > least || world.suspected(node)) continue
    equals = found < least ? 1 : equals + 1
    // The n-th of equals takes the place with chance 1/n.
    if (equals > 1 && world.random.next() * equals >= 1) continue
    best = node
    least = found
  }
  return best
}

/** Jobs that each gateway has out at each node, by its own books. */
export function createOpenCounts(world: World) {
  const counts = Array.from({ length: gateways }, () => new Int32Array(world.nodes.length))
  /** Where each open job is, by its number. */
  const places = new Map<number, number>()
  const close = (job: Job, node: SimNode) => {
    if (places.get(job.id) !== node.index) return
    places.delete(job.id)
    const own = counts[gatewayOf(job)]
    if (own !== undefined) own[node.index] = (own[node.index] ?? 0) - 1
  }
  const queues = createNodeQueues(world)
  // The end of the answer tells the gateway, which costs no message of its own.
  queues.onEnded = ({ job }, node) => {
    world.queue.schedule(world.queue.now() + world.link.delayMs, () => close(job, node))
  }
  return {
    queues,
    failed: close,
    of: (job: Job): Int32Array => counts[gatewayOf(job)] ?? new Int32Array(0),
    sent(job: Job, { index }: SimNode) {
      const own = counts[gatewayOf(job)]
      if (own === undefined) return
      places.set(job.id, index)
      own[index] = (own[index] ?? 0) + 1
    }
  }
}
