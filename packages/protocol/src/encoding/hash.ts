import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, fromHex, type Hex, toHex } from './bytes.ts'

/** A keccak-256 function; epoch building passes a faster one than this package's own. */
export type Keccak = (bytes: Uint8Array) => Uint8Array

/** keccak-256 as the EVM computes it. */
export const keccak: Keccak = bytes => keccak_256(bytes)

/** keccak-256 over the concatenation, as a hex string. */
export function keccakHex(...parts: readonly (Uint8Array | Hex)[]): Hex {
  return toHex(keccak(concatBytes(...parts.map(part => (typeof part === 'string' ? fromHex(part) : part)))))
}
