import {
  createInstants,
  createNeedForecast,
  type IdleCause,
  type NodeIdle,
  sampleIdle,
  samplingError,
  splitIdle
} from '@haca/core'
import type { WaitingInterval } from '@haca/protocol'
import { createStream } from './engine/streams.ts'
import type { SimNode } from './engine/world.ts'
import { jobHash, modelId } from './policies/names.ts'
import type { NodePlan } from './workload/fleet.ts'
import type { Job } from './workload/workload.ts'

export interface IdleSplitInit {
  /** Instants to sample over the run, on average. */
  readonly samples: number
  /** Models by rank that a node could get into memory, and how long that takes it. Default: none. */
  readonly loadable?: (node: SimNode) => readonly { readonly model: number; readonly loadMs: number }[]
}

interface IdleAccountsInit extends IdleSplitInit {
  readonly fleet: readonly NodePlan[]
  readonly now: () => number
  readonly seed: number
}

/** Slots of honest nodes that were idle on average over the run, by cause. */
export interface IdleShares {
  /** At every event. */
  readonly exact: Readonly<Record<IdleCause, number>>
  /** At Poisson instants, as a live network does it, with the standard error of that. */
  readonly sampled: Readonly<Record<IdleCause, number>>
  readonly error: Readonly<Record<IdleCause, number>>
}

/** Records when slots were idle and jobs waited, and splits the idle time by cause, exactly and by samples. */
export interface IdleAccounts {
  /** The node is there, all of its slots idle: at the start, and after a crash. */
  joined(node: SimNode): void
  left(node: SimNode): void
  busy(node: SimNode, slot: number): void
  idle(node: SimNode, slot: number): void
  waits(job: Job): void
  waitsNoMore(job: Job): void
  /** Closes what is open, and splits it. */
  split(): IdleShares
}

/** A life of a node. */
interface Life {
  readonly openedAt: bigint
  /** Since when each slot is idle; undefined while it is busy. */
  readonly idleSince: (bigint | undefined)[]
  can: NodeIdle['can']
}

const nanos = (ms: number) => BigInt(Math.round(ms * 1e6))

export function createIdleAccounts(init: IdleAccountsInit): IdleAccounts {
  return new Recorder(init)
}

class Recorder implements IdleAccounts {
  private readonly init: IdleAccountsInit
  private readonly lives = new Map<SimNode, Life>()
  private readonly idleTimes: NodeIdle[] = []
  private readonly waitingSince = new Map<Job, bigint>()
  private readonly waited: WaitingInterval[] = []

  constructor(init: IdleAccountsInit) {
    this.init = init
  }

  joined(node: SimNode): void {
    // A node that deceives offers no capacity.
    if (this.init.fleet[node.index]?.liar !== undefined) return
    const at = this.now()
    const idleSince = new Array<bigint | undefined>(node.slots).fill(at)
    this.lives.set(node, { openedAt: at, idleSince, can: this.describe(node) })
  }

  left(node: SimNode): void {
    this.cut(node)
    this.lives.delete(node)
  }

  busy(node: SimNode, slot: number): void {
    this.change(node, slot, undefined)
  }

  idle(node: SimNode, slot: number): void {
    this.change(node, slot, this.now())
  }

  waits(job: Job): void {
    this.waitingSince.set(job, this.now())
  }

  waitsNoMore(job: Job): void {
    const from = this.waitingSince.get(job)
    if (from === undefined) return
    this.waitingSince.delete(job)
    const to = nanos(Math.min(this.init.now(), job.startBy))
    const model = modelId(job.model)
    this.waited.push({ job: jobHash(job.id), segment: 0, model, ceiling: 0n, from, to })
  }

  split(): IdleShares {
    for (const job of [...this.waitingSince.keys()]) this.waitsNoMore(job)
    for (const node of this.lives.keys()) this.cut(node)
    const until = this.now()
    const need = createNeedForecast()
    need.add(this.waited)
    const columns = [...splitIdle(this.idleTimes, this.waited, need).values()]
    const { seed, samples } = this.init
    const random = createStream(seed, 'idle')
    const meanGapNs = nanos(this.init.now() / samples)
    const instants = createInstants({ random, from: 0n, meanGapNs }).take(until)
    const tally = sampleIdle(this.idleTimes, this.waited, instants, need)
    return {
      exact: byCause(cause => Number(columns.reduce((sum, each) => sum + each[cause], 0n)) / Number(until)),
      sampled: byCause(cause => tally.sums[cause] / tally.instants),
      error: byCause(cause => samplingError(tally, cause) ?? Number.NaN)
    }
  }

  private now(): bigint {
    return nanos(this.init.now())
  }

  private change(node: SimNode, slot: number, idleSince: bigint | undefined): void {
    this.cut(node)
    const life = this.lives.get(node)
    if (life === undefined) return
    life.idleSince[slot] = idleSince
    life.can = this.describe(node)
  }

  /** Ends the idle stretches of a node, each with what the slot could have done in it, and begins new ones. */
  private cut(node: SimNode): void {
    const life = this.lives.get(node)
    const to = this.now()
    const { index, speed: rate } = node
    for (const [slot, from] of (life?.idleSince ?? []).entries()) {
      if (life === undefined || from === undefined) continue
      const { openedAt, can, idleSince } = life
      if (from < to) this.idleTimes.push({ node: `${index}`, slot, from, to, can, rate, openedAt })
      idleSince[slot] = to
    }
  }

  private describe(node: SimNode): NodeIdle['can'] {
    const loadable = this.init.loadable?.(node) ?? []
    return {
      warm: node.warm.map(model => ({ model: modelId(model), ask: 0n, rate: 1 })),
      loadable: loadable.map(({ model, loadMs }) => ({ model: modelId(model), loadMs }))
    }
  }
}

function byCause(of: (cause: IdleCause) => number): Record<IdleCause, number> {
  return {
    match: of('match'),
    place: of('place'),
    price: of('price'),
    strand: of('strand'),
    free: of('free')
  }
}
