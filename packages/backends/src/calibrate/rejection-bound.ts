/** How sure a bound is that is stated with a rate. */
const confidence = 0.95

/** Halvings of an interval that give more digits than a bound needs. */
const steps = 60

/** Chance of at most `count` events where `mean` are expected (Poisson). */
function chanceOfAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let i = 1; i <= count; i++) {
    term *= mean / i
    sum += term
  }
  return sum
}

/**
 * The highest rate of rejections that is compatible with what was seen: the one-sided 95 % Poisson bound, 3.0 ÷ n for
 * none in n.
 */
export function rejectionBound(rejected: number, checks: number): number {
  if (checks === 0) return 1
  let low = rejected
  let high = 10 + 4 * rejected
  for (let i = 0; i < steps; i++) {
    const middle = (low + high) / 2
    if (chanceOfAtMost(rejected, middle) > 1 - confidence) low = middle
    else high = middle
  }
  return Math.min(1, high / checks)
}
