import { isBelowBar, type JudgedWork, type LineVerdict, scoreVerifiers } from '@haca/core'
import type { SettledWork } from '@haca/protocol'
import { lineName } from '../../work/work-book.ts'

/** Verdicts by line without those of verifiers whose score in this epoch is below the bar. */
export function dropDisbelieved(
  byLine: ReadonlyMap<string, readonly LineVerdict[]>,
  work: readonly SettledWork[],
  quorum: number
): ReadonlyMap<string, readonly LineVerdict[]> {
  const judged = work.flatMap(({ receipt: { receipt } }): JudgedWork[] => {
    const verdicts = byLine.get(lineName(receipt.job, receipt.segment))
    return verdicts === undefined ? [] : [{ node: receipt.node, verdicts }]
  })
  const below = [...scoreVerifiers(judged, quorum)].filter(([, score]) => isBelowBar(score))
  if (below.length === 0) return byLine
  return dropSeats(byLine, new Set(below.map(([seat]) => seat)))
}

/** Verdicts by line without those of some seats. */
export function dropSeats(
  byLine: ReadonlyMap<string, readonly LineVerdict[]>,
  seats: ReadonlySet<number>
): ReadonlyMap<string, readonly LineVerdict[]> {
  if (seats.size === 0) return byLine
  return new Map([...byLine].map(([line, list]) => [line, list.filter(({ seat }) => !seats.has(seat))]))
}
