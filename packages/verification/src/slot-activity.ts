import type { Capacity, Clock } from '@haca/core'

/** The engine that checks is one slot. */
const slot = 0

/** Notes that a check or a load begins or ends. */
export type SlotActivity = (activity: 'verification' | 'loading', begins: boolean) => void

/** Keeps the checking slot in one state: a check counts before a load that goes on beside it. */
export function createSlotActivity(capacity: Capacity, clock: Clock): SlotActivity {
  const active = { verification: 0, loading: 0 }
  return (activity, begins) => {
    active[activity] += begins ? 1 : -1
    const state = active.verification > 0 ? 'verification' : active.loading > 0 ? 'loading' : 'idle'
    capacity.enter(slot, { kind: state }, clock.nanos())
  }
}
