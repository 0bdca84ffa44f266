/** How many of the most likely tokens the sampler draws from. */
export const candidateCount = 64

/** A token and its raw score at some position. */
export interface Candidate {
  readonly token: number
  readonly logit: number
}

/**
 * The `count` tokens with the highest logits, highest first, the lower id first among equals. Logits that are not
 * numbers are left out.
 *
 * @param logits one row, an entry per token
 */
export function topCandidates(logits: Float32Array, count: number): Candidate[] {
  // Insertion into two short sorted arrays: few of the logits get in, and numbers move faster than objects.
  const best = new Float32Array(count)
  const tokens = new Uint32Array(count)
  let length = 0
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] as number
    if (!(length < count ? logit > Number.NEGATIVE_INFINITY : logit > (best[count - 1] as number))) continue
    let at = length < count ? length++ : count - 1
    for (; at > 0 && (best[at - 1] as number) < logit; at--) {
      best[at] = best[at - 1] as number
      tokens[at] = tokens[at - 1] as number
    }
    best[at] = logit
    tokens[at] = token
  }
  return Array.from(tokens.subarray(0, length), (token, i) => ({ token, logit: best[i] as number }))
}

/**
 * ln Σ exp(logit): subtract it from a logit to get a log-probability.
 *
 * @param most the highest logit, which keeps the powers from overflowing
 */
export function logSumExp(logits: Float32Array, most: number): number {
  let sum = 0
  for (const logit of logits) sum += Number.isNaN(logit) ? 0 : Math.exp(logit - most)
  return most + Math.log(sum)
}
