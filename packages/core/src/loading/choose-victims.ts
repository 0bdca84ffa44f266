/** What is known of how models are covered, whatever they are named by. */
export interface Covers<M> {
  /** Capacity that has the model in memory, and `change` more, over what the model needs. */
  cover(model: M, change: number): number
  need(model: M): number
}

export interface SwapNode<M> {
  /** Speed times slots. */
  readonly capacity: number
  /** Models in memory that may go. */
  readonly victims: readonly M[]
  /** Whether a model has room once these are gone. */
  fits(model: M, victims: readonly M[]): boolean
}

/** So that the last copy of a model that nobody asks for now is not the first to go, and none is starved for ever. */
const leastNeed = 0.02

/** Capacity that a rate of work needs: the square root is the reserve for chance. */
export function needFor(rate: number): number {
  return rate + Math.sqrt(rate) + leastNeed
}

/** Below this rate, mean jobs per mean job, hardly anybody asks for a model: a fiftieth of a slot would be busy with it. */
const askedRate = 0.02
const askedNeed = needFor(askedRate)

/** How much better a model that nobody holds may be covered afterwards than what makes room for it. */
const unheldFactor = 1.5
/** Less cover than this is a rounding error of what was added and taken away. */
const leastCopy = 1e-6

/**
 * Which models make room for another, fewest first; undefined when those that may are not enough. A model may go when it
 * is still better covered afterwards, by the factor; so the last copy of one that is asked for never goes. For a model that
 * nobody holds it may be worse covered afterwards, by the same factor, as long as somebody else holds it. The last copy of
 * one that hardly anybody asks for goes for one that needs more, by the factor, and is not covered. None of this swings
 * back: what came is then held, and asked for.
 *
 * @param patience cover of the victim over cover of the model, both after the swap, that is not enough
 */
export function victimsFor<M>(
  model: M,
  { capacity, victims, fits }: SwapNode<M>,
  covers: Covers<M>,
  patience: number
): readonly M[] | undefined {
  const least = covers.cover(model, capacity)
  const isUnheld = covers.cover(model, 0) === 0
  const isMissing = covers.cover(model, 0) < 1
  const open = victims.filter(victim => {
    const left = covers.cover(victim, -capacity)
    if (left > patience * least) return true
    if (isUnheld && left > leastCopy && left * unheldFactor >= least) return true
    const need = covers.need(victim)
    return isMissing && need < askedNeed && covers.need(model) - leastNeed > patience * (need - leastNeed)
  })
  open.sort((a, b) => covers.cover(b, -capacity) - covers.cover(a, -capacity))
  const gone: M[] = []
  while (!fits(model, gone)) {
    const next = open.shift()
    if (next === undefined) return undefined
    gone.push(next)
  }
  return gone
}
