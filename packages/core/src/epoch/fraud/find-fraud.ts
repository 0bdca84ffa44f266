import type { Keccak } from '@haca/protocol'
import { readMarks, readNodeLeaf, readTail } from '../bytes/leaves.ts'
import type { MerkleTree } from '../bytes/merkle-tree.ts'
import type { SettledEpoch } from '../posted/open-epoch.ts'
import type { WatchFacts } from './facts.ts'
import { historyFrauds } from './history-frauds.ts'
import { lineFrauds, type ReadLine } from './line-frauds.ts'
import { moneyFrauds } from './money-frauds.ts'
import type { FraudProof } from './proof.ts'
import { verdictFrauds } from './verdict-frauds.ts'

/**
 * Everything in an epoch that the contract takes for a fraud, found as it is asked for: whoever wants to challenge takes
 * the first. What two receipts prove is not among it, because a file holds none.
 */
export function* findFrauds(epoch: SettledEpoch, facts: WatchFacts, keccak: Keccak): Generator<FraudProof> {
  const lines = readAll(epoch.byNode)
  const lanes = readAll(epoch.byLane)
  yield* lineFrauds(epoch, lines, lanes, facts, keccak)
  yield* verdictFrauds(epoch, lines)
  yield* moneyFrauds(epoch, lines, lanes, facts)
  yield* historyFrauds(epoch, lines, lanes, facts, keccak)
}

function readAll(tree: MerkleTree): ReadLine[] {
  return Array.from({ length: tree.count }, (_, i) => {
    const leaf = tree.leaf(i)
    const { passMask: pass, failMask: fail, firstVerdict } = readMarks(leaf)
    return { line: readNodeLeaf(leaf), tag: leaf[0] ?? 0, tail: readTail(leaf), pass, fail, firstVerdict }
  })
}
