import type { Hex, LentToken } from '@haca/protocol'
import type { Refusal } from '../admission/admission.ts'
import { createStandings } from '../admission/standings.ts'
import type { MarketLimits, Millis, Token } from '../types.ts'

/**
 * What a market holds of others that lend it tokens. It can't know whether a token is its node's word, so what bounces
 * counts against the lender: two in a row, and for a while it lends nothing more here. A token is taken from a lender once.
 */
export interface Lenders {
  see(markets: ReadonlySet<Hex>): void
  /** Why this market may lend nothing now, if so. */
  refusal(market: Hex, at: Millis): Refusal | undefined
  /** The token as it would stand here; undefined when it was used already. */
  take(market: Hex, lent: LentToken, at: Millis): Token | undefined
  /** A ticket got it. */
  used(token: Token): void
  started(market: Hex): void
  bounced(market: Hex, at: Millis): void
}

/** Lent slots whose last sequence is remembered; who is pushed out can be lent a second time, which costs a bounce. */
const slotsMax = 4096

export function createLenders(limits: MarketLimits): Lenders {
  const standings = createStandings(limits)
  const sequences = new Map<string, number>()
  let hosts: ReadonlySet<Hex> = new Set()
  const keyOf = ({ node, slot }: Pick<Token, 'node' | 'slot'>) => `${node}/${slot}`
  return {
    see(markets) {
      hosts = markets
    },
    refusal(market, at) {
      if (!hosts.has(market)) return { code: 'FORBIDDEN', reason: 'only hosting nodes keep markets' }
      const until = standings.quarantinedUntil(market)
      if (until <= at) return undefined
      const reason = 'tokens that this market lent have bounced'
      return { code: 'RATE_LIMITED', reason, retryAfterMs: Math.ceil(until - at) }
    },
    take(lender, { node, slot, sequence, freeInMs, warm, useMilli }, at) {
      if (sequence <= (sequences.get(keyOf({ node, slot })) ?? -1)) return undefined
      const leaseMs = limits.tokenLeaseMs
      const bid = { node, slot, sequence, warm, useMilli }
      return { ...bid, freeAt: at + freeInMs, leaseMs, expiresAt: at + leaseMs, lender, stands: false }
    },
    used(token) {
      const key = keyOf(token)
      sequences.delete(key)
      sequences.set(key, token.sequence)
      const [oldest] = sequences.size > slotsMax ? sequences.keys() : []
      if (oldest !== undefined) sequences.delete(oldest)
    },
    started: market => standings.started(market),
    bounced: (market, at) => void standings.bounced(market, at)
  }
}
