import type { Hex, TicketRequest } from '@haca/protocol'
import { expect, it } from 'vitest'
import {
  createMarket,
  createRandom,
  type Market,
  type MarketEffect,
  type MarketEvent,
  type MarketLimits,
  type Ticket,
  type Token
} from '../../src/index.ts'
import { client, node, ticketRequest, tokenRequest } from '../support/market.ts'

/** Small numbers, so that every limit is hit often. */
const limits: MarketLimits = {
  tokenLeaseMs: 150,
  tokenLeaseMaxMs: 300,
  tokensPerNodeMax: 3,
  ticketsMax: 24,
  ticketsPerClientMax: 10,
  ticketWaitMaxMs: 10_000,
  ticketNoticeMs: 30,
  offerMemoryMs: 80,
  quarantineMs: 400,
  quarantineMaxMs: 800,
  bouncesToQuarantine: 2,
  digestMs: 20,
  digestQuietMs: 60,
  digestLifeMs: 80,
  digestPeersMax: 2
}
const nodes = 6
const slotsPerNode = 4
const clients = 4
const modelNames = ['a', 'b', 'c']

/** What the book is checked against, kept from events and effects alone. */
interface Shadow {
  /** Tokens by name: behind an open offer, or used up. */
  readonly tokens: Map<string, 'offered' | 'spent'>
  /** Milliseconds that each ticket waited, counted from outside, and as the market books them. */
  readonly waited: Map<Hex, { counted: number; booked: number }>
  readonly ended: Set<Hex>
  readonly offers: Set<number>
  readonly sequences: Map<string, number>
  readonly quarantined: Map<Hex, number>
}

type After = NonNullable<TicketRequest['after']>

const nameOf = (token: Token) => `${token.node}/${token.slot}/${token.sequence}`
const isWaiting = (ticket: Ticket) => ticket.offer === undefined

function fits(ticket: Ticket, token: Token, at: number): boolean {
  const warm = token.warm.find(entry => entry.model === ticket.request.model)
  if (warm === undefined || (ticket.excluded.get(token.node) ?? at) > at) return false
  return warm.ask <= ticket.request.ceiling && Math.max(at, token.freeAt) <= ticket.deadlineAt
}

/** One run from its seed; throws with seed and event number, from which the same run can be had again. */
function run(seed: number, events: number): Map<string, number> {
  const random = createRandom(seed)
  const market = createMarket({ limits, random: createRandom(seed + 1) })
  const shadow: Shadow = {
    tokens: new Map(),
    waited: new Map(),
    ended: new Set(),
    offers: new Set(),
    sequences: new Map(),
    quarantined: new Map()
  }
  const seen = new Map<string, number>()
  const int = (below: number) => Math.floor(random.next() * below)
  let at = 0
  let jobs = 0
  for (let i = 0; i < events; i++) {
    const step = (event: MarketEvent) => {
      const must = (holds: boolean, what: string) => {
        if (!holds) throw new Error(`seed ${seed}, event ${i} (${event.kind} at ${event.at}): ${what}`)
      }
      checkedStep(market, shadow, event, must, seen)
    }
    const pause = int(12)
    for (
      let next = market.nextDeadline();
      next !== undefined && next <= at + pause;
      next = market.nextDeadline()
    ) {
      step({ kind: 'tick', at: next })
    }
    at += pause
    step(nextEvent(market, shadow, at, int, () => ++jobs))
  }
  return seen
}

function nextEvent(
  market: Market,
  shadow: Shadow,
  at: number,
  int: (below: number) => number,
  newJob: () => number
): MarketEvent {
  const choice = int(100)
  const of = node(int(nodes))
  const open = [...market.tickets.values()]
  const offered = open.filter(ticket => !isWaiting(ticket))
  if (choice < 38) {
    const slot = int(slotsPerNode)
    const last = shadow.sequences.get(`${of}/${slot}`) ?? 1
    // Mostly a renewal or the next bid, sometimes one that is late.
    const sequence = Math.max(1, last + ([0, 0, 1, 1, -1][int(5)] ?? 0))
    shadow.sequences.set(`${of}/${slot}`, Math.max(last, sequence))
    const warm = modelNames
      .filter(() => int(2) === 0)
      .map(name => [name, BigInt(5 + int(10)), 50 + int(100)] as const)
    const request = tokenRequest({
      slot,
      sequence,
      warm,
      freeInMs: int(3) * 40,
      useMilli: int(1000),
      withdraw: int(12) === 0
    })
    return { kind: 'token', at, node: of, request }
  }
  if (choice < 68 || open.length === 0) {
    const request = ticketRequest(newJob(), {
      model: modelNames[int(modelNames.length)] ?? 'a',
      units: 1 + int(20),
      ceiling: BigInt(4 + int(14)),
      valueOfTime: BigInt(int(50))
    })
    return { kind: 'ticket', at, client: client(int(clients)), request, deadlineAt: at + int(500) }
  }
  const ticket = open[int(open.length)] as Ticket
  if (choice < 72) return { kind: 'cancel', at, client: ticket.client, job: ticket.request.job, segment: 0 }
  if (choice < 85 && offered.length > 0) {
    const one = offered[int(offered.length)] as Ticket
    const answers: After['answer'][] = ['declined', 'bounced', 'unreachable']
    const answer = answers[int(answers.length)] ?? 'declined'
    const offer = (one.offer?.id ?? 0) - (int(10) === 0 ? 1 : 0)
    const request = { ...one.request, after: { offer, answer } }
    return { kind: 'ticket', at, client: one.client, request, deadlineAt: one.deadlineAt }
  }
  if (choice < 96) return { kind: 'tick', at }
  if (choice < 98) return { kind: 'node-suspended', at, node: of, until: at + int(200) }
  return { kind: 'node-left', at, node: of }
}

function checkedStep(
  market: Market,
  shadow: Shadow,
  event: MarketEvent,
  must: (holds: boolean, what: string) => void,
  seen: Map<string, number>
): void {
  const before = [...market.tickets.values()].map(ticket => ({
    ticket,
    waitingSince: isWaiting(ticket) ? ticket.waitingSince : undefined,
    offer: ticket.offer
  }))
  const effects = market.step(event)
  noteEvent(shadow, event, before)
  for (const effect of effects) {
    seen.set(effect.kind, (seen.get(effect.kind) ?? 0) + 1)
    checkEffect(shadow, event, effect, must)
  }
  if (event.kind === 'token')
    must(effects.filter(one => one.kind === 'token-reply').length === 1, 'one reply per token')
  checkWaiting(market, shadow, event, before, effects, must)
  checkBook(market, shadow, event.at, must)
}

type Before = readonly { ticket: Ticket; waitingSince: number | undefined; offer: Ticket['offer'] }[]

/** What an event means for tokens behind offers, by the rules and not by the market's word. */
function noteEvent(shadow: Shadow, event: MarketEvent, before: Before): void {
  for (const { offer } of before) {
    if (offer === undefined || offer.answerBy > event.at) continue
    shadow.tokens.set(nameOf(offer.token), 'spent')
  }
  const live = before.filter(({ offer }) => offer !== undefined && offer.answerBy > event.at)
  if (event.kind === 'ticket' && event.request.after !== undefined) {
    const { job, after } = event.request
    const hit = live.find(({ ticket, offer }) => ticket.request.job === job && offer?.id === after.offer)
    if (hit?.offer === undefined) return
    const name = nameOf(hit.offer.token)
    if (after.answer === 'declined') shadow.tokens.delete(name)
    else shadow.tokens.set(name, 'spent')
  }
  if (event.kind === 'cancel') {
    const hit = live.find(({ ticket }) => ticket.request.job === event.job)
    if (hit?.offer !== undefined) shadow.tokens.delete(nameOf(hit.offer.token))
    shadow.ended.add(event.job)
  }
  if (event.kind === 'node-suspended') {
    shadow.quarantined.set(event.node, Math.max(event.until, shadow.quarantined.get(event.node) ?? 0))
  }
  if (event.kind === 'node-left') {
    // A node that is back may use its numbers again; this one goes on beyond them, also with its late bids.
    for (const [key, last] of shadow.sequences)
      if (key.startsWith(event.node)) shadow.sequences.set(key, last + 2)
  }
}

function checkEffect(
  shadow: Shadow,
  event: MarketEvent,
  effect: MarketEffect,
  must: (holds: boolean, what: string) => void
): void {
  if (effect.kind === 'offer') {
    const { ticket, offer } = effect
    const name = nameOf(offer.token)
    // Who asks again hears of the same offer again.
    if (shadow.offers.has(offer.id)) return
    shadow.offers.add(offer.id)
    must(!shadow.tokens.has(name), `token ${name} is offered again, it was ${shadow.tokens.get(name)}`)
    shadow.tokens.set(name, 'offered')
    must(!shadow.ended.has(ticket.request.job), 'an ended ticket gets no offer')
    must(offer.ask <= ticket.request.ceiling, 'no offer above the ceiling')
    must(offer.token.expiresAt > event.at, 'no offer of a token whose lease is over')
    must(offer.answerBy === event.at + limits.offerMemoryMs, 'an offer has its time')
    must((shadow.quarantined.get(offer.token.node) ?? 0) <= event.at, 'no offer of a suspended node')
  }
  if (effect.kind === 'rejected') {
    must(!shadow.ended.has(effect.job), 'a ticket is told its end once')
    shadow.ended.add(effect.job)
    must(effect.reason.length > 0, 'a rejection has a reason')
  }
  if (effect.kind === 'waited') {
    must(effect.from < effect.to && effect.to === event.at, 'a stretch ends now and is not empty')
    const sums = shadow.waited.get(effect.request.job) ?? { counted: 0, booked: 0 }
    shadow.waited.set(effect.request.job, { ...sums, booked: sums.booked + effect.to - effect.from })
  }
  if (effect.kind === 'token-reply' && effect.response.state === 'quarantined') {
    must((effect.response.retryAfterMs ?? 0) > 0, 'a refused token is told when to come again')
  }
}

/** The stretches booked are the time that the ticket waited, and the oldest one that fits gets a new token. */
function checkWaiting(
  market: Market,
  shadow: Shadow,
  event: MarketEvent,
  before: Before,
  effects: readonly MarketEffect[],
  must: (holds: boolean, what: string) => void
): void {
  for (const { ticket, waitingSince } of before) {
    if (waitingSince === undefined) continue
    const { job } = ticket.request
    const goesOn =
      market.tickets.get(job) === ticket && isWaiting(ticket) && ticket.waitingSince === waitingSince
    if (goesOn) continue
    const sums = shadow.waited.get(job) ?? { counted: 0, booked: 0 }
    shadow.waited.set(job, { ...sums, counted: sums.counted + event.at - waitingSince })
  }
  for (const [job, { counted, booked }] of shadow.waited) {
    must(counted === booked, `ticket ${job} waited ${counted} ms, ${booked} ms are booked`)
    if (shadow.ended.has(job)) shadow.waited.delete(job)
  }
  if (event.kind !== 'token') return
  const offer = effects.findLast(effect => effect.kind === 'offer' && effect.offer.token.node === event.node)
  if (offer?.kind !== 'offer') return
  const older = before.find(
    ({ ticket, waitingSince }) =>
      waitingSince !== undefined &&
      ticket.arrivedAt < offer.ticket.arrivedAt &&
      isWaiting(ticket) &&
      market.tickets.has(ticket.request.job) &&
      fits(ticket, offer.offer.token, event.at)
  )
  must(older === undefined, 'the oldest ticket that fits is served first')
}

function checkBook(
  market: Market,
  shadow: Shadow,
  at: number,
  must: (holds: boolean, what: string) => void
): void {
  const tickets = [...market.tickets.values()]
  const waiting = tickets.filter(isWaiting)
  const tokens = [...market.tokens.values()]
  must(waiting.length <= limits.ticketsMax, 'no more tickets wait than the limit')
  for (let n = 0; n < clients; n++) {
    must(
      waiting.filter(one => one.client === client(n)).length <= limits.ticketsPerClientMax,
      'nor of one client'
    )
  }
  const behindOffers = tickets.flatMap(ticket =>
    ticket.offer === undefined ? [] : [nameOf(ticket.offer.token)]
  )
  must(new Set(behindOffers).size === behindOffers.length, 'one token stands behind one offer')
  for (const name of behindOffers)
    must(!tokens.some(one => nameOf(one) === name), 'an offered token does not stand')
  for (const token of tokens) {
    must(shadow.tokens.get(nameOf(token)) === undefined, `token ${nameOf(token)} stands, though it was used`)
    must(token.expiresAt > at, 'no token outlives its lease')
    must((shadow.quarantined.get(token.node) ?? 0) <= at, 'no token of a suspended node stands')
    for (const ticket of tickets) {
      must(!isWaiting(ticket) || !fits(ticket, token, at), 'no ticket waits while a token that fits stands')
    }
  }
  for (const ticket of tickets) {
    must(!shadow.ended.has(ticket.request.job), 'an ended ticket is gone')
    must(!isWaiting(ticket) || ticket.deadlineAt > at, 'no ticket waits past its deadline')
  }
  const next = market.nextDeadline()
  must(
    (next === undefined) === (tickets.length + tokens.length === 0),
    'it wakes up when something is pending'
  )
  must(next === undefined || next > at, 'what was due is done')
}

const eventsPerRun = 4000

it.each([1, 2, 3, 4, 5])('seed %i: the book stays in order over 4000 random events', seed => {
  const seen = run(seed, eventsPerRun)
  // A run in which nothing happens proves nothing.
  for (const kind of ['offer', 'waiting', 'waited', 'rejected', 'token-reply']) {
    expect(seen.get(kind), kind).toBeGreaterThan(100)
  }
})

it('the same seed gives the same run', () => {
  expect([...run(9, 300)]).toEqual([...run(9, 300)])
})
