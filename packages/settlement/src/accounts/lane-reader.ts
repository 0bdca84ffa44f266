import type { Settlement } from '../settlement.ts'
import type { Lane } from './lanes.ts'

/** How long a lane's balance is believed, milliseconds: two devnet blocks. What is signed meanwhile is counted by whoever holds the vouchers. */
const freshMs = 2000

/** A lane that is looked at after this much of it is read again meanwhile, so that a steady row of jobs never waits for the chain. */
const renewMs = freshMs / 2

/** Escrow lanes as nodes and clients look at them. */
export interface LaneReader {
  /** Throws what the chain throws. */
  lane(id: number): Promise<Pick<Lane, 'owner' | 'deposited' | 'spent'> & { readonly exiting: boolean }>
}

interface Entry {
  /** When it was asked for, milliseconds of `performance.now`. */
  readonly at: number
  readonly lane: Promise<Lane>
  renewing: boolean
}

/** Reads lanes from the chain, at most once a second each: a node looks at a lane before every job. */
export function createLaneReader(settlement: Pick<Settlement, 'lane'>): LaneReader {
  const known = new Map<number, Entry>()

  function read(id: number): Entry {
    const entry: Entry = { at: performance.now(), lane: settlement.lane(id), renewing: false }
    entry.lane.catch(() => known.delete(id))
    known.set(id, entry)
    return entry
  }

  /** The old one stands until the new one has come. */
  function renew(id: number, entry: Entry): void {
    entry.renewing = true
    const at = performance.now()
    settlement.lane(id).then(
      lane => {
        if (known.get(id) === entry) known.set(id, { at, lane: Promise.resolve(lane), renewing: false })
      },
      () => {
        entry.renewing = false
      }
    )
  }

  return {
    async lane(id) {
      let entry = known.get(id)
      const age = entry === undefined ? Number.POSITIVE_INFINITY : performance.now() - entry.at
      if (entry === undefined || age > freshMs) entry = read(id)
      else if (age > renewMs && !entry.renewing) renew(id, entry)
      const { owner, deposited, spent, exitAt } = await entry.lane
      return { owner, deposited, spent, exiting: exitAt > 0 }
    }
  }
}
