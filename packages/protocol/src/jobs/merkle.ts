import { concatBytes, fromHex, type Hex, toHex, zeroHash } from '../encoding/bytes.ts'
import { type Keccak, keccak } from '../encoding/hash.ts'

/**
 * The Merkle tree of evidence: leaf = keccak(0x00 ‖ leaf), node = keccak(0x01 ‖ left ‖ right), an odd node moves
 * up unchanged. The two prefixes keep a leaf from passing for an inner node (RFC 6962 §2.1). The empty tree has
 * the zero root.
 */

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

function levels(leaves: readonly Uint8Array[], hash: Keccak): Uint8Array[][] {
  const all: Uint8Array[][] = [leaves.map(leaf => hash(concatBytes(leafPrefix, leaf)))]
  for (let level = all[0] ?? []; level.length > 1; ) {
    const above: Uint8Array[] = []
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Uint8Array
      const right = level[i + 1]
      above.push(right === undefined ? left : hash(concatBytes(nodePrefix, left, right)))
    }
    all.push(above)
    level = above
  }
  return all
}

/** @param hash a faster keccak-256 than this package's own, for whoever builds many trees */
export function merkleRoot(leaves: readonly Uint8Array[], hash: Keccak = keccak): Hex {
  const root = levels(leaves, hash).at(-1)?.[0]
  return root === undefined ? zeroHash : toHex(root)
}

/** The sibling hashes from the leaf at `index` up to the root; levels where the node moves up alone add nothing. */
export function merkleProof(leaves: readonly Uint8Array[], index: number): Hex[] {
  if (index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index} among ${leaves.length}`)
  const proof: Hex[] = []
  let at = index
  for (const level of levels(leaves, keccak).slice(0, -1)) {
    const sibling = level[at ^ 1]
    if (sibling !== undefined) proof.push(toHex(sibling))
    at >>= 1
  }
  return proof
}

/** Whether `leaf` stands at `index` of the tree of `count` leaves with this root. */
export function verifyMerkleProof(
  root: Hex,
  leaf: Uint8Array,
  index: number,
  count: number,
  proof: readonly Hex[]
): boolean {
  if (index < 0 || index >= count) return false
  let hash = keccak(concatBytes(leafPrefix, leaf))
  let at = index
  let used = 0
  for (let width = count; width > 1; width = (width + 1) >> 1) {
    const alone = at === width - 1 && width % 2 === 1
    if (!alone) {
      const sibling = proof[used++]
      if (sibling === undefined) return false
      const other = fromHex(sibling)
      hash = keccak(
        at % 2 === 0 ? concatBytes(nodePrefix, hash, other) : concatBytes(nodePrefix, other, hash)
      )
    }
    at >>= 1
  }
  return used === proof.length && toHex(hash) === root
}
