import type { PolicyEntry } from '../engine/world.ts'
import { lognormal } from '../stats/distributions.ts'
import { createDraw, type DrawKind } from './draw.ts'
import { probing, pushing } from './pushing.ts'

/** What is tuned on a held-out seed, with what came out best as the default; see docs/benchmarks/tuning.md. */
export interface PushInit {
  /** How nodes are drawn among those that have the model. */
  readonly draw?: DrawKind
}

/** Any node that has the model. */
export function randomPolicy(name: string, { draw: kind = 'speed' }: PushInit = {}): PolicyEntry {
  return {
    name,
    create(world) {
      const draw = createDraw(world, kind)
      return pushing(world, (job, send) => send(draw.one(job)))
    }
  }
}

/** Each model's nodes in turn. One client's turn; with several they would meet. */
export const roundRobin: PolicyEntry = {
  name: 'round-robin',
  create(world) {
    const turns = world.holders.map(() => 0)
    return pushing(world, (job, send) => {
      const holders = world.holders[job.model] ?? []
      for (let tries = holders.length; tries > 0; tries--) {
        const turn = turns[job.model] ?? 0
        turns[job.model] = turn + 1
        const node = holders[turn % holders.length]
        if (node !== undefined && world.suspected(node)) continue
        send(node)
        return
      }
      send(undefined)
    })
  }
}

/** The shorter of two queues (Mitzenmacher 2001). */
export function powerOfTwoPolicy(name: string, { draw = 'speed' }: PushInit = {}): PolicyEntry {
  return {
    name,
    create: world => probing(world, createDraw(world, draw), 2, (node, _job, queues) => queues.length(node))
  }
}

/** Two nodes; the one that would end the job first, with the work before it known. */
export function powerOfTwoDelayPolicy(name: string, { draw = 'speed' }: PushInit = {}): PolicyEntry {
  return {
    name,
    create: world =>
      probing(world, createDraw(world, draw), 2, (node, job, queues) => {
        return queues.expectedWait(node) + job.work / node.speed
      })
  }
}

export interface CheapestBidInit extends PushInit {
  /** Bidders asked per job, >= 1. */
  readonly bidders?: number
}

/** Spread of the asks between nodes. A choice: what it shows is that price must not outrank load. */
const askCv = 0.3

/** A contract net: the lowest of several asks gets the job, however busy its node (Smith 1980). */
export function cheapestBidPolicy(
  name: string,
  { draw = 'speed', bidders = 2 }: CheapestBidInit = {}
): PolicyEntry {
  return {
    name,
    create(world) {
      const asks = world.nodes.map(() => lognormal(world.random, 1, askCv))
      return probing(world, createDraw(world, draw), bidders, node => asks[node.index] ?? 1)
    }
  }
}

export const random: PolicyEntry = randomPolicy('random')
export const powerOfTwo: PolicyEntry = powerOfTwoPolicy('power-of-two')
export const powerOfTwoDelay: PolicyEntry = powerOfTwoDelayPolicy('power-of-two-delay')
export const cheapestBid: PolicyEntry = cheapestBidPolicy('cheapest-bid')
