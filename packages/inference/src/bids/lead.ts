import type { Clock } from '@haca/core'

/**
 * How long it takes from a token to its assignment: token to market, offer to client, assignment to node. Learned from the
 * shortest of the last times between the two, which is the way of one that a ticket waited for. How many such ways ahead of
 * its end a slot bids is said by `waysAhead` of the core.
 */
export interface Lead {
  /** A token leaves. */
  bid(token: string): void
  /** Its assignment has come. */
  assigned(token: string): void
  /** A market has answered after so many milliseconds. */
  roundTrip(ms: number): void
  /** Milliseconds. */
  read(): number
}

/** Assignments remembered. */
const waysMax = 16
/** Tokens under way remembered: one per slot that a node may have. */
const bidsMax = 256
/** Three of a round trip's two ways; a first guess, which leaves out what client and node take to sign and check. */
const waysPerRoundTrip = 1.5
/** More would hold a job at a slot that comes free much later than others, milliseconds. */
const leadMaxMs = 250

export function createLead(clock: Clock): Lead {
  const bids = new Map<string, number>()
  const ways: number[] = []
  let guess = 0
  return {
    bid(token) {
      // A renewal is no new bid. Those that never got an assignment are pushed out by newer ones.
      if (!bids.has(token)) bids.set(token, clock.monotonicMs())
      if (bids.size > bidsMax) bids.delete(bids.keys().next().value ?? '')
    },
    assigned(token) {
      const at = bids.get(token)
      if (at === undefined) return
      bids.delete(token)
      ways.push(clock.monotonicMs() - at)
      if (ways.length > waysMax) ways.shift()
    },
    roundTrip(ms) {
      guess = waysPerRoundTrip * ms
    },
    read: () => Math.min(leadMaxMs, ways.length === 0 ? guess : Math.min(...ways))
  }
}
