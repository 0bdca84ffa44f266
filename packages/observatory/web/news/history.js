import { partWords } from '../parts/parts.js'

/** A history as the charts take it. Pure. @import { WireHistory } from '../../src/dashboard/wire.ts' */

const width = partWords.length

/**
 * Buckets by their number, the oldest forgotten.
 * @typedef {{ stepMs: number, rows: Map<number, readonly number[]> }} Buckets
 */

/** @param {WireHistory} history @returns {Buckets} */
export function toBuckets({ stepMs, rows }) {
  return { stepMs, rows: new Map(rows.map(([bucket = 0, ...parts]) => [bucket, parts])) }
}

/** @param {Buckets} buckets @param {readonly (readonly number[])[]} changed @param {number} keep how many */
export function mergeRows({ rows }, changed, keep) {
  for (const [bucket = 0, ...parts] of changed) rows.set(bucket, parts)
  if (rows.size <= keep) return
  for (const bucket of [...rows.keys()].sort((a, b) => a - b).slice(0, rows.size - keep)) rows.delete(bucket)
}

/** What a stretch of time comes to, by part. @param {Buckets} buckets @param {number} fromMs @param {number} toMs */
export function sumBetween({ stepMs, rows }, fromMs, toMs) {
  const sums = Array.from({ length: width }, () => 0)
  for (const [bucket, parts] of rows) {
    if (bucket * stepMs < fromMs || bucket * stepMs >= toMs) continue
    for (const [i, part] of parts.entries()) sums[i] = (sums[i] ?? 0) + part
  }
  return sums
}

/**
 * Data of a stacked chart: times in seconds, then for each part the sum of it and of those below it. A bucket that is
 * not over yet is left out, one that holds nothing is a gap.
 * @param {Buckets} buckets
 * @param {object} how
 * @param {number} how.fromMs
 * @param {number} how.nowMs
 * @param {boolean} how.shares of the capacity, else slots
 * @param {ReadonlySet<number>} how.hidden parts that are left out
 * @returns {[number[], ...(number | null)[][]]}
 */
export function stacked({ stepMs, rows }, { fromMs, nowMs, shares, hidden }) {
  /** @type {number[]} */
  const times = []
  /** @type {(number | null)[][]} */
  const series = Array.from({ length: width }, () => [])
  const first = Math.ceil(fromMs / stepMs)
  const last = Math.floor(nowMs / stepMs) - 1
  for (let bucket = first; bucket <= last; bucket++) {
    const parts = rows.get(bucket)
    const all = parts?.reduce((total, part) => total + part, 0) ?? 0
    times.push(((bucket + 0.5) * stepMs) / 1000)
    let below = 0
    for (let i = 0; i < width; i++) {
      if (!hidden.has(i)) below += parts?.[i] ?? 0
      series[i]?.push(all === 0 ? null : below / (shares ? all : stepMs))
    }
  }
  return [times, ...series]
}
