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

/** Rotation is written out and the words are signed: both keep the numbers 32-bit integers for the compiler. */
function quarterRound(s: Int32Array, a: number, b: number, c: number, d: number): void {
  let x = s[a] as number
  let y = s[b] as number
  let z = s[c] as number
  let w = s[d] as number
  x = (x + y) | 0
  w ^= x
  w = (w << 16) | (w >>> 16)
  z = (z + w) | 0
  y ^= z
  y = (y << 12) | (y >>> 20)
  x = (x + y) | 0
  w ^= x
  w = (w << 8) | (w >>> 24)
  z = (z + w) | 0
  y ^= z
  y = (y << 7) | (y >>> 25)
  s[a] = x
  s[b] = y
  s[c] = z
  s[d] = w
}

/** @param key 32 bytes */
export function createChaCha20(key: Uint8Array): ChaCha20 {
  if (key.length !== 32) throw new RangeError(`a ChaCha20 key has 32 bytes, not ${key.length}`)
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength)
  const initial = new Int32Array(16)
  initial.set(constants)
  for (let i = 0; i < 8; i++) initial[4 + i] = view.getUint32(4 * i, true)
  const words = new Int32Array(16)
  return {
    block(counter, nonce) {
      initial[12] = counter
      initial[13] = nonce
      words.set(initial)
      for (let round = 0; round < doubleRounds; round++) {
        quarterRound(words, 0, 4, 8, 12)
        quarterRound(words, 1, 5, 9, 13)
        quarterRound(words, 2, 6, 10, 14)
        quarterRound(words, 3, 7, 11, 15)
        quarterRound(words, 0, 5, 10, 15)
        quarterRound(words, 1, 6, 11, 12)
        quarterRound(words, 2, 7, 8, 13)
        quarterRound(words, 3, 4, 9, 14)
      }
      for (let i = 0; i < 16; i++) words[i] = (words[i] as number) + (initial[i] as number)
      return words
    }
  }
}
