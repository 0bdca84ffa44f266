import type { Clock } from '@haca/core'
import type { ModelDirectory } from '@haca/node-kit'
import type { CoverRequest, HacaError, Hex, Model, UnmetNeed } from '@haca/protocol'
import type { CoverLink } from './cover-link.ts'
import type { CoverRides } from './cover-talk.ts'
import type { LoadingSlots } from './loading-slots.ts'
import type { ShelvedModel } from './memory.ts'
import type { ModelFiles } from './model-files.ts'

/** What of a node models may fill. */
export interface ShelfLimits {
  /** Declared memory of all models together, all slots counted, bytes. */
  readonly memoryBytes: number
  /** Models in memory at the same time. */
  readonly modelsMax?: number | undefined
  /** Files of models, bytes. */
  readonly diskBytes?: number | undefined
}

export interface ShelfInit {
  readonly files: ModelFiles
  readonly directory: Pick<ModelDirectory, 'on' | 'list' | 'get'>
  /** Names or ids; undefined takes every model. */
  readonly wanted: readonly string[] | undefined
  readonly limits: ShelfLimits
  /** Slots of the node. */
  readonly count: number
  readonly slots: LoadingSlots
  readonly covers: CoverLink
  /** Sends the token of an idle slot that stands at the market with this report; false where none stands. */
  readonly askWithToken: (market: Hex, cover: CoverRequest) => boolean
  /** Milliseconds for which an offer of a model that is to leave may still bring a job; 0 where none can be under way. */
  readonly graceMs: number
  /** Whether a client that pays so much per unit at the most pays what this node asks for the model. */
  readonly pays: (model: Model, ceiling: bigint) => boolean
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly onLoaded: (shelved: ShelvedModel) => void
  /** A model makes room: from now on no new job is to come for it. */
  readonly onLeaving: (model: Model) => void
  /** Its engine can't run it any more: it is not bid for from now on, and loaded again later. */
  readonly onLost: (model: Model, error: HacaError) => void
  /** It is out of memory. */
  readonly onUnloaded: (model: Model) => void
  /** The model cannot be had now and is tried again later. */
  readonly onDelayed: (model: Model, error: Error) => void
  /** The model itself is at fault, or too large for this node. */
  readonly onRefused: (model: Model, error: Error) => void
}

/**
 * The models of this node: which are in memory and on disk, by the decisions of the loader in `@haca/core`. This is its
 * only shell; it fetches, loads and unloads, and decides nothing.
 */
export interface Shelf {
  start(): void
  /** What tokens say of loads. */
  readonly covers: CoverRides
  /** A model in memory, also one that is to leave when its jobs have ended. */
  get(id: string): ShelvedModel | undefined
  byDigest(digest: Hex): ShelvedModel | undefined
  /** Models in memory that new jobs may come for. */
  list(): readonly ShelvedModel[]
  /** Models that are on disk and not in memory. */
  onDisk(): readonly string[]
  /** Keeps a model in memory for a job; to be let go once. Throws `BOUNCED` when it has left. */
  hold(id: string): () => void
  /** A run of this model has ended, with an error or without. */
  noteRun(id: string, error?: HacaError): void
  /** Models whose engine is gone, and why as far as the last try knows. */
  lost(): readonly LostModel[]
  /** What a market just said found no slot there. */
  noteUnmet(unmet: readonly UnmetNeed[]): void
  stop(): Promise<void>
}

export interface LostModel {
  readonly model: Model
  readonly error: HacaError
  /** Monotonic milliseconds. */
  readonly since: number
}
