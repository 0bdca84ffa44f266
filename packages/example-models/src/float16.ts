/** Numbers of IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. */
const fractionScale = 2 ** 10
const exponentBias = 15
const exponentMask = 0x1f
/** What a subnormal's fraction counts in: 2^(1 - bias - 10). */
const subnormalStep = 2 ** -24

function decodeHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & exponentMask
  const fraction = bits & (fractionScale - 1)
  if (exponent === 0) return sign * fraction * subnormalStep
  if (exponent === exponentMask) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / fractionScale) * 2 ** (exponent - exponentBias)
}

/**
 * Widens little-endian half-precision numbers; exact, every half is a single. `Float16Array` would do it too,
 * but Node has it only since 24 and the packages support 22.19.
 */
export function widenFloat16(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // One table look-up per weight: 65,536 halves are decoded once instead of each of a million weights.
  const table = Float32Array.from({ length: 2 ** 16 }, (_, bits) => decodeHalf(bits))
  const wide = new Float32Array(bytes.byteLength / 2)
  for (let i = 0; i < wide.length; i++) wide[i] = table[view.getUint16(2 * i, true)] ?? 0
  return wide
}
