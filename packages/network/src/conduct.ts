import type { Hex } from '@haca/protocol'
import { boundedMap } from './bounded-map.ts'
import { limits } from './limits.ts'

/** How peers behave: a breach of the protocol is a strike; strikes lower the gossip score and then close the connection. */
export interface Conduct {
  /** Counts one breach. Returns true when it was one too many and the peer is refused for a while. */
  strike(peer: Hex): boolean
  /** Strikes not yet forgiven. */
  strikes(peer: Hex): number
  /** True while connections with the peer are refused. */
  refused(peer: Hex): boolean
}

interface Entry {
  strikes: number
  updatedAt: number
  refusedUntil: number
}

/** `now` is in milliseconds and only its differences count. */
export function createConduct(now: () => number): Conduct {
  const entries = boundedMap<Hex, Entry>(limits.peersTrackedMax, () => ({
    strikes: 0,
    updatedAt: now(),
    refusedUntil: 0
  }))
  const forgive = (entry: Entry) => {
    const forgiven = Math.floor((now() - entry.updatedAt) / limits.strikeLifeMs)
    if (forgiven <= 0) return
    entry.strikes = Math.max(0, entry.strikes - forgiven)
    entry.updatedAt += forgiven * limits.strikeLifeMs
  }
  return {
    strike(peer) {
      const entry = entries.get(peer)
      forgive(entry)
      if (entry.strikes === 0) entry.updatedAt = now()
      entry.strikes += 1
      if (entry.strikes < limits.strikesMax) return false
      entry.strikes = 0
      entry.refusedUntil = now() + limits.refusedMs
      return true
    },
    strikes(peer) {
      const entry = entries.peek(peer)
      if (entry === undefined) return 0
      forgive(entry)
      return entry.strikes
    },
    refused(peer) {
      const entry = entries.peek(peer)
      return entry !== undefined && now() < entry.refusedUntil
    }
  }
}
