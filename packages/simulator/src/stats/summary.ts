/** Mean over seeds and the half width of its 95 % interval. */
export interface Estimate {
  readonly mean: number
  /** 0 when there is one value only, about which nothing can be said. */
  readonly halfWidth: number
}

/** Two-sided 95 % quantiles of Student's t for 1 … 30 degrees of freedom; beyond, the normal's 1.96 is close enough. */
const studentT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042
]

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Mean of independent runs with its interval by Student's t. */
export function estimate(values: readonly number[]): Estimate {
  const center = mean(values)
  const freedom = values.length - 1
  if (freedom < 1) return { mean: center, halfWidth: 0 }
  const variance = values.reduce((sum, value) => sum + (value - center) ** 2, 0) / freedom
  return { mean: center, halfWidth: (studentT[freedom - 1] ?? 1.96) * Math.sqrt(variance / values.length) }
}

/** The value below which `share` in [0, 1] of them lie (nearest rank); 0 of none. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
