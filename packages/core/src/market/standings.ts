import type { Hex } from '@haca/protocol'
import type { MarketLimits, Millis } from './types.ts'

/** How a market thinks of the nodes that bid in it: failures in a row lead to quarantine. */
export interface Standings {
  /** Until when no bid of this node is taken; 0 when it is welcome. */
  quarantinedUntil(node: Hex): Millis
  /** It took the job that it was offered. */
  started(node: Hex): void
  /** It did not. True when that was one time too many, and it is in quarantine from now on. */
  bounced(node: Hex, at: Millis): boolean
  suspend(node: Hex, until: Millis): void
  /** Who is in quarantine stays there: coming back must not be a way out of it. */
  left(node: Hex, at: Millis): void
}

interface Standing {
  bounces: number
  quarantinedUntil: Millis
}

export function createStandings(
  limits: Pick<MarketLimits, 'bouncesToQuarantine' | 'quarantineMs'>
): Standings {
  const standings = new Map<Hex, Standing>()
  const of = (node: Hex): Standing => {
    const known = standings.get(node)
    if (known !== undefined) return known
    const fresh: Standing = { bounces: 0, quarantinedUntil: 0 }
    standings.set(node, fresh)
    return fresh
  }
  const suspend = (node: Hex, until: Millis) => {
    const standing = of(node)
    standing.quarantinedUntil = Math.max(standing.quarantinedUntil, until)
  }
  return {
    quarantinedUntil: node => standings.get(node)?.quarantinedUntil ?? 0,
    started(node) {
      const standing = standings.get(node)
      if (standing !== undefined) standing.bounces = 0
    },
    bounced(node, at) {
      const standing = of(node)
      if (++standing.bounces < limits.bouncesToQuarantine) return false
      standing.bounces = 0
      suspend(node, at + limits.quarantineMs)
      return true
    },
    suspend,
    left(node, at) {
      if ((standings.get(node)?.quarantinedUntil ?? 0) <= at) standings.delete(node)
    }
  }
}
