import type { Hex } from '@haca/protocol'
import type { Millis, Ticket } from '../types.ts'
import { createAgenda, earliest } from './agenda.ts'
import { createFifo } from './fifo.ts'

/** The tickets of a market: all of them, and those that wait for a token, oldest first per model. */
export interface TicketBook {
  /** By job and segment. */
  readonly tickets: ReadonlyMap<string, Ticket>
  /** Tickets of a client that wait; those with an offer do not count. */
  countOf(client: Hex): number
  /** Tickets that wait, over all models. */
  readonly waitingTotal: number
  add(ticket: Ticket): void
  /** Takes a ticket out for good, and out of its queue. */
  remove(ticket: Ticket): void
  /** Tickets that wait for this model, oldest first. */
  waiting(model: string): readonly Ticket[]
  /** What waits, by model. */
  readonly demand: ReadonlyMap<string, Demand>
  /** Lets a ticket wait in order of arrival. */
  queue(ticket: Ticket): void
  /** How many wait before this one. */
  ahead(ticket: Ticket): number
  unqueue(ticket: Ticket): void
  /** To be called whenever a ticket gets an offer or loses it: its next deadline is another one then. */
  reschedule(ticket: Ticket): void
  /** Takes a ticket whose offer, notice, exclusion or deadline has run out by `at`; whoever takes it ends or reschedules it. */
  takeDue(at: Millis): Ticket | undefined
  /** When the next of them runs out. */
  nextDue(): Millis | undefined
}

/** Tickets that wait for one model, oldest first, and the sum of their units. */
export interface Demand {
  readonly tickets: readonly Ticket[]
  readonly units: number
}

interface Queue extends Demand {
  readonly tickets: Ticket[]
  units: number
}

/** The name of a ticket; most have segment 0 and need no text made for them. */
export const ticketKey = (job: Hex, segment: number): string => (segment === 0 ? job : `${job}/${segment}`)

const keyOf = ({ request }: Ticket) => ticketKey(request.job, request.segment)
/** When something is to happen to a ticket that waits. */
const dueAt = ({ noticeAt, lookAt, deadlineAt }: Ticket) => Math.min(noticeAt, lookAt, deadlineAt)

export function createTicketBook(): TicketBook {
  return new TicketBookState()
}

class TicketBookState implements TicketBook {
  readonly tickets = new Map<string, Ticket>()
  private readonly clients = new Map<Hex, number>()
  readonly demand = new Map<string, Queue>()
  waitingTotal = 0
  private readonly dues = createAgenda<Ticket>(
    (ticket, at) => ticket.live && ticket.offer === undefined && dueAt(ticket) === at
  )
  /** Tickets with an offer, in the order in which the offers run out: all are remembered equally long. */
  private readonly offered = createFifo<Ticket>((ticket, at) => ticket.live && ticket.offer?.answerBy === at)

  countOf(client: Hex): number {
    return this.clients.get(client) ?? 0
  }

  add(ticket: Ticket): void {
    this.tickets.set(keyOf(ticket), ticket)
    ticket.live = true
  }

  remove(ticket: Ticket): void {
    // Who has an offer waits in no queue.
    if (ticket.offer === undefined) this.unqueue(ticket)
    if (ticket.live) this.tickets.delete(keyOf(ticket))
    ticket.live = false
  }

  waiting(model: string): readonly Ticket[] {
    return this.demand.get(model)?.tickets ?? []
  }

  queue(ticket: Ticket): void {
    const { model, units } = ticket.request
    const queue = this.demand.get(model) ?? { tickets: [], units: 0 }
    this.demand.set(model, queue)
    // Most tickets are the newest, so their place is looked for from the end.
    const ahead = queue.tickets.findLastIndex(other => other.arrivedAt <= ticket.arrivedAt) + 1
    queue.tickets.splice(ahead, 0, ticket)
    queue.units += units
    this.count(ticket.client, 1)
  }

  ahead(ticket: Ticket): number {
    return Math.max(0, this.waiting(ticket.request.model).indexOf(ticket))
  }

  unqueue(ticket: Ticket): void {
    const { model, units } = ticket.request
    const queue = this.demand.get(model)
    const at = queue?.tickets.indexOf(ticket) ?? -1
    if (queue === undefined || at < 0) return
    queue.tickets.splice(at, 1)
    queue.units -= units
    this.count(ticket.client, -1)
    if (queue.tickets.length === 0) this.demand.delete(model)
  }

  private count(client: Hex, by: number): void {
    this.waitingTotal += by
    const left = this.countOf(client) + by
    if (left > 0) this.clients.set(client, left)
    else this.clients.delete(client)
  }

  reschedule(ticket: Ticket): void {
    if (ticket.offer === undefined) this.dues.add(dueAt(ticket), ticket)
    else this.offered.add(ticket.offer.answerBy, ticket)
  }

  takeDue(at: Millis): Ticket | undefined {
    return this.dues.takeDue(at) ?? this.offered.takeDue(at)
  }

  nextDue(): Millis | undefined {
    return earliest(this.dues.next(), this.offered.next())
  }
}
