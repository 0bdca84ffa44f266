import type { Hex, WarmModel } from '@haca/protocol'
import type { Millis, Token } from '../types.ts'
import { createAgenda } from './agenda.ts'
import { createUseCounts } from './use-counts.ts'

/** A standing token with one of the models that it lists. */
export interface Bid {
  readonly token: Token
  readonly warm: WarmModel
  /** The ask as a number, for scores. */
  readonly ask: number
}

/** The tokens of a market: those that stand, those behind open offers, and what each slot has spent. */
export interface TokenBook {
  /** Tokens that wait for a ticket, by node and slot. */
  readonly standing: ReadonlyMap<string, Token>
  /** Standing tokens that have this model warm. */
  bids(model: string): Iterable<Bid>
  /** The use, in 1/1000, that this share of the standing tokens does not exceed. */
  useQuantile(share: number): number
  /** Whether this bid was offered already, or a newer one has replaced it. */
  isStale(node: Hex, slot: number, sequence: number): boolean
  /** Standing tokens of a node. */
  countOf(node: Hex): number
  /** The token that stands for this slot. */
  standingOf(node: Hex, slot: number): Token | undefined
  stands(token: Token): boolean
  /** A new bid or the renewal of one; a slot has one token at a time. */
  put(token: Token): void
  /** An offer to this client takes the token. */
  take(token: Token, client: Hex): void
  /** Who was offered this token, which was the slot's last; said once. */
  takerOf(node: Hex, slot: number, sequence: number): Hex | undefined
  /** The token behind an offer is used up, or may have been. */
  spend(token: Token): void
  /** No job used the token behind an offer: it stands again, unless its lease is over or its node has moved on. */
  putBack(token: Token, at: Millis): boolean
  /** A bid is taken back, and so are older ones; a newer one stands. */
  withdraw(node: Hex, slot: number, sequence: number): void
  /** Takes a node's tokens out, also from behind open offers. */
  drop(node: Hex): void
  /** A node that comes back counts its sequences anew. */
  forget(node: Hex): void
  expire(at: Millis): void
  /** When the next lease runs out. */
  nextExpiry(): Millis | undefined
}

/** What a market knows of one slot. */
interface SlotBids {
  readonly owner: NodeBids
  /** The slot's name, made once. */
  readonly key: string
  standing: Token | undefined
  /** The token behind an open offer. */
  offered: Token | undefined
  /** The client that the last token was offered to. */
  taker: Hex | undefined
  /** Highest sequence offered, so that a late renewal can't bring a spent token back. */
  consumed: number
}

interface NodeBids {
  readonly slots: Map<number, SlotBids>
  standing: number
}

/** Sequences count from 0 at the least. */
const noSequence = -1

export function createTokenBook(): TokenBook {
  return new TokenBookState()
}

class TokenBookState implements TokenBook {
  readonly standing = new Map<string, Token>()
  private readonly nodes = new Map<Hex, NodeBids>()
  private readonly models = new Map<string, Map<Token, Bid>>()
  private readonly uses = createUseCounts()
  private readonly expiries = createAgenda<Token>(token => token.stands)

  bids(model: string): Iterable<Bid> {
    return this.models.get(model)?.values() ?? []
  }

  useQuantile(share: number): number {
    return this.uses.quantile(share)
  }

  isStale(node: Hex, slot: number, sequence: number): boolean {
    const bids = this.known(node, slot)
    if (bids === undefined) return false
    return sequence <= bids.consumed || sequence < (bids.standing?.sequence ?? 0)
  }

  countOf(node: Hex): number {
    return this.nodes.get(node)?.standing ?? 0
  }

  standingOf(node: Hex, slot: number): Token | undefined {
    return this.known(node, slot)?.standing
  }

  stands(token: Token): boolean {
    return token.stands
  }

  put(token: Token): void {
    const bids = this.bidsOf(token)
    if (bids.standing !== undefined) this.remove(bids, bids.standing)
    bids.offered = undefined
    this.add(bids, token)
  }

  take(token: Token, client: Hex): void {
    const bids = this.bidsOf(token)
    this.remove(bids, token)
    bids.offered = token
    bids.taker = client
    bids.consumed = token.sequence
  }

  takerOf(node: Hex, slot: number, sequence: number): Hex | undefined {
    const bids = this.known(node, slot)
    if (bids === undefined || bids.consumed !== sequence) return undefined
    const { taker } = bids
    bids.taker = undefined
    return taker
  }

  spend(token: Token): void {
    const bids = this.known(token.node, token.slot)
    if (bids?.offered === token) bids.offered = undefined
  }

  putBack(token: Token, at: Millis): boolean {
    const bids = this.known(token.node, token.slot)
    if (bids?.offered !== token) return false
    bids.offered = undefined
    if (token.expiresAt <= at) return false
    bids.consumed = token.sequence - 1
    this.add(bids, token)
    return true
  }

  withdraw(node: Hex, slot: number, sequence: number): void {
    const bids = this.known(node, slot)
    if (bids?.standing !== undefined && bids.standing.sequence <= sequence) this.remove(bids, bids.standing)
    if (bids?.offered !== undefined && bids.offered.sequence <= sequence) bids.offered = undefined
  }

  drop(node: Hex): void {
    for (const bids of this.nodes.get(node)?.slots.values() ?? []) {
      if (bids.standing !== undefined) this.remove(bids, bids.standing)
      bids.offered = undefined
    }
  }

  forget(node: Hex): void {
    this.drop(node)
    this.nodes.delete(node)
  }

  expire(at: Millis): void {
    for (let due = this.expiries.takeDue(at); due !== undefined; due = this.expiries.takeDue(at)) {
      this.remove(this.bidsOf(due), due)
    }
  }

  nextExpiry(): Millis | undefined {
    return this.expiries.next()
  }

  private add(bids: SlotBids, token: Token): void {
    bids.standing = token
    token.stands = true
    this.standing.set(bids.key, token)
    bids.owner.standing++
    for (const warm of token.warm) {
      const bidders = this.models.get(warm.model) ?? new Map<Token, Bid>()
      this.models.set(warm.model, bidders)
      // A model that is listed twice counts as it stands first.
      if (!bidders.has(token)) bidders.set(token, { token, warm, ask: Number(warm.ask) })
    }
    this.uses.add(token.useMilli)
    this.expiries.add(token.expiresAt, token)
  }

  private remove(bids: SlotBids, token: Token): void {
    bids.standing = undefined
    token.stands = false
    this.standing.delete(bids.key)
    bids.owner.standing--
    for (const { model } of token.warm) {
      const bidders = this.models.get(model)
      bidders?.delete(token)
      if (bidders?.size === 0) this.models.delete(model)
    }
    this.uses.remove(token.useMilli)
  }

  private known(node: Hex, slot: number): SlotBids | undefined {
    return this.nodes.get(node)?.slots.get(slot)
  }

  private bidsOf({ node, slot }: Token): SlotBids {
    let bids = this.nodes.get(node)
    if (bids === undefined) {
      bids = { slots: new Map(), standing: 0 }
      this.nodes.set(node, bids)
    }
    let one = bids.slots.get(slot)
    if (one === undefined) {
      one = {
        owner: bids,
        key: `${node}/${slot}`,
        standing: undefined,
        offered: undefined,
        taker: undefined,
        consumed: noSequence
      }
      bids.slots.set(slot, one)
    }
    return one
  }
}
