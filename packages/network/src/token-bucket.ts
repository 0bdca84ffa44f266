/** A quota: `perSecond` sustained, `burst` at once. The clock is passed in, so it runs under virtual time too. */
export interface TokenBucket {
  /** Takes one token; returns 0, or the milliseconds until there will be one. */
  take(nowMs: number): number
}

export function tokenBucket(init: { perSecond: number; burst: number }): TokenBucket {
  const { perSecond, burst } = init
  let tokens = burst
  let updatedAt: number | undefined
  return {
    take(nowMs) {
      const elapsedMs = Math.max(0, nowMs - (updatedAt ?? nowMs))
      updatedAt = nowMs
      tokens = Math.min(burst, tokens + (elapsedMs * perSecond) / 1000)
      if (tokens < 1) return Math.ceil(((1 - tokens) * 1000) / perSecond)
      tokens -= 1
      return 0
    }
  }
}
