import type { Hex, SignedReceipt } from '@haca/protocol'

/** What is known of an answer before its first word. */
export interface AnswerHead {
  readonly job: Hex
  /** Unix seconds. */
  readonly created: number
  /** `publisher/name`. */
  readonly model: string
  /** The model's id: with the same seed it gives the same text. */
  readonly modelId: string
}

/** A finished answer, with all that is needed to tell it again. */
export interface Answer extends AnswerHead {
  readonly text: string
  readonly finishReason: 'stop' | 'length'
  /** Output tokens that were paid for; those behind a stop string are among them. */
  readonly units: number
  /** Micro-tokens. */
  readonly price: bigint
  readonly segments: readonly { readonly node: Hex; readonly receipt: SignedReceipt }[]
}
