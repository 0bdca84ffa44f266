import type { Clock, SettledEpoch } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import type { Deployment, Keccak, Logger, SettledWork, VerdictRevealMessage, WorkKey } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'
import type { Store } from '@haca/store'
import type { WorkBook } from '../work/work-book.ts'
import type { Balances, LaneBalances } from './deriving/balances.ts'
import type { EpochMaterial, EpochRules, LeftOut } from './deriving/derive-epoch.ts'
import type { EpochArchive } from './epoch-archive.ts'
import type { Proposals } from './posting/proposals.ts'
import type { Seating } from './seats.ts'

export interface SettlerInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly settlement: Settlement
  readonly network: Network
  readonly content: ContentStore
  readonly store: Store
  readonly clock: Clock
  readonly keccak: Keccak
  readonly book: WorkBook
  /** All seats of the contract, those of leaving verifiers too. */
  readonly seats: () => readonly Seating[]
  readonly marketShareBp: number
  readonly verificationShareBp: number
  readonly quorum: number
  /** Looks at opened traps that a proposal of this epoch brings. */
  readonly looks: (epoch: number) => readonly VerdictRevealMessage[]
  /** Seats whose verdicts in an epoch do not count, by the looks of its proposal. Throws what reading the chain throws. */
  readonly silenced: (epoch: number, looks: readonly VerdictRevealMessage[]) => Promise<ReadonlySet<number>>
  /** Checks an item of another verifier's proposal. Throws what is wrong with it. */
  readonly checkWork: (work: SettledWork) => Promise<void>
  /** Throws unless every verdict is signed and opens its findings. */
  readonly checkReveals: (material: EpochMaterial) => void
  /** An epoch is on the chain; told again after a restart. Work that was left out has its reason, where it is known. */
  readonly onPosted: (epoch: SettledEpoch, leftOut: readonly LeftOut[]) => Promise<void>
  readonly onEmpty: (epoch: number) => void
  readonly onFinal: (epoch: number) => void
  /** A posted epoch was voided; its lines are to be posted again. */
  readonly onVoid: (epoch: number) => void
  /** The file of a posted epoch is nowhere to be had; this verifier signs nothing until it is. */
  readonly onUnavailable: (epoch: number, reason: string) => void
  /** A posted epoch is proven wrong: it is rolled back, and who signed it has lost stake. */
  readonly onChallenged: (epoch: number, fraud: string) => void
  readonly onRefused: (epoch: number, reason: string) => void
  readonly logger: Logger
}

/** What signing, posting and following share. */
export interface SettlerParts {
  readonly init: SettlerInit
  readonly proposals: Proposals
  readonly archive: EpochArchive
  readonly balances: LaneBalances
  rules(epoch: number, available: Balances, silenced: ReadonlySet<number>): EpochRules
  /** Throws `UNREACHABLE` while a posted epoch is unknown here. */
  requireUpToDate(): void
  /** Returns early when the node stops. */
  wait(ms: number): Promise<void>
  waitForChain(seconds: number): Promise<void>
}
