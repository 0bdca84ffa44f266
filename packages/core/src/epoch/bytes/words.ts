import { HacaError, type Keccak } from '@haca/protocol'
import { createByteWriter } from './byte-writer.ts'
import { buildMerkleTree, type MerkleTree } from './merkle-tree.ts'

/**
 * Words that move four counters at once: `group u32 | d3 u56 | d2 u56 | d1 u56 | d0 u56`, most significant first, for
 * the parties 4 · group + 0 … 3. Groups rise strictly and no word is empty.
 */

const partiesPerWord = 4
const deltaBits = 56n
const deltaMask = (1n << deltaBits) - 1n
const groupShift = 224n
/** First byte of a hashed word; trees 1 to 3 are lines by node, lines by lane, verdicts. */
const wordTag = 4
const wordLeafSize = 33
/** Words that one call of the contract applies; chunks are aligned subtrees. */
export const wordsPerChunk = 512

/** Packs amounts by party number. Throws `LIMIT_EXCEEDED` for an amount of 2^56 micro-tokens or more. */
export function packWords(amounts: ReadonlyMap<number, bigint>): bigint[] {
  const words = new Map<number, bigint>()
  for (const [party, amount] of amounts) {
    if (amount === 0n) continue
    if (amount < 0n || amount > deltaMask) {
      throw new HacaError(
        'LIMIT_EXCEEDED',
        `an epoch moves less than 2^56 micro-tokens per party, not ${amount}`,
        {
          data: { party, limit: deltaMask.toString(), actual: amount.toString() }
        }
      )
    }
    const group = Math.floor(party / partiesPerWord)
    const shift = BigInt(party % partiesPerWord) * deltaBits
    words.set(group, (words.get(group) ?? BigInt(group) << groupShift) | (amount << shift))
  }
  return [...words.keys()].sort((a, b) => a - b).map(group => words.get(group) ?? 0n)
}

/** Inverse of `packWords`. */
export function unpackWords(words: readonly bigint[]): Map<number, bigint> {
  const amounts = new Map<number, bigint>()
  for (const word of words) {
    const first = Number(word >> groupShift) * partiesPerWord
    for (let i = 0; i < partiesPerWord; i++) {
      const amount = (word >> (BigInt(i) * deltaBits)) & deltaMask
      if (amount > 0n) amounts.set(first + i, amount)
    }
  }
  return amounts
}

/** Sum of all deltas. */
export function sumOfWords(words: readonly bigint[]): bigint {
  return [...unpackWords(words).values()].reduce((sum, amount) => sum + amount, 0n)
}

export function wordTree(words: readonly bigint[], keccak: Keccak): MerkleTree {
  const writer = createByteWriter(words.length * wordLeafSize)
  for (const word of words) writeWord(writer.u8(wordTag), word)
  return buildMerkleTree(writer.bytes, wordLeafSize, keccak)
}

export function writeWord(writer: { u64(value: bigint): unknown }, word: bigint): void {
  for (let shift = 192n; shift >= 0n; shift -= 64n) writer.u64((word >> shift) & 0xffff_ffff_ffff_ffffn)
}

/** Words [start, start + 512) and the sibling hashes from their subtree up, as `finalise` wants them. */
export function wordChunk(
  words: readonly bigint[],
  tree: MerkleTree,
  start: number
): { readonly words: readonly bigint[]; readonly proof: readonly `0x${string}`[] } {
  const chunk = words.slice(start, start + wordsPerChunk)
  const chunkDepth = Math.log2(wordsPerChunk)
  return { words: chunk, proof: chunk.length === 0 ? [] : tree.proof(start).slice(chunkDepth) }
}
