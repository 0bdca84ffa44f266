import { type CoverRequest, type CoverResponse, coversMax, type Hex, tokenCoversMax } from '@haca/protocol'
import type { MarketEffect, MarketEvent } from '../market/types.ts'
import type { CoverBook, LoadOption } from './cover-book.ts'

/**
 * A market's answers to what nodes say of loads, in messages of their own and in tokens. A load that is leased with a token
 * takes that back, so that no offer can race with it and no message is needed for it.
 */
export interface CoverDesk {
  readonly book: CoverBook
  /** A report in a message of its own. */
  answer(node: Hex, request: CoverRequest, at: number): CoverResponse
  /** A token, with what it says of loads; its answer is among the effects. */
  token(event: TokenEvent, step: (event: TokenEvent) => MarketEffect[]): MarketEffect[]
}

export interface CoverDeskInit {
  readonly book: CoverBook
  /** Models whose manifest is known: a name that somebody made up would take the place of one that is wanted. */
  readonly known: () => Iterable<string>
  readonly knows: (model: string) => boolean
  /** Whether the market takes tokens of this node. */
  readonly trusts: (node: Hex, at: number) => boolean
}

export type TokenEvent = Extract<MarketEvent, { kind: 'token' }>

/**
 * A token may bring loads that were not worth it when the node last heard of covers, so the market asks for more than that cover
 * decides. At the 1.5 of nodes it would refuse loads that they ask for because of what it has just told them.
 */
const tokenPatience = 1.25

export function createCoverDesk(init: CoverDeskInit): CoverDesk {
  return new CoverDeskState(init)
}

class CoverDeskState implements CoverDesk {
  readonly book: CoverBook
  private readonly init: CoverDeskInit

  constructor(init: CoverDeskInit) {
    this.init = init
    this.book = init.book
  }

  answer(node: Hex, request: CoverRequest, at: number): CoverResponse {
    if (!this.init.trusts(node, at)) {
      this.book.left(node)
      return this.respond(node, undefined, coversMax, at)
    }
    this.report(node, request, at)
    return this.respond(node, this.lease(node, request, at), coversMax, at)
  }

  token(event: TokenEvent, step: (event: TokenEvent) => MarketEffect[]): MarketEffect[] {
    const { at, node, quiet, request } = event
    const { cover } = request
    if (cover === undefined) return step(event)
    if (!this.init.trusts(node, at)) {
      this.book.left(node)
      return step(event)
    }
    this.report(node, cover, at)
    if (quiet === true) return step(event)
    const lease = this.lease(node, cover, at, tokenPatience)
    const effects = step(lease === undefined ? event : { ...event, request: { ...request, withdraw: true } })
    return effects.map(effect => {
      if (effect.kind !== 'token-reply') return effect
      const isTaken = effect.response.state !== 'withdrawn'
      // An offer has the slot, so nothing is loaded there.
      if (lease !== undefined && isTaken) this.report(node, cover, at)
      const response = {
        ...effect.response,
        cover: this.respond(node, isTaken ? undefined : lease, tokenCoversMax, at)
      }
      return { ...effect, response }
    })
  }

  private report(node: Hex, { rate, slots, loadMs, holds }: CoverRequest, at: number): void {
    const held = holds.filter(this.init.knows)
    this.book.report({ node, rate: rate / 1000, slots, loadMs, holds: held }, at)
  }

  private lease(node: Hex, { loads }: CoverRequest, at: number, patience?: number): LoadOption | undefined {
    const known = loads.filter(({ model }) => this.init.knows(model))
    return known.length === 0 ? undefined : this.book.lease(node, known, at, patience)
  }

  private respond(node: Hex, lease: LoadOption | undefined, most: number, at: number): CoverResponse {
    const covers = this.book.covers(node, this.init.known(), most, at).map(({ model, held, need }) => {
      return { model, held: milli(held), need: Math.max(1, milli(need)) }
    })
    return {
      capacity: Math.max(1, milli(this.book.capacity(node))),
      covers,
      ...(lease === undefined ? {} : { lease: { model: lease.model, victims: [...lease.victims] } })
    }
  }
}

const milli = (slots: number) => Math.round(1000 * slots)
