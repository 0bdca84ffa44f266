/** A seeded stream of numbers: the same seed gives the same stream on every machine. Not for keys or money. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next: () => number
  /** Uniform integer in [low, high], both included. */
  integer: (low: number, high: number) => number
  /** One item of a non-empty list. */
  pick: <T>(items: readonly T[]) => T
  /** Standard normal, by Box and Muller's transform. */
  normal: () => number
  /** `length` bytes as 0x-hex. */
  hex: (length: number) => `0x${string}`
}

/**
 * Mulberry32 (Tommy Ettinger, public domain, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c):
 * 32 bits of state are plenty for example inputs.
 *
 * @param seed any integer; its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    integer,
    pick<T>(items: readonly T[]): T {
      const item = items[integer(0, items.length - 1)]
      if (item === undefined) throw new RangeError('cannot pick from an empty list')
      return item
    },
    // 1 - u keeps the logarithm's argument away from zero.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    hex: length => `0x${Array.from({ length }, () => integer(0, 255).toString(16).padStart(2, '0')).join('')}`
  }
}
