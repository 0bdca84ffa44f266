import type { WarmModel } from '@haca/protocol'
import type { Random } from '../../random.ts'
import type { TicketBook } from '../books/ticket-book.ts'
import type { Bid } from '../books/token-book.ts'
import type { Millis, Ticket, Token } from '../types.ts'
import { isExcluded } from './exclusions.ts'

/**
 * Which token a ticket gets: cold nodes before hot ones, then the lowest score
 *
 *     score = ask · units + value of time · ETA,   ETA = time until free + units / rate
 *
 * so that price decides only within a class: in simulation, cheapest-first alone serves 42 % of what a central
 * scheduler serves. Ties are broken at random.
 */

/** Nodes busier than this quantile of the book are hot (the value Prequal found best: arXiv 2312.10172). */
export const hotQuantile = 0.84

/** Why a token is nothing for a ticket. */
type Misfit = 'excluded' | 'model' | 'price' | 'deadline'

/** What this token would do for this ticket, or why it can't. */
export function fit(ticket: Ticket, token: Token, now: Millis): Bid | Misfit {
  const warm = token.warm.find(entry => entry.model === ticket.request.model)
  if (warm === undefined) return isExcluded(ticket, token.node, now) ? 'excluded' : 'model'
  return misfit(ticket, token, warm, now) ?? { token, warm, ask: Number(warm.ask) }
}

/** Why a token that has the ticket's model warm is nothing for it, if so. */
function misfit(ticket: Ticket, token: Token, warm: WarmModel, now: Millis): Misfit | undefined {
  if (isExcluded(ticket, token.node, now)) return 'excluded'
  if (warm.ask > ticket.request.ceiling) return 'price'
  return Math.max(now, token.freeAt) > ticket.deadlineAt ? 'deadline' : undefined
}

/** Milliseconds from now until this token would have done the ticket's job. */
export function eta({ request }: Ticket, { token, warm }: Pick<Bid, 'token' | 'warm'>, now: Millis): Millis {
  return Math.max(now, token.freeAt) - now + (1000 * request.units) / warm.rate
}

/** The best of the tokens that have the ticket's model warm, or undefined when none fits. */
export function chooseToken(
  ticket: Ticket,
  bids: Iterable<Bid>,
  now: Millis,
  hot: number,
  random: Random
): Bid | undefined {
  const { units } = ticket.request
  const timePrice = Number(ticket.request.valueOfTime) / 1000
  let best: Bid | undefined
  let bestHot = true
  let bestScore = Number.POSITIVE_INFINITY
  let equals = 0
  for (const bid of bids) {
    const isHot = bid.token.useMilli > hot
    if ((isHot && !bestHot) || misfit(ticket, bid.token, bid.warm, now) !== undefined) continue
    const score = bid.ask * units + timePrice * eta(ticket, bid, now)
    const better = best === undefined || isHot !== bestHot || score < bestScore
    if (!better && score > bestScore) continue
    equals = better ? 1 : equals + 1
    // The n-th of equals takes the place with chance 1/n, so that each ends up with it as often as any other.
    if (!better && random.next() * equals >= 1) continue
    best = bid
    bestHot = isHot
    bestScore = score
  }
  return best
}

/** The ticket that has waited longest of those that a token fits. */
export function oldestFit(
  token: Token,
  tickets: Pick<TicketBook, 'waiting'>,
  at: Millis
): { ticket: Ticket; bid: Bid } | undefined {
  let oldest: { ticket: Ticket; bid: Bid } | undefined
  for (const { model } of token.warm) {
    for (const ticket of tickets.waiting(model)) {
      if (oldest !== undefined && ticket.arrivedAt >= oldest.ticket.arrivedAt) break
      const bid = fit(ticket, token, at)
      if (typeof bid !== 'object') continue
      oldest = { ticket, bid }
      break
    }
  }
  return oldest
}
