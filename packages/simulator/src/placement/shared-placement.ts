import { createCoverRule } from '@haca/core'
import { createStream } from '../engine/streams.ts'
import type { Policy, SimNode, World } from '../engine/world.ts'
import { shuffled } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'

/**
 * Loads for every policy that does not load by itself, so that rivals differ in matching only: the cover rule, which sees
 * all nodes and all demand as they are. Generous: in a network this knowledge takes messages and time.
 */
export interface SharedPlacement {
  /** Time 0: begins to load. */
  open(): void
  /** A job has arrived, whoever gets it. */
  arrived(job: Job): void
  left(node: SimNode): void
  joined(node: SimNode): void
}

/** Beats per mean job. */
const beatsPerJob = 4
/** Share of the idle nodes that may begin a load in one beat. */
const lentShare = 0.5
/** A model stays at least this many times as long as it took to load. */
const residencyLoads = 3

export function createSharedPlacement(world: World, policy: Policy, seed: number): SharedPlacement {
  const { loading, queue } = world
  if (loading === undefined || policy.lend === undefined) return noPlacement
  const random = createStream(seed, 'placement')
  const beat = 1 / beatsPerJob
  const capacityOf = (node: SimNode) => node.speed * node.slots
  const span = { length: beat, burstiness: loading.burstiness }
  const rule = createCoverRule(loading.models.length)
  /** Until when a model stays, by node and model. */
  const stays = new Map<string, number>()
  const holds = (node: SimNode, sign: number) => {
    for (const model of world.warmOrComing(node)) rule.holds(model, sign * capacityOf(node))
  }
  const consider = (node: SimNode): boolean => {
    const choice = rule.choose({
      capacity: capacityOf(node),
      warm: world.warmOrComing(node),
      victims: node.warm.filter(model => (stays.get(`${node.index}/${model}`) ?? 0) <= queue.now()),
      fits: (model, victims) => world.memoryAfter(node, model, victims) >= 0
    })
    if (choice === undefined) return false
    const slot = policy.lend?.(node)
    if (slot === undefined) return false
    const { loadMs } = loading.models[choice.model] ?? { loadMs: 0 }
    stays.set(`${node.index}/${choice.model}`, queue.now() + (1 + residencyLoads) * loadMs)
    for (const victim of choice.victims) rule.holds(victim, -capacityOf(node))
    rule.holds(choice.model, capacityOf(node))
    world.load(node, slot, choice.model, choice.victims)
    return true
  }
  const onBeat = () => {
    rule.beat(span)
    const idle = world.nodes.filter(node => node.up && node.running.includes(undefined))
    let open = Math.ceil(idle.length * lentShare)
    for (const node of shuffled(random, idle)) {
      if (open === 0) break
      if (consider(node)) open--
    }
    queue.schedule(queue.now() + beat * loading.workMs, onBeat)
  }
  return {
    open() {
      for (const node of world.nodes) holds(node, 1)
      // At first the placement is what is known of the demand: it is believed to be just right for a full load.
      const all = world.nodes.reduce((sum, node) => sum + capacityOf(node), 0)
      const sum = loading.models.reduce((total, _, model) => total + rule.held(model), 0)
      rule.believe(model => (all * rule.held(model)) / sum)
      onBeat()
    },
    arrived: job => rule.arrived(job.model, job.work / loading.workMs),
    left: node => holds(node, -1),
    joined: node => holds(node, 1)
  }
}

/** Nothing is ever loaded. */
export const noPlacement: SharedPlacement = {
  open: () => undefined,
  arrived: () => undefined,
  left: () => undefined,
  joined: () => undefined
}
