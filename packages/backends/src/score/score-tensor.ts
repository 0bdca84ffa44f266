import type { Claim, Distances, Score } from '../types.ts'
import type { Comparison } from './numerics-class.ts'
import { createReasons } from './reasons.ts'
import { noDistances } from './tolerances.ts'

export interface TensorScoreInit {
  readonly rows: number
  /** Values per output row. */
  readonly columns: number
  readonly claim: Claim
  readonly comparison: Comparison
  readonly tolerances: Distances
  /** Runs the model again. */
  readonly infer: () => Promise<Uint8Array>
}

interface Difference {
  /** The first value that is too far off, and by how much of the output's scale; −1 when none is. */
  readonly at: number
  readonly by: number
  readonly largest: number
}

/** The largest magnitude of an output; what is no number has none. */
function scaleOf(values: DataView): number {
  let scale = 0
  for (let at = 0; at < values.byteLength; at += 4) {
    const magnitude = Math.abs(values.getFloat32(at, true))
    if (magnitude > scale && magnitude < Number.POSITIVE_INFINITY) scale = magnitude
  }
  return scale
}

/** Differences are parts of the scale of the checker's own output: small outputs are held to small ones. */
function compare(claimed: Uint8Array, own: Uint8Array, tolerance: number): Difference {
  const a = new DataView(claimed.buffer, claimed.byteOffset, claimed.byteLength)
  const b = new DataView(own.buffer, own.byteOffset, own.byteLength)
  const scale = scaleOf(b)
  let [at, first, largest] = [-1, 0, 0]
  for (let i = 0; i < own.length / 4; i++) {
    if (a.getUint32(4 * i, true) === b.getUint32(4 * i, true)) continue
    const difference = Math.abs(a.getFloat32(4 * i, true) - b.getFloat32(4 * i, true))
    const by = difference === 0 ? 0 : difference / scale
    // Also true of what is no number; equal values with unequal bits, 0 and −0, differ only where bits count.
    const tooFar = tolerance === 0 || !(by <= tolerance)
    if (tooFar && at < 0) [at, first] = [i, by]
    largest = Math.max(largest, by)
  }
  return { at, by: first, largest }
}

/** Checks a single-shot output by running the model again. */
export async function scoreTensor({
  rows,
  columns,
  claim,
  comparison,
  tolerances,
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
  const limit = comparison === 'bits' ? 0 : tolerances.value
  const { at, by, largest } = compare(output, await infer(), limit)
  if (at >= 0) {
    const place = `row ${Math.floor(at / columns)}, column ${at % columns}`
    reasons.add('output-differs', `${place} is off by ${by} of the output's scale`, {
      position: at,
      measured: by,
      limit
    })
  }
  return reasons.toScore(rows, { ...noDistances, value: largest })
}
