import type { Lane } from './lanes.ts'
import type { Settlement } from './settlement.ts'

/** How long a lane's balance is believed, milliseconds: two devnet blocks. What is signed meanwhile is counted by whoever holds the vouchers. */
const freshMs = 2000

/** Escrow lanes as nodes and clients look at them. */
export interface LaneReader {
  /** Throws what the chain throws. */
  lane(id: number): Promise<Pick<Lane, 'owner' | 'deposited' | 'spent'> & { readonly exiting: boolean }>
}

/** Reads lanes from the chain, at most once every two seconds each: a node looks at a lane before every job. */
export function createLaneReader(settlement: Pick<Settlement, 'lane'>): LaneReader {
  const known = new Map<number, { readonly at: number; readonly lane: Promise<Lane> }>()
  return {
    async lane(id) {
      let entry = known.get(id)
      if (entry === undefined || performance.now() - entry.at > freshMs) {
        entry = { at: performance.now(), lane: settlement.lane(id) }
        known.set(id, entry)
        entry.lane.catch(() => known.delete(id))
      }
      const { owner, deposited, spent, exitAt } = await entry.lane
      return { owner, deposited, spent, exiting: exitAt > 0 }
    }
  }
}
