import { fromHex, type Hex, type Keccak, toHex, zeroHash } from '@haca/protocol'

/**
 * The trees of an epoch, as the contract computes them: leaf = keccak(leaf bytes), inner node = keccak(left ‖ right)
 * without sorting, padded with zero hashes to a power of two. Leaves are never 64 bytes long, so none can pass for an
 * inner node. All hashes lie in one buffer, heap order: node i has the children 2i and 2i + 1.
 */
export interface MerkleTree {
  /** Zero for a tree without leaves. */
  readonly root: Hex
  readonly count: number
  /** A view, not a copy. Throws `RangeError` outside [0, count). */
  leaf(index: number): Uint8Array
  /** Sibling hashes from the leaf up, ⌈log2 count⌉ of them. Throws `RangeError` outside [0, count). */
  proof(index: number): Hex[]
}

const hashSize = 32

/** Builds the tree over `leaves`, which holds leaves of `leafSize` bytes one after the other. */
export function buildMerkleTree(leaves: Uint8Array, leafSize: number, keccak: Keccak): MerkleTree {
  const count = leaves.length / leafSize
  const width = 2 ** treeDepth(count)
  const nodes = new Uint8Array(2 * width * hashSize)
  for (let i = 0; i < count; i++) {
    nodes.set(keccak(leaves.subarray(i * leafSize, (i + 1) * leafSize)), (width + i) * hashSize)
  }
  for (let i = width - 1; i > 0; i--) {
    nodes.set(keccak(nodes.subarray(2 * i * hashSize, (2 * i + 2) * hashSize)), i * hashSize)
  }
  const hashAt = (node: number) => toHex(nodes.subarray(node * hashSize, (node + 1) * hashSize))
  const requireIndex = (index: number) => {
    if (!(index >= 0 && index < count)) throw new RangeError(`no leaf ${index} among ${count}`)
  }
  return {
    root: count === 0 ? zeroHash : hashAt(1),
    count,
    leaf(index) {
      requireIndex(index)
      return leaves.subarray(index * leafSize, (index + 1) * leafSize)
    },
    proof(index) {
      requireIndex(index)
      const siblings: Hex[] = []
      for (let node = width + index; node > 1; node >>= 1) siblings.push(hashAt(node ^ 1))
      return siblings
    }
  }
}

/** Levels above the leaves. */
function treeDepth(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1)
}

export interface InclusionClaim {
  readonly root: Hex
  readonly count: number
  readonly index: number
  readonly leaf: Uint8Array
  readonly proof: readonly Hex[]
}

/** Whether the leaf stands at this index of the tree with this root and count. */
export function verifyInclusion(claim: InclusionClaim, keccak: Keccak): boolean {
  const { root, count, index, leaf, proof } = claim
  if (!(index >= 0 && index < count) || proof.length !== treeDepth(count)) return false
  const pair = new Uint8Array(2 * hashSize)
  let hash = keccak(leaf)
  let node = index
  for (const sibling of proof) {
    pair.set(hash, node % 2 === 0 ? 0 : hashSize)
    pair.set(fromHex(sibling), node % 2 === 0 ? hashSize : 0)
    hash = keccak(pair)
    node >>= 1
  }
  return toHex(hash) === root
}
