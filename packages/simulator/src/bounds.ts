import { createTimeHeap } from '@haca/core'
import type { Loading } from './engine/world.ts'
import { createFlow } from './stats/flow.ts'
import type { NodePlan } from './workload/fleet.ts'
import { speedLie } from './workload/liars.ts'
import type { Job } from './workload/workload.ts'

/** What no policy can exceed. */
export interface Bounds {
  /**
   * Goodput of one server that is as fast as all nodes together, cuts jobs into any pieces and always serves what is due
   * first. A job is due when it would end that starts as late as it may on the slowest node. Holds for every run.
   */
  readonly pooled: number
  /**
   * Goodput in the long run by the linear program over rates: work of each model flows to nodes that have it, as much as
   * comes and as much as they can do; anywhere where models may be loaded, as if that took no time. A short run can come
   * out above it by what waited before it and what is still worked on after it.
   */
  readonly fluid: number
}

export interface BoundsInit {
  readonly fleet: readonly NodePlan[]
  readonly jobs: readonly Job[]
  readonly models: number
  readonly loading?: Loading | undefined
  /** As in `SimulationInit`: the jobs that count. */
  readonly fromMs: number
  readonly toMs: number
}

/** Both bounds of a run; prefixes that save work are not in them. */
export function boundsOf(init: BoundsInit): Bounds {
  const jobs = init.jobs.filter(job => job.arrivesAt >= init.fromMs && job.arrivesAt < init.toMs)
  const work = jobs.reduce((sum, job) => sum + job.work, 0)
  return { pooled: pooledWork(init, jobs) / work, fluid: fluidWork(init, jobs) / work }
}

/** Work per millisecond that a node can really do. A node that refuses, leaves or fails its jobs does none. */
function trueRate({ liar, speed, slots }: NodePlan): number {
  if (liar === undefined) return speed * slots
  return liar === 'speed' ? (speed / speedLie) * slots : 0
}

const rateOf = (fleet: readonly NodePlan[]) => fleet.reduce((sum, plan) => sum + trueRate(plan), 0)

/** Earliest deadline first on one server, which no other order exceeds when every piece of work is worth the same. */
function pooledWork({ fleet }: BoundsInit, jobs: readonly Job[]): number {
  const slowest = Math.min(...fleet.map(({ speed, liar }) => (liar === 'speed' ? speed / speedLie : speed)))
  const rate = rateOf(fleet)
  const open = createTimeHeap<{ left: number }>()
  let now = 0
  let done = 0
  const serveUntil = (until: number) => {
    for (let due = open.firstAt(); due !== undefined && now < until; due = open.firstAt()) {
      const item = open.first() as { left: number }
      const end = Math.min(until, due, now + item.left / rate)
      if (end > now) {
        done += (end - now) * rate
        item.left -= (end - now) * rate
        now = end
      }
      if (item.left <= rate * 1e-9 || due <= now) open.drop()
    }
    now = Math.max(now, until)
  }
  for (const job of jobs) {
    serveUntil(job.arrivesAt)
    open.add(job.startBy + job.work / slowest, { left: job.work })
  }
  serveUntil(Number.POSITIVE_INFINITY)
  return done
}

function fluidWork({ fleet, models, loading, fromMs, toMs }: BoundsInit, jobs: readonly Job[]): number {
  const length = toMs - fromMs
  const work = new Float64Array(models)
  for (const job of jobs) work[job.model] = (work[job.model] ?? 0) + job.work
  if (loading !== undefined) {
    return Math.min(
      work.reduce((sum, part) => sum + part, 0),
      rateOf(fleet) * length
    )
  }
  const flow = createFlow()
  const [source, sink] = [flow.vertex(), flow.vertex()]
  const demands = Array.from(work, part => flow.edge(source, flow.vertex(), part).to)
  const groups = new Map<string, { readonly warm: readonly number[]; rate: number }>()
  for (const plan of fleet) {
    const key = plan.warm.toSorted((a, b) => a - b).join()
    const group = groups.get(key) ?? { warm: plan.warm, rate: 0 }
    groups.set(key, group)
    group.rate += trueRate(plan)
  }
  for (const { warm, rate } of groups.values()) {
    const supply = flow.edge(flow.vertex(), sink, rate * length).from
    for (const model of warm) {
      const demand = demands[model]
      if (demand !== undefined) flow.edge(demand, supply, rate * length)
    }
  }
  return flow.maximize(source, sink)
}
