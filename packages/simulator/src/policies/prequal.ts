import type { PolicyEntry, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'
import { createDraw, type DrawKind, type NodeDraw } from './draw.ts'
import { createNodeQueues, type NodeQueues } from './node-queues.ts'
import { gatewayOf, gateways, pushing, type Send } from './pushing.ts'

/** Prequal (Wydrowski et al. 2024). Defaults are published values, but for what is tuned; see docs/benchmarks/tuning.md. */
export interface PrequalInit {
  readonly draw?: DrawKind
  /** Probes per job. */
  readonly probes?: number
  /** Quantile of requests in flight above which a node is hot. */
  readonly hotQuantile?: number
}

/** Probes that a gateway keeps per model. */
const poolMax = 16
/** A probe is worth nothing after this, milliseconds. */
const ageMsMax = 1000
/** Probes thrown away per job, in turn the oldest and the worst. */
const removedPerJob = 1
/** By how much more than the pool loses it is to be refilled. */
const surplus = 1
/** Below this many probes the choice is left to chance. */
const poolMin = 2
/** Latencies that a node remembers. */
const latenciesMax = 16

export function prequalPolicy(
  name: string,
  { draw = 'speed', probes = 3, hotQuantile = 0.84 }: PrequalInit = {}
): PolicyEntry {
  return {
    name,
    create(world) {
      const prequal = new Prequal(world, { draw, probes, hotQuantile })
      return pushing(world, (job, send) => prequal.choose(job, send), { queues: prequal.queues })
    }
  }
}

export const prequal: PolicyEntry = prequalPolicy('prequal')

/** With what suits the benchmark's cells better than the published quantile. */
export const prequalTuned: PolicyEntry = prequalPolicy('prequal-tuned', { hotQuantile: 0.6 })

interface Probe {
  readonly node: SimNode
  readonly latencyMs: number
  readonly at: number
  inFlight: number
  usesLeft: number
}

/** The probes of one gateway about one model. */
interface Pool {
  probes: Probe[]
  /** Whether the next that is thrown away is the worst, or else the oldest. */
  worstNext: boolean
}

class Prequal {
  readonly queues: NodeQueues
  private readonly world: World
  private readonly init: Required<PrequalInit>
  private readonly draw: NodeDraw
  /** By model and gateway. */
  private readonly pools: readonly Pool[][]
  /** By node: the last latencies, with the requests in flight that each found. */
  private readonly latencies: { readonly found: number; readonly ms: number }[][]
  /** Mean work of the jobs so far, milliseconds. */
  private workMean = 0
  private jobs = 0

  constructor(world: World, init: Required<PrequalInit>) {
    this.world = world
    this.init = init
    this.draw = createDraw(world, init.draw)
    this.pools = world.holders.map(() =>
      Array.from({ length: gateways }, () => ({ probes: [], worstNext: false }))
    )
    this.latencies = world.nodes.map(() => [])
    this.queues = createNodeQueues(world)
    this.queues.onEnded = ({ since, found }, { index }) => {
      const own = this.latencies[index]
      own?.push({ found, ms: world.queue.now() - since })
      if (own !== undefined && own.length > latenciesMax) own.shift()
    }
  }

  /** The choice is made from what earlier probes said; the probes that a job sends serve later ones. */
  choose(job: Job, send: Send): void {
    this.workMean += (job.work - this.workMean) / ++this.jobs
    const pool = this.pools[job.model]?.[gatewayOf(job)] ?? { probes: [], worstNext: false }
    const now = this.world.queue.now()
    pool.probes = pool.probes.filter(
      ({ node, at }) => now - at <= ageMsMax && node.warm.includes(job.model) && !this.world.suspected(node)
    )
    send(pool.probes.length < poolMin ? this.draw.one(job) : this.take(pool))
    this.remove(pool)
    this.probe(job, pool)
  }

  /** Hot-cold lexicographic: the least latency of those that are not hot, or else the fewest requests in flight. */
  private take(pool: Pool): SimNode | undefined {
    const { probes } = pool
    const hot = this.hotLimit(probes)
    let best: Probe | undefined
    for (const probe of probes) {
      if (probe.inFlight <= hot && (best === undefined || probe.latencyMs < best.latencyMs)) best = probe
    }
    best ??= probes.reduce((least, probe) => (probe.inFlight < least.inFlight ? probe : least))
    best.inFlight++
    if (--best.usesLeft <= 0) probes.splice(probes.indexOf(best), 1)
    return best.node
  }

  /** Requests in flight that this share of the pool's probes does not exceed; the rest is hot. */
  private hotLimit(probes: readonly Probe[]): number {
    const counts = probes.map(({ inFlight }) => inFlight).sort((a, b) => a - b)
    const place = Math.ceil(this.init.hotQuantile * counts.length) - 1
    return counts[Math.max(0, place)] ?? 0
  }

  private remove(pool: Pool): void {
    const { probes } = pool
    for (let i = 0; i < removedPerJob && probes.length > 0; i++) {
      const hot = this.hotLimit(probes)
      const isWorse = (a: Probe, b: Probe) => {
        const [aHot, bHot] = [a.inFlight > hot, b.inFlight > hot]
        if (aHot !== bHot) return aHot
        return aHot ? a.inFlight > b.inFlight : a.latencyMs > b.latencyMs
      }
      const gone = probes.reduce((found, probe) =>
        (pool.worstNext ? isWorse(probe, found) : probe.at < found.at) ? probe : found
      )
      probes.splice(probes.indexOf(gone), 1)
      pool.worstNext = !pool.worstNext
    }
  }

  private probe(job: Job, pool: Pool): void {
    const { link } = this.world
    const nodes = this.world.holders[job.model]?.length ?? 0
    // As many uses per probe as keep the pool as full as it is thrown empty (the paper's b_reuse).
    const perJob = (1 - poolMax / Math.max(poolMax + 1, nodes)) * this.init.probes - removedPerJob
    const uses = perJob <= 0 ? poolMax : Math.max(1, (1 + surplus) / perJob)
    for (const node of this.draw.several(job, this.init.probes)) {
      link.send(() => {
        const inFlight = this.queues.length(node)
        const latencyMs = this.latencyOf(node, inFlight)
        link.send(() => {
          const at = this.world.queue.now()
          pool.probes = pool.probes.filter(probe => probe.node !== node)
          pool.probes.push({ node, latencyMs, at, inFlight, usesLeft: this.randomRound(uses) })
          if (pool.probes.length > poolMax) pool.probes.shift()
        })
      })
    }
  }

  /** The median latency of jobs that found about as many there; before the first, what a mean job would take. */
  private latencyOf(node: SimNode, inFlight: number): number {
    const known = this.latencies[node.index] ?? []
    const distance = ({ found }: { found: number }) => Math.abs(found - inFlight)
    const nearest = Math.min(...known.map(distance))
    const like = known.filter(latency => distance(latency) === nearest).map(({ ms }) => ms)
    if (like.length === 0) return ((inFlight + 1) * this.workMean) / (node.speed * node.slots)
    return like.sort((a, b) => a - b)[Math.floor(like.length / 2)] ?? 0
  }

  private randomRound(value: number): number {
    return Math.floor(value) + (this.world.random.next() < value % 1 ? 1 : 0)
  }
}
