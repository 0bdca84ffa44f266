import type { LineMarks, VerdictLeaf } from '../bytes/leaves.ts'
import { type EpochLine, noIndex } from '../types.ts'

/** All verdicts sorted by (line, seat), with what the lines' leaves say about them. */
export interface VerdictOrder {
  readonly verdicts: readonly VerdictLeaf[]
  /** By line, in the order by node. */
  readonly marks: readonly LineMarks[]
  /** Number of verdicts by seat. */
  readonly counts: ReadonlyMap<number, number>
}

/** @param lines In the order by node. */
export function orderVerdicts(lines: readonly EpochLine[]): VerdictOrder {
  const verdicts: VerdictLeaf[] = []
  const marks: LineMarks[] = []
  const counts = new Map<number, number>()
  const lastOf = new Map<number, number>()
  for (const [line, { job, from, verdicts: own }] of lines.entries()) {
    const firstVerdict = verdicts.length
    let passMask = 0
    let failMask = 0
    for (const verdict of [...own].sort((a, b) => a.seat - b.seat)) {
      const { seat } = verdict
      const before = counts.get(seat) ?? 0
      verdicts.push({ ...verdict, job, from, line, previous: lastOf.get(seat) ?? noIndex, before })
      lastOf.set(seat, verdicts.length - 1)
      counts.set(seat, before + 1)
      if (verdict.verdict === 1) passMask |= 1 << seat
      else failMask |= 1 << seat
    }
    // Bitwise operators give signed numbers; the leaf wants unsigned ones.
    marks.push({ passMask: passMask >>> 0, failMask: failMask >>> 0, firstVerdict })
  }
  return { verdicts, marks, counts }
}
