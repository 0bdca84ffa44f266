import type { LoadOption, ModelCover } from './cover-book.ts'

/**
 * What an inference node loads into memory and fetches to disk: models that there is room for, least covered first; then,
 * when a slot is idle, one in place of others, if they stay better covered; and to disk what found no slot elsewhere and
 * would pay. One load and one fetch at a time. Times are milliseconds of a monotonic clock.
 */
export interface Loader {
  /** One event in, what to do out. */
  step(event: LoaderEvent): readonly LoaderEffect[]
  /** When something may be tried again; undefined when only an event changes anything. */
  nextDeadline(at: number): number | undefined
  /** Models in memory or on their way, for the report to the markets. */
  holds(): readonly string[]
  /** Models that are on disk and not in memory. */
  onDisk(): readonly string[]
  /** Whether another model could come, if it were worth it. */
  readonly open: boolean
}

/** Sizes in bytes; what is not said has no limit. */
export interface LoaderLimits {
  readonly memoryBytes: number
  /** Models in memory at the same time. */
  readonly modelsMax?: number | undefined
  readonly diskBytes?: number | undefined
}

export interface LoadableModel {
  readonly id: string
  /** In all slots together. */
  readonly memoryBytes: number
  readonly diskBytes: number
}

export type LoaderEvent = { readonly at: number } & (
  | { readonly kind: 'known'; readonly model: LoadableModel; readonly onDisk: boolean }
  /** Whether a slot has nothing to do. */
  | { readonly kind: 'idle'; readonly idle: boolean }
  /**
   * A market said how models are covered that it is the home of; `capacity` is this node's, in slots of mean speed. Before
   * the first nothing is loaded: what is known first would be loaded by every node.
   */
  | { readonly kind: 'covers'; readonly capacity: number; readonly covers: readonly ModelCover[] }
  /** What found no slot elsewhere and would pay this node's ask, most work first. */
  | { readonly kind: 'wanted'; readonly models: readonly string[] }
  /** The market's answer to `ask`; undefined: none of them. */
  | { readonly kind: 'leased'; readonly option: LoadOption | undefined }
  | { readonly kind: 'loaded'; readonly model: string; readonly loadMs: number }
  /** It failed, and its victims are gone; or no slot could be had for it after all, and they are still there. */
  | { readonly kind: 'load-failed'; readonly model: string; readonly why: Failure }
  /** Its engine can't run it any more, and it is out of memory. */
  | { readonly kind: 'lost'; readonly model: string }
  | { readonly kind: 'fetched'; readonly model: string }
  | { readonly kind: 'fetch-failed'; readonly model: string; readonly why: Failure }
  /**
   * A message goes to a market now, and takes along what the loader would ask there. `answered`: whether it is in any case; then
   * what may be worth a load by now goes along too, and the market, which knows the counts, is as patient as the node.
   */
  | { readonly kind: 'passing'; readonly answered: boolean }
  | { readonly kind: 'tick' }
)

/** `busy`: no slot was idle any more; `later`: a peer or the network failed; `never`: the model is at fault or too large. */
export type Failure = 'busy' | 'later' | 'never'

export type LoaderEffect =
  /** Ask the home market of the first for a lease, and answer with `leased`. */
  | { readonly kind: 'ask'; readonly options: readonly LoadOption[] }
  /** Let the victims go once their jobs have ended, then load; what is not on disk is fetched first. */
  | { readonly kind: 'load'; readonly model: string; readonly victims: readonly string[] }
  | { readonly kind: 'fetch'; readonly model: string }
  | { readonly kind: 'drop'; readonly model: string }
