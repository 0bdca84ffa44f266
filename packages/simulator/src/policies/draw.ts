import type { SimNode, World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'

/** Draws nodes that have a job's model in memory. */
export interface NodeDraw {
  /** One node; undefined when no node has the model. */
  one(job: Job): SimNode | undefined
  /** Up to `count` different nodes. */
  several(job: Job, count: number): SimNode[]
}

/** `even`: every holder is as likely as any other. `speed`: in proportion to speed times slots, or else slow nodes drown. */
export type DrawKind = 'even' | 'speed'

export function createDraw(world: World, kind: DrawKind): NodeDraw {
  const most = world.nodes.reduce((max, { speed, slots }) => Math.max(max, speed * slots), 0)
  const keeps = ({ speed, slots }: SimNode) => kind === 'even' || world.random.next() * most < speed * slots
  return withSeveral(world, job => drawOne(world, job, keeps))
}

/** Draws that may be rejected, for a node's speed or because clients avoid it, before any holder will do. */
const triesMax = 64

/** Drawn evenly and kept by chance: proportional to the chance, and nothing to bring up to date when holders change. */
function drawOne(world: World, job: Job, keeps: (node: SimNode) => boolean): SimNode | undefined {
  const holders = world.holders[job.model] ?? []
  let node: SimNode | undefined
  for (let tries = 0; tries < triesMax; tries++) {
    node = holders[integer(world.random, holders.length)]
    if (node === undefined || (keeps(node) && !world.suspected(node))) return node
  }
  return node
}

/** Draws with replacement until there are enough; among few holders some tries are in vain, and fewer come back. */
const triesPerNode = 4

function withSeveral({ holders }: World, one: NodeDraw['one']): NodeDraw {
  return {
    one,
    several(job, count) {
      const all = holders[job.model] ?? []
      if (all.length <= count) return [...all]
      const drawn = new Set<SimNode>()
      for (let tries = count * triesPerNode; tries > 0 && drawn.size < count; tries--) {
        const node = one(job)
        if (node !== undefined) drawn.add(node)
      }
      return [...drawn]
    }
  }
}
