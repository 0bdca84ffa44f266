import { describe, expect, it } from 'vitest'
import {
  concatBytes,
  fromHex,
  keccakHex,
  merkleProof,
  merkleRoot,
  toHex,
  verifyMerkleProof,
  zeroHash
} from '../src/index.ts'
import { seededRandom } from './support/random.ts'

const largestTree = 33
const leavesOf = (count: number) => {
  const random = seededRandom(count)
  return Array.from({ length: count }, () => random.bytes(random.int(0, 40)))
}

describe('the tree', () => {
  it('is the one that the specification draws', () => {
    const [a, b, c] = leavesOf(3) as [Uint8Array, Uint8Array, Uint8Array]
    const leaf = (bytes: Uint8Array) => keccakHex('0x00', bytes)
    const node = (left: `0x${string}`, right: `0x${string}`) => keccakHex('0x01', left, right)
    expect(merkleRoot([])).toBe(zeroHash)
    expect(merkleRoot([a])).toBe(leaf(a))
    expect(merkleRoot([a, b])).toBe(node(leaf(a), leaf(b)))
    expect(merkleRoot([a, b, c])).toBe(node(node(leaf(a), leaf(b)), leaf(c)))
  })

  it('does not take an inner node for a leaf', () => {
    const [a, b] = leavesOf(2) as [Uint8Array, Uint8Array]
    const inner = concatBytes(fromHex(keccakHex('0x00', a)), fromHex(keccakHex('0x00', b)))
    expect(merkleRoot([inner])).not.toBe(merkleRoot([a, b]))
    expect(verifyMerkleProof(merkleRoot([a, b]), inner, 0, 1, [])).toBe(false)
  })
})

describe('proofs', () => {
  it('show every leaf of every tree, and nothing else', () => {
    for (let count = 1; count <= largestTree; count++) {
      const leaves = leavesOf(count)
      const root = merkleRoot(leaves)
      for (const [index, leaf] of leaves.entries()) {
        const proof = merkleProof(leaves, index)
        const holds = (at: number, of: number, by = proof, what: Uint8Array = leaf) =>
          verifyMerkleProof(root, what, at, of, by)
        expect(holds(index, count), `leaf ${index} of ${count}`).toBe(true)
        const wrong = [
          holds(index, count, proof, concatBytes(leaf, Uint8Array.of(0))),
          holds(index, count, [...proof, zeroHash]),
          holds(-1, count),
          holds(count, count),
          holds(index, 0)
        ]
        if (proof.length > 0) {
          wrong.push(holds(index, count, proof.slice(1)), holds(index, count, proof.slice(0, -1)))
          wrong.push(holds(index ^ 1, count), holds(index, count, [zeroHash, ...proof.slice(1)]))
          wrong.push(verifyMerkleProof(zeroHash, leaf, index, count, proof))
        }
        expect(wrong, `leaf ${index} of ${count}`).not.toContain(true)
      }
    }
  })

  it('are as short as the tree is deep', () => {
    for (let count = 1; count <= largestTree; count++) {
      const leaves = leavesOf(count)
      const deepest = Math.max(...[0, count - 1].map(i => merkleProof(leaves, i).length))
      expect(deepest).toBe(Math.ceil(Math.log2(count)))
    }
  })

  it('exist for leaves only', () => {
    for (const index of [-1, 3, 4]) expect(() => merkleProof(leavesOf(3), index)).toThrow(RangeError)
  })
})

describe('roots', () => {
  it('differ by content, order and count', () => {
    const leaves = leavesOf(5)
    const roots = [
      leaves,
      [...leaves].reverse(),
      leaves.slice(1),
      [...leaves, leaves[4] as Uint8Array],
      [...leaves.slice(0, 4), new Uint8Array(3)]
    ].map(leaves => merkleRoot(leaves))
    expect(new Set(roots).size).toBe(roots.length)
    expect(toHex(fromHex(roots[0] ?? '0x'))).toHaveLength(66)
  })
})
