import type { SettledEpoch } from '@haca/core'
import type { Network } from '@haca/network'
import type { Hex, Logger, ManifestBody, SigningDomain, WorkKey } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'
import type { Checker } from '../checks/checker.ts'
import type { Seating } from '../epochs/seats.ts'
import type { WorkBook } from '../work/work-book.ts'
import type { FoundBook } from './found-book.ts'

/** What is asked of the chain. */
export type FaultChain = Pick<
  Settlement,
  'accuse' | 'convene' | 'sentence' | 'acquit' | 'executeFault' | 'caseCount' | 'faultCases' | 'faultCase'
> & { readonly chain: Pick<Settlement['chain'], 'time'> }

/** What accusing, voting and following cases share. */
export interface FaultParts {
  readonly key: WorkKey
  readonly domain: SigningDomain
  readonly settlement: FaultChain
  readonly network: Pick<Network, 'call'>
  /** All seats of the contract, those of leaving verifiers too. */
  readonly seats: () => readonly Seating[]
  readonly book: Pick<WorkBook, 'work'>
  readonly checker: Pick<Checker, 'check'>
  /** How work of a model is judged, by the digest of its id; undefined where it has not been heard of. */
  readonly tierOf: (model: Hex) => ManifestBody['tier'] | undefined
  readonly found: FoundBook
  /** A posted epoch from its file. Throws what keeps it from being read. */
  readonly settled: (epoch: number) => Promise<SettledEpoch>
  readonly signal: AbortSignal
  readonly logger: Logger
}
