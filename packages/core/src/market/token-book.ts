import type { Hex } from '@haca/protocol'
import type { Millis, Token } from './types.ts'

/** The tokens of a market: those that stand, those behind open offers, and what each slot has spent. */
export interface TokenBook {
  /** Tokens that wait for a ticket, by node and slot. */
  readonly standing: ReadonlyMap<string, Token>
  /** Whether this bid was offered already, or a newer one has replaced it. */
  isStale(node: Hex, slot: number, sequence: number): boolean
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
}

const keyOf = (node: Hex, slot: number) => `${node}/${slot}`

export function createTokenBook(): TokenBook {
  return new TokenBookState()
}

class TokenBookState implements TokenBook {
  readonly standing = new Map<string, Token>()
  /** Tokens behind open offers. */
  private readonly offered = new Map<string, Token>()
  /** Highest sequence offered per slot, so that a late renewal can't bring a spent token back. */
  private readonly consumed = new Map<string, number>()

  isStale(node: Hex, slot: number, sequence: number): boolean {
    const key = keyOf(node, slot)
    const current = this.standing.get(key)
    return (
      sequence <= (this.consumed.get(key) ?? -1) || (current !== undefined && sequence < current.sequence)
    )
  }

  countOf(node: Hex): number {
    return [...this.standing.values()].filter(token => token.node === node).length
  }

  stands(token: Token): boolean {
    return this.standing.get(keyOf(token.node, token.slot)) === token
  }

  put(token: Token): void {
    const key = keyOf(token.node, token.slot)
    this.standing.set(key, token)
    this.offered.delete(key)
  }

  take(token: Token): void {
    const key = keyOf(token.node, token.slot)
    this.standing.delete(key)
    this.offered.set(key, token)
    this.consumed.set(key, token.sequence)
  }

  spend(token: Token): void {
    const key = keyOf(token.node, token.slot)
    if (this.offered.get(key) === token) this.offered.delete(key)
  }

  putBack(token: Token, at: Millis): boolean {
    const key = keyOf(token.node, token.slot)
    const current = this.offered.get(key) === token && token.expiresAt > at
    this.spend(token)
    if (!current) return false
    this.consumed.set(key, token.sequence - 1)
    this.standing.set(key, token)
    return true
  }

  withdraw(node: Hex, slot: number, sequence: number): void {
    const key = keyOf(node, slot)
    for (const tokens of [this.standing, this.offered]) {
      const token = tokens.get(key)
      if (token !== undefined && token.sequence <= sequence) tokens.delete(key)
    }
  }

  drop(node: Hex): void {
    for (const tokens of [this.standing, this.offered]) {
      for (const [key, token] of tokens) if (token.node === node) tokens.delete(key)
    }
  }

  forget(node: Hex): void {
    this.drop(node)
    for (const key of this.consumed.keys()) if (key.startsWith(`${node}/`)) this.consumed.delete(key)
  }

  expire(at: Millis): void {
    for (const [key, token] of this.standing) if (token.expiresAt <= at) this.standing.delete(key)
  }
}
