import type { EngineSettings } from '@haca/backends'
import type { Network } from '@haca/network'
import type { RoleInit, VerifierReader } from '@haca/node-kit'
import type { AccountResponse, Hex } from '@haca/protocol'
import type { AskPolicy } from './bids/ask.ts'

/** A client's escrow lane, as it stands on the chain. Amounts are micro-tokens. */
export interface Lane {
  readonly owner: Hex
  readonly deposited: bigint
  readonly spent: bigint
  /** True once its owner asked to leave: new work on it may not be paid. */
  readonly exiting: boolean
}

/** Reads lanes; the settlement client is one. */
export interface LaneReader {
  lane(id: number): Promise<Lane | undefined>
}

export interface InferenceNodeInit extends RoleInit, EngineSettings {
  readonly lanes: LaneReader
  /** Who may ask for evidence; the settlement client reads it from the chain. Default: who says so in its record. */
  readonly verifiers?: VerifierReader
  /** Jobs that run at the same time. Default 1. */
  readonly slots?: number
  /** Names or ids of the models to serve. Default: every model that hosting nodes offer. */
  readonly models?: readonly string[]
  /**
   * Models in memory at the same time, 1 to 64. A node that may have fewer than it knows loads by cover: what is least
   * covered of all that markets tell of, in place of what stays better covered. Default: as many as fit.
   */
  readonly modelsInMemory?: number
  /** Declared memory of all loaded models, all slots counted, bytes. Default: the engine's, 4 GiB. */
  readonly memoryBytes?: number
  /** Files of models, bytes; what is not in memory and least needed makes room. Default: no limit. */
  readonly diskBytes?: number
  /**
   * Whether a job is a trap of this node's own operator: what verifiers find in it says nothing of the node's other work, and is
   * left out of the check probability that it states. Default: none is.
   */
  readonly isTrap?: ((job: Hex) => boolean) | undefined
  /** Default: `loadFollowingAsk()`. */
  readonly ask?: AskPolicy
}

/** What happens on an inference node; every name is past tense. */
export interface InferenceEvents {
  'model:loaded': [{ model: string; name: string; unitsPerSecond: number }]
  /** It made room for another. */
  'model:unloaded': [{ model: string; name: string }]
  /** Its engine can't run it any more; nothing is bid for it until it has loaded again. */
  'model:lost': [{ model: string; name: string; error: Error }]
  'model:refused': [{ model: string; name: string; error: Error }]
  'job:accepted': [{ job: Hex; segment: number; model: string }]
  'job:bounced': [{ job: Hex; segment: number; code: string; reason: string }]
  'job:done': [{ job: Hex; segment: number; units: number; amount: bigint }]
  'job:failed': [{ job: Hex; segment: number; error: Error }]
  'job:vouchered': [{ job: Hex; segment: number; amount: bigint }]
}

export interface InferenceNode {
  readonly address: Hex
  readonly network: Network
  /** Joins, loads its models and begins to bid. Resolves when it has joined; loading goes on. */
  start(): Promise<void>
  /** Withdraws its tokens and takes no new work from here on. Resolves when what runs has ended; the node stays, to be stopped. */
  drain(): Promise<void>
  /** Withdraws its tokens, gives running jobs five seconds to end, then leaves. */
  stop(): Promise<void>
  /** Why it could take no job now, if its engine is to blame: all models that it had are lost. */
  waitingFor(): string | undefined
  /** Where its capacity went so far. */
  account(): Omit<AccountResponse, 'parts'>
  on<E extends keyof InferenceEvents>(event: E, listener: (...args: InferenceEvents[E]) => void): this
  off<E extends keyof InferenceEvents>(event: E, listener: (...args: InferenceEvents[E]) => void): this
}
