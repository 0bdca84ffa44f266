import type { ChatMessage } from '@haca/protocol'
import type { GeneratedToken, GenerateRequest } from '../decode/generate.ts'
import type { Rederived, RederiveRequest } from '../decode/rederive.ts'
import type { Distances, TokenCounts } from '../types.ts'

/** What an engine has to bring for a chat model; everything else is common to all engines. */
export interface ChatCompute {
  readonly kind: 'chat'
  /** Draws tokens and hands them on in chunks; see `chunkTokens`. Leaving the loop stops it. */
  readonly generate: (
    request: GenerateRequest,
    signal: AbortSignal
  ) => AsyncIterable<readonly GeneratedToken[]>
  readonly rederive: (request: RederiveRequest, signal: AbortSignal) => Promise<Rederived>
}

/** What an engine has to bring for a single-shot model. */
export interface TensorCompute {
  readonly kind: 'tensor'
  /** Rows of float32 little endian in and out. */
  readonly infer: (rows: number, data: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>
}

/** What a text is asked for. */
export interface TextRequest {
  readonly messages: readonly ChatMessage[]
  /** What the answer begins with: the text goes on behind it. */
  readonly delivered: string
  /** Most tokens of the engine's own. */
  readonly maxTokens: number
  readonly temperature: number
  /** 32 bytes. */
  readonly seed: Uint8Array
  /** 0 to 1. */
  readonly topP: number | undefined
  /** OpenAI's `response_format`. */
  readonly responseFormat: object | undefined
  /** OpenAI's `tools`, and what goes with them. The text may hold calls, see `openToolCall` of the protocol. */
  readonly tools: object | undefined
}

/** Pieces of text as they come, and why there are no more. */
export type TextEvent =
  | { readonly text: string }
  | { readonly finish: 'stop' | 'length'; readonly counts?: TokenCounts | undefined }

/** A token that could come next. */
export interface NextToken {
  readonly bytes: Uint8Array
  /** Of the plain softmax. */
  readonly logprob: number
}

/** What could come next in a text. */
export interface NextTokens {
  /** Most likely first. */
  readonly top: readonly NextToken[]
  /** The likeliest is that the text ends here. */
  readonly ends: boolean
}

/** What an engine has to bring for a model that gives text and not tokens. */
export interface TextCompute {
  readonly kind: 'text'
  /** Leaving the loop stops it. */
  readonly complete: (request: TextRequest, signal: AbortSignal) => AsyncIterable<TextEvent>
  /** Undefined where the engine cannot tell. */
  readonly next: ((request: TextRequest, signal: AbortSignal) => Promise<NextTokens>) | undefined
  /** Whether an answer that somebody else began can be continued. */
  readonly continues: boolean
}

/** A model inside an engine. */
export interface ComputeHandle<
  C extends ChatCompute | TensorCompute | TextCompute = ChatCompute | TensorCompute | TextCompute
> {
  readonly compute: C
  readonly slots: number
  readonly numericsClass: string
  readonly tolerances: Distances
  readonly unload: () => Promise<void>
  /** Milliseconds of processor time that its slots have used so far, for engines that compute here and can tell. */
  readonly cpuMs?: () => Promise<number | undefined>
}
