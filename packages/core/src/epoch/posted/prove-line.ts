import { HacaError, type Hex, type Keccak } from '@haca/protocol'
import { laneLeafSize, leafTag, nodeLeafSize, readNodeLeaf, readTail, sameCore } from '../bytes/leaves.ts'
import { verifyInclusion } from '../bytes/merkle-tree.ts'
import { type Opening, openLeaf } from '../fraud/proof.ts'
import { type EpochHeader, headerHash } from '../header.ts'
import type { SettledEpoch, SettledLine } from './open-epoch.ts'

/**
 * That a payment line stands in both orders of an epoch. Together with the header's hash, which the chain has, it
 * convinces whoever has nothing else.
 */
export interface LineProof {
  readonly header: EpochHeader
  readonly byNode: Opening
  readonly byLane: Opening
}

/** What a proof shows: the line as the epoch has it, without its verdicts, which stand in a tree of their own. */
export interface ProvenLine extends Omit<SettledLine, 'verdicts'> {
  /** Struct hash of the header, to be compared with the chain's. */
  readonly headerHash: Hex
}

/** Proofs of all lines of a job in an epoch, in the order of their units; none where it has no line there. */
export function proveLines(epoch: SettledEpoch, job: Hex): LineProof[] {
  const { header, byNode, byLane } = epoch
  return epoch.lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.job === job)
    .sort((a, b) => a.line.from - b.line.from)
    .map(({ index }) => {
      const opened = openLeaf(byNode, index)
      return { header, byNode: opened, byLane: openLeaf(byLane, readTail(opened.leaf).pair) }
    })
}

/**
 * Checks a proof by itself. Throws `BAD_EPOCH` naming what does not hold. Whether the header is the one on the chain is for
 * the caller to compare.
 */
export function verifyLine({ header, byNode, byLane }: LineProof, keccak: Keccak): ProvenLine {
  const rule = (holds: boolean, field: string, why: string) => {
    if (!holds) throw new HacaError('BAD_EPOCH', `${field}: ${why}`, { data: { field } })
  }
  const { count, nRoot, cRoot } = header
  const isLeaf = (leaf: Uint8Array, size: number, tag: number) => leaf.length === size && leaf[0] === tag
  rule(isLeaf(byNode.leaf, nodeLeafSize, leafTag.byNode), 'byNode.leaf', 'is no line')
  rule(isLeaf(byLane.leaf, laneLeafSize, leafTag.byLane), 'byLane.leaf', 'is no line')
  rule(verifyInclusion({ root: nRoot, count, ...byNode }, keccak), 'byNode', 'does not stand under nRoot')
  rule(verifyInclusion({ root: cRoot, count, ...byLane }, keccak), 'byLane', 'does not stand under cRoot')
  rule(sameCore(byNode.leaf, byLane.leaf), 'byLane.leaf', 'is of another line than byNode.leaf')
  rule(
    readTail(byNode.leaf).pair === byLane.index,
    'byNode.leaf',
    'points to another place in the other order'
  )
  rule(
    readTail(byLane.leaf).pair === byNode.index,
    'byLane.leaf',
    'points to another place in the other order'
  )
  return { ...readNodeLeaf(byNode.leaf), headerHash: headerHash(header) }
}
