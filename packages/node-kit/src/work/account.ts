import type { Capacity } from '@haca/core'
import type { AccountResponse, Role } from '@haca/protocol'

export interface CapacityAccountInit {
  readonly role: Role
  readonly capacity: Capacity
  /** Nanoseconds on the ledger's clock. */
  readonly at: bigint
  readonly idleCursor: number
  /** Certified work per second of one slot, in thousands of operations. */
  readonly rate: number
  readonly counters: ReadonlyMap<string, number>
}

/** The account of a role that has slots, as an auditor gets it. */
export function capacityAccount(init: CapacityAccountInit): Omit<AccountResponse, 'parts'> {
  const { role, at, rate } = init
  const { slots, pending, idle, idleCursor } = init.capacity.read(at, init.idleCursor)
  return {
    role,
    at,
    slots: slots.map(slot => ({ ...slot, rate })),
    pending: [...pending],
    idle: [...idle],
    idleCursor,
    waiting: [],
    waitingCursor: 0,
    counters: Object.fromEntries(init.counters)
  }
}
