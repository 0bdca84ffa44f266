import { assert, type Hex, type TokenRequest, type TokenResponse, type UnmetNeed } from '@haca/protocol'
import type { Random } from '../random.ts'
import { admit } from './admission.ts'
import { chooseToken, eta, fit, hotQuantile } from './choice.ts'
import { createClientRecords } from './client-records.ts'
import { explainNoSlot } from './explain.ts'
import { createPace } from './pace.ts'
import { createStandings, type Standings } from './standings.ts'
import { createTicketBook, ticketKey } from './ticket-book.ts'
import { type Bid, createTokenBook } from './token-book.ts'
import type { MarketEffect, MarketEvent, MarketLimits, Millis, Offer, Ticket, Token } from './types.ts'
import { createUnmet } from './unmet.ts'

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
  /** What found no slot here, most work first. */
  unmet(at: Millis): readonly UnmetNeed[]
}

export interface MarketInit {
  readonly limits: MarketLimits
  readonly random: Random
}

export function createMarket(init: MarketInit): Market {
  return new MarketMachine(init)
}

class MarketMachine implements Market {
  private readonly book = createTokenBook()
  private readonly ticketBook = createTicketBook()
  private readonly standings: Standings
  private readonly pace = createPace()
  private readonly lost = createUnmet()
  private readonly clients = createClientRecords()
  private readonly limits: MarketLimits
  private readonly random: Random
  private nextOffer = 1

  constructor(init: MarketInit) {
    this.limits = init.limits
    this.standings = createStandings(init.limits)
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
        effects.push(...this.onToken(event))
        break
      case 'ticket':
        effects.push(...this.onTicket(event))
        break
      case 'cancel':
        effects.push(...this.onCancel(event))
        break
      case 'node-left':
        this.book.forget(event.node)
        this.standings.left(event.node, event.at)
        break
      case 'node-suspended':
        this.standings.suspend(event.node, event.until)
        this.book.drop(event.node)
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

  private onToken(event: Extract<MarketEvent, { kind: 'token' }>): MarketEffect[] {
    const { at, node, request, quiet } = event
    const { slot, sequence } = request
    const reply = (
      state: TokenResponse['state'],
      leaseMs: Millis,
      extra?: Partial<TokenResponse>
    ): MarketEffect[] => {
      if (quiet === true) return []
      const response = { state, leaseMs, unmet: this.unmetFor(request, at), ...extra }
      return [{ kind: 'token-reply', node, slot, response }]
    }
    const { tokenLeaseMs, tokenLeaseMaxMs, tokensPerNodeMax } = this.limits
    if (request.withdraw) {
      this.book.withdraw(node, slot, sequence)
      return reply('withdrawn', 0)
    }
    const quarantinedUntil = this.standings.quarantinedUntil(node)
    if (quarantinedUntil > at) {
      return reply('quarantined', 0, { retryAfterMs: Math.ceil(quarantinedUntil - at) })
    }
    // Slots count from 0, so a higher number is no slot; the book remembers each of them.
    if (slot >= tokensPerNodeMax) return reply('quarantined', 0, { retryAfterMs: tokenLeaseMaxMs })
    if (this.book.isStale(node, slot, sequence)) return reply('consumed', 0)
    if (request.unused === true) {
      const taker = this.book.takerOf(node, slot, sequence - 1)
      if (taker !== undefined) this.clients.wasted(taker, at)
    }
    const before = this.book.standingOf(node, slot)
    const leaseMs =
      before?.sequence === sequence ? Math.min(2 * before.leaseMs, tokenLeaseMaxMs) : tokenLeaseMs
    const token: Token = {
      node,
      slot,
      sequence,
      freeAt: at + request.freeInMs,
      leaseMs,
      expiresAt: at + leaseMs,
      warm: request.warm,
      useMilli: request.useMilli
    }
    this.book.put(token)
    const effects = this.matchToken(at, token)
    return [...effects, ...reply(this.book.stands(token) ? 'leased' : 'consumed', leaseMs)]
  }

  private onTicket(event: Extract<MarketEvent, { kind: 'ticket' }>): MarketEffect[] {
    const { at, client, request, deadlineAt } = event
    const key = ticketKey(request.job, request.segment)
    const known = this.tickets.get(key)
    if (known !== undefined) return this.onKnownTicket(known, event)
    const before = this.endSegment(event)
    const ticket: Ticket = {
      client,
      request,
      deadlineAt,
      arrivedAt: at,
      waitingSince: at,
      noticeAt: Number.POSITIVE_INFINITY,
      excluded: before?.excluded ?? nobody,
      live: false,
      offer: undefined
    }
    const refusal = admit({
      ticket,
      at,
      limits: this.limits,
      refusedForMs: this.clients.refusedFor(client, at),
      waitingTotal: this.ticketBook.waitingTotal,
      waitingOfClient: this.ticketBook.countOf(client),
      waitingOfModel: this.ticketBook.waiting(request.model).length,
      paceMs: this.pace.meanMs(request.model),
      bids: this.book.bids(request.model)
    })
    if (refusal !== undefined) {
      this.lost.lose(request, at)
      const { job, segment } = request
      return [{ kind: 'rejected', client, job, segment, ...refusal }]
    }
    this.ticketBook.add(ticket)
    return this.matchTicket(at, ticket)
  }

  /** The segment before failed after it was taken: its node is to blame, and gets no more of this job. */
  private endSegment({ at, client, request }: Extract<MarketEvent, { kind: 'ticket' }>): Ticket | undefined {
    const { job, segment, after } = request
    const before = after === undefined ? undefined : this.tickets.get(ticketKey(job, segment - 1))
    if (before?.offer === undefined || before.client !== client || before.offer.id !== after?.offer)
      return undefined
    this.blame(before, before.offer.token, at)
    this.ticketBook.remove(before)
    return before
  }

  /** The token behind an offer was used up for nothing. */
  private blame(ticket: Ticket, token: Token, at: Millis): void {
    ticket.excluded = new Set([...ticket.excluded, token.node])
    this.book.spend(token)
    if (!this.clients.complained(ticket.client, at)) return
    if (this.standings.bounced(token.node, at)) this.book.drop(token.node)
  }

  /** A ticket comes again because its offer came to nothing, or as a retry of the message, which is no second job. */
  private onKnownTicket(
    ticket: Ticket,
    { at, client, request }: Extract<MarketEvent, { kind: 'ticket' }>
  ): MarketEffect[] {
    const { offer } = ticket
    if (ticket.client !== client || offer === undefined) return []
    const { after } = request
    if (after?.offer !== offer.id) return [offerOf(ticket, offer, at)]
    const { token } = offer
    if (after.answer !== 'declined') {
      this.blame(ticket, token, at)
      return this.requeue(ticket, at)
    }
    ticket.excluded = new Set([...ticket.excluded, token.node])
    return [...this.requeue(ticket, at), ...this.restore(token, at)]
  }

  private onCancel(event: Extract<MarketEvent, { kind: 'cancel' }>): MarketEffect[] {
    const ticket = this.tickets.get(ticketKey(event.job, event.segment))
    if (ticket === undefined || ticket.client !== event.client) return []
    this.ticketBook.remove(ticket)
    if (ticket.offer !== undefined) return this.restore(ticket.offer.token, event.at)
    return waitedUntil(ticket, event.at)
  }

  /** Offers the best token to a new or returning ticket, or lets it wait. */
  private matchTicket(at: Millis, ticket: Ticket): MarketEffect[] {
    const hot = this.book.useQuantile(hotQuantile)
    const chosen = chooseToken(ticket, this.book.bids(ticket.request.model), at, hot, this.random)
    if (chosen !== undefined) return this.makeOffer(at, ticket, chosen)
    ticket.noticeAt = at + this.limits.ticketNoticeMs
    this.ticketBook.queue(ticket)
    this.ticketBook.reschedule(ticket)
    return []
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
    this.book.take(token, ticket.client)
    this.clients.offered(ticket.client, at)
    this.pace.note(ticket.request.model, ticket.waitingSince, at)
    const offer = {
      id: this.nextOffer++,
      token,
      warm,
      ask: warm.ask,
      answerBy: at + this.limits.offerMemoryMs
    }
    ticket.offer = offer
    this.ticketBook.reschedule(ticket)
    return [...waitedUntil(ticket, at), offerOf(ticket, offer, at)]
  }

  /** A returning ticket keeps its age, so it goes to the front; when its time is over it is told so. */
  private requeue(ticket: Ticket, at: Millis): MarketEffect[] {
    ticket.offer = undefined
    ticket.waitingSince = at
    return ticket.deadlineAt <= at ? this.giveUp(ticket, at) : this.matchTicket(at, ticket)
  }

  /** Rejects a ticket that found no slot in time, with the reasons. */
  private giveUp(ticket: Ticket, at: Millis): MarketEffect[] {
    const { client, request } = ticket
    const { job, segment } = request
    const reason = explainNoSlot(ticket, this.tokens.values(), at)
    this.ticketBook.remove(ticket)
    this.lost.lose(request, at)
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
      if (due.offer !== undefined) this.assumeStarted(due, due.offer)
      else if (due.deadlineAt <= at) effects.push(...this.giveUp(due, at))
      else effects.push(this.notice(due))
    }
    return effects
  }

  /** Nobody said that the offer came to nothing. */
  private assumeStarted(ticket: Ticket, { token }: Offer): void {
    this.standings.started(token.node)
    this.book.spend(token)
    this.ticketBook.remove(ticket)
  }

  private notice(ticket: Ticket): MarketEffect {
    ticket.noticeAt = Number.POSITIVE_INFINITY
    this.ticketBook.reschedule(ticket)
    return { kind: 'waiting', ticket, ahead: this.ticketBook.ahead(ticket) }
  }

  unmet(at: Millis): readonly UnmetNeed[] {
    return this.lost.read(this.ticketBook.demand, at)
  }

  private unmetFor(request: TokenRequest, at: Millis): UnmetNeed[] {
    return this.unmet(at).filter(({ model }) => !request.warm.some(entry => entry.model === model))
  }
}

/** The stretch in which a ticket waited, for the ledger, if it did. */
function waitedUntil({ request, waitingSince }: Ticket, at: Millis): MarketEffect[] {
  return waitingSince === at ? [] : [{ kind: 'waited', request, from: waitingSince, to: at }]
}

/** Shared by the many tickets that exclude nobody. */
const nobody: ReadonlySet<Hex> = new Set()

/** An offer as it is sent, and sent again to a client that asks again. */
function offerOf(ticket: Ticket, offer: Offer, at: Millis): MarketEffect {
  return { kind: 'offer', ticket, offer, etaMs: Math.ceil(eta(ticket, offer, at)) }
}
