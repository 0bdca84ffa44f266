import {
  type CheckRates,
  checkProbability,
  countLines,
  type JudgedLine,
  type TrackRecord,
  type TrackRules
} from '@haca/core'
import type { Hex } from '@haca/protocol'

/** This node's standing per model, from the lines of final epochs. */
export interface Records {
  /** Probability that the next job of this model is checked. */
  probability(model: Hex): number
  /** Counts an epoch once. */
  count(epoch: number, lines: ReadonlyMap<Hex, readonly JudgedLine[]>): void
}

export function createRecords(rules: CheckRates & TrackRules): Records {
  const records = new Map<Hex, TrackRecord>()
  return {
    probability: model => checkProbability(records.get(model), rules),
    count(epoch, lines) {
      for (const [model, own] of lines) records.set(model, countLines(records.get(model), epoch, own, rules))
    }
  }
}
