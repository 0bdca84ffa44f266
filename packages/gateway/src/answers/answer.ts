import type { TokenScore } from '@haca/client'
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

/** A piece of an answer. */
export interface Piece {
  /** Never empty. */
  readonly text: string
  /** The tokens that begin in it; none unless they were asked for. */
  readonly tokens: readonly TokenScore[]
}

/** A finished answer, with all that is needed to tell it again. */
export interface Answer extends AnswerHead, Piece {
  readonly finishReason: 'stop' | 'length'
  /** Output tokens that were paid for; those behind a stop string are among them. */
  readonly units: number
  /** Tokens of the prompt, as its node counted them. */
  readonly promptTokens: number | undefined
  /** Micro-tokens. */
  readonly price: bigint
  readonly segments: readonly { readonly node: Hex; readonly receipt: SignedReceipt }[]
}
