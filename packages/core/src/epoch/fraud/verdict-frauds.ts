import { leafTag, readVerdict, type VerdictLeaf } from '../bytes/leaves.ts'
import type { SettledEpoch } from '../posted/open-epoch.ts'
import { noIndex, seatsMax } from '../types.ts'
import { countBits, type ReadLine } from './line-frauds.ts'
import { type FraudProof, openLeaf } from './proof.ts'

/** Frauds in verdicts: one leaf, two neighbours, two of a seat, a verdict and its line. */
export function* verdictFrauds(epoch: SettledEpoch, lines: readonly ReadLine[]): Generator<FraudProof> {
  const { header, verdicts: tree, byNode } = epoch
  const leaves = Array.from({ length: tree.count }, (_, i) => readVerdict(tree.leaf(i)))
  const two = (fraud: 'VerdictOrder' | 'SeatThread', a: number, b: number): FraudProof => ({
    fraud,
    a: openLeaf(tree, a),
    b: openLeaf(tree, b)
  })
  const disagree = (verdict: number, line: number, seat: number): FraudProof => ({
    fraud: 'VerdictOfLine',
    verdict: openLeaf(tree, verdict),
    line: openLeaf(byNode, line),
    seat
  })
  const followers = new Map<string, number>()
  for (const [i, leaf] of leaves.entries()) {
    const { seat, verdict, line, previous, before } = leaf
    const exists = seat < seatsMax && verdict >= 1 && verdict <= 3 && line < header.count
    if (tree.leaf(i)[0] !== leafTag.verdict || !exists)
      yield { fraud: 'VerdictMalformed', leaf: openLeaf(tree, i) }
    const next = leaves[i + 1]
    if (next !== undefined && (line > next.line || (line === next.line && seat >= next.seat)))
      yield two('VerdictOrder', i, i + 1)
    const own = lines[line]
    if (own !== undefined && !counts(own, leaf, i)) yield disagree(i, line, seat)
    const rival = followers.get(`${seat}/${previous}`)
    if (rival !== undefined) yield two('SeatThread', i, rival)
    followers.set(`${seat}/${previous}`, i)
    if (previous === noIndex ? before !== 0 : previous >= i) yield two('SeatThread', i, i)
    const last = previous === noIndex || previous >= i ? undefined : leaves[previous]
    if (last !== undefined && (last.seat !== seat || before !== last.before + 1))
      yield two('SeatThread', i, previous)
  }
  for (const [i, read] of lines.entries()) {
    for (let seat = 0; seat < seatsMax; seat++) {
      if (((read.pass | read.fail) & (1 << seat)) === 0) continue
      const place = placeOf(read, seat)
      const leaf = leaves[place]
      if (leaf !== undefined && (leaf.line !== i || leaf.seat !== seat)) yield disagree(place, i, seat)
    }
  }
}

function counts(read: ReadLine, { job, from, seat, verdict }: VerdictLeaf, index: number): boolean {
  const mask = verdict === 1 ? read.pass : read.fail
  return (
    read.line.job === job &&
    read.line.from === from &&
    (mask & (1 << seat)) !== 0 &&
    placeOf(read, seat) === index
  )
}

/** A line's verdicts stand one after the other, by seat. */
function placeOf({ pass, fail, firstVerdict }: ReadLine, seat: number): number {
  return firstVerdict + countBits((pass | fail) & ((1 << seat) - 1))
}
