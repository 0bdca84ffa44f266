import { type LineVerdict, verdicts } from '@haca/core'
import type { Hex, SeedReveal } from '@haca/protocol'

/** What tells copies from work. */
export interface CopyFacts {
  readonly seeds: readonly SeedReveal[]
  readonly seats: readonly { readonly seat: number; readonly workKey: Hex }[]
  readonly quorum: number
}

/**
 * Verdicts by line without those that a verifier copied: it is paid by the number of its verdicts, so as many of its passes
 * go as a quorum of the others saw come late. They go from lines that another verifier passed, too, and nobody disputes, in the
 * order of the lines' names: whoever copies has only such lines, and no line loses what it is judged by.
 *
 * How many came late is the quorum-th highest of what the others say. Fewer than a quorum take nobody's pay.
 */
export function dropCopies(
  byLine: ReadonlyMap<string, readonly LineVerdict[]>,
  facts: CopyFacts
): Map<string, LineVerdict[]> {
  const kept = new Map<string, LineVerdict[]>()
  for (const [line, list] of byLine) kept.set(line, [...list])
  const names = [...kept.keys()].sort()
  for (const { seat, workKey } of [...facts.seats].sort((a, b) => a.seat - b.seat)) {
    let copies = latePassesOf(workKey, facts)
    for (const name of names) {
      if (copies === 0) break
      const list = kept.get(name) ?? []
      const own = list.findIndex(each => each.seat === seat)
      if (own === -1 || list.length < 2 || list.some(each => each.verdict !== verdicts.pass)) continue
      list.splice(own, 1)
      copies--
    }
  }
  return kept
}

/** Passes of a verifier that a quorum of the others saw come late. */
export function latePassesOf(verifier: Hex, { seeds, seats, quorum }: CopyFacts): number {
  const told = seats
    .filter(({ workKey }) => workKey !== verifier)
    .map(({ workKey }) => seeds.find(seed => seed.verifier === workKey)?.late ?? [])
    .map(late => late.find(each => each.verifier === verifier)?.passes ?? 0)
    .sort((a, b) => b - a)
  return told[quorum - 1] ?? 0
}
