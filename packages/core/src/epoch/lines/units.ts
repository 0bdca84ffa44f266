import { type EpochLine, isPayable } from '../types.ts'

/** Which output units of a job a line is for, and whether it is paid. */
export type Units = Pick<EpochLine, 'job' | 'from' | 'to' | 'status'>

type Range = Pick<Units, 'from' | 'to'>

/** An empty segment overlaps one that begins where it does: (job, from) names at most one paid line. */
export function overlaps(a: Range, b: Range): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to)
}

/** How many of them begin at or before a unit. */
function beginningUpTo(sorted: readonly Range[], unit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.from ?? unit) <= unit) low = middle + 1
    else high = middle
  }
  return low
}

/** Units that are paid for, by job. However many lines a job has, a look takes the logarithm of it. */
export interface PaidUnits {
  /** False, and nothing is added, when it overlaps units that were added before. */
  add(line: Units): boolean
  overlaps(line: Units): boolean
}

export function createPaidUnits(): PaidUnits {
  /** By job, disjoint, rising: only the neighbours of a segment can overlap it. */
  const jobs = new Map<string, Units[]>()
  const find = (line: Units) => {
    const sorted = jobs.get(line.job) ?? []
    const place = beginningUpTo(sorted, line.from)
    const rivals = [sorted[place - 1], sorted[place]]
    return { sorted, place, taken: rivals.some(other => other !== undefined && overlaps(line, other)) }
  }
  return {
    overlaps: line => find(line).taken,
    add(line) {
      const { sorted, place, taken } = find(line)
      if (taken) return false
      sorted.splice(place, 0, line)
      jobs.set(line.job, sorted)
      return true
    }
  }
}

interface Place extends Range {
  readonly index: number
}

/** Paid lines that may overlap each other, as those of a wrong epoch do. */
export interface UnitIndex {
  /**
   * A paid line that overlaps this one.
   *
   * @param except a line's own place, where it is one of them
   * @returns its place; undefined where there is none
   */
  find(line: Units, except?: number): number | undefined
}

export function createUnitIndex(lines: readonly Units[]): UnitIndex {
  const jobs = new Map<string, Place[]>()
  for (const [index, { job, from, to, status }] of lines.entries()) {
    if (!isPayable(status)) continue
    const places = jobs.get(job)
    if (places === undefined) jobs.set(job, [{ from, to, index }])
    else places.push({ from, to, index })
  }
  const sorted = new Map([...jobs].map(([job, places]) => [job, reaches(places)]))
  return {
    find(line, except) {
      const { places, farthest } = sorted.get(line.job) ?? { places: [], farthest: [] }
      const place = beginningUpTo(places, line.from)
      // Two of those that reach farthest, so that one is left besides the line itself.
      const rivals = [...(farthest[place - 1] ?? []), ...places.slice(Math.max(0, place - 2), place + 2)]
      return rivals.find(other => other.index !== except && overlaps(line, other))?.index
    }
  }
}

/** Sorted by their beginnings, and for each the two that reach farthest of it and those before. */
function reaches(unsorted: readonly Place[]): { places: readonly Place[]; farthest: readonly Place[][] } {
  const places = [...unsorted].sort((a, b) => a.from - b.from || a.index - b.index)
  let two: Place[] = []
  const farthest = places.map(place => {
    two = [...two, place].sort((a, b) => b.to - a.to).slice(0, 2)
    return two
  })
  return { places, farthest }
}
