import type { Millis } from '../types.ts'

/** How fast slots come free for each model while somebody waits for one: what admission predicts with. */
export interface Pace {
  /** A ticket that had waited since `waitingSince` is offered a token at `at`; the same time when it did not wait. */
  note(model: string, waitingSince: Millis, at: Millis): void
  /** Mean milliseconds between two such offers; undefined until a ticket has waited. */
  meanMs(model: string): Millis | undefined
}

/** Weight of the newest gap in the mean: about the last eight offers count. */
const paceWeight = 1 / 8

export function createPace(): Pace {
  const models = new Map<string, { last: Millis; meanMs: Millis | undefined }>()
  return {
    note(model, waitingSince, at) {
      const pace = models.get(model) ?? { last: waitingSince, meanMs: undefined }
      models.set(model, pace)
      // Time in which nobody waited says nothing of how fast slots come free.
      const gap = at - Math.max(pace.last, waitingSince)
      if (waitingSince < at)
        pace.meanMs = pace.meanMs === undefined ? gap : pace.meanMs + (gap - pace.meanMs) * paceWeight
      pace.last = at
    },
    meanMs: model => models.get(model)?.meanMs
  }
}
