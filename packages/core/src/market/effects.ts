import type { Refusal } from './admission/admission.ts'
import { eta } from './choice/choice.ts'
import type { MarketEffect, Millis, Offer, Ticket } from './types.ts'

/** The stretch in which a ticket waited, for the ledger, if it did. */
export function waitedUntil({ request, waitingSince }: Ticket, at: Millis): MarketEffect[] {
  return waitingSince === at ? [] : [{ kind: 'waited', request, from: waitingSince, to: at }]
}

/** An offer as it is sent, and sent again to a client that asks again. */
export function offerOf(ticket: Ticket, offer: Offer, homes: number, at: Millis): MarketEffect {
  return { kind: 'offer', ticket, offer, etaMs: Math.ceil(eta(ticket, offer, at)), homes }
}

/** The refusal of a ticket, as its client hears it. */
export function rejectedOf({ client, request }: Ticket, refusal: Refusal): MarketEffect {
  return { kind: 'rejected', client, job: request.job, segment: request.segment, ...refusal }
}
