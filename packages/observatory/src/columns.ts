import type { IdleColumns } from '@haca/core'

/** Where capacity went; they sum to `capacity` exactly. Slot-nanoseconds, or those times the certified rate. */
export interface Columns {
  readonly capacity: bigint
  readonly useful: bigint
  readonly pending: bigint
  readonly verification: bigint
  readonly loading: bigint
  readonly wasted: bigint
  readonly blocked: bigint
  readonly idle: IdleColumns
}

export function emptyColumns(): Columns {
  return {
    capacity: 0n,
    useful: 0n,
    pending: 0n,
    verification: 0n,
    loading: 0n,
    wasted: 0n,
    blocked: 0n,
    idle: { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
  }
}

/** a + factor · b, column by column. */
export function addColumns(a: Columns, b: Columns, factor = 1n): Columns {
  return {
    capacity: a.capacity + factor * b.capacity,
    useful: a.useful + factor * b.useful,
    pending: a.pending + factor * b.pending,
    verification: a.verification + factor * b.verification,
    loading: a.loading + factor * b.loading,
    wasted: a.wasted + factor * b.wasted,
    blocked: a.blocked + factor * b.blocked,
    idle: addIdle(a.idle, b.idle, factor)
  }
}

function addIdle(a: IdleColumns, b: IdleColumns, factor = 1n): IdleColumns {
  return {
    match: a.match + factor * b.match,
    place: a.place + factor * b.place,
    price: a.price + factor * b.price,
    strand: a.strand + factor * b.strand,
    free: a.free + factor * b.free
  }
}

function sumIdle(idle: IdleColumns): bigint {
  return idle.match + idle.place + idle.price + idle.strand + idle.free
}

/** What the columns sum to: `capacity`, unless something is lost. */
export function sumOf(columns: Columns): bigint {
  const { useful, pending, verification, loading, wasted, blocked, idle } = columns
  return useful + pending + verification + loading + wasted + blocked + sumIdle(idle)
}
