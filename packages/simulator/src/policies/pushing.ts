import type { Policy, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'
import type { NodeDraw } from './draw.ts'
import { createNodeQueues, type NodeQueues } from './node-queues.ts'

/** Policies that choose a node, then send the job there to wait in the node's queue. */

/** Places where jobs come in, each of which knows only what it has done and heard itself. A choice; more know less. */
export const gateways = 10

/** The gateway of a job: a conversation always comes in at the same one. */
export const gatewayOf = ({ id, session }: Job): number => (session ?? id) % gateways

/** Where the job goes; undefined when no node has its model. */
export type Send = (node: SimNode | undefined) => void

/** What a policy of this kind may add to the choice. */
export interface PushingHooks {
  readonly queues?: NodeQueues
  /** The attempt at this node came to nothing, and the job is about to be chosen for again. */
  failed?(job: Job, node: SimNode): void
}

export function pushing(
  world: World,
  choose: (job: Job, send: Send) => void,
  { queues = createNodeQueues(world), failed }: PushingHooks = {}
): Policy {
  return {
    leadMs: undefined,
    open: () => undefined,
    submit(job, at) {
      if (at !== undefined) failed?.(job, at)
      choose(job, node => {
        if (node === undefined) world.retry(job, world.digestMs)
        else world.link.send(() => queues.push(job, node))
      })
    },
    freed: (node, slot) => void queues.freed(node, slot),
    ending: () => undefined,
    lend: queues.lend,
    left: queues.left
  }
}

/** Asks `count` nodes and sends the job to the one with the lowest score; the scores are a round trip old by then. */
export function probing(
  world: World,
  draw: NodeDraw,
  count: number,
  score: (node: SimNode, job: Job, queues: NodeQueues) => number
): Policy {
  const { link } = world
  const queues = createNodeQueues(world)
  return pushing(
    world,
    (job, send) => {
      const nodes = draw.several(job, count)
      let best: { node: SimNode; score: number } | undefined
      let open = nodes.length
      if (open === 0) send(undefined)
      for (const node of nodes) {
        link.send(() => {
          const found = { node, score: score(node, job, queues) }
          link.send(() => {
            if (best === undefined || found.score < best.score) best = found
            if (--open === 0) send(best.node)
          })
        })
      }
    },
    { queues }
  )
}
