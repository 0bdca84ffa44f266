import type { Decoder } from '../decode/decoder.ts'
import { fraction, mix } from './fake-numbers.ts'

/** Logits lie in [0, this): wide enough that some tokens are likely and others are not. */
const logitRange = 12

/**
 * A language model that has learned nothing: its logits follow from a hash of the weights and of all tokens so
 * far.
 *
 * @param beforeStep awaited before each step; may throw
 */
export function createFakeDecoder(
  weights: number,
  vocabulary: number,
  beforeStep: () => Promise<void>
): Decoder {
  async function step(tokens: readonly number[], memory?: unknown) {
    await beforeStep()
    let history = typeof memory === 'number' ? memory : weights
    const rows = new Float32Array(tokens.length * vocabulary)
    tokens.forEach((last, i) => {
      history = mix(history, last)
      for (let token = 0; token < vocabulary; token++) {
        rows[i * vocabulary + token] = logitRange * fraction(history, token)
      }
    })
    return { rows, memory: history }
  }
  return { vocabulary, step, pass: async tokens => (await step(tokens)).rows }
}
