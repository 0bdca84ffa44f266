import type { ErrorCode } from '@haca/protocol'
import type { Bid } from '../books/token-book.ts'
import type { MarketLimits, Millis, Ticket } from '../types.ts'

/** Why a ticket is refused on arrival. */
export interface Refusal {
  readonly code: ErrorCode
  readonly reason: string
  readonly retryAfterMs?: number
}

export interface AdmissionFacts {
  readonly ticket: Ticket
  readonly at: Millis
  readonly limits: MarketLimits
  /** For how long the client gets no offers, for what it did with others; 0 when it is welcome. */
  readonly refusedForMs: Millis
  readonly waitingTotal: number
  readonly waitingOfClient: number
  readonly waitingOfModel: number
  /** Mean milliseconds between two slots for this model while tickets wait; undefined before the first. */
  readonly paceMs: Millis | undefined
  /** Standing tokens that have the ticket's model warm. */
  readonly bids: Iterable<Bid>
}

/**
 * A pace known from some eight gaps of a burst, on slots that other models use too and before more nodes have loaded the
 * model, is off by this much: at 4 the cells of bench:matching with bursts of CV 13 still lose up to 3 %, at 8 none does.
 */
const paceMargin = 8

/**
 * Milliseconds in which a ticket starts at the soonest. A ticket that is refused wrongly is lost and one that waits in
 * vain costs nothing but its wait, so the prediction errs to the early side: slots may come free `paceMargin` times as fast
 * as they do now, and the gaps of those ahead may come two standard deviations shorter, √n gaps each where they are as
 * irregular as at random. Refusing by the mean instead loses up to 3 % of what a central scheduler serves.
 */
function soonestStart({ waitingOfModel, paceMs = 0 }: AdmissionFacts): Millis {
  return (paceMs / paceMargin) * Math.max(0, waitingOfModel - 2 * Math.sqrt(waitingOfModel))
}

/** Refuses at once what can't be served in time or at this price, rather than let it wait for nothing. */
export function admit(facts: AdmissionFacts): Refusal | undefined {
  const { ticket, at, limits } = facts
  const { ceiling } = ticket.request
  if (ticket.deadlineAt <= at) return { code: 'DEADLINE_PASSED', reason: 'the deadline is in the past' }
  if (ticket.deadlineAt - at > limits.ticketWaitMaxMs) {
    return {
      code: 'LIMIT_EXCEEDED',
      reason: `a ticket may wait for ${limits.ticketWaitMaxMs} ms, not for ${Math.ceil(ticket.deadlineAt - at)}`
    }
  }
  if (facts.refusedForMs > 0) {
    const reason = 'most of the tokens that this client was offered were left unused'
    return { code: 'RATE_LIMITED', reason, retryAfterMs: facts.refusedForMs }
  }
  if (facts.waitingTotal >= limits.ticketsMax || facts.waitingOfClient >= limits.ticketsPerClientMax) {
    const which =
      facts.waitingTotal >= limits.ticketsMax
        ? `this market holds ${limits.ticketsMax} tickets`
        : `${limits.ticketsPerClientMax} of this client’s tickets wait here`
    return { code: 'OVERLOADED', reason: which, retryAfterMs: Math.ceil(facts.paceMs ?? limits.tokenLeaseMs) }
  }
  let lowest: bigint | undefined
  for (const { warm } of facts.bids) {
    if (warm.ask <= ceiling) return undefined
    if (lowest === undefined || warm.ask < lowest) lowest = warm.ask
  }
  if (lowest !== undefined) {
    return {
      code: 'PRICE_TOO_LOW',
      reason: `the lowest ask is ${lowest}, the ceiling ${ceiling} micro-tokens per unit`
    }
  }
  const startsIn = soonestStart(facts)
  if (at + startsIn > ticket.deadlineAt) {
    const late = at + startsIn - ticket.deadlineAt
    return {
      code: 'DEADLINE_UNREACHABLE',
      reason: `${facts.waitingOfModel} tickets wait ahead; it would start at least ${Math.ceil(late)} ms after its deadline`,
      retryAfterMs: Math.ceil(late)
    }
  }
  return undefined
}
