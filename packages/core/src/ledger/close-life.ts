import type { SlotColumns } from '@haca/protocol'
import type { Nanos, SlotAccount } from './slot-ledger.ts'

/** What is known of a life that ended without a farewell. */
export interface LostLife {
  /** Its last account: capacity counts up to there, then the node is offline. */
  readonly slots: readonly Pick<SlotAccount, 'capacity' | 'columns'>[]
  /** Time of executed work that turned out to be paid, out of the pending. */
  readonly paid: Nanos
}

/**
 * The columns of a life that ended without a farewell, over all slots; they sum to the capacity. Nobody pays for the
 * stretch that broke, so what was pending and is not known to be paid is wasted.
 */
export function closeLife({ slots, paid }: LostLife): SlotColumns & { readonly capacity: Nanos } {
  const sum = { useful: 0n, pending: 0n, verification: 0n, loading: 0n, wasted: 0n, blocked: 0n, idle: 0n }
  let capacity = 0n
  for (const slot of slots) {
    capacity += slot.capacity
    for (const state of Object.keys(sum) as (keyof SlotColumns)[]) sum[state] += slot.columns[state]
  }
  return { ...sum, pending: 0n, useful: sum.useful + paid, wasted: sum.wasted + sum.pending - paid, capacity }
}
