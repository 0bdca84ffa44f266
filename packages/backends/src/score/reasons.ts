import type { Distances, ReasonCode, Score, ScoreReason } from '../types.ts'
import { noDistances } from './tolerances.ts'

/** Collects why a claim fails; of each code only the first finding counts. */
export interface Reasons {
  readonly add: (
    code: ReasonCode,
    detail: string,
    facts?: Pick<ScoreReason, 'position' | 'measured' | 'limit'>
  ) => void
  readonly any: () => boolean
  readonly toScore: (checkedUnits: number, worst?: Distances) => Score
}

export function createReasons(): Reasons {
  const found = new Map<ReasonCode, ScoreReason>()
  return {
    add(code, detail, facts = {}) {
      if (!found.has(code)) found.set(code, { code, detail, ...facts })
    },
    any: () => found.size > 0,
    toScore: (checkedUnits, worst = noDistances) => ({
      verdict: found.size === 0 ? 'pass' : 'fail',
      reasons: [...found.values()],
      checkedUnits,
      worst
    })
  }
}
