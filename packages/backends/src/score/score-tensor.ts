import type { Claim, Score } from '../types.ts'
import { createReasons } from './reasons.ts'
import { crossClassTolerance } from './tolerances.ts'

export interface TensorScoreInit {
  readonly rows: number
  /** Values per output row. */
  readonly columns: number
  readonly claim: Claim
  /** Whether the claim was computed in the checker's numerics class: then bits are compared. */
  readonly sameClass: boolean
  /** Runs the model again. */
  readonly infer: () => Promise<Uint8Array>
}

/** Index of the first value that differs, and by how much; −1 when none does. */
function firstDifference(
  claimed: Uint8Array,
  own: Uint8Array,
  sameClass: boolean
): { at: number; by: number } {
  const a = new DataView(claimed.buffer, claimed.byteOffset, claimed.byteLength)
  const b = new DataView(own.buffer, own.byteOffset, own.byteLength)
  for (let at = 0; at < own.length / 4; at++) {
    const by = Math.abs(a.getFloat32(4 * at, true) - b.getFloat32(4 * at, true))
    const equal = a.getUint32(4 * at, true) === b.getUint32(4 * at, true)
    if (!equal && (sameClass || !(by <= crossClassTolerance))) return { at, by }
  }
  return { at: -1, by: 0 }
}

/** Checks a single-shot output by running the model again. */
export async function scoreTensor({
  rows,
  columns,
  claim,
  sameClass,
  infer
}: TensorScoreInit): Promise<Score> {
  const reasons = createReasons()
  const { output, stopReason, leaves } = claim
  if (stopReason !== 'stop')
    reasons.add('stop-reason', `a single-shot output ends with stop, not ${stopReason}`)
  if (leaves.length > 0)
    reasons.add('evidence-count', `${leaves.length} pieces of evidence, none belong here`, {
      measured: leaves.length,
      limit: 0
    })
  const bytes = 4 * rows * columns
  if (output.length !== bytes) {
    reasons.add('output-length', `${output.length} bytes instead of ${bytes}`, {
      measured: output.length,
      limit: bytes
    })
  }
  if (reasons.any()) return reasons.toScore(0)
  const { at, by } = firstDifference(output, await infer(), sameClass)
  if (at >= 0) {
    const limit = sameClass ? 0 : crossClassTolerance
    const place = `row ${Math.floor(at / columns)}, column ${at % columns}`
    reasons.add('output-differs', `${place} is off by ${by}`, { position: at, measured: by, limit })
  }
  return reasons.toScore(rows)
}
