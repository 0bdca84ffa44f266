import { type Candidate, candidateCount, topCandidates } from './candidates.ts'
import { EngineFault } from './engine-fault.ts'
import type { GumbelNoise } from './gumbel.ts'

/** Draws tokens for one job. */
export interface Sampler {
  /** The token at a position, and the candidates it was drawn from, most likely first. */
  readonly draw: (
    logits: Float32Array,
    position: number
  ) => { token: number; candidates: readonly Candidate[] }
  /**
   * How far a token is behind the one that is drawn, in units of logit / T + noise (of logit when greedy):
   * 0 when it is the one.
   */
  readonly margin: (
    logits: Float32Array,
    position: number,
    token: number
  ) => { drawn: number; margin: number }
}

/**
 * @param temperature 0 takes the most likely token, the lower id among equals; above 0 the noise decides
 * @throws EngineFault from its methods when no logit is a number
 */
export function createSampler(temperature: number, noise: GumbelNoise): Sampler {
  const scale = temperature === 0 ? 1 : temperature
  const score = ({ token, logit }: Candidate, position: number) =>
    logit / scale + (temperature === 0 ? 0 : noise(position, token))

  function best(logits: Float32Array, position: number) {
    const candidates = topCandidates(logits, candidateCount)
    const [first] = candidates
    if (first === undefined || first.logit === Number.POSITIVE_INFINITY)
      throw new EngineFault('ENGINE_FAILED', `no finite logit at position ${position}`)
    let token = first.token
    let highest = score(first, position)
    for (const candidate of temperature === 0 ? [] : candidates.slice(1)) {
      const value = score(candidate, position)
      if (value > highest || (value === highest && candidate.token < token)) {
        token = candidate.token
        highest = value
      }
    }
    return { candidates, token, highest }
  }

  return {
    draw: (logits, position) => best(logits, position),
    margin(logits, position, token) {
      const { candidates, token: drawn, highest } = best(logits, position)
      if (token === drawn) return { drawn, margin: 0 }
      const logit = logits[token] ?? Number.NEGATIVE_INFINITY
      // A token that is no candidate here was one there only if it is close to the last candidate.
      const outside = ((candidates.at(-1)?.logit ?? 0) - logit) / scale
      return { drawn, margin: Math.max(highest - score({ token, logit }, position), outside) }
    }
  }
}
