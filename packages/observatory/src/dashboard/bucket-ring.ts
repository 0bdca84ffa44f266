import { parts } from './wire.ts'

const width = parts.length

/** Slot-milliseconds by part over time, in buckets of equal length; the oldest are written over. */
export interface BucketRing {
  readonly stepMs: number
  /** Adds an amount to the buckets that [fromMs, toMs) touches, each in proportion. What is too old is left out. */
  spread(part: number, fromMs: number, toMs: number, amount: number): void
  /** Moves an amount between parts of the bucket at a time; nothing happens to one that is forgotten. */
  move(atMs: number, from: number, to: number, amount: number): void
  /** Moves up to `amount` between parts, newest buckets first. @returns what was moved */
  moveNewest(from: number, to: number, amount: number): number
  /** `[bucket, ...parts]` of all that hold anything, oldest first, rounded to whole milliseconds. */
  rows(): number[][]
  /** The same, of those that changed since it was asked last. */
  changed(): number[][]
}

/** @param buckets how many are kept */
export function createBucketRing(stepMs: number, buckets: number): BucketRing {
  return new Ring(stepMs, buckets)
}

class Ring implements BucketRing {
  readonly stepMs: number
  private readonly buckets: number
  private readonly values: Float32Array
  /** The bucket that lies at each place; -1 where none does. */
  private readonly names: Float64Array
  private readonly touched = new Set<number>()
  private newest = -1

  constructor(stepMs: number, buckets: number) {
    this.stepMs = stepMs
    this.buckets = buckets
    this.values = new Float32Array(buckets * width)
    this.names = new Float64Array(buckets).fill(-1)
  }

  spread(part: number, fromMs: number, toMs: number, amount: number): void {
    if (amount === 0 || toMs <= fromMs) return
    const { stepMs } = this
    const last = Math.ceil(toMs / stepMs) - 1
    const first = Math.max(Math.floor(fromMs / stepMs), last - this.buckets + 1)
    for (let bucket = first; bucket <= last; bucket++) {
      const at = this.place(bucket)
      if (at === undefined) continue
      const overlap = Math.min(toMs, (bucket + 1) * stepMs) - Math.max(fromMs, bucket * stepMs)
      this.add(at + part, (amount * overlap) / (toMs - fromMs))
    }
  }

  move(atMs: number, from: number, to: number, amount: number): void {
    const bucket = Math.floor(atMs / this.stepMs)
    if (this.names[bucket % this.buckets] === bucket) this.moveIn(bucket, from, to, amount)
  }

  moveNewest(from: number, to: number, amount: number): number {
    let left = amount
    for (const bucket of this.order().reverse()) {
      if (left <= 0) break
      left -= this.moveIn(bucket, from, to, left)
    }
    return amount - left
  }

  rows(): number[][] {
    return this.order()
      .map(bucket => this.row(bucket))
      .filter(isThere)
  }

  changed(): number[][] {
    const changed = [...this.touched].sort((a, b) => a - b)
    this.touched.clear()
    return changed.map(bucket => this.row(bucket)).filter(isThere)
  }

  /** @returns what was moved: sums of rounded numbers may lack a hair, and no part goes below nothing */
  private moveIn(bucket: number, from: number, to: number, amount: number): number {
    const at = this.place(bucket)
    if (at === undefined) return 0
    const moved = Math.min(amount, this.values[at + from] ?? 0)
    this.add(at + from, -moved)
    this.add(at + to, moved)
    return moved
  }

  /** Where a bucket lies; one that is younger than what lies there takes its place, one that is too old has none. */
  private place(bucket: number): number | undefined {
    const { buckets, names, touched } = this
    if (bucket <= this.newest - buckets || bucket < 0) return undefined
    const at = bucket % buckets
    if (names[at] !== bucket) {
      names[at] = bucket
      this.values.fill(0, at * width, (at + 1) * width)
    }
    this.newest = Math.max(this.newest, bucket)
    touched.add(bucket)
    // Nobody may ever ask what changed.
    if (touched.size > 2 * buckets) {
      for (const each of touched) if (each <= this.newest - buckets) touched.delete(each)
    }
    return at * width
  }

  private add(at: number, amount: number): void {
    this.values[at] = (this.values[at] ?? 0) + amount
  }

  private row(bucket: number): number[] | undefined {
    const at = bucket % this.buckets
    if (this.names[at] !== bucket) return undefined
    return [bucket, ...Array.from(this.values.subarray(at * width, (at + 1) * width), Math.round)]
  }

  private order(): number[] {
    return [...this.names].filter(name => name >= 0).sort((a, b) => a - b)
  }
}

const isThere = (row: number[] | undefined): row is number[] => row !== undefined
