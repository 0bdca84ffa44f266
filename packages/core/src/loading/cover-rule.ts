import { assert } from '@haca/protocol'
import { needFor, victimsFor } from './choose-victims.ts'

/**
 * Which model a node loads, by cover instead of backlog: cover is the capacity that has a model in memory over what the
 * model needs. A node swaps a victim for a model only if the victim is still better covered afterwards, by a factor, so
 * that it cannot swing back; what waits right now is not asked, since chasing it loads for bursts that are over
 * before the load ends.
 *
 *     need = rate + √rate + a little,   rate = slow mean of arriving work, as far as the fast mean does not contradict it
 *
 * Time is in mean jobs, work in mean jobs, so that a rate of 1 keeps one slot of speed 1 busy. Models are numbers from 0.
 */
export interface CoverRule {
  /** Models from now on, those from before among them. */
  grow(models: number): void
  /** Work has arrived. */
  arrived(model: number, work: number): void
  /** A beat has passed. */
  beat(span: BeatSpan): void
  /** What is known of the demand before any has come: the rate of each model. */
  believe(rate: (model: number) => number): void
  /** A node with this capacity (speed times slots) has the model in memory, or on its way; negative: has it no more. */
  holds(model: number, capacity: number): void
  /** Capacity that has the model in memory or on its way. */
  held(model: number): number
  /** Capacity that a model needs. */
  need(model: number): number
  /** Cover of a model if so much capacity came to it, or left it when negative. */
  cover(model: number, change: number): number
  /** What a node should load; undefined when nothing is worth it. */
  choose(node: CoverNode): CoverChoice | undefined
}

export interface BeatSpan {
  /** Length of the beat, mean jobs; short against `fastTime`. */
  readonly length: number
  /** Variance ÷ mean of the work that arrives, in mean jobs. */
  readonly burstiness: number
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

/** How far back the slow and the fast mean look, mean jobs. Tuned on seed 1 of twenty-model cases. */
const slowTime = 50
const fastTime = 5
/** Standard deviations by which the fast mean must contradict the slow one: at 1 noise is chased, at 3 changes are missed. */
const beliefDeviations = 2
/** Cover of the victim over cover of the model, both after the swap; 1.1 loads several times as often for nothing. */
export const patienceFactor = 1.5
/** Work that is taken for a model's least when its deviation is estimated. */
const leastRate = 0.2

/** @param models known at first */
export function createCoverRule(models = 0): CoverRule {
  const rule = new CoverRuleState()
  rule.grow(models)
  return rule
}

class CoverRuleState implements CoverRule {
  private readonly work: number[] = []
  private readonly slow: number[] = []
  private readonly fast: number[] = []
  private readonly capacities: number[] = []
  private readonly needs: number[] = []

  grow(models: number): void {
    for (const row of [this.work, this.slow, this.fast, this.capacities]) {
      while (row.length < models) row.push(0)
    }
    while (this.needs.length < models) this.needs.push(needFor(0))
  }

  arrived(model: number, work: number): void {
    this.work[model] = (this.work[model] ?? 0) + work
  }

  beat({ length, burstiness }: BeatSpan): void {
    assert(length > 0 && length < fastTime, 'a beat is short')
    for (let model = 0; model < this.needs.length; model++) this.update(model, length, burstiness)
  }

  believe(rate: (model: number) => number): void {
    for (let model = 0; model < this.needs.length; model++) {
      this.slow[model] = rate(model)
      this.fast[model] = rate(model)
    }
  }

  holds(model: number, capacity: number): void {
    this.capacities[model] = (this.capacities[model] ?? 0) + capacity
  }

  held(model: number): number {
    return this.capacities[model] ?? 0
  }

  need(model: number): number {
    return this.needs[model] ?? needFor(0)
  }

  cover(model: number, change: number): number {
    return ((this.capacities[model] ?? 0) + change) / this.need(model)
  }

  choose(node: CoverNode): CoverChoice | undefined {
    const { capacity, warm } = node
    assert(capacity > 0, 'a node has capacity')
    let model = -1
    let least = Number.POSITIVE_INFINITY
    for (let other = 0; other < this.needs.length; other++) {
      const covered = this.cover(other, capacity)
      if (covered >= least || warm.includes(other)) continue
      model = other
      least = covered
    }
    if (model < 0) return undefined
    const victims = victimsFor(model, node, this, patienceFactor)
    return victims === undefined ? undefined : { model, victims }
  }

  private update(model: number, length: number, burstiness: number): void {
    const rate = (this.work[model] ?? 0) / length
    this.work[model] = 0
    const [fast, slow] = [this.fast[model] ?? 0, this.slow[model] ?? 0]
    const quick = fast + ((rate - fast) * length) / fastTime
    const calm = slow + ((rate - slow) * length) / slowTime
    const deviation = Math.sqrt((Math.max(quick, calm / 2, leastRate) * burstiness) / (2 * fastTime))
    const margin = beliefDeviations * deviation
    const believed = Math.max(0, Math.min(quick + margin, Math.max(quick - margin, calm)))
    this.fast[model] = quick
    this.slow[model] = believed
    this.needs[model] = needFor(believed)
  }
}
