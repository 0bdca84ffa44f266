import type { ClassLimits, Engine, NodeEngineInit, OnUnusedCalibration } from '@haca/backends'
import type { Clock } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import type { VerifierReader } from '@haca/node-kit'
import type { AccountResponse, Deployment, Hex, Logger, WorkKey } from '@haca/protocol'
import type { AskPolicy } from './ask.ts'

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

export interface InferenceNodeInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly lanes: LaneReader
  /** Folder for blocks, receipts and payloads; made when absent, exclusive to this node. */
  readonly directory: string
  /** Who may ask for evidence; the settlement client reads it from the chain. Default: who says so in its record. */
  readonly verifiers?: VerifierReader
  /** Index in the settlement contract's registry; a node without one is never paid. */
  readonly index?: number
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
  /** Default: `loadFollowingAsk()`. */
  readonly ask?: AskPolicy
  readonly clock?: Clock
  readonly logger?: Logger
}

/** What happens on an inference node; every name is past tense. */
export interface InferenceEvents {
  'model:loaded': [{ model: string; name: string; unitsPerSecond: number }]
  /** It made room for another. */
  'model:unloaded': [{ model: string; name: string }]
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
  /** Where its capacity went so far. */
  account(): Omit<AccountResponse, 'parts'>
  on<E extends keyof InferenceEvents>(event: E, listener: (...args: InferenceEvents[E]) => void): this
  off<E extends keyof InferenceEvents>(event: E, listener: (...args: InferenceEvents[E]) => void): this
}
