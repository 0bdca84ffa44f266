import { createHash, randomBytes } from 'node:crypto'
import { type Hex, toHex } from '@haca/protocol'

/** Keeps these seeds apart from hashes of the same number made for anything else. */
const label = 'haca/gateway/seed/'

/**
 * The 32-byte seed of a job from the integer of a request: SHA-256 of a label and its decimal digits, so that the same
 * integer draws the same tokens. Without one, chance.
 */
export function jobSeed(seed: number | undefined): Hex {
  if (seed === undefined) return toHex(randomBytes(32))
  return toHex(createHash('sha256').update(`${label}${seed}`).digest())
}
