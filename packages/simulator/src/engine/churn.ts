import type { Random } from '@haca/core'
import { exponential, integer } from '../stats/distributions.ts'
import type { EventQueue } from './event-queue.ts'
import type { Nodes } from './nodes.ts'

/** Nodes that crash and come back. */
export interface ChurnInit {
  /** Mean milliseconds from one crash of a node to the next, exponential. */
  readonly upMs: number
  /** Mean milliseconds until a crashed node is back with its models in memory, exponential. */
  readonly downMs: number
}

export function startChurn(init: ChurnInit, queue: EventQueue, nodes: Nodes, random: Random): void {
  const { length } = nodes.nodes
  // All nodes together crash as one process that is that much faster; a node that is down already is passed over.
  const next = () => {
    queue.schedule(queue.now() + exponential(random, init.upMs / length), () => {
      const node = nodes.nodes[integer(random, length)]
      const downMs = exponential(random, init.downMs)
      if (node?.up === true) {
        nodes.crash(node)
        queue.schedule(queue.now() + downMs, () => nodes.rejoin(node))
      }
      next()
    })
  }
  if (length > 0) next()
}
