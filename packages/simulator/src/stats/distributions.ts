import type { Random } from '@haca/core'

/** Uniform in (0, 1]: the logarithm of it is finite. */
const positive = (random: Random) => 1 - random.next()

/** Exponential with this mean, by inversion. */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(positive(random))
}

/** Standard normal (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(positive(random))) * Math.cos(2 * Math.PI * random.next())
}

/** Lognormal with this mean and coefficient of variation; cv 0 gives the mean. */
export function lognormal(random: Random, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv)
  return mean * Math.exp(Math.sqrt(variance) * normal(random) - variance / 2)
}

/** Gamma with this mean and coefficient of variation > 0 (Marsaglia and Tsang 2000); cv 1 is the exponential. */
export function gamma(random: Random, mean: number, cv: number): number {
  if (cv === 1) return exponential(random, mean)
  const shape = 1 / (cv * cv)
  // Below shape 1 the method needs a boost: Gamma(a) = Gamma(a + 1) · U^(1/a).
  const boost = shape < 1 ? positive(random) ** (1 / shape) : 1
  return (mean / shape) * boost * standardGamma(random, shape < 1 ? shape + 1 : shape)
}

/** Gamma of scale 1 with shape >= 1. */
function standardGamma(random: Random, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    if (Math.log(positive(random)) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Shares of `count` ranks by Zipf's law with this exponent, summing to 1; exponent 0 makes them equal. */
export function zipfShares(count: number, exponent: number): number[] {
  const weights = Array.from({ length: count }, (_, rank) => (rank + 1) ** -exponent)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => weight / sum)
}

/** A whole number in [0, below). */
export function integer(random: Random, below: number): number {
  return Math.floor(random.next() * below)
}

/** The same values in random order (Fisher and Yates 1938). */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const result = [...values]
  for (let i = result.length - 1; i > 0; i--) {
    const j = integer(random, i + 1)
    const held = result[i] as T
    result[i] = result[j] as T
    result[j] = held
  }
  return result
}
