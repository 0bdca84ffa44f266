import type { Capacity } from '@haca/core'
import type { AccountResponse, ModelWork, Role } from '@haca/protocol'

export interface CapacityAccountInit {
  readonly role: Role
  readonly capacity: Capacity
  /** Nanoseconds on the ledger's clock. */
  readonly at: bigint
  readonly idleCursor: number
  /** Certified work per second of one slot, in thousands of operations. */
  readonly rate: number
  readonly counters: ReadonlyMap<string, number>
  /** What it has run per model. Default: nothing. */
  readonly work?: readonly ModelWork[]
}

/** The account of a role that has slots, as an auditor gets it. */
export function capacityAccount(init: CapacityAccountInit): Omit<AccountResponse, 'parts'> {
  const { role, at, rate } = init
  const { slots, pending, descriptions, idle, idleCursor } = init.capacity.read(at, init.idleCursor)
  return {
    role,
    at,
    slots: slots.map(slot => ({ ...slot, rate })),
    pending: [...pending],
    descriptions: [...descriptions],
    idle: [...idle],
    idleCursor,
    waiting: [],
    waitingCursor: 0,
    arrivals: [],
    arrivalCursor: 0,
    work: [...(init.work ?? [])],
    counters: Object.fromEntries(init.counters)
  }
}
