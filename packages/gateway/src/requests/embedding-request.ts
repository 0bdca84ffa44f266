import { HacaError, type Model } from '@haca/protocol'
import { z } from 'zod'
import type { Order } from '../answers/runs.ts'
import { fieldLimits } from '../limits.ts'
import type { GatewayClient } from '../types.ts'
import { readBody } from './read-body.ts'

/** A request for embeddings that has been read. */
export interface EmbeddingRequest {
  readonly model: Model
  readonly texts: readonly string[]
  /** Numbers in JSON, or float32 little endian in base64, which the official client asks for. */
  readonly encoding: 'float' | 'base64'
}

const oneText = z.string().min(1)
const embeddingBody = z.object({
  model: z.string().min(1).max(fieldLimits.modelLengthMax),
  input: z.union(
    [oneText, z.array(oneText).min(1).max(fieldLimits.textsMax)],
    `must be a text or 1 to ${fieldLimits.textsMax} texts, none empty: token ids are not taken`
  ),
  encoding_format: z.enum(['float', 'base64'], 'must be float or base64').nullish(),
  dimensions: z.int().min(1).nullish()
})

/**
 * Reads the body of `POST /v1/embeddings`. Throws `INVALID_INPUT` naming the parameter, `UNKNOWN_MODEL`,
 * `AMBIGUOUS_MODEL`.
 */
export function readEmbeddingRequest(body: unknown, models: GatewayClient['models']): EmbeddingRequest {
  const { model: asked, input, encoding_format, dimensions } = readBody(embeddingBody, body)
  const model = models.resolve(asked)
  const { task, name, output } = model.manifest
  if (task !== 'embedding' || output.kind !== 'tensor') {
    throw new HacaError('INVALID_INPUT', `${name} is no embedding model`, { data: { field: 'model' } })
  }
  if (dimensions != null && dimensions !== output.columns) {
    throw new HacaError('INVALID_INPUT', `dimensions: ${name} gives ${output.columns}, and no part of them`, {
      data: { field: 'dimensions', limit: output.columns, actual: dimensions }
    })
  }
  const texts = typeof input === 'string' ? [input] : input
  return { model, texts, encoding: encoding_format ?? 'float' }
}

/** What the network is asked for. */
export function embeddingOrder({ model, texts }: EmbeddingRequest): Order {
  return { model, input: { kind: 'texts', texts: [...texts] }, maxUnits: texts.length, logprobs: false }
}
