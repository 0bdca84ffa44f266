import type { WarmModel } from '@haca/protocol'
import type { Random } from '../random.ts'
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
const hotQuantile = 0.84

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
  if (ticket.excluded.has(token.node)) return 'excluded'
  const warm = token.warm.find(entry => entry.model === ticket.request.model)
  if (warm === undefined) return 'model'
  if (warm.ask > ticket.request.ceiling) return 'price'
  const startsAt = Math.max(now, token.freeAt)
  if (startsAt > ticket.deadlineAt) return 'deadline'
  return { token, warm, etaMs: startsAt - now + (1000 * ticket.request.units) / warm.rate }
}

/** The busiest use, in 1/1000, that still counts as cold among these tokens. */
export function hotAbove(tokens: Iterable<Token>): number {
  const uses = [...tokens].map(token => token.useMilli).sort((a, b) => a - b)
  return uses[Math.ceil(uses.length * hotQuantile) - 1] ?? 1000
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
  let bestRank: readonly [number, number, number] | undefined
  for (const candidate of candidates) {
    const rank = [candidate.token.useMilli > hot ? 1 : 0, score(ticket, candidate), random.next()] as const
    if (bestRank === undefined || lower(rank, bestRank)) {
      best = candidate
      bestRank = rank
    }
  }
  return best
}

function lower(a: readonly [number, number, number], b: readonly [number, number, number]): boolean {
  if (a[0] !== b[0]) return a[0] < b[0]
  if (a[1] !== b[1]) return a[1] < b[1]
  return a[2] < b[2]
}
