import type { Decoder } from '../decode/decoder.ts'
import { fraction } from './fake-numbers.ts'

/** Logits lie in [0, this): wide enough that some tokens are likely and others are not. */
const logitRange = 12

/**
 * A language model that has learned nothing: its logits follow from the weights' hash, the position and the last
 * token.
 *
 * @param beforeStep awaited before each step; may throw
 */
export function createFakeDecoder(
  weights: number,
  vocabulary: number,
  beforeStep: () => Promise<void>
): Decoder {
  return {
    vocabulary,
    async step(tokens, memory) {
      await beforeStep()
      const start = typeof memory === 'number' ? memory : 0
      const rows = new Float32Array(tokens.length * vocabulary)
      tokens.forEach((last, i) => {
        for (let token = 0; token < vocabulary; token++) {
          rows[i * vocabulary + token] = logitRange * fraction(weights, start + i, last, token)
        }
      })
      return { rows, memory: start + tokens.length }
    }
  }
}
