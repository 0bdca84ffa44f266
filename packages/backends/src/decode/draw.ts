import { type Candidate, candidateCount, createScratch, topCandidates } from './candidates.ts'
import { EngineFault } from './engine-fault.ts'
import type { GumbelNoise } from './gumbel.ts'

/**
 * A checker does not draw noise for candidates that would need more than this to win: each of them wins with a
 * probability below e^-10 = 5e-5. Leaving them out can only let a token pass, never refute one, and makes a check of a
 * row three scans instead of sixty-four draws.
 */
const noiseCut = 10

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

  const contenders = new Uint32Array(candidateCount)
  const scratch = createScratch(candidateCount)

  function best(logits: Float32Array, position: number) {
    const candidates = topCandidates(logits, candidateCount, scratch)
    const [first] = candidates
    if (first === undefined || first.logit === Number.POSITIVE_INFINITY)
      throw new EngineFault('ENGINE_FAILED', `no finite logit at position ${position}`)
    let token = first.token
    let highest = score(first, position)
    for (let i = 1; i < candidates.length && temperature !== 0; i++) {
      const candidate = candidates[i] as Candidate
      const value = score(candidate, position)
      if (value > highest || (value === highest && candidate.token < token)) {
        token = candidate.token
        highest = value
      }
    }
    return { candidates, token, highest }
  }

  function marginOf(logits: Float32Array, position: number, token: number) {
    const { candidates, token: drawn, highest } = best(logits, position)
    if (token === drawn) return { drawn, margin: 0 }
    const logit = logits[token] ?? Number.NEGATIVE_INFINITY
    // A token that is no candidate here was one there only if it is close to the last candidate.
    const outside = ((candidates.at(-1)?.logit ?? 0) - logit) / scale
    return { drawn, margin: Math.max(highest - score({ token, logit }, position), outside) }
  }

  /** The margin from the few candidates that can win; undefined when they are not few. */
  function quickMargin(logits: Float32Array, position: number, token: number) {
    const logit = logits[token] ?? Number.NaN
    const claimed = score({ token, logit }, position)
    const floor = (claimed - noiseCut) * scale
    if (!(logit > floor)) return undefined
    let count = 0
    for (let other = 0; other < logits.length; other++) {
      if ((logits[other] as number) <= floor) continue
      // Everything above the floor is a candidate as long as it is not more than there are candidates.
      if (count === candidateCount) return undefined
      contenders[count++] = other
    }
    let drawn = token
    let highest = claimed
    for (let i = 0; i < count; i++) {
      const other = contenders[i] as number
      const value = score({ token: other, logit: logits[other] as number }, position)
      if (value > highest || (value === highest && other < drawn)) {
        drawn = other
        highest = value
      }
    }
    return Number.isFinite(highest) ? { drawn, margin: highest - claimed } : undefined
  }

  return {
    draw: (logits, position) => best(logits, position),
    margin: (logits, position, token) =>
      temperature === 0
        ? marginOf(logits, position, token)
        : (quickMargin(logits, position, token) ?? marginOf(logits, position, token))
  }
}
