import type { Hex } from '@haca/protocol'
import type { Settlement } from '../settlement.ts'

/** How long the list of seats is believed, milliseconds: seats change by a transaction, rarely. */
const freshMs = 5000
/** Somebody who is not on the list may have registered just now: then it is read again, but not more often than this. */
const retryMs = 500

/** Who is registered as a verifier. */
export interface VerifierReader {
  /** Throws what the chain throws. */
  isVerifier(address: Hex): Promise<boolean>
}

interface Reading {
  readonly at: number
  readonly keys: Promise<ReadonlySet<Hex>>
}

/** Reads the active seats from the chain, rarely more often than every five seconds. */
export function createVerifierReader(settlement: Pick<Settlement, 'seats'>): VerifierReader {
  let known: Reading | undefined

  const read = async (): Promise<ReadonlySet<Hex>> => {
    const seats = await settlement.seats()
    return new Set(seats.filter(seat => seat.active).map(seat => seat.workKey))
  }

  /** The list, at most `ageMs` old. */
  const seats = (ageMs: number): Promise<ReadonlySet<Hex>> => {
    if (known === undefined || performance.now() - known.at > ageMs) {
      const reading: Reading = { at: performance.now(), keys: read() }
      known = reading
      reading.keys.catch(() => {
        if (known === reading) known = undefined
      })
    }
    return known.keys
  }

  return {
    async isVerifier(address) {
      return (await seats(freshMs)).has(address) || (await seats(retryMs)).has(address)
    }
  }
}
