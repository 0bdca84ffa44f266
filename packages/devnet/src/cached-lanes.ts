import type { Lane, Settlement } from '@haca/settlement'

/** How long a lane's balance is believed, milliseconds: two devnet blocks. What is signed meanwhile is counted by the node itself. */
const freshMs = 2000

/** Reads lanes from the chain, at most once in a while each. */
export function cachedLanes(settlement: Settlement) {
  const known = new Map<number, { readonly at: number; readonly lane: Promise<Lane> }>()
  return {
    async lane(id: number) {
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
