import { type CheckRates, type CheckRecord, checkProbability, type LineStatus, lineStatus } from '@haca/core'
import type { Hex } from '@haca/protocol'

/** This node's standing per model, from the lines of final epochs. */
export interface Records {
  /** Probability that the next job of this model is checked. */
  probability(model: Hex): number
  note(model: Hex, status: LineStatus): void
}

export function createRecords(rates: CheckRates): Records {
  const records = new Map<Hex, CheckRecord>()
  return {
    probability: model => checkProbability(records.get(model), rates),
    note(model, status) {
      if (status === lineStatus.checked) records.set(model, { streak: (records.get(model)?.streak ?? 0) + 1 })
      else if (status === lineStatus.refuted) records.delete(model)
    }
  }
}
