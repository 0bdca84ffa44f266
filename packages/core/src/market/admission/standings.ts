import type { Hex } from '@haca/protocol'
import type { MarketLimits, Millis } from '../types.ts'

/** How a market thinks of the nodes that bid in it: failures in a row lead to quarantines, each longer than the last. */
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
  /** Failures since it last took a job. */
  bounces: number
  /** Length of the last quarantine since then; 0 for none. */
  lastMs: Millis
  quarantinedUntil: Millis
}

export function createStandings(
  limits: Pick<MarketLimits, 'bouncesToQuarantine' | 'quarantineMs' | 'quarantineMaxMs'>
): Standings {
  const standings = new Map<Hex, Standing>()
  const of = (node: Hex): Standing => {
    const known = standings.get(node)
    if (known !== undefined) return known
    const fresh: Standing = { bounces: 0, lastMs: 0, quarantinedUntil: 0 }
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
      if (standing === undefined) return
      standing.bounces = 0
      standing.lastMs = 0
    },
    bounced(node, at) {
      const standing = of(node)
      // Who was in quarantine and has done nothing good since is not given another chance to be excused.
      if (++standing.bounces < limits.bouncesToQuarantine && standing.lastMs === 0) return false
      standing.bounces = 0
      standing.lastMs = Math.min(Math.max(2 * standing.lastMs, limits.quarantineMs), limits.quarantineMaxMs)
      suspend(node, at + standing.lastMs)
      return true
    },
    suspend,
    left(node, at) {
      if ((standings.get(node)?.quarantinedUntil ?? 0) <= at) standings.delete(node)
    }
  }
}
