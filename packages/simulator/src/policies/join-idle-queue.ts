import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'
import { createDraw, type DrawKind } from './draw.ts'
import { createNodeQueues } from './node-queues.ts'
import { gateways } from './pushing.ts'

/** What is tuned on a held-out seed; see docs/benchmarks/tuning.md. */
export interface JoinIdleQueueInit {
  /** Nodes that an idle one asks for a waiting job before it gives up; 0 steals nothing. Default 0. */
  readonly steals?: number
  /** How a node is drawn for a job that finds no idle one. */
  readonly draw?: DrawKind
}

/** Idle slots report to one gateway; a job takes its gateway's fastest, or else waits at some node (Lu et al. 2011). */
export function joinIdleQueuePolicy(name: string, init: JoinIdleQueueInit = {}): PolicyEntry {
  return { name, create: world => createJiq(world, { steals: 0, draw: 'speed', ...init }) }
}

export const joinIdleQueue: PolicyEntry = joinIdleQueuePolicy('jiq')

/** The same, and an idle node asks others for what waits there. */
export const joinIdleQueueStealing: PolicyEntry = joinIdleQueuePolicy('jiq-steal', { steals: 6 })

function createJiq(world: World, init: Required<JoinIdleQueueInit>): Policy {
  const { link } = world
  const queues = createNodeQueues(world)
  const draw = createDraw(world, init.draw)
  const idle: SimNode[][] = Array.from({ length: gateways }, () => [])
  const any = () => idle[integer(world.random, gateways)] ?? []

  const report = (node: SimNode) => {
    const desk = any()
    link.send(() => desk.push(node))
  }
  /** A slot of the node is idle no more; its gateway knows at once, at the price of a message. */
  const withdraw = (node: SimNode) => {
    link.count(1)
    for (const desk of idle) {
      const at = desk.indexOf(node)
      if (at < 0) continue
      desk.splice(at, 1)
      return
    }
  }
  const steal = (thief: SimNode, slot: number, tries: number) => {
    if (tries === 0 || thief.running[slot] !== undefined) return
    const victim = world.nodes[integer(world.random, world.nodes.length)] ?? thief
    link.send(() => {
      const job = queues.steal(victim, thief)
      link.send(() => {
        if (job === undefined) steal(thief, slot, tries - 1)
        else queues.push(job, thief)
      })
    })
  }

  return {
    leadMs: undefined,
    open() {
      for (const node of world.nodes) for (let slot = 0; slot < node.slots; slot++) report(node)
    },
    lend(node) {
      const slot = queues.lend(node)
      if (slot !== undefined) withdraw(node)
      return slot
    },
    left: queues.left,
    joined(node) {
      for (let slot = 0; slot < node.slots; slot++) report(node)
    },
    submit(job) {
      const node = takeFastest(world, any(), job) ?? draw.one(job)
      if (node === undefined) world.retry(job, world.digestMs)
      else link.send(() => queues.push(job, node))
    },
    freed(node, slot) {
      if (queues.freed(node, slot)) return
      report(node)
      if (init.steals > 0) steal(node, slot, init.steals)
    },
    ending: () => undefined
  }
}

function takeFastest(world: World, desk: SimNode[], job: Job): SimNode | undefined {
  let best = -1
  for (let at = 0; at < desk.length; at++) {
    const node = desk[at]
    if (node === undefined || node.speed <= (desk[best]?.speed ?? 0)) continue
    if (node.warm.includes(job.model) && !world.suspected(node)) best = at
  }
  return best < 0 ? undefined : desk.splice(best, 1)[0]
}
