import type { Hex } from '@haca/protocol'

/** What a transaction does. */
export interface Call {
  /** In words, for messages: the function's name. */
  readonly action: string
  /** Left out for a deployment. */
  readonly to?: Hex
  readonly data: Hex
}
