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
  const top: Candidate[] = []
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] ?? Number.NaN
    const worst = top.length < count ? Number.NEGATIVE_INFINITY : (top[top.length - 1]?.logit ?? 0)
    if (!(logit > worst)) continue
    let at = top.length
    while (at > 0 && (top[at - 1]?.logit ?? 0) < logit) at--
    top.splice(at, 0, { token, logit })
    if (top.length > count) top.pop()
  }
  return top
}

/**
 * ln Σ exp(logit): subtract it from a logit to get a log-probability.
 *
 * @param most the highest logit, which keeps the powers from overflowing
 */
export function logSumExp(logits: Float32Array, most: number): number {
  let sum = 0
  for (const logit of logits) if (!Number.isNaN(logit)) sum += Math.exp(logit - most)
  return most + Math.log(sum)
}
