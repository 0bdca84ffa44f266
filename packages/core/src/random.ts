/** A source of chance that is part of the state, so that a run can be replayed from its seed. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to break ties; not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    }
  }
}
