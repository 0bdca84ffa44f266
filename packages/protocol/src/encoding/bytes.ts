/**
 * Bytes and their one text form. In memory, ids, hashes, signatures and addresses are lowercase `0x…` strings:
 * they compare with `===` and key a `Map`. On the wire they are bytes.
 */

/** Lowercase, `0x`-prefixed, an even number of digits. */
export type Hex = `0x${string}`

export function toHex(bytes: Uint8Array): Hex {
  let text = '0x'
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text as Hex
}

/** Inverse of `toHex`. Throws `RangeError` on anything that is not an even number of hex digits after `0x`. */
export function fromHex(hex: string): Uint8Array {
  if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(hex)) throw new RangeError(`not a hex string: ${hex.slice(0, 80)}`)
  const bytes = new Uint8Array((hex.length - 2) / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 + 2 * i, 4 + 2 * i), 16)
  return bytes
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** Big-endian unsigned integer of `size` bytes. Throws `RangeError` when the value does not fit. */
export function uintToBytes(value: bigint | number, size: number): Uint8Array {
  let rest = BigInt(value)
  if (rest < 0n || rest >> BigInt(8 * size) !== 0n)
    throw new RangeError(`${value} does not fit ${size} bytes`)
  const bytes = new Uint8Array(size)
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 0xffn)
    rest >>= 8n
  }
  return bytes
}

/** Inverse of `uintToBytes`. */
export function bytesToUint(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  return value
}

export const zeroHash: Hex = `0x${'0'.repeat(64)}`
