import type { TokenScore } from '@haca/client'
import type { Hex, SignedReceipt, ToolCallHead } from '@haca/protocol'

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

/** More of a tool call. */
export interface ToolCallDelta {
  /** Which of the answer's calls. */
  readonly index: number
  /** Where the call begins. */
  readonly begins?: ToolCallHead
  /** What comes next of its arguments, which are JSON once they are whole. */
  readonly arguments: string
}

/** A call of a tool, as far as the model wrote it. */
export interface ToolCall extends ToolCallHead {
  readonly arguments: string
}

/** A piece of an answer: words or, behind them, calls. */
export interface Piece {
  /** Empty only beside calls, and in the piece of the last tokens. */
  readonly text: string
  /** The tokens that begin in it; none unless they were asked for. */
  readonly tokens: readonly TokenScore[]
  readonly calls?: readonly ToolCallDelta[]
}

/** A finished answer, with all that is needed to tell it again. */
export interface Answer extends AnswerHead, Omit<Piece, 'calls'> {
  readonly toolCalls: readonly ToolCall[]
  readonly finishReason: 'stop' | 'length' | 'tool_calls'
  /** Output tokens that were paid for; those behind a stop string are among them. */
  readonly units: number
  /** Tokens of the output, where its node's server counted others than units. */
  readonly outputTokens: number | undefined
  /** Tokens of the prompt, as its node counted them. */
  readonly promptTokens: number | undefined
  /** Micro-tokens. */
  readonly price: bigint
  readonly segments: readonly { readonly node: Hex; readonly receipt: SignedReceipt }[]
}
