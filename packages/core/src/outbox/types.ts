import type { Hex } from '@haca/protocol'

/** What a transaction offers for a unit of gas, in wei (EIP-1559). */
export interface Fees {
  readonly maxFee: bigint
  /** Of `maxFee`, for whoever builds the block. */
  readonly tip: bigint
}

/** What the chain asks at the moment, in wei for a unit of gas. */
export interface FeeMarket {
  /** Of the newest block. */
  readonly baseFee: bigint
  readonly tip: bigint
}

/** One signed form of a transaction. All attempts of an entry share its nonce, so at most one of them is ever mined. */
export interface Attempt extends Fees {
  readonly hash: Hex
}

/** Where a transaction stands in the chain. */
export interface Inclusion {
  readonly hash: Hex
  readonly block: number
  readonly blockHash: Hex
  /** False for one that was mined and reverted. */
  readonly succeeded: boolean
}

/**
 * - `queued`: wanted, without a nonce yet;
 * - `sent`: signed under its nonce, and not seen in the chain;
 * - `mined`: in a block that is too young to rely on;
 * - `done`: under as many blocks as its sender wants, and watched in case that the chain takes them back;
 * - `past`: too deep to be taken back; kept so that its id is not used twice.
 */
export type EntryState = 'queued' | 'sent' | 'mined' | 'done' | 'past'

/** Everything that is remembered of one transaction. */
export interface OutboxEntry {
  /** Order in which the transactions of this account were asked for. */
  readonly sequence: number
  /** What the caller calls it, so that asking twice sends once. Without one it is not asked for again. */
  readonly id?: string
  readonly state: EntryState
  readonly nonce?: number
  readonly gasLimit?: bigint
  /** Oldest first; the newest is the one that is offered. */
  readonly attempts: readonly Attempt[]
  readonly included?: Inclusion
  /** It does nothing but use up a nonce that would hold up the others. */
  readonly filler?: true
}

/** Numbers of an outbox. Blocks are those of the chain in use. */
export interface OutboxSettings {
  /** Blocks that must hold a transaction, its own counted, before it is told as done. At least 1. */
  readonly confirmations: number
  /** A transaction that is next in line and was not mined for so many blocks offers more. */
  readonly bumpAfterBlocks: number
  /** Answers of one RPC address come from several nodes, some of which are this far behind. */
  readonly lagBlocks: number
  /** A transaction is watched until so many blocks are upon it; what is taken back before is sent again. */
  readonly watchBlocks: number
  /** Most wei for a unit of gas that are ever offered; beyond it a transaction waits for a cheaper time. */
  readonly feeCap: bigint
}

/** What was seen of an entry. */
export type Sighting =
  | ({ readonly kind: 'mined' } & Inclusion)
  /** The chain knows it and will mine it. */
  | { readonly kind: 'pool' }
  | { readonly kind: 'absent' }

/** One look at the chain. */
export interface ChainView {
  /** Number of the newest block. */
  readonly head: number
  readonly baseFee: bigint
  /** Transactions of the account that are mined; the next nonce to be mined. */
  readonly nonce: number
  /** The same with those that wait; asked for when `OutboxMachine.gap` says so. */
  readonly poolNonce?: number
  /** By sequence; of those in `OutboxMachine.wanted`. */
  readonly sightings: ReadonlyMap<number, Sighting>
}

/** What to ask the chain about an entry. */
export interface Wanted {
  readonly sequence: number
  readonly nonce: number
  /** Newest first. */
  readonly hashes: readonly Hex[]
}

/** What the shell has to do, in this order; every `write` and `forget` is on disk before anything is sent. */
export type OutboxEffect =
  | { readonly kind: 'write'; readonly entry: OutboxEntry }
  | { readonly kind: 'forget'; readonly sequence: number }
  /** Sign these fees, then tell `signed`. */
  | { readonly kind: 'sign'; readonly entry: OutboxEntry; readonly fees: Fees }
  /** Offer the newest attempt to the chain. */
  | { readonly kind: 'send'; readonly entry: OutboxEntry }
  /** Ask for the fees of the moment, then tell `price`. */
  | { readonly kind: 'reprice'; readonly entry: OutboxEntry }
  /** It is done: whoever waits for it is told. Once for each entry in the life of a machine. */
  | { readonly kind: 'settled'; readonly entry: OutboxEntry; readonly included: Inclusion }
  /** The chain took it back; it is sent again. */
  | { readonly kind: 'reinstated'; readonly entry: OutboxEntry }
  /** A transaction from elsewhere has used its nonce. It gets another one, unless it has no id and is given up. */
  | { readonly kind: 'replaced'; readonly entry: OutboxEntry; readonly givenUp: boolean }
  /** Nobody uses this nonce and later ones wait for it: a filler was added that does. */
  | { readonly kind: 'filled'; readonly entry: OutboxEntry }
