import { createChaCha20 } from './chacha20.ts'

/** The noise of one job: a number for every (position, token), the same on every machine. */
export interface GumbelNoise {
  (position: number, token: number): number
  /** The uniform that the noise is made of, above 0 and below 1: what is compared with `uniformBelow`. */
  readonly uniform: (position: number, token: number) => number
}

/** 2^-52: a fraction of 52 bits plus one half is exact in a double, so the uniform is never 0 and never 1. */
const uniformStep = 2 ** -52

/** −ln(−ln u). */
export function gumbelOf(u: number): number {
  return -Math.log(-Math.log(u))
}

/** Relative to the score that has to be beaten: thousands of times what four roundings of doubles move it by. */
const roundings = 1e-12

/**
 * A uniform up to which the noise it makes is not above `least`, whatever is rounded on the way: below it nobody needs
 * the two logarithms.
 *
 * @param scale size of the numbers that the noise is added to
 */
export function uniformBelow(least: number, scale: number): number {
  return Math.exp(-Math.exp(-least)) - roundings * (1 + Math.abs(scale))
}

/**
 * Standard Gumbel noise, −ln(−ln u), where u is drawn by (seed, position, token) alone: take the ChaCha20 block of
 * key = seed, counter = token, nonce = position ‖ 0 ‖ 0; its first two words are the low and high half of a 64-bit
 * integer; k = that integer shifted right by 12; u = (k + 1/2) · 2^-52.
 *
 * The argmax of logit / T + noise is then a draw from the softmax at temperature T (the Gumbel-max trick,
 * https://arxiv.org/abs/1611.01144 §2), and a checker that has the logits repeats the draw.
 *
 * @param seed 32 bytes
 */
export function createGumbelNoise(seed: Uint8Array): GumbelNoise {
  const stream = createChaCha20(seed)
  const uniform = (position: number, token: number) => {
    const words = stream.block(token, position)
    return (((words[1] as number) >>> 0) * 2 ** 20 + ((words[0] as number) >>> 12) + 0.5) * uniformStep
  }
  return Object.assign((position: number, token: number) => gumbelOf(uniform(position, token)), { uniform })
}
