import {
  type ChatMessage,
  HacaError,
  type Hex,
  type Manifest,
  type Model,
  type ModelFeature
} from '@haca/protocol'
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
  /** Thousandths; undefined is all. */
  readonly topPMilli: number | undefined
  /** OpenAI's `response_format` as JSON; undefined is text. */
  readonly responseFormat: string | undefined
  /** OpenAI's `tools`, and what goes with them, as JSON; undefined is none. */
  readonly tools: string | undefined
  /** The answer ends before the first of these. */
  readonly stop: readonly string[]
  /** How many of the most likely tokens are told at each place; undefined when no likelihood was asked for. */
  readonly topLogprobs: number | undefined
  readonly stream: boolean
  /** A stream ends with a chunk of counts. */
  readonly includeUsage: boolean
}

/** What the network is asked for. */
export function orderOf(call: Call): Order {
  const {
    model,
    messages,
    maxTokens,
    temperatureMilli,
    seed,
    topPMilli,
    responseFormat,
    tools,
    topLogprobs
  } = call
  const input = {
    kind: 'chat' as const,
    messages: [...messages],
    maxTokens,
    temperatureMilli,
    seed,
    ...(topPMilli === undefined ? {} : { topPMilli }),
    ...(responseFormat === undefined ? {} : { responseFormat }),
    ...(tools === undefined ? {} : { tools })
  }
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
  topLogprobs: number | undefined,
  tools?: string
): Call {
  const { manifest } = model
  if (manifest.task !== 'chat') {
    throw new HacaError('INVALID_INPUT', `${manifest.name} is no chat model`, { data: { field: 'model' } })
  }
  const { stop } = body
  if (topLogprobs !== undefined && manifest.output.kind !== 'tokens')
    throw cannot('logprobs', `${manifest.name} gives text, of which there is no evidence`)
  return {
    model,
    messages,
    maxTokens: maxTokensOf(body, model),
    temperatureMilli: Math.round((body.temperature ?? temperatureDefault) * 1000),
    seed: jobSeed(body.seed ?? undefined),
    topPMilli: topPOf(body, model),
    responseFormat: responseFormatOf(body, model),
    tools,
    stop: stop === undefined || stop === null ? [] : typeof stop === 'string' ? [stop] : stop,
    topLogprobs,
    stream: body.stream ?? false,
    includeUsage: body.stream_options?.include_usage ?? false
  }
}

/** Most units of an answer; of text, units of 4 bytes stand for tokens. */
export function unitsMax(output: Manifest['output']): number {
  return output.kind === 'tokens' ? output.maxTokens : output.kind === 'text' ? output.maxUnits : 1
}

function maxTokensOf(body: CallBody, { manifest }: Model): number {
  const { output } = manifest
  const limit = unitsMax(output)
  const names = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'] as const
  const field = names.find(name => body[name] != null) ?? 'max_tokens'
  const asked = body[field]
  if (asked == null) return Math.max(1, Math.min(maxTokensDefault, Math.floor(limit / 2)))
  if (asked <= limit) return asked
  throw new HacaError('INVALID_INPUT', `${field}: ${manifest.name} gives at most ${limit} tokens`, {
    data: { field, limit, actual: asked }
  })
}

const cannot = (field: string, why: string) =>
  new HacaError('INVALID_INPUT', `${field}: ${why}`, { data: { field } })

/** Throws `INVALID_INPUT` unless every node that serves the model can do this. */
export function requireFeature(field: string, { manifest }: Model, feature: ModelFeature): void {
  if (manifest.features?.includes(feature)) return
  throw cannot(field, `${manifest.name} can’t do this; a model that can has ${feature} among its features`)
}

function topPOf({ top_p }: CallBody, model: Model): number | undefined {
  if (top_p == null || top_p === 1) return undefined
  requireFeature('top_p', model, 'top_p')
  return Math.max(1, Math.round(top_p * 1000))
}

function responseFormatOf({ response_format: format }: CallBody, model: Model): string | undefined {
  if (format == null || format.type === 'text') return undefined
  requireFeature('response_format', model, 'response_format')
  return JSON.stringify(format)
}
