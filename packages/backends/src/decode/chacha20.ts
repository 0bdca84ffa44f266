/**
 * The ChaCha20 block function of RFC 8439 §2.3: 64 pseudorandom bytes from a 256-bit key, a 32-bit counter and a
 * 96-bit nonce. It is a generator with random access: any block is computed without the ones before it. Written
 * out here because a cipher library would set up a cipher object per block, which costs ten times the block.
 */

/** "expand 32-byte k" as four little-endian words. */
const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const
/** Ten times a column round and a diagonal round. */
const doubleRounds = 10

/** Computes blocks of one key. Not to be shared between threads: it reuses its working memory. */
export interface ChaCha20 {
  /**
   * @param counter 32-bit block number
   * @param nonce first 32 bits of the nonce; the other 64 are zero
   * @returns the block's sixteen words, signed, valid until the next call
   */
  readonly block: (counter: number, nonce: number) => Int32Array
}

/** @param key 32 bytes */
export function createChaCha20(key: Uint8Array): ChaCha20 {
  if (key.length !== 32) throw new RangeError(`a ChaCha20 key has 32 bytes, not ${key.length}`)
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength)
  const initial = new Int32Array(16)
  initial.set(constants)
  for (let i = 0; i < 8; i++) initial[4 + i] = view.getInt32(4 * i, true)
  const words = new Int32Array(16)
  return {
    block(counter, nonce) {
      initial[12] = counter
      initial[13] = nonce
      mix(initial, words)
      for (let i = 0; i < 16; i++) words[i] = (words[i] as number) + (initial[i] as number)
      return words
    }
  }
}

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/**
 * The double rounds, sixteen local variables in place of an array: they stay in registers, which takes a third of the
 * time. Signed words keep the numbers 32-bit integers for the compiler.
 */
// biome-ignore format: two lines to a quarter round
function mix(from: Int32Array, to: Int32Array): void {
  let a0 = from[0] as number, a1 = from[1] as number, a2 = from[2] as number, a3 = from[3] as number
  let b0 = from[4] as number, b1 = from[5] as number, b2 = from[6] as number, b3 = from[7] as number
  let c0 = from[8] as number, c1 = from[9] as number, c2 = from[10] as number, c3 = from[11] as number
  let d0 = from[12] as number, d1 = from[13] as number, d2 = from[14] as number, d3 = from[15] as number
  for (let round = 0; round < doubleRounds; round++) {
    a0 = (a0 + b0) | 0; d0 = rotate(d0 ^ a0, 16); c0 = (c0 + d0) | 0; b0 = rotate(b0 ^ c0, 12)
    a0 = (a0 + b0) | 0; d0 = rotate(d0 ^ a0, 8); c0 = (c0 + d0) | 0; b0 = rotate(b0 ^ c0, 7)
    a1 = (a1 + b1) | 0; d1 = rotate(d1 ^ a1, 16); c1 = (c1 + d1) | 0; b1 = rotate(b1 ^ c1, 12)
    a1 = (a1 + b1) | 0; d1 = rotate(d1 ^ a1, 8); c1 = (c1 + d1) | 0; b1 = rotate(b1 ^ c1, 7)
    a2 = (a2 + b2) | 0; d2 = rotate(d2 ^ a2, 16); c2 = (c2 + d2) | 0; b2 = rotate(b2 ^ c2, 12)
    a2 = (a2 + b2) | 0; d2 = rotate(d2 ^ a2, 8); c2 = (c2 + d2) | 0; b2 = rotate(b2 ^ c2, 7)
    a3 = (a3 + b3) | 0; d3 = rotate(d3 ^ a3, 16); c3 = (c3 + d3) | 0; b3 = rotate(b3 ^ c3, 12)
    a3 = (a3 + b3) | 0; d3 = rotate(d3 ^ a3, 8); c3 = (c3 + d3) | 0; b3 = rotate(b3 ^ c3, 7)
    a0 = (a0 + b1) | 0; d3 = rotate(d3 ^ a0, 16); c2 = (c2 + d3) | 0; b1 = rotate(b1 ^ c2, 12)
    a0 = (a0 + b1) | 0; d3 = rotate(d3 ^ a0, 8); c2 = (c2 + d3) | 0; b1 = rotate(b1 ^ c2, 7)
    a1 = (a1 + b2) | 0; d0 = rotate(d0 ^ a1, 16); c3 = (c3 + d0) | 0; b2 = rotate(b2 ^ c3, 12)
    a1 = (a1 + b2) | 0; d0 = rotate(d0 ^ a1, 8); c3 = (c3 + d0) | 0; b2 = rotate(b2 ^ c3, 7)
    a2 = (a2 + b3) | 0; d1 = rotate(d1 ^ a2, 16); c0 = (c0 + d1) | 0; b3 = rotate(b3 ^ c0, 12)
    a2 = (a2 + b3) | 0; d1 = rotate(d1 ^ a2, 8); c0 = (c0 + d1) | 0; b3 = rotate(b3 ^ c0, 7)
    a3 = (a3 + b0) | 0; d2 = rotate(d2 ^ a3, 16); c1 = (c1 + d2) | 0; b0 = rotate(b0 ^ c1, 12)
    a3 = (a3 + b0) | 0; d2 = rotate(d2 ^ a3, 8); c1 = (c1 + d2) | 0; b0 = rotate(b0 ^ c1, 7)
  }
  to[0] = a0; to[1] = a1; to[2] = a2; to[3] = a3; to[4] = b0; to[5] = b1; to[6] = b2; to[7] = b3
  to[8] = c0; to[9] = c1; to[10] = c2; to[11] = c3; to[12] = d0; to[13] = d1; to[14] = d2; to[15] = d3
}
