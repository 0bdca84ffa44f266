import { assert, type Hex, type TokenRequest, type TokenResponse, type UnmetNeed } from '@haca/protocol'
import type { Random } from '../random.ts'
import { admit } from './admission/admission.ts'
import { createClientRecords } from './admission/client-records.ts'
import { createPace } from './admission/pace.ts'
import { createStandings, type Standings } from './admission/standings.ts'
import { earliest } from './books/agenda.ts'
import { createTicketBook, ticketKey } from './books/ticket-book.ts'
import { type Bid, createTokenBook } from './books/token-book.ts'
import { chooseToken, hotQuantile, oldestFit } from './choice/choice.ts'
import { exclude, lapse } from './choice/exclusions.ts'
import { explainNoSlot } from './choice/explain.ts'
import { createUnmet } from './demand/unmet.ts'
import { offerOf, rejectedOf, waitedUntil } from './effects.ts'
import { newTicket, newToken } from './entries.ts'
import { createExchange } from './exchange/exchange.ts'
import { createLenders } from './exchange/lenders.ts'
import type {
  Market,
  MarketEffect,
  MarketEvent,
  MarketInit,
  MarketLimits,
  Millis,
  Offer,
  Ticket,
  Token
} from './types.ts'

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
  private readonly lenders
  private readonly exchange
  private readonly limits: MarketLimits
  private readonly random: Random
  private nextOffer = 1

  constructor(init: MarketInit) {
    const { limits, random, firstSequence = 0 } = init
    this.limits = limits
    this.standings = createStandings(limits)
    this.lenders = createLenders(limits)
    this.random = random
    const { book: tokens, ticketBook: tickets, clients } = this
    this.exchange = createExchange({ limits, random, firstSequence, tokens, tickets, clients })
  }

  get tokens(): ReadonlyMap<string, Token> {
    return this.book.standing
  }

  get tickets(): ReadonlyMap<string, Ticket> {
    return this.ticketBook.tickets
  }

  readonly trusts = (node: Hex, at: Millis) => this.standings.quarantinedUntil(node) <= at

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
      case 'markets':
        this.lenders.see(new Set(event.hosts))
        this.exchange.see(event.hosts, event.open, event.at)
        break
      case 'digest':
        effects.push(...this.onDigest(event))
        break
      case 'pull':
        effects.push(...this.onPull(event))
        break
      case 'pulled':
        for (const token of this.exchange.answered(event.pull, event.unused, event.at))
          effects.push(...this.matchToken(event.at, token))
        break
      case 'tick':
        break
    }
    return effects
  }

  nextDeadline(): Millis | undefined {
    return earliest(earliest(this.book.nextExpiry(), this.ticketBook.nextDue()), this.exchange.nextAt())
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
      const homes = this.exchange.homesFor(request.warm)
      const response = { state, leaseMs, unmet: this.unmetFor(request, at), ...homes, ...extra }
      return [{ kind: 'token-reply', node, slot, response }]
    }
    const { tokenLeaseMs, tokenLeaseMaxMs, tokensPerNodeMax } = this.limits
    if (request.withdraw) {
      // One that an offer has taken, or that another market has, may still bring an assignment.
      const isOut = this.exchange.isLent(node, slot, sequence) || this.book.isStale(node, slot, sequence)
      this.book.withdraw(node, slot, sequence)
      return reply(isOut ? 'consumed' : 'withdrawn', 0)
    }
    const quarantinedUntil = this.standings.quarantinedUntil(node)
    if (quarantinedUntil > at) {
      return reply('quarantined', 0, { retryAfterMs: Math.ceil(quarantinedUntil - at) })
    }
    // Slots count from 0, so a higher number is no slot; the book remembers each of them.
    if (slot >= tokensPerNodeMax) return reply('quarantined', 0, { retryAfterMs: tokenLeaseMaxMs })
    if (this.exchange.isLent(node, slot, sequence)) return reply('leased', tokenLeaseMs)
    if (this.book.isStale(node, slot, sequence)) return reply('consumed', 0)
    if (request.unused === true) {
      const taker = this.book.takerOf(node, slot, sequence - 1)
      if (taker !== undefined) this.clients.wasted(taker, at)
    }
    const token = newToken(event, this.book.standingOf(node, slot), this.limits)
    this.book.put(token)
    // A node that asks is told how its token stands, so that one is not lent now.
    const effects = this.matchToken(at, token, quiet === true)
    return [...effects, ...reply(this.book.stands(token) ? 'leased' : 'consumed', token.leaseMs)]
  }

  private onTicket(event: Extract<MarketEvent, { kind: 'ticket' }>): MarketEffect[] {
    const { at, client, request } = event
    const known = this.tickets.get(ticketKey(request.job, request.segment))
    if (known !== undefined) return this.onKnownTicket(known, event)
    const ticket = newTicket(event, this.endSegment(event)?.excluded)
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
      return [rejectedOf(ticket, refusal)]
    }
    this.ticketBook.add(ticket)
    return this.matchTicket(at, ticket)
  }

  /** The segment before failed after it was taken: its node is to blame, and gets no more of this job. */
  private endSegment({ at, client, request }: Extract<MarketEvent, { kind: 'ticket' }>): Ticket | undefined {
    const { job, segment, after } = request
    const before = after && this.tickets.get(ticketKey(job, after.segment ?? segment - 1))
    if (before?.offer === undefined || before.client !== client || before.offer.id !== after?.offer)
      return undefined
    this.blame(before, before.offer.token, at)
    this.ticketBook.remove(before)
    return before
  }

  /** The token behind an offer was used up for nothing. */
  private blame(ticket: Ticket, token: Token, at: Millis): void {
    exclude(ticket, token.node, at + this.limits.quarantineMs)
    this.book.spend(token)
    if (!this.clients.complained(ticket.client, at)) return
    if (token.lender !== undefined) this.lenders.bounced(token.lender, at)
    else if (this.standings.bounced(token.node, at)) this.book.drop(token.node)
  }

  /** A ticket comes again because its offer came to nothing, or as a retry of the message, which is no second job. */
  private onKnownTicket(
    ticket: Ticket,
    { at, client, request }: Extract<MarketEvent, { kind: 'ticket' }>
  ): MarketEffect[] {
    const { offer } = ticket
    if (ticket.client !== client || offer === undefined) return []
    const { after } = request
    if (after?.offer !== offer.id) return [this.offerOf(ticket, offer, at)]
    const { token } = offer
    if (after.answer !== 'declined') {
      this.blame(ticket, token, at)
      return this.requeue(ticket, at)
    }
    exclude(ticket, token.node, at + this.limits.quarantineMs)
    return [...this.requeue(ticket, at), ...this.restore(token, at)]
  }

  private onDigest({ at, market, digest }: Extract<MarketEvent, { kind: 'digest' }>): MarketEffect[] {
    const heard = this.exchange.hear(market, digest, at)
    return 'code' in heard ? [{ kind: 'refused', ...heard }] : heard
  }

  /** Offers the tokens that another market lends to the tickets that wait, and names those that none of them wants. */
  private onPull({ at, market, request }: Extract<MarketEvent, { kind: 'pull' }>): MarketEffect[] {
    const refusal = this.lenders.refusal(market, at)
    if (refusal !== undefined) return [{ kind: 'refused', ...refusal }]
    const unused: number[] = []
    const effects = request.tokens.flatMap((lent, place) => {
      const isKnown = this.book.isStale(lent.node, lent.slot, lent.sequence)
      const isUnwelcome = this.standings.quarantinedUntil(lent.node) > at
      const token = isKnown || isUnwelcome ? undefined : this.lenders.take(market, lent, at)
      const offers = token === undefined ? [] : this.matchToken(at, token)
      if (offers.length === 0) unused.push(place)
      return offers
    })
    return [...effects, { kind: 'pull-reply', unused }]
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
    const chosen = this.tokenFor(ticket, at)
    if (chosen !== undefined) return this.makeOffer(at, ticket, chosen)
    ticket.noticeAt = at + this.limits.ticketNoticeMs
    this.ticketBook.queue(ticket)
    this.ticketBook.reschedule(ticket)
    return []
  }

  private tokenFor(ticket: Ticket, at: Millis): Bid | undefined {
    const hot = this.book.useQuantile(hotQuantile)
    return chooseToken(ticket, this.book.bids(ticket.request.model), at, hot, this.random)
  }

  /** A node that had bounced a ticket may have it again. */
  private lookAgain(ticket: Ticket, at: Millis): MarketEffect[] {
    lapse(ticket, at)
    const chosen = this.tokenFor(ticket, at)
    if (chosen === undefined) this.ticketBook.reschedule(ticket)
    else this.ticketBook.unqueue(ticket)
    return chosen === undefined ? [] : this.makeOffer(at, ticket, chosen)
  }

  /** Gives a new token to the oldest ticket it fits, here or, where it may be lent, elsewhere. */
  private matchToken(at: Millis, token: Token, mayLend = false): MarketEffect[] {
    const oldest = oldestFit(token, this.ticketBook, at)
    const lent = mayLend ? this.exchange.lend(token, at, oldest?.ticket.arrivedAt) : []
    if (oldest === undefined || lent.length > 0) return lent
    this.ticketBook.unqueue(oldest.ticket)
    return this.makeOffer(at, oldest.ticket, oldest.bid)
  }

  private makeOffer(at: Millis, ticket: Ticket, bid: Bid): MarketEffect[] {
    const { token, warm } = bid
    assert(ticket.offer === undefined, 'a ticket has one offer at a time')
    if (token.lender === undefined) this.book.take(token, ticket.client)
    else this.lenders.used(token)
    this.exchange.served(ticket.request.model, (1000 * ticket.request.units) / warm.rate, at)
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
    return [...waitedUntil(ticket, at), this.offerOf(ticket, offer, at)]
  }

  /** A returning ticket keeps its age, so it goes to the front; when its time is over it is told so. */
  private requeue(ticket: Ticket, at: Millis): MarketEffect[] {
    ticket.offer = undefined
    ticket.waitingSince = at
    return ticket.deadlineAt <= at ? this.giveUp(ticket, at) : this.matchTicket(at, ticket)
  }

  /** Rejects a ticket that found no slot in time, with the reasons. */
  private giveUp(ticket: Ticket, at: Millis): MarketEffect[] {
    const reason = explainNoSlot(ticket, this.tokens.values(), at)
    this.ticketBook.remove(ticket)
    this.lost.lose(ticket.request, at)
    return [...waitedUntil(ticket, at), rejectedOf(ticket, { code: 'DEADLINE_UNREACHABLE', reason })]
  }

  private offerOf(ticket: Ticket, offer: Offer, at: Millis): MarketEffect {
    return offerOf(ticket, offer, this.exchange.homesOf(ticket.request.model), at)
  }

  /** The next ticket may have a token that an offer took and no job used. */
  private restore(token: Token, at: Millis): MarketEffect[] {
    return this.book.putBack(token, at) ? this.matchToken(at, token) : []
  }

  private expire(at: Millis): MarketEffect[] {
    const effects = this.exchange.beat(at)
    this.book.expire(at)
    for (let due = this.ticketBook.takeDue(at); due !== undefined; due = this.ticketBook.takeDue(at)) {
      if (due.offer !== undefined) this.assumeStarted(due, due.offer)
      else if (due.deadlineAt <= at) effects.push(...this.giveUp(due, at))
      else effects.push(...(due.lookAt <= at ? this.lookAgain(due, at) : [this.notice(due)]))
    }
    return effects
  }

  /** Nobody said that the offer came to nothing. */
  private assumeStarted(ticket: Ticket, { token }: Offer): void {
    if (token.lender === undefined) this.standings.started(token.node)
    else this.lenders.started(token.lender)
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
