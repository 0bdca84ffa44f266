/** A 32-bit mix of some integers (the finaliser of MurmurHash3 after each): even, repeatable, and nothing more. */
export function mix(...values: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const value of values) {
    hash = (hash ^ value) | 0
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** A number in [0, 1) that the integers decide. */
export const fraction = (...values: readonly number[]) => mix(...values) / 2 ** 32
