import type { EpochLine } from '../types.ts'

type Place = Pick<EpochLine, 'node' | 'job' | 'from' | 'lane' | 'seq'>

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order of the tree by lane: (lane, seq). */
export const byLane = (a: Place, b: Place): number => a.lane - b.lane || a.seq - b.seq

/** Order of the tree by node: (node, job, from); two lanes may name the same units, and at most one line is paid. */
export const byNode = (a: Place, b: Place): number =>
  a.node - b.node || byText(a.job, b.job) || a.from - b.from || byLane(a, b)

/** The lines in both orders, each with its place in the other. */
export interface Orders {
  /** Lines sorted by node. */
  readonly lines: readonly EpochLine[]
  /** For each place by node, the place by lane. */
  readonly laneIndex: Uint32Array
  /** For each place by lane, the place by node. */
  readonly nodeIndex: Uint32Array
}

export function orderLines(unsorted: readonly EpochLine[]): Orders {
  const lines = [...unsorted].sort(byNode)
  const places = lines.map((line, place) => ({ line, place })).sort((a, b) => byLane(a.line, b.line))
  const nodeIndex = Uint32Array.from(places, entry => entry.place)
  const laneIndex = new Uint32Array(lines.length)
  nodeIndex.forEach((place, index) => {
    laneIndex[place] = index
  })
  return { lines, laneIndex, nodeIndex }
}
