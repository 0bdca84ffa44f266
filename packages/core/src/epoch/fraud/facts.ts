import type { SettledEpoch } from '../posted/open-epoch.ts'
import type { ShareRule } from '../types.ts'

/** What a watcher knows besides the epoch itself. */
export interface WatchFacts {
  /** Signatures that an epoch needs, and verdicts that decide. */
  readonly quorum: number
  readonly shares: ShareRule
  /** Chain index of the node in each seat. */
  readonly seats: readonly (number | undefined)[]
  /** Epochs that were posted before and still stand; undefined for one whose file is not here. */
  readonly earlier: (epoch: number) => SettledEpoch | undefined
  /** Whether a lane’s voucher with this number was claimed, and the claim paid. */
  readonly claimPaid: (lane: number, seq: number) => boolean
}
