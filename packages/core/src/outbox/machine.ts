import type { Attempt, ChainView, FeeMarket, OutboxEffect, OutboxEntry, Wanted } from './types.ts'

/**
 * The transactions of one account, from the wish to the block that can't be taken back. It decides what is signed, sent,
 * offered more for and sent again; the shell asks the chain, signs, writes and sends.
 *
 * Why each is on the chain once: an entry keeps its nonce in all of its attempts, an account's nonce is mined once, and an entry
 * gets another nonce only after a foreign transaction has held its own for `confirmations + lagBlocks` blocks.
 */
export interface OutboxMachine {
  /** The transaction of this id that is on its way or has succeeded. */
  find(id: string): OutboxEntry | undefined
  get(sequence: number): OutboxEntry | undefined
  /** A new wish. With an id it is written before anything else happens. */
  add(id: string | undefined): { readonly entry: OutboxEntry; readonly effects: readonly OutboxEffect[] }
  /** The oldest that has no nonce yet. */
  queued(): OutboxEntry | undefined
  /** The chain would refuse it, or it is given up before it was sent. */
  drop(sequence: number): readonly OutboxEffect[]
  /**
   * Fees are known: a queued entry gets its nonce, a sent one offers more.
   *
   * @param poolNonce the account's next nonce, by the chain, what waits there counted
   */
  price(init: PriceInit): readonly OutboxEffect[]
  signed(sequence: number, attempt: Attempt): readonly OutboxEffect[]
  /** The chain wants more for this nonce. */
  underpriced(sequence: number): void
  /** The chain took the newest attempt. */
  accepted(sequence: number): void
  /** The chain did not take an attempt. One that was never on its way is forgotten, and its nonce is free again. */
  refused(sequence: number): readonly OutboxEffect[]
  /** The chain says that the nonce is used. One that was never on its way gets another at once. */
  outrun(sequence: number): readonly OutboxEffect[]
  /** What to look for. Empty when nothing is on its way and nothing is watched. */
  wanted(): readonly Wanted[]
  /** Whether transactions wait for this nonce and none of them has it. */
  gap(nonce: number): boolean
  see(view: ChainView): readonly OutboxEffect[]
  /** Entries that are on their way, queued ones included. */
  readonly unfinished: number
}

export interface PriceInit {
  readonly sequence: number
  readonly market: FeeMarket
  /** For a queued entry. */
  readonly gasLimit?: bigint
  /** For a queued entry. */
  readonly poolNonce?: number
}
