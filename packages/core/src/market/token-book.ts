import type { Hex, WarmModel } from '@haca/protocol'
import { createAgenda } from './agenda.ts'
import type { Millis, Token } from './types.ts'
import { createUseCounts } from './use-counts.ts'

/** A standing token with one of the models that it lists. */
export interface Bid {
  readonly token: Token
  readonly warm: WarmModel
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
  stands(token: Token): boolean
  /** A new bid or the renewal of one; a slot has one token at a time. */
  put(token: Token): void
  /** An offer takes the token. */
  take(token: Token): void
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

/** What a market knows of one node's slots. */
interface NodeBids {
  readonly standing: Map<number, Token>
  /** Tokens behind open offers. */
  readonly offered: Map<number, Token>
  /** Highest sequence offered per slot, so that a late renewal can't bring a spent token back. */
  readonly consumed: Map<number, number>
}

const keyOf = (token: Token) => `${token.node}/${token.slot}`

export function createTokenBook(): TokenBook {
  return new TokenBookState()
}

class TokenBookState implements TokenBook {
  readonly standing = new Map<string, Token>()
  private readonly nodes = new Map<Hex, NodeBids>()
  private readonly models = new Map<string, Map<Token, Bid>>()
  private readonly uses = createUseCounts()
  private readonly expiries = createAgenda<Token>(token => this.stands(token))

  bids(model: string): Iterable<Bid> {
    return this.models.get(model)?.values() ?? []
  }

  useQuantile(share: number): number {
    return this.uses.quantile(share)
  }

  isStale(node: Hex, slot: number, sequence: number): boolean {
    const bids = this.nodes.get(node)
    if (bids === undefined) return false
    const current = bids.standing.get(slot)
    return (
      sequence <= (bids.consumed.get(slot) ?? -1) || (current !== undefined && sequence < current.sequence)
    )
  }

  countOf(node: Hex): number {
    return this.nodes.get(node)?.standing.size ?? 0
  }

  stands(token: Token): boolean {
    return this.nodes.get(token.node)?.standing.get(token.slot) === token
  }

  put(token: Token): void {
    const bids = this.bidsOf(token.node)
    const before = bids.standing.get(token.slot)
    if (before !== undefined) this.remove(before)
    bids.offered.delete(token.slot)
    this.add(token)
  }

  take(token: Token): void {
    const bids = this.bidsOf(token.node)
    this.remove(token)
    bids.offered.set(token.slot, token)
    bids.consumed.set(token.slot, token.sequence)
  }

  spend(token: Token): void {
    const offered = this.nodes.get(token.node)?.offered
    if (offered?.get(token.slot) === token) offered.delete(token.slot)
  }

  putBack(token: Token, at: Millis): boolean {
    const bids = this.nodes.get(token.node)
    const current = bids?.offered.get(token.slot) === token && token.expiresAt > at
    this.spend(token)
    if (!current) return false
    bids.consumed.set(token.slot, token.sequence - 1)
    this.add(token)
    return true
  }

  withdraw(node: Hex, slot: number, sequence: number): void {
    const bids = this.nodes.get(node)
    const standing = bids?.standing.get(slot)
    if (standing !== undefined && standing.sequence <= sequence) this.remove(standing)
    const offered = bids?.offered.get(slot)
    if (offered !== undefined && offered.sequence <= sequence) bids?.offered.delete(slot)
  }

  drop(node: Hex): void {
    const bids = this.nodes.get(node)
    for (const token of bids?.standing.values() ?? []) this.remove(token)
    bids?.offered.clear()
  }

  forget(node: Hex): void {
    this.drop(node)
    this.nodes.delete(node)
  }

  expire(at: Millis): void {
    for (let due = this.expiries.takeDue(at); due !== undefined; due = this.expiries.takeDue(at)) {
      this.remove(due)
    }
  }

  nextExpiry(): Millis | undefined {
    return this.expiries.next()
  }

  private add(token: Token): void {
    this.standing.set(keyOf(token), token)
    this.bidsOf(token.node).standing.set(token.slot, token)
    for (const warm of token.warm) {
      const bids = this.models.get(warm.model) ?? new Map<Token, Bid>()
      this.models.set(warm.model, bids)
      // A model that is listed twice counts as it stands first.
      if (!bids.has(token)) bids.set(token, { token, warm })
    }
    this.uses.add(token.useMilli)
    this.expiries.add(token.expiresAt, token)
  }

  private remove(token: Token): void {
    this.standing.delete(keyOf(token))
    this.nodes.get(token.node)?.standing.delete(token.slot)
    for (const { model } of token.warm) {
      const bids = this.models.get(model)
      bids?.delete(token)
      if (bids?.size === 0) this.models.delete(model)
    }
    this.uses.remove(token.useMilli)
  }

  private bidsOf(node: Hex): NodeBids {
    const known = this.nodes.get(node)
    if (known !== undefined) return known
    const fresh: NodeBids = { standing: new Map(), offered: new Map(), consumed: new Map() }
    this.nodes.set(node, fresh)
    return fresh
  }
}
