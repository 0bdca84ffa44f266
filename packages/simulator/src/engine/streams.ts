import { createRandom, type Random } from '@haca/core'

/**
 * A stream of chance of its own per name, so that one more draw in one place changes nothing elsewhere: two policies
 * with the same seed meet the same arrivals, sizes and nodes.
 */
export function createStream(seed: number, name: string): Random {
  return createRandom(hash(`${seed}/${name}`))
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991). */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return state >>> 0
}
