/** A quota: `perSecond` sustained, `burst` at once. The clock is passed in, so it runs under virtual time too. */
export interface TokenBucket {
  /** Takes one token; returns 0, or the milliseconds until there will be one. */
  take(nowMs: number): number
  /** Takes any number of tokens, more than the burst too; returns the milliseconds until all of them will have come in. */
  reserve(nowMs: number, count: number): number
}

export function tokenBucket(init: { perSecond: number; burst: number }): TokenBucket {
  const { perSecond, burst } = init
  let tokens = burst
  let updatedAt: number | undefined
  const refill = (nowMs: number) => {
    const elapsedMs = Math.max(0, nowMs - (updatedAt ?? nowMs))
    updatedAt = nowMs
    tokens = Math.min(burst, tokens + (elapsedMs * perSecond) / 1000)
  }
  return {
    take(nowMs) {
      refill(nowMs)
      if (tokens < 1) return Math.ceil(((1 - tokens) * 1000) / perSecond)
      tokens -= 1
      return 0
    },
    reserve(nowMs, count) {
      refill(nowMs)
      tokens -= count
      return tokens < 0 ? (-tokens * 1000) / perSecond : 0
    }
  }
}
