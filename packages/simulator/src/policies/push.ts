import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import { lognormal } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'
import { createEvenDraw, createSpeedDraw, type NodeDraw } from './draw.ts'
import { createNodeQueues, type NodeQueues } from './node-queues.ts'

/** Policies that choose a node, then send the job there to wait in the node's queue. */

/** Any node that has the model, in proportion to its speed. */
export const random: PolicyEntry = {
  name: 'random',
  create(world) {
    const draw = createSpeedDraw(world)
    return pushing(world, (job, send) => send(draw.one(job)))
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

/** The shorter of two queues drawn evenly (Mitzenmacher 2001). */
export const powerOfTwo: PolicyEntry = {
  name: 'power-of-two',
  create: world => probing(world, createEvenDraw(world), 2, (node, _job, queues) => queues.length(node))
}

/** Two nodes drawn by speed; the one that would end the job first, with the work before it known. */
export const powerOfTwoDelay: PolicyEntry = {
  name: 'power-of-two-delay',
  create: world =>
    probing(world, createSpeedDraw(world), 2, (node, job, queues) => {
      return queues.expectedWait(node) + job.work / node.speed
    })
}

/** Bidders asked per job. */
const bidders = 4
/** Spread of the asks between nodes. A choice: what it shows is that price must not outrank load. */
const askCv = 0.3

/** A contract net: the lowest of four asks gets the job, however busy its node (Smith 1980). */
export const cheapestBid: PolicyEntry = {
  name: 'cheapest-bid',
  create(world) {
    const asks = world.nodes.map(() => lognormal(world.random, 1, askCv))
    return probing(world, createEvenDraw(world), bidders, node => asks[node.index] ?? 1)
  }
}

/** Where the job goes; undefined when no node has its model. */
type Send = (node: SimNode | undefined) => void

/** Asks `count` nodes and sends the job to the one with the lowest score; the scores are a round trip old by then. */
function probing(
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
    queues
  )
}

function pushing(
  world: World,
  choose: (job: Job, send: Send) => void,
  queues: NodeQueues = createNodeQueues(world)
): Policy {
  return {
    leadMs: undefined,
    open: () => undefined,
    submit(job) {
      choose(job, node => {
        if (node === undefined) world.retry(job, world.digestMs)
        else world.link.send(() => queues.push(job, node))
      })
    },
    freed(node, slot) {
      queues.serve(node, slot)
    },
    ending: () => undefined,
    lend: queues.lend,
    left: queues.left
  }
}
