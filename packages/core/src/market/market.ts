import { assert, type Hex, type TokenRequest, type TokenResponse } from '@haca/protocol'
import type { Random } from '../random.ts'
import { admit } from './admission.ts'
import { chooseToken, eta, fit, hotQuantile } from './choice.ts'
import { createPace } from './pace.ts'
import { createTicketBook, ticketKey } from './ticket-book.ts'
import { type Bid, createTokenBook } from './token-book.ts'
import type { MarketEffect, MarketEvent, MarketLimits, Millis, Ticket, Token } from './types.ts'

/**
 * A market: the book of tokens and tickets on a hosting node. A token waiting: the ticket gets an offer at once.
 * None: the ticket waits and the next token that fits takes it (late binding). Every token is consumed at most once
 * and everything expires by itself, so that a market may be lost without loss.
 */
export interface Market {
  /** One event in, what to do out. */
  step(event: MarketEvent): MarketEffect[]
  /** When the next lease, offer or deadline runs out; undefined when nothing is pending. */
  nextDeadline(): Millis | undefined
  readonly tokens: ReadonlyMap<string, Token>
  readonly tickets: ReadonlyMap<string, Ticket>
}

export interface MarketInit {
  readonly limits: MarketLimits
  readonly random: Random
}

interface Standing {
  bounces: number
  quarantinedUntil: Millis
}

export function createMarket(init: MarketInit): Market {
  return new MarketMachine(init)
}

class MarketMachine implements Market {
  private readonly book = createTokenBook()
  private readonly ticketBook = createTicketBook()
  private readonly standings = new Map<Hex, Standing>()
  private readonly pace = createPace()
  private readonly limits: MarketLimits
  private readonly random: Random
  private nextOffer = 1

  constructor(init: MarketInit) {
    this.limits = init.limits
    this.random = init.random
  }

  get tokens(): ReadonlyMap<string, Token> {
    return this.book.standing
  }

  get tickets(): ReadonlyMap<string, Ticket> {
    return this.ticketBook.tickets
  }

  step(event: MarketEvent): MarketEffect[] {
    const effects = this.expire(event.at)
    switch (event.kind) {
      case 'token':
        effects.push(...this.onToken(event.at, event.node, event.request))
        break
      case 'ticket':
        effects.push(...this.onTicket(event))
        break
      case 'cancel':
        effects.push(...this.onCancel(event))
        break
      case 'answer':
        effects.push(...this.onAnswer(event))
        break
      case 'node-left':
        this.book.forget(event.node)
        // Who is in quarantine stays there: coming back must not be a way out of it.
        if (this.standing(event.node).quarantinedUntil <= event.at) this.standings.delete(event.node)
        break
      case 'node-suspended':
        this.quarantine(event.node, event.until)
        break
      case 'tick':
        break
    }
    return effects
  }

  nextDeadline(): Millis | undefined {
    const lease = this.book.nextExpiry()
    const ticket = this.ticketBook.nextDue()
    return lease === undefined || ticket === undefined ? (lease ?? ticket) : Math.min(lease, ticket)
  }

  private onToken(at: Millis, node: Hex, request: TokenRequest): MarketEffect[] {
    const { slot, sequence } = request
    const reply = (state: TokenResponse['state'], extra: Partial<TokenResponse> = {}): MarketEffect => ({
      kind: 'token-reply',
      node,
      slot,
      response: { state, leaseMs: this.limits.tokenLeaseMs, unmet: this.unmet(request), ...extra }
    })
    if (request.withdraw) {
      this.book.withdraw(node, slot, sequence)
      return [reply('withdrawn')]
    }
    const standing = this.standing(node)
    if (standing.quarantinedUntil > at) {
      return [reply('quarantined', { retryAfterMs: Math.ceil(standing.quarantinedUntil - at) })]
    }
    if (this.book.isStale(node, slot, sequence)) return [reply('consumed')]
    const renews = this.book.hasStanding(node, slot)
    if (!renews && this.book.countOf(node) >= this.limits.tokensPerNodeMax) {
      return [reply('quarantined', { retryAfterMs: this.limits.tokenLeaseMs })]
    }
    const token: Token = {
      node,
      slot,
      sequence,
      freeAt: at + request.freeInMs,
      expiresAt: at + this.limits.tokenLeaseMs,
      warm: request.warm,
      useMilli: request.useMilli
    }
    this.book.put(token)
    return [...this.matchToken(at, token), reply(this.book.stands(token) ? 'leased' : 'consumed')]
  }

  private onTicket(event: Extract<MarketEvent, { kind: 'ticket' }>): MarketEffect[] {
    const { at, client, request, deadlineAt } = event
    const key = ticketKey(request.job, request.segment)
    // The same ticket again is a retry of the message, not a second job.
    if (this.tickets.has(key)) return []
    const ticket: Ticket = {
      client,
      request,
      deadlineAt,
      arrivedAt: at,
      waitingSince: at,
      excluded: new Set(),
      offer: undefined
    }
    const refusal = admit({
      ticket,
      at,
      limits: this.limits,
      waitingTotal: this.tickets.size,
      waitingOfClient: this.ticketBook.countOf(client),
      waitingOfModel: this.ticketBook.waiting(request.model).length,
      paceMs: this.pace.meanMs(request.model),
      bids: this.book.bids(request.model)
    })
    if (refusal !== undefined) {
      const { job, segment } = request
      return [{ kind: 'rejected', client, job, segment, ...refusal }]
    }
    this.ticketBook.add(ticket)
    return this.matchTicket(at, ticket)
  }

  private onCancel(event: Extract<MarketEvent, { kind: 'cancel' }>): MarketEffect[] {
    const ticket = this.tickets.get(ticketKey(event.job, event.segment))
    if (ticket === undefined || ticket.client !== event.client) return []
    this.ticketBook.remove(ticket)
    if (ticket.offer !== undefined) return this.restore(ticket.offer.token, event.at)
    return waitedUntil(ticket, event.at)
  }

  private onAnswer(event: Extract<MarketEvent, { kind: 'answer' }>): MarketEffect[] {
    const { at, client, answer } = event
    const ticket = this.tickets.get(ticketKey(answer.job, answer.segment))
    if (ticket === undefined || ticket.client !== client || ticket.offer?.id !== answer.offer) return []
    const { token } = ticket.offer
    const standing = this.standing(token.node)
    if (answer.answer === 'started') {
      standing.bounces = 0
      this.book.spend(token)
      this.ticketBook.remove(ticket)
      return []
    }
    ticket.excluded.add(token.node)
    if (answer.answer === 'declined') return [...this.requeue(ticket, at), ...this.restore(token, at)]
    this.book.spend(token)
    if (++standing.bounces >= this.limits.bouncesToQuarantine) {
      standing.bounces = 0
      this.quarantine(token.node, at + this.limits.quarantineMs)
    }
    return this.requeue(ticket, at)
  }

  /** Offers the best token to a new or returning ticket, or lets it wait. */
  private matchTicket(at: Millis, ticket: Ticket): MarketEffect[] {
    const hot = this.book.useQuantile(hotQuantile)
    const chosen = chooseToken(ticket, this.book.bids(ticket.request.model), at, hot, this.random)
    if (chosen !== undefined) return this.makeOffer(at, ticket, chosen)
    const ahead = this.ticketBook.queue(ticket)
    return [{ kind: 'waiting', ticket, ahead }]
  }

  /** Gives a new token to the oldest ticket it fits. */
  private matchToken(at: Millis, token: Token): MarketEffect[] {
    let oldest: { ticket: Ticket; bid: Bid } | undefined
    for (const { model } of token.warm) {
      for (const ticket of this.ticketBook.waiting(model)) {
        if (oldest !== undefined && ticket.arrivedAt >= oldest.ticket.arrivedAt) break
        const bid = fit(ticket, token, at)
        if (typeof bid !== 'object') continue
        oldest = { ticket, bid }
        break
      }
    }
    if (oldest === undefined) return []
    this.ticketBook.unqueue(oldest.ticket)
    return this.makeOffer(at, oldest.ticket, oldest.bid)
  }

  private makeOffer(at: Millis, ticket: Ticket, bid: Bid): MarketEffect[] {
    const { token, warm } = bid
    assert(ticket.offer === undefined, 'a ticket has one offer at a time')
    this.book.take(token)
    this.pace.note(ticket.request.model, ticket.waitingSince, at)
    ticket.offer = { id: this.nextOffer++, token, ask: warm.ask, answerBy: at + this.limits.offerTimeoutMs }
    this.ticketBook.reschedule(ticket)
    const offer: MarketEffect = {
      kind: 'offer',
      ticket,
      offer: ticket.offer,
      etaMs: Math.ceil(eta(ticket, bid, at))
    }
    return [...waitedUntil(ticket, at), offer]
  }

  /** A returning ticket keeps its age, so it goes to the front; when its time is over it is told so. */
  private requeue(ticket: Ticket, at: Millis): MarketEffect[] {
    ticket.offer = undefined
    ticket.waitingSince = at
    this.ticketBook.reschedule(ticket)
    return ticket.deadlineAt <= at ? this.giveUp(ticket, at) : this.matchTicket(at, ticket)
  }

  /** Rejects a ticket that found no slot in time, with the reasons. */
  private giveUp(ticket: Ticket, at: Millis): MarketEffect[] {
    const { client, request } = ticket
    const { job, segment } = request
    const reason = this.explain(ticket, at)
    this.ticketBook.remove(ticket)
    const rejected: MarketEffect = {
      kind: 'rejected',
      client,
      job,
      segment,
      code: 'DEADLINE_UNREACHABLE',
      reason
    }
    return [...waitedUntil(ticket, at), rejected]
  }

  /** The next ticket may have a token that an offer took and no job used. */
  private restore(token: Token, at: Millis): MarketEffect[] {
    return this.book.putBack(token, at) ? this.matchToken(at, token) : []
  }

  private expire(at: Millis): MarketEffect[] {
    const effects: MarketEffect[] = []
    this.book.expire(at)
    for (let due = this.ticketBook.takeDue(at); due !== undefined; due = this.ticketBook.takeDue(at)) {
      if (due.offer === undefined) {
        effects.push(...this.giveUp(due, at))
      } else {
        this.book.spend(due.offer.token)
        effects.push(...this.requeue(due, at))
      }
    }
    return effects
  }

  /** Why a ticket found no token: each standing token's reason, counted. */
  private explain(ticket: Ticket, at: Millis): string {
    const counts = new Map<string, number>()
    for (const token of this.tokens.values()) {
      const found = fit(ticket, token, at)
      const why = typeof found === 'object' ? 'fit' : found
      counts.set(why, (counts.get(why) ?? 0) + 1)
    }
    const parts = [...counts].map(([why, count]) => `${count} ${tokenWords[why] ?? why}`)
    return `no slot in time; ${parts.length === 0 ? 'no slot is idle here' : `idle slots: ${parts.join(', ')}`}`
  }

  private unmet(request: TokenRequest): TokenResponse['unmet'] {
    const unmet: TokenResponse['unmet'] = []
    for (const [model, { tickets, units }] of this.ticketBook.demand) {
      if (request.warm.some(entry => entry.model === model)) continue
      unmet.push({ model, tickets: tickets.length, units })
    }
    return unmet.sort((a, b) => b.units - a.units).slice(0, unmetMax)
  }

  private standing(node: Hex): Standing {
    const known = this.standings.get(node)
    if (known !== undefined) return known
    const fresh: Standing = { bounces: 0, quarantinedUntil: 0 }
    this.standings.set(node, fresh)
    return fresh
  }

  private quarantine(node: Hex, until: Millis): void {
    const standing = this.standing(node)
    standing.quarantinedUntil = Math.max(standing.quarantinedUntil, until)
    this.book.drop(node)
  }
}

/** The stretch in which a ticket waited, for the ledger, if it did. */
function waitedUntil({ request, waitingSince }: Ticket, at: Millis): MarketEffect[] {
  return waitingSince === at ? [] : [{ kind: 'waited', request, from: waitingSince, to: at }]
}

/** Models listed in a token's reply; the message table allows as many. */
const unmetMax = 64
const tokenWords: Readonly<Record<string, string>> = {
  model: 'hold other models',
  price: 'ask more than the ceiling',
  deadline: 'come free too late',
  excluded: 'bounced or were declined',
  fit: 'fit, but their offers ran out unanswered'
}
