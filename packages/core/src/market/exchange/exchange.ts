import {
  type Hex,
  type LentToken,
  type MarketDigest,
  type PullRequest,
  pullTokensMax,
  type TokenResponse,
  type WarmModel
} from '@haca/protocol'
import type { Random } from '../../random.ts'
import type { Refusal } from '../admission/admission.ts'
import type { ClientRecords } from '../admission/client-records.ts'
import type { TicketBook } from '../books/ticket-book.ts'
import type { Bid, TokenBook } from '../books/token-book.ts'
import { hotQuantile } from '../choice/choice.ts'
import { createHomeCounts } from '../demand/home-counts.ts'
import { createServed } from '../demand/served.ts'
import type { MarketEffect, MarketLimits, Millis, Token } from '../types.ts'
import { createDigests } from './digests.ts'
import { createNeighbours, type Want } from './neighbours.ts'

/**
 * A market among others: what it tells them, what it hears, and the tokens that it lends. A market pulls waiting work by
 * lending idle tokens to where a digest shows tickets that they fit: the other market offers them to those tickets, whose
 * clients need not know, and names the ones that it had no use for. A token that is lent stands nowhere else meanwhile.
 */
export interface Exchange {
  /** The hosting nodes without this one, and which of them keep an open market. */
  see(hosts: readonly Hex[], open: readonly Hex[], at: Millis): void
  /** An offer was made for work that takes a slot this long. */
  served(model: string, slotMs: Millis, at: Millis): void
  /** In how many markets a model has a home. */
  homesOf(model: string): number
  /** The same for the models of a token, those with more than one. */
  homesFor(warm: readonly WarmModel[]): Pick<TokenResponse, 'homes'>
  /** When it wants to be woken. */
  nextAt(): Millis | undefined
  /** Tells others what waits here, when it is time. */
  beat(at: Millis): MarketEffect[]
  hear(market: Hex, digest: MarketDigest, at: Millis): Refusal | MarketEffect[]
  /** A token goes to a market where a ticket waits for it: any, or one that is older than who would get it here. */
  lend(token: Token, at: Millis, arrivedHere: Millis | undefined): MarketEffect[]
  /** Whether a token is lent, and so neither stands here nor is used up. */
  isLent(node: Hex, slot: number, sequence: number): boolean
  /**
   * The other market has answered a pull; without a list it could not be reached, or refused.
   *
   * @returns tokens that stand here again
   */
  answered(pull: number, unused: readonly number[] | undefined, at: Millis): readonly Token[]
}

export interface ExchangeInit {
  readonly limits: MarketLimits
  readonly random: Random
  /** Of the first digest; higher than any from before a restart. */
  readonly firstSequence: number
  readonly tokens: TokenBook
  readonly tickets: TicketBook
  /** What became of the tokens that each market was lent: one that lets them run out unused is lent no more. */
  readonly clients: ClientRecords
}

interface Pull {
  readonly market: Hex
  readonly tokens: readonly Token[]
}

export function createExchange(init: ExchangeInit): Exchange {
  return new ExchangeState(init)
}

class ExchangeState implements Exchange {
  private readonly init: ExchangeInit
  private readonly neighbours
  private readonly digests
  private readonly own = createServed()
  private readonly homes = createHomeCounts()
  private readonly pulls = new Map<number, Pull>()
  private readonly lentBy = new Map<string, Token>()
  private nextPull = 1
  private markets = 1

  constructor(init: ExchangeInit) {
    this.init = init
    this.neighbours = createNeighbours(init.limits)
    this.digests = createDigests(init.limits, init.firstSequence)
  }

  see(hosts: readonly Hex[], open: readonly Hex[], at: Millis): void {
    this.neighbours.see(new Set(hosts))
    this.digests.see(open, at)
    this.markets = 1 + open.length
  }

  served(model: string, slotMs: Millis, at: Millis): void {
    if (this.markets > 1) this.own.note(model, slotMs, at)
  }

  homesOf(model: string): number {
    return this.homes.of(model)
  }

  homesFor(warm: readonly WarmModel[]): Pick<TokenResponse, 'homes'> {
    if (this.markets === 1) return {}
    const homes = warm.flatMap(({ model }) => {
      const markets = this.homes.of(model)
      return markets > 1 ? [{ model, markets }] : []
    })
    return homes.length === 0 ? {} : { homes }
  }

  nextAt(): Millis | undefined {
    return this.digests.nextAt()
  }

  beat(at: Millis): MarketEffect[] {
    const due = this.digests.nextAt()
    if (due === undefined || due > at) return []
    const { demand } = this.init.tickets
    const to = this.digests.due(at, demand.size > 0)
    const busy = this.own.beat(at)
    const everywhere = new Map(busy)
    this.neighbours.addDemand(everywhere, at)
    this.homes.update(everywhere, this.markets)
    return to.length === 0 ? [] : [{ kind: 'digest', to, digest: this.digests.make(at, demand, busy) }]
  }

  hear(market: Hex, digest: MarketDigest, at: Millis): Refusal | MarketEffect[] {
    const refusal = this.neighbours.hear(market, digest, at)
    if (refusal !== undefined) return refusal
    const chosen = new Set<Token>()
    for (const [model, want] of this.neighbours.wantsOf(market, at)) this.chooseFor(model, want, chosen)
    return this.pull(market, [...chosen], at)
  }

  lend(token: Token, at: Millis, arrivedHere: Millis | undefined): MarketEffect[] {
    const market = this.neighbours.lendTo(token, at, arrivedHere, this.init.random)
    return market === undefined ? [] : this.pull(market, [token], at)
  }

  isLent(node: Hex, slot: number, sequence: number): boolean {
    // Most of the time nothing is, and no name need be made.
    return this.lentBy.size > 0 && this.lentBy.get(`${node}/${slot}`)?.sequence === sequence
  }

  answered(pull: number, unused: readonly number[] | undefined, at: Millis): readonly Token[] {
    const known = this.pulls.get(pull)
    if (known === undefined) return []
    this.pulls.delete(pull)
    const { market, tokens } = known
    const cameBack = new Set(unused === undefined ? tokens : unused.flatMap(place => tokens[place] ?? []))
    for (const token of tokens) {
      this.lentBy.delete(`${token.node}/${token.slot}`)
      if (!cameBack.has(token)) this.init.tokens.spend(token)
    }
    for (const { warm } of cameBack) {
      this.neighbours.cameBack(
        market,
        warm.map(({ model }) => model)
      )
    }
    return [...cameBack].filter(token => this.init.tokens.putBack(token, at))
  }

  /** Idle tokens for one model of another market: those of calm nodes first, then the fastest. */
  private chooseFor(model: string, want: Want, chosen: Set<Token>): void {
    const bids = [...this.init.tokens.bids(model)].filter(
      ({ token, warm }) => warm.ask <= want.ceiling && !chosen.has(token)
    )
    const hot = this.init.tokens.useQuantile(hotQuantile)
    const isHot = ({ token }: Bid) => Number(token.useMilli > hot)
    bids.sort((a, b) => isHot(a) - isHot(b) || b.warm.rate - a.warm.rate)
    for (const { token } of bids.slice(0, Math.min(want.left, pullTokensMax - chosen.size))) {
      chosen.add(token)
      want.left--
    }
  }

  private pull(market: Hex, tokens: readonly Token[], at: Millis): MarketEffect[] {
    const { clients, tokens: book } = this.init
    if (tokens.length === 0 || clients.refusedFor(market, at) > 0) return []
    const pull = this.nextPull++
    this.pulls.set(pull, { market, tokens })
    for (const token of tokens) {
      book.take(token, market)
      clients.offered(market, at)
      this.lentBy.set(`${token.node}/${token.slot}`, token)
    }
    const wants = this.neighbours.wantsOf(market, at)
    const request: PullRequest = { tokens: tokens.map(token => lentOf(token, wants, at)) }
    return [{ kind: 'pull', pull, to: market, request }]
  }
}

/** A token as it is lent: with the models that are wanted there. */
function lentOf(
  { node, slot, sequence, freeAt, warm, useMilli }: Token,
  wants: ReadonlyMap<string, Want>,
  at: Millis
): LentToken {
  return {
    node,
    slot,
    sequence,
    freeInMs: Math.max(0, Math.round(freeAt - at)),
    warm: warm.filter(({ model }) => wants.has(model)),
    useMilli
  }
}
