import type { Millis } from '../types.ts'

/** What a market has served lately: its part of the demand by which models get their homes. */
export interface Served {
  /** An offer was made for work that takes a slot this long. */
  note(model: string, slotMs: Millis, at: Millis): void
  /** Slots that each model keeps busy, a mean over the last `memoryMs`. Asked for once per beat. */
  beat(at: Millis): ReadonlyMap<string, number>
}

/** Long enough for some hundred jobs of a model that fills a market, short enough to follow a change; milliseconds. */
const memoryMs = 10_000
/** Slots below which a model is forgotten. */
const forgottenBelow = 0.01

export function createServed(): Served {
  const sums = new Map<string, Millis>()
  const means = new Map<string, number>()
  let last: Millis | undefined
  return {
    note(model, slotMs, at) {
      last ??= at
      sums.set(model, (sums.get(model) ?? 0) + slotMs)
    },
    beat(at) {
      const passed = at - (last ?? at)
      last = at
      if (passed <= 0) return means
      const weight = 1 - Math.exp(-passed / memoryMs)
      for (const model of sums.keys()) if (!means.has(model)) means.set(model, 0)
      for (const [model, mean] of means) {
        const next = mean + ((sums.get(model) ?? 0) / passed - mean) * weight
        if (next < forgottenBelow) means.delete(model)
        else means.set(model, next)
      }
      sums.clear()
      return means
    }
  }
}
