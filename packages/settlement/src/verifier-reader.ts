import type { Hex } from '@haca/protocol'
import type { Settlement } from './settlement.ts'

/** How long the list of seats is believed, milliseconds: seats change by a transaction, rarely. */
const freshMs = 5000

/** Who is registered as a verifier. */
export interface VerifierReader {
  /** Throws what the chain throws. */
  isVerifier(address: Hex): Promise<boolean>
}

/** Reads the active seats from the chain, at most once every five seconds. */
export function createVerifierReader(settlement: Pick<Settlement, 'seats'>): VerifierReader {
  let known: { readonly at: number; readonly keys: Promise<ReadonlySet<Hex>> } | undefined
  const read = async () => {
    const seats = await settlement.seats()
    return new Set(seats.filter(seat => seat.active).map(seat => seat.workKey))
  }
  return {
    async isVerifier(address) {
      if (known === undefined || performance.now() - known.at > freshMs) {
        const entry = { at: performance.now(), keys: read() }
        known = entry
        entry.keys.catch(() => {
          if (known === entry) known = undefined
        })
      }
      return (await known.keys).has(address)
    }
  }
}
