import type { ClassLimits, Engine, NodeEngineInit, OnUnusedCalibration } from '@haca/backends'
import type { Clock } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import type { AccountResponse, Deployment, Hex, Logger, WorkKey } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'
import type { VerifierCheat } from './verifier-cheat.ts'

export interface VerificationNodeInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  /** The contract, with a key that pays for posts; never the work key. */
  readonly settlement: Settlement
  /** Folder for blocks, receipts and verdicts; made when absent, exclusive to this node. */
  readonly directory: string
  /** Index in the settlement contract's registry. */
  readonly index?: number
  /** Epoch whose link of the seed chain was anchored at registration. Default 0. */
  readonly seedEpoch?: number
  /** A network to share with other roles. Default: one of its own. */
  readonly network?: Network
  /** Blocks shared with other roles of this process. Default: a store of its own. */
  readonly content?: ContentStore
  /** Multiaddrs to listen on. Default: a free port on loopback. Ignored when `network` is given. */
  readonly listen?: readonly string[]
  /** Multiaddrs at which others reach it, where that is not where it listens. Ignored when `network` is given. */
  readonly announce?: readonly string[]
  /** Multiaddrs of any member. Ignored when `network` is given. */
  readonly bootstrap?: readonly string[]
  /** Default: `createNodeEngine` with what is said below. */
  readonly engine?: Engine
  /** An OpenAI-compatible server for models in the format `openai`. Default: none. Ignored when `engine` is given. */
  readonly server?: NodeEngineInit['server']
  /** Folder that node-llama-cpp was installed into. Default: beside the package of engines. Ignored when `engine` is given. */
  readonly llamaIn?: string
  /** Calibrated numerics classes; a model that claims one and does not reproduce it is not used. Ignored when `engine` is given. */
  readonly calibrations?: readonly ClassLimits[]
  /** Default: nobody is told. */
  readonly onUnusedCalibration?: OnUnusedCalibration
  readonly clock?: Clock
  /** What it does wrong, to show that others find it. Default: nothing. */
  readonly cheat?: VerifierCheat | undefined
  readonly logger?: Logger
}

/** What happens on a verification node; every name is past tense. */
export interface VerificationEvents {
  'work:received': [{ job: Hex; segment: number }]
  'work:checked': [{ job: Hex; segment: number; verdict: number; milliseconds: number }]
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
