import type { WarmModel } from '@haca/protocol'
import type { Random } from '../random.ts'
import type { Bid } from './token-book.ts'
import type { Millis, Ticket, Token } from './types.ts'

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

export interface Candidate {
  readonly token: Token
  readonly warm: WarmModel
  readonly etaMs: Millis
}

/** What this token would do for this ticket, or why it can't. */
export function fit(
  ticket: Ticket,
  token: Token,
  now: Millis
): Candidate | 'excluded' | 'model' | 'price' | 'deadline' {
  const warm = token.warm.find(entry => entry.model === ticket.request.model)
  if (warm === undefined) return ticket.excluded.has(token.node) ? 'excluded' : 'model'
  return fitBid(ticket, { token, warm }, now)
}

/** The same of a token that has the ticket's model warm. */
export function fitBid(
  ticket: Ticket,
  { token, warm }: Bid,
  now: Millis
): Candidate | 'excluded' | 'price' | 'deadline' {
  if (ticket.excluded.has(token.node)) return 'excluded'
  if (warm.ask > ticket.request.ceiling) return 'price'
  const startsAt = Math.max(now, token.freeAt)
  if (startsAt > ticket.deadlineAt) return 'deadline'
  return { token, warm, etaMs: startsAt - now + (1000 * ticket.request.units) / warm.rate }
}

/** Micro-tokens; lower is better. */
function score(ticket: Ticket, candidate: Candidate): number {
  const { units, valueOfTime } = ticket.request
  return Number(candidate.warm.ask) * units + (Number(valueOfTime) * candidate.etaMs) / 1000
}

/** The best of the candidates, or undefined when there are none. */
export function chooseToken(
  ticket: Ticket,
  candidates: readonly Candidate[],
  hot: number,
  random: Random
): Candidate | undefined {
  let best: Candidate | undefined
  let bestHot = true
  let bestScore = Number.POSITIVE_INFINITY
  let equals = 0
  for (const candidate of candidates) {
    const isHot = candidate.token.useMilli > hot
    if (isHot && !bestHot) continue
    const points = score(ticket, candidate)
    const better = best === undefined || isHot !== bestHot || points < bestScore
    if (!better && points > bestScore) continue
    equals = better ? 1 : equals + 1
    // The n-th of equals takes the place with chance 1/n, so that each ends up with it as often as any other.
    if (!better && random.next() * equals >= 1) continue
    best = candidate
    bestHot = isHot
    bestScore = points
  }
  return best
}
