import type { EngineSettings } from '@haca/backends'
import type { CasePhase } from '@haca/core'
import type { Network } from '@haca/network'
import type { RoleInit } from '@haca/node-kit'
import type { AccountResponse, Hex } from '@haca/protocol'
import type { Settlement, TrapReader } from '@haca/settlement'
import type { VerifierCheat } from './verifier-cheat.ts'

export interface VerificationNodeInit extends RoleInit, EngineSettings {
  /** The contract, with a key that pays for posts; never the work key. */
  readonly settlement: Settlement
  /** Epoch whose link of the seed chain was anchored at registration. Default 0. */
  readonly seedEpoch?: number
  /** Planted jobs that were opened; all verifiers of a network have to read the same. Default: there are none. */
  readonly traps?: TrapReader | undefined
  /** What it does wrong, to show that others find it. Default: nothing. */
  readonly cheat?: VerifierCheat | undefined
}

/** A case about a line of a final epoch that a verifier found wrong. */
export interface CaseEvent {
  /** Whose stake it is about; absent where nobody is registered under its index any more. */
  readonly node?: Hex
  readonly epoch: number
  /** The accused work; absent where it never came here. */
  readonly job?: Hex
  readonly segment?: number
  /** Seats of its committee, 0 before it is drawn. */
  readonly committee: number
  /** Votes that take the stake, 0 before the committee is drawn. */
  readonly votes: number
  /** Micro-tokens of the stake that were burned. */
  readonly burned: bigint
}

/**
 * What happens on a verification node; every name is past tense. `case:` events tell how far a case has come: accused, convened,
 * sentenced, then executed or acquitted; or lapsed. After a restart they are told again.
 */
export interface VerificationEvents extends Record<`case:${CasePhase}`, [CaseEvent]> {
  'work:received': [{ job: Hex; segment: number }]
  'work:checked': [{ job: Hex; segment: number; verdict: number; milliseconds: number }]
  /** A line of a final epoch, paid, that a public beacon had this verifier check once more; 1 pass, 2 fail, 3 withheld. */
  'work:audited': [{ job: Hex; segment: number; node: Hex; verdict: number }]
  'work:refuted': [{ job: Hex; segment: number; node: Hex; model: Hex }]
  'epoch:posted': [{ epoch: number; lines: number; total: bigint }]
  'epoch:finalised': [{ epoch: number }]
  /** A posted epoch was rolled back; its lines are posted again. */
  'epoch:voided': [{ epoch: number }]
  /** This verifier has proven a posted epoch wrong; its settler and signers have lost bond and stakes. */
  'epoch:challenged': [{ epoch: number; fraud: string }]
  /** Nobody who signed a posted epoch gave its file; this verifier signs nothing until somebody does. */
  'epoch:unavailable': [{ epoch: number; reason: string }]
  'epoch:refused': [{ epoch: number; reason: string }]
}

export interface VerificationNode {
  readonly address: Hex
  readonly network: Network
  start(): Promise<void>
  /** Leaves; unposted work stays on disk and is taken up at the next start. */
  stop(): Promise<void>
  account(): Omit<AccountResponse, 'parts'>
  on<E extends keyof VerificationEvents>(event: E, listener: (...args: VerificationEvents[E]) => void): this
  off<E extends keyof VerificationEvents>(event: E, listener: (...args: VerificationEvents[E]) => void): this
}
