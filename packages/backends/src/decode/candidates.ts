/** How many of the most likely tokens the sampler draws from. */
export const candidateCount = 64

/** Working memory for one row after another: made anew for each, it would keep the collector busy on every token. */
export interface Scratch {
  readonly best: Float32Array
  readonly tokens: Uint32Array
  readonly histogram: Uint32Array
}

/** @param count candidates that it has room for */
export function createScratch(count: number): Scratch {
  return {
    best: new Float32Array(count),
    tokens: new Uint32Array(count),
    histogram: new Uint32Array(steps)
  }
}

/** A token and its raw score at some position. */
export interface Candidate {
  readonly token: number
  readonly logit: number
}

/** Steps below the highest logit, 1/16 each, into which logits are counted: 32 units, which most rows do not exceed. */
const stepsPerUnit = 16
const steps = 512

/**
 * A number that at least `count` logits reach and few others do, by counting how far they are below the highest one;
 * −∞ when so many do not come close to it.
 */
function floorOf(logits: Float32Array, count: number, histogram: Uint32Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] as number
    if (logit > most) most = logit
  }
  if (!Number.isFinite(most)) return Number.NEGATIVE_INFINITY
  histogram.fill(0)
  const edge = most - steps / stepsPerUnit
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] as number
    if (!(logit > edge)) continue
    const step = Math.trunc((most - logit) * stepsPerUnit)
    histogram[step] = (histogram[step] as number) + 1
  }
  let reached = 0
  for (let step = 0; step < steps; step++) {
    reached += histogram[step] as number
    // One step further down, so that rounding keeps nobody out.
    if (reached >= count) return most - (step + 2) / stepsPerUnit
  }
  return Number.NEGATIVE_INFINITY
}

/**
 * Finds the tokens with the highest logits, highest first, the lower id first among equals, and leaves them in the working
 * memory, as many as it has room for. Logits that are not numbers are left out.
 *
 * @param logits one row, an entry per token
 * @returns how many there are
 */
export function findCandidates(logits: Float32Array, { best, tokens, histogram }: Scratch): number {
  // Insertion into two short sorted arrays: few of the logits get in, and numbers move faster than objects.
  const count = best.length
  const floor = floorOf(logits, count, histogram)
  let length = 0
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] as number
    if (!(logit > floor) || (length === count && logit <= (best[count - 1] as number))) continue
    let at = length < count ? length++ : count - 1
    for (; at > 0 && (best[at - 1] as number) < logit; at--) {
      best[at] = best[at - 1] as number
      tokens[at] = tokens[at - 1] as number
    }
    best[at] = logit
    tokens[at] = token
  }
  return length
}

/** The first `count` of the candidates that were found. */
export function listCandidates({ best, tokens }: Scratch, count: number): Candidate[] {
  const listed: Candidate[] = []
  for (let i = 0; i < count; i++) listed.push({ token: tokens[i] as number, logit: best[i] as number })
  return listed
}

/** The `count` tokens with the highest logits, as `findCandidates` has them. */
export function topCandidates(logits: Float32Array, count: number): Candidate[] {
  const scratch = createScratch(count)
  return listCandidates(scratch, findCandidates(logits, scratch))
}

/** exp(i / 128 · ln 2) for i from 0 to 127. */
const fractions = Float64Array.from({ length: 128 }, (_, i) => 2 ** (i / 128))
/** What is below 2^−64 adds nothing to a sum of which one term is 1. */
const halvingsMax = 64
/** 2^−i. */
const halvings = Float64Array.from({ length: halvingsMax + 1 }, (_, i) => 2 ** -i)
const partsPerPower = 128 / Math.LN2
const part = Math.LN2 / 128
/** −64 · ln 2. */
const lowestPower = -halvingsMax * Math.LN2

/**
 * exp(x) for x from −64·ln 2 to 0, within 1e-15 of its value: a table and five terms of the series about the nearest
 * entry, Tang's method (https://doi.org/10.1145/63522.214389). A third of the time of `Math.exp`, and the same bits on
 * every machine, which `Math.exp` does not promise.
 */
function powerBelowOne(x: number): number {
  const parts = Math.trunc(0.5 - x * partsPerPower)
  const rest = x + parts * part
  const series = 1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest / 120))))
  // parts = 128 · whole − i, so that exp(−parts · part) = 2^−whole · 2^(i / 128).
  const whole = (parts + 127) >>> 7
  return (halvings[whole] as number) * (fractions[(whole << 7) - parts] as number) * series
}

/**
 * ln Σ exp(logit): subtract it from a logit to get a log-probability.
 *
 * @param most the highest logit, which keeps the powers from overflowing
 */
export function logSumExp(logits: Float32Array, most: number): number {
  let sum = 0
  for (let token = 0; token < logits.length; token++) {
    const below = (logits[token] as number) - most
    if (below > lowestPower) sum += powerBelowOne(below)
  }
  return most + Math.log(sum)
}
