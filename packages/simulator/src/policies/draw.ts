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

/** Every holder is as likely as any other. */
export function createEvenDraw(world: World): NodeDraw {
  return withSeveral(job => {
    const holders = world.holders[job.model] ?? []
    return holders[integer(world.random, holders.length)]
  }, world)
}

/** A holder is drawn in proportion to its speed times its slots, or else slow nodes drown. */
export function createSpeedDraw(world: World): NodeDraw {
  const sums = world.holders.map(holders => {
    let sum = 0
    return holders.map(({ speed, slots }) => {
      sum += speed * slots
      return sum
    })
  })
  return withSeveral(job => {
    const cumulative = sums[job.model] ?? []
    const target = world.random.next() * (cumulative.at(-1) ?? 0)
    return world.holders[job.model]?.[firstAbove(cumulative, target)]
  }, world)
}

/** Draws with replacement until there are enough; among few holders some tries are in vain, and fewer come back. */
const triesPerNode = 4

function withSeveral(one: NodeDraw['one'], { holders }: World): NodeDraw {
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

function firstAbove(cumulative: readonly number[], target: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) > target) high = middle
    else low = middle + 1
  }
  return low
}
