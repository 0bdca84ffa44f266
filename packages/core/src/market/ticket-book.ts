import type { Hex } from '@haca/protocol'
import { createAgenda } from './agenda.ts'
import type { Millis, Ticket } from './types.ts'

/** The tickets of a market: all of them, and those that wait for a token, oldest first per model. */
export interface TicketBook {
  /** By job and segment. */
  readonly tickets: ReadonlyMap<string, Ticket>
  countOf(client: Hex): number
  add(ticket: Ticket): void
  /** Takes a ticket out for good, and out of its queue. */
  remove(ticket: Ticket): void
  /** Tickets that wait for this model, oldest first. */
  waiting(model: string): readonly Ticket[]
  /** What waits, by model. */
  readonly demand: ReadonlyMap<string, Demand>
  /** Lets a ticket wait in order of arrival. Returns how many are before it. */
  queue(ticket: Ticket): number
  unqueue(ticket: Ticket): void
  /** To be called whenever a ticket gets an offer or loses it: its next deadline is another one then. */
  reschedule(ticket: Ticket): void
  /** Takes a ticket whose offer or deadline has run out by `at`; whoever takes it ends or reschedules it. */
  takeDue(at: Millis): Ticket | undefined
  /** When the next offer or deadline runs out. */
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

/** The name of a ticket. */
export const ticketKey = (job: Hex, segment: number) => `${job}/${segment}`

const keyOf = ({ request }: Ticket) => ticketKey(request.job, request.segment)
const dueAt = (ticket: Ticket) => ticket.offer?.answerBy ?? ticket.deadlineAt

export function createTicketBook(): TicketBook {
  return new TicketBookState()
}

class TicketBookState implements TicketBook {
  readonly tickets = new Map<string, Ticket>()
  private readonly clients = new Map<Hex, number>()
  readonly demand = new Map<string, Queue>()
  /** The same tickets, to be asked without making a name. */
  private readonly live = new Set<Ticket>()
  private readonly dues = createAgenda<Ticket>((ticket, at) => dueAt(ticket) === at && this.live.has(ticket))

  countOf(client: Hex): number {
    return this.clients.get(client) ?? 0
  }

  add(ticket: Ticket): void {
    this.tickets.set(keyOf(ticket), ticket)
    this.live.add(ticket)
    this.clients.set(ticket.client, this.countOf(ticket.client) + 1)
    this.reschedule(ticket)
  }

  remove(ticket: Ticket): void {
    // Who has an offer waits in no queue.
    if (ticket.offer === undefined) this.unqueue(ticket)
    if (!this.live.delete(ticket)) return
    this.tickets.delete(keyOf(ticket))
    const left = this.countOf(ticket.client) - 1
    if (left > 0) this.clients.set(ticket.client, left)
    else this.clients.delete(ticket.client)
  }

  waiting(model: string): readonly Ticket[] {
    return this.demand.get(model)?.tickets ?? []
  }

  queue(ticket: Ticket): number {
    const { model, units } = ticket.request
    const queue = this.demand.get(model) ?? { tickets: [], units: 0 }
    this.demand.set(model, queue)
    // Most tickets are the newest, so their place is looked for from the end.
    const ahead = queue.tickets.findLastIndex(other => other.arrivedAt <= ticket.arrivedAt) + 1
    queue.tickets.splice(ahead, 0, ticket)
    queue.units += units
    return ahead
  }

  unqueue(ticket: Ticket): void {
    const { model, units } = ticket.request
    const queue = this.demand.get(model)
    const at = queue?.tickets.indexOf(ticket) ?? -1
    if (queue === undefined || at < 0) return
    queue.tickets.splice(at, 1)
    queue.units -= units
    if (queue.tickets.length === 0) this.demand.delete(model)
  }

  reschedule(ticket: Ticket): void {
    this.dues.add(dueAt(ticket), ticket)
  }

  takeDue(at: Millis): Ticket | undefined {
    return this.dues.takeDue(at)
  }

  nextDue(): Millis | undefined {
    return this.dues.next()
  }
}
