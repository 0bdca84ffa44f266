import {
  type Candidate,
  candidateCount,
  createScratch,
  findCandidates,
  listCandidates,
  type Scratch
} from './candidates.ts'
import { EngineFault } from './engine-fault.ts'
import { evidenceTop } from './evidence.ts'
import { type GumbelNoise, gumbelOf, uniformBelow } from './gumbel.ts'

/**
 * A checker does not draw noise for candidates that would need more than this to win: each of them wins with a
 * probability below e^-10 = 5e-5. Leaving them out can only let a token pass, never refute one, and makes a check of a
 * row three scans instead of sixty-four draws.
 */
const noiseCut = 10

/** Draws tokens for one job. */
export interface Sampler {
  /** The token at a position, and the candidates that its evidence lists, most likely first. */
  readonly draw: (logits: Float32Array, position: number) => { token: number; top: readonly Candidate[] }
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

/** The candidate that wins among the first `count` of the working memory, and its score. */
function winner(
  { best, tokens }: Scratch,
  count: number,
  position: number,
  { temperature, noise }: { readonly temperature: number; readonly noise: GumbelNoise }
): { token: number; highest: number } {
  let token = tokens[0] as number
  if (temperature === 0) return { token, highest: best[0] as number }
  let highest = (best[0] as number) / temperature + noise(position, token)
  // What the noise must exceed grows from candidate to candidate, so that a bar set for one holds for those after it.
  let bar = -1
  for (let i = 1; i < count; i++) {
    const other = tokens[i] as number
    const base = (best[i] as number) / temperature
    if (bar < 0) bar = uniformBelow(highest - base, highest)
    const u = noise.uniform(position, other)
    if (u < bar) continue
    const value = base + gumbelOf(u)
    if (value > highest || (value === highest && other < token)) {
      token = other
      highest = value
      bar = -1
    }
  }
  return { token, highest }
}

/**
 * @param temperature 0 takes the most likely token, the lower id among equals; above 0 the noise decides
 * @throws EngineFault from its methods when no logit is a number
 */
export function createSampler(temperature: number, noise: GumbelNoise): Sampler {
  const scale = temperature === 0 ? 1 : temperature
  const score = (token: number, logit: number, position: number) =>
    logit / scale + (temperature === 0 ? 0 : noise(position, token))

  const contenders = new Uint32Array(candidateCount)
  const scratch = createScratch(candidateCount)

  /** Finds the candidates and the one that wins. */
  function decide(logits: Float32Array, position: number) {
    const count = findCandidates(logits, scratch)
    if (count === 0 || scratch.best[0] === Number.POSITIVE_INFINITY)
      throw new EngineFault('ENGINE_FAILED', `no finite logit at position ${position}`)
    return { count, ...winner(scratch, count, position, { temperature, noise }) }
  }

  function marginOf(logits: Float32Array, position: number, token: number) {
    const { count, token: drawn, highest } = decide(logits, position)
    if (token === drawn) return { drawn, margin: 0 }
    const logit = logits[token] ?? Number.NEGATIVE_INFINITY
    // A token that is no candidate here was one there only if it is close to the last candidate.
    const outside = ((scratch.best[count - 1] as number) - logit) / scale
    return { drawn, margin: Math.max(highest - score(token, logit, position), outside) }
  }

  /** The margin from the few candidates that can win; undefined when they are not few. */
  function quickMargin(logits: Float32Array, position: number, token: number) {
    const logit = logits[token] ?? Number.NaN
    const claimed = score(token, logit, position)
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
      const value = score(other, logits[other] as number, position)
      if (value > highest || (value === highest && other < drawn)) {
        drawn = other
        highest = value
      }
    }
    return Number.isFinite(highest) ? { drawn, margin: highest - claimed } : undefined
  }

  return {
    draw(logits, position) {
      const { count, token } = decide(logits, position)
      return { token, top: listCandidates(scratch, Math.min(count, evidenceTop)) }
    },
    margin: (logits, position, token) =>
      temperature === 0
        ? marginOf(logits, position, token)
        : (quickMargin(logits, position, token) ?? marginOf(logits, position, token))
  }
}
