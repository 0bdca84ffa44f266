import { nextLook, nobody } from './choice/exclusions.ts'
import type { Exclusions, MarketEvent, MarketLimits, Ticket, Token } from './types.ts'

/** A ticket that arrives. @param excluded nodes that failed its job before */
export function newTicket(
  { at, client, request, deadlineAt }: Extract<MarketEvent, { kind: 'ticket' }>,
  excluded: Exclusions = nobody
): Ticket {
  return {
    client,
    request,
    deadlineAt,
    arrivedAt: at,
    waitingSince: at,
    noticeAt: Number.POSITIVE_INFINITY,
    excluded,
    lookAt: nextLook(excluded),
    live: false,
    offer: undefined
  }
}

/** A token that arrives. A renewal of the one that stands is leased for twice as long. */
export function newToken(
  { at, node, request }: Extract<MarketEvent, { kind: 'token' }>,
  standing: Token | undefined,
  { tokenLeaseMs, tokenLeaseMaxMs }: Pick<MarketLimits, 'tokenLeaseMs' | 'tokenLeaseMaxMs'>
): Token {
  const { slot, sequence, freeInMs, warm, useMilli } = request
  const isRenewal = standing?.sequence === sequence
  const leaseMs = isRenewal ? Math.min(2 * standing.leaseMs, tokenLeaseMaxMs) : tokenLeaseMs
  return {
    node,
    slot,
    sequence,
    freeAt: at + freeInMs,
    leaseMs,
    expiresAt: at + leaseMs,
    warm,
    useMilli,
    lender: undefined,
    stands: false
  }
}
