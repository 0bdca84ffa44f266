import { type Decoder, rowOf } from './decoder.ts'
import { createSampler } from './draw.ts'
import { encodeEvidence, takeEvidence } from './evidence.ts'
import { createGumbelNoise } from './gumbel.ts'

/** What decides an output, token by token; plain data, so that it crosses to a worker. */
export interface Decoding {
  /** Prompt, and output of earlier segments; the first token drawn stands at position `context.length`. */
  readonly context: readonly number[]
  readonly temperature: number
  /** 32 bytes. */
  readonly seed: Uint8Array
}

export interface GenerateRequest extends Decoding {
  /** Most tokens to draw. */
  readonly maxTokens: number
  /** Ends the output and is part of it. */
  readonly endToken: number
}

export interface GeneratedToken {
  readonly token: number
  /** Encoded evidence. */
  readonly leaf: Uint8Array<ArrayBuffer>
}

/**
 * Draws token after token until the end token, `maxTokens` or the signal. Computes no token before it is asked for.
 */
export async function* generate(
  decoder: Decoder,
  request: GenerateRequest,
  signal: AbortSignal
): AsyncGenerator<GeneratedToken, void, void> {
  const { context, temperature, seed, maxTokens, endToken } = request
  const sampler = createSampler(temperature, createGumbelNoise(seed))
  let next = context
  let memory: unknown
  for (let drawn = 0; drawn < maxTokens && !signal.aborted; drawn++) {
    const logits = await decoder.step(next, memory)
    const row = rowOf(decoder, logits.rows, next.length - 1)
    const position = context.length + drawn
    const { token, top } = sampler.draw(row, position)
    yield { token, leaf: encodeEvidence(takeEvidence(row, top, position, token)) }
    if (token === endToken) return
    next = [token]
    memory = logits.memory
  }
}
