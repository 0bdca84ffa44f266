/** How many standing tokens come from nodes of each use: quantiles without sorting (Fenwick 1994). */
export interface UseCounts {
  add(useMilli: number): void
  remove(useMilli: number): void
  /** The least use that at least `share` in (0, 1] of the tokens do not exceed; 1000 when there are none. */
  quantile(share: number): number
}

/** Use is given in 1/1000. */
const useMax = 1000
/** A power of two above it, so that a quantile is found by halving. */
const size = 1024

export function createUseCounts(): UseCounts {
  /** Place i sums the counts of the uses i - lowest bit of i … i - 1. */
  const sums = new Int32Array(size + 1)
  let total = 0
  const change = (useMilli: number, by: number) => {
    total += by
    for (let i = Math.min(useMax, useMilli) + 1; i <= size; i += i & -i) sums[i] = (sums[i] ?? 0) + by
  }
  return {
    add: useMilli => change(useMilli, 1),
    remove: useMilli => change(useMilli, -1),
    quantile(share) {
      if (total === 0) return useMax
      let missing = Math.ceil(total * share)
      let below = 0
      for (let step = size; step > 0; step >>= 1) {
        const sum = sums[below + step] ?? total
        if (below + step > size || sum >= missing) continue
        below += step
        missing -= sum
      }
      return below
    }
  }
}
