import { createStream } from '../engine/streams.ts'
import { shuffled, zipfShares } from '../stats/distributions.ts'
import { type Liar, liars } from './liars.ts'

/** One inference node of a run. */
export interface NodePlan {
  readonly slots: number
  /** Work per millisecond on each slot; a slot of speed 1 takes a job's own time. */
  readonly speed: number
  /** Ranks of the models in memory at first. */
  readonly warm: readonly number[]
  /** Room for models, in the unit of `ModelPlan.size`. Default: what the warm ones take. */
  readonly memory?: number
  /** Ranks of the models on disk, beside those in memory. Default: all. */
  readonly disk?: readonly number[]
  /** How the node deceives, if it does; `speed` is what it says then. */
  readonly liar?: Liar | undefined
}

export interface SpeedClass {
  readonly speed: number
  /** Share of the nodes; the shares sum to 1. */
  readonly share: number
}

export const equalSpeeds: readonly SpeedClass[] = [{ speed: 1, share: 1 }]

/** Half slow, some fast, as consumer hardware differs; scaled to a mean of 1 when a fleet is built. A choice, no data. */
export const threeSpeeds: readonly SpeedClass[] = [
  { speed: 0.4, share: 0.5 },
  { speed: 1, share: 0.3 },
  { speed: 2.5, share: 0.2 }
]

export interface FleetInit {
  readonly nodes: number
  readonly slotsPerNode: number
  readonly speeds: readonly SpeedClass[]
  readonly models: number
  /** Popularity that the placement goes by. */
  readonly zipf: number
  /** Models in a node's memory at once, at most `models`. */
  readonly warmPerNode: number
  /** Nodes that deceive, by the kinds of `liars` in turn, per honest node; they come on top. Default 0. */
  readonly liarsPerNode?: number
}

/**
 * Nodes with their speeds and warm models, the same for every policy. Each model gets places in proportion to its
 * popularity, at least one; which nodes give them is random.
 */
export function buildFleet(init: FleetInit, seed: number): NodePlan[] {
  const random = createStream(seed, 'fleet')
  const speeds = shuffled(
    random,
    deal(
      init.speeds.map(({ share }) => share),
      init.nodes
    )
  )
  const meanSpeed = init.speeds.reduce((sum, { speed, share }) => sum + speed * share, 0)
  const warmPerNode = Math.min(init.warmPerNode, init.models)
  const places = deal(zipfShares(init.models, init.zipf), init.nodes * warmPerNode)
  // Dealt in rounds, a model's places lie side by side and so go to different nodes.
  const order = shuffled(random, [...speeds.keys()])
  const warm: number[][] = speeds.map(() => [])
  places.forEach((model, i) => {
    const node = warm[order[i % order.length] ?? 0]
    if (node === undefined) return
    // A node holds a model once; a place that a hot model can't use goes to the most popular one that can.
    const taken = node.includes(model)
    node.push(
      taken
        ? Array.from({ length: init.models }, (_, rank) => rank).findIndex(rank => !node.includes(rank))
        : model
    )
  })
  const honest = speeds.map((kind, i) => ({
    slots: init.slotsPerNode,
    speed: (init.speeds[kind]?.speed ?? 1) / meanSpeed,
    warm: warm[i] ?? []
  }))
  return [...honest, ...deceivers(honest, Math.round(init.nodes * (init.liarsPerNode ?? 0)))]
}

/** Copies of honest nodes, so that a deceiver looks like any other. */
function deceivers(honest: readonly NodePlan[], count: number): NodePlan[] {
  return Array.from({ length: count }, (_, i) => ({
    ...(honest[i % honest.length] as NodePlan),
    liar: liars[i % liars.length]
  }))
}

/** `total` places dealt to kinds by their shares: at least one each where there are enough, the largest rest rounded up. */
function deal(shares: readonly number[], total: number): number[] {
  const counts = shares.map(share => Math.max(1, Math.floor(share * total)))
  const rests = shares.map((share, kind) => ({ kind, rest: share * total - (counts[kind] ?? 0) }))
  rests.sort((a, b) => b.rest - a.rest)
  let open = total - counts.reduce((sum, count) => sum + count, 0)
  for (let i = 0; open > 0; i = (i + 1) % rests.length, open--) {
    const kind = rests[i]?.kind ?? 0
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  // The minimum of one may have dealt too many; the largest kinds give them back.
  for (; open < 0; open++) {
    const largest = counts.indexOf(Math.max(...counts))
    counts[largest] = (counts[largest] ?? 0) - 1
  }
  return counts.flatMap((count, kind) => new Array<number>(count).fill(kind))
}
