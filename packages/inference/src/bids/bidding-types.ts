import type { Clock, Slots } from '@haca/core'
import type { Network } from '@haca/network'
import type { CoverRequest, Hex, Logger, Params, TokenRequest, TokenResponse } from '@haca/protocol'
import type { CoverRides } from '../models/cover-talk.ts'

export interface BiddingInit {
  readonly network: Network
  readonly params: Params
  readonly slots: Slots
  /** What every token says besides its slot. */
  readonly offer: () => Pick<TokenRequest, 'warm' | 'onDisk' | 'useMilli'>
  /** What tokens say of loads. */
  readonly covers: CoverRides
  /** What a market says waits there that this node has no warm model for. */
  readonly onUnmet: (unmet: TokenResponse['unmet']) => void
  /** A token was handed to a ticket; the slot is held until its assignment comes or `offerTimeoutMs` pass. */
  readonly onHeld: (slot: number, held: boolean) => void
  readonly clock: Clock
  readonly logger: Logger
}

/** Keeps one token leased for every slot that is free or about to be. */
export interface Bidding {
  start(): void
  /** Something changed: a slot came free, a model was loaded. */
  poke(): void
  /** Milliseconds before its end by which a job should say so. */
  leadMs(): number
  /** The work that runs in this slot ends in about `inMs`. */
  ending(slot: number, inMs: number): void
  /** The work that ran in this slot has ended. */
  released(slot: number): void
  /** Work that waited for this slot does so no more. */
  abandoned(slot: number): void
  /** An assignment came for this token. */
  assigned(slot: number, sequence: number): void
  /** This node refused the assignment that came for this token. */
  refused(slot: number, sequence: number): void
  /**
   * Gives a free slot to work that no ticket asked for: its token is taken back first, and where an offer has taken that,
   * the slot stays for the assignment. Undefined when none is free.
   *
   * @param taken a free slot whose token the market has taken back already
   */
  lend(work: string, taken?: number): Promise<number | undefined>
  /** Sends the token of a free slot that stands at this market once more, with this report; false where none stands. */
  askLease(market: Hex, cover: CoverRequest): boolean
  /** A market is gone, and with it every token that stood there. */
  forget(market: Hex): void
  /** Withdraws every token. */
  stop(): Promise<void>
  /** Offers that no assignment followed, since the start. */
  readonly waitedInVain: number
}
