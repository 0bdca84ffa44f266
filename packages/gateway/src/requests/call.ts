import { type ChatMessage, HacaError, type Hex, type Model } from '@haca/protocol'
import type { Order } from '../answers/runs.ts'
import type { CommonBody } from './common-body.ts'
import { jobSeed } from './seed.ts'

/** A request that has been read: what to run, and how to tell of it. */
export interface Call {
  readonly model: Model
  readonly messages: readonly ChatMessage[]
  /** What the messages begin with, as the Responses endpoint tells it again. */
  readonly instructions?: string
  /** Most output tokens. */
  readonly maxTokens: number
  /** Thousandths. */
  readonly temperatureMilli: number
  readonly seed: Hex
  /** The answer ends before the first of these. */
  readonly stop: readonly string[]
  /** How many of the most likely tokens are told at each place; undefined when no likelihood was asked for. */
  readonly topLogprobs: number | undefined
  readonly stream: boolean
  /** A stream ends with a chunk of counts. */
  readonly includeUsage: boolean
}

/** What the network is asked for. */
export function orderOf({ model, messages, maxTokens, temperatureMilli, seed, topLogprobs }: Call): Order {
  const input = { kind: 'chat' as const, messages: [...messages], maxTokens, temperatureMilli, seed }
  return { model, input, maxUnits: maxTokens, logprobs: topLogprobs !== undefined }
}

/** Output tokens of a request that names no number; no more than half of what the model has, the prompt takes room too. */
const maxTokensDefault = 256
/** OpenAI's default. */
const temperatureDefault = 1

/** The common fields, with the name that the newest endpoint has for `max_tokens`. */
export type CallBody = CommonBody & { readonly max_output_tokens?: number | null | undefined }

/** Puts a request's common fields and its messages together. Throws `INVALID_INPUT` naming the parameter. */
export function createCall(
  body: CallBody,
  model: Model,
  messages: readonly ChatMessage[],
  topLogprobs: number | undefined
): Call {
  const { manifest } = model
  if (manifest.task !== 'chat') {
    throw new HacaError('INVALID_INPUT', `${manifest.name} is no chat model`, { data: { field: 'model' } })
  }
  const { stop } = body
  return {
    model,
    messages,
    maxTokens: maxTokensOf(body, model),
    temperatureMilli: Math.round((body.temperature ?? temperatureDefault) * 1000),
    seed: jobSeed(body.seed ?? undefined),
    stop: stop === undefined || stop === null ? [] : typeof stop === 'string' ? [stop] : stop,
    topLogprobs,
    stream: body.stream ?? false,
    includeUsage: body.stream_options?.include_usage ?? false
  }
}

function maxTokensOf(body: CallBody, { manifest }: Model): number {
  const { output } = manifest
  const limit = output.kind === 'tokens' ? output.maxTokens : 1
  const names = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'] as const
  const field = names.find(name => body[name] != null) ?? 'max_tokens'
  const asked = body[field]
  if (asked == null) return Math.max(1, Math.min(maxTokensDefault, Math.floor(limit / 2)))
  if (asked <= limit) return asked
  throw new HacaError('INVALID_INPUT', `${field}: ${manifest.name} gives at most ${limit} tokens`, {
    data: { field, limit, actual: asked }
  })
}
