import { assert } from '@haca/protocol'

/**
 * Which model a node loads, by cover instead of backlog: cover is the capacity that has a model in memory over what the
 * model needs. A node swaps a victim for a model only if the victim is still better covered afterwards, by a factor, so
 * that it cannot swing back; what waits right now is not asked, since chasing it loads for bursts that are over
 * before the load ends.
 *
 *     need = rate + √rate + a little,   rate = slow mean of arriving work, as far as the fast mean does not contradict it
 *
 * Time is in mean jobs, work in mean jobs, so that a rate of 1 keeps one slot of speed 1 busy.
 */
export interface CoverRule {
  /** Work has arrived. */
  arrived(model: number, work: number): void
  /** A beat has passed. */
  beat(): void
  /** A node with this capacity (speed times slots) has the model in memory, or on its way; negative: has it no more. */
  holds(model: number, capacity: number): void
  /** Capacity that a model needs. */
  need(model: number): number
  /** What a node should load; undefined when nothing is worth it. */
  choose(node: CoverNode): CoverChoice | undefined
}

export interface CoverNode {
  readonly capacity: number
  /** Models in memory or on their way. */
  readonly warm: readonly number[]
  /** Those of them that may go. */
  readonly victims: readonly number[]
  /** Whether a model has room once these are gone. */
  fits(model: number, victims: readonly number[]): boolean
}

export interface CoverChoice {
  readonly model: number
  readonly victims: readonly number[]
}

export interface CoverRuleInit {
  readonly models: number
  /** Length of a beat, mean jobs. */
  readonly beat: number
  /** Variance ÷ mean of the work that arrives. */
  readonly burstiness: number
  /** Speed times slots of all nodes. */
  readonly capacity: number
}

/** How far back the slow and the fast mean look, mean jobs. Tuned on seed 1 of twenty-model cases. */
const slowTime = 50
const fastTime = 5
/** Standard deviations by which the fast mean must contradict the slow one: at 1 noise is chased, at 3 changes are missed. */
const beliefDeviations = 2
/** Cover of the victim over cover of the model, both after the swap; 1.1 loads several times as often for nothing. */
const patienceFactor = 1.5
/** So that the last copy of a model that nobody asks for now is not the first to go, and none is starved for ever. */
const leastNeed = 0.02
/** Work that is taken for a model's least when its deviation is estimated. */
const leastRate = 0.2

export function createCoverRule({ models, beat, burstiness, capacity: all }: CoverRuleInit): CoverRule {
  const arrived = new Float64Array(models)
  const slow = new Float64Array(models)
  const fast = new Float64Array(models)
  const held = new Float64Array(models)
  const needs = new Float64Array(models)
  let beats = 0

  const cover = (model: number, change: number) => ((held[model] ?? 0) + change) / (needs[model] ?? leastNeed)
  const update = (model: number) => {
    const rate = (arrived[model] ?? 0) / beat
    arrived[model] = 0
    const quick = (fast[model] ?? 0) + ((rate - (fast[model] ?? 0)) * beat) / fastTime
    const calm = (slow[model] ?? 0) + ((rate - (slow[model] ?? 0)) * beat) / slowTime
    const deviation = Math.sqrt((Math.max(quick, calm / 2, leastRate) * burstiness) / (2 * fastTime))
    fast[model] = quick
    const margin = beliefDeviations * deviation
    const believed = Math.max(0, Math.min(quick + margin, Math.max(quick - margin, calm)))
    slow[model] = believed
    needs[model] = believed + Math.sqrt(believed) + leastNeed
  }

  return {
    arrived(model, work) {
      arrived[model] = (arrived[model] ?? 0) + work
    },
    beat() {
      // At first the placement is what is known of the demand: it is believed to be just right for a full load.
      if (beats++ === 0) {
        const sum = held.reduce((total, capacity) => total + capacity, 0)
        slow.set(held.map(capacity => (all * capacity) / sum))
        fast.set(slow)
      }
      for (let model = 0; model < models; model++) update(model)
    },
    holds(model, capacity) {
      held[model] = (held[model] ?? 0) + capacity
    },
    need: model => needs[model] ?? leastNeed,
    choose({ capacity, warm, victims, fits }) {
      assert(capacity > 0, 'a node has capacity')
      let model = -1
      let least = Number.POSITIVE_INFINITY
      for (let other = 0; other < models; other++) {
        const covered = cover(other, capacity)
        if (covered >= least || warm.includes(other)) continue
        model = other
        least = covered
      }
      if (model < 0) return undefined
      const gone: number[] = []
      const open = victims.filter(victim => cover(victim, -capacity) > patienceFactor * least)
      open.sort((a, b) => cover(b, -capacity) - cover(a, -capacity))
      while (!fits(model, gone)) {
        const next = open.shift()
        if (next === undefined) return undefined
        gone.push(next)
      }
      return { model, victims: gone }
    }
  }
}
