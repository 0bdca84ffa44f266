import { readVerdict } from '../bytes/leaves.ts'
import type { MerkleTree } from '../bytes/merkle-tree.ts'
import { divideLine, verificationPool } from '../lines/shares.ts'
import type { SettledEpoch } from '../posted/open-epoch.ts'
import { noIndex } from '../types.ts'
import type { WatchFacts } from './facts.ts'
import { paidAmount, type ReadLine } from './line-frauds.ts'
import { type FraudProof, openLeaf, type WordOpenings } from './proof.ts'

/** Frauds in words: lanes whose debit is not the sum of their lines, nodes whose credit is less than their shares. */
export function* moneyFrauds(
  epoch: SettledEpoch,
  lines: readonly ReadLine[],
  lanes: readonly ReadLine[],
  facts: WatchFacts
): Generator<FraudProof> {
  for (const [i, { line, tail }] of lanes.entries()) {
    if (lanes[i + 1]?.line.lane === line.lane) continue
    const due = tail.before + paidAmount(line)
    if ((epoch.debitByLane.get(line.lane) ?? 0n) === due) continue
    const next = i + 1 === lanes.length ? undefined : openLeaf(epoch.byLane, i + 1)
    const words = openWords(epoch.debitWords, epoch.debits, line.lane)
    yield { fraud: 'Debit', last: openLeaf(epoch.byLane, i), next, words }
  }
  for (const [node, { due, line, market, verdict }] of dues(epoch, lines, facts)) {
    if ((epoch.creditByNode.get(node) ?? 0n) >= due) continue
    const open = (tree: MerkleTree, index: number | undefined) =>
      index === undefined ? undefined : openLeaf(tree, index)
    yield {
      fraud: 'Credit',
      node,
      line: open(epoch.byNode, line),
      market: open(epoch.byNode, market),
      verdict: open(epoch.verdicts, verdict),
      words: openWords(epoch.creditWords, epoch.credits, node)
    }
  }
}

interface Due {
  due: bigint
  /** Leaves that show it: the last line of the node, of its market, its last verdict. */
  line?: number
  market?: number
  verdict?: number
}

function dues(
  epoch: SettledEpoch,
  lines: readonly ReadLine[],
  { shares, seats }: WatchFacts
): Map<number, Due> {
  const { header, verdicts } = epoch
  const verified = header.vCount > 0
  const parts = new Map<
    number,
    { line?: [number, bigint]; market?: [number, bigint]; verdict?: [number, bigint] }
  >()
  const of = (node: number) => {
    const known = parts.get(node) ?? {}
    parts.set(node, known)
    return known
  }
  for (const [i, { line, tail }] of lines.entries()) {
    const part = divideLine({ ...line, amount: paidAmount(line) }, tail.running, shares, verified)
    of(line.node).line = [i, tail.before + part.inference]
    if (line.market !== noIndex) of(line.market).market = [i, tail.marketBefore + part.market]
  }
  const pool = verificationPool(header.total, shares)
  for (let i = 0; i < verdicts.count; i++) {
    const { seat, before } = readVerdict(verdicts.leaf(i))
    const node = seats[seat]
    if (node !== undefined) of(node).verdict = [i, (pool * BigInt(before + 1)) / BigInt(header.vCount)]
  }
  const found = new Map<number, Due>()
  for (const [node, { line, market, verdict }] of parts) {
    const due = (line?.[1] ?? 0n) + (market?.[1] ?? 0n) + (verdict?.[1] ?? 0n)
    found.set(node, {
      due,
      ...(line === undefined ? {} : { line: line[0] }),
      ...(market === undefined ? {} : { market: market[0] }),
      ...(verdict === undefined ? {} : { verdict: verdict[0] })
    })
  }
  return found
}

const partiesPerWord = 4
const groupShift = 224n

/** The word of a party's group, or the ones between which it is missing. */
function openWords(words: readonly bigint[], tree: MerkleTree, party: number): WordOpenings {
  const group = Math.floor(party / partiesPerWord)
  const open = (index: number) => ({ index, word: words[index] ?? 0n, proof: tree.proof(index) })
  if (words.length === 0) return []
  const after = words.findIndex(word => Number(word >> groupShift) >= group)
  if (after === -1) return [open(words.length - 1)]
  if (after === 0 || Number((words[after] ?? 0n) >> groupShift) === group) return [open(after)]
  return [open(after - 1), open(after)]
}
