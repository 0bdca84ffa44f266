import { type Estimate, estimate, policies, type RunResult, rivals } from '@haca/simulator'
import { type Cell, workMs } from './cells.ts'

/** One policy in one cell, over all seeds. */
export interface PolicySummary {
  readonly policy: string
  /** Work of jobs that started in time, of all that arrived, in [0, 1]. */
  readonly goodput: Estimate
  /** Goodput by that of the central scheduler with delays, seed by seed. */
  readonly ratio: Estimate
  /** Share of the capacity, in [0, 1]. */
  readonly matchLoss: Estimate
  /** In mean services. */
  readonly waitP50: Estimate
  readonly waitP99: Estimate
  readonly messages: Estimate
  readonly bounces: Estimate
}

export interface CellSummary {
  readonly cell: Cell
  readonly seeds: number
  readonly policies: readonly PolicySummary[]
  /** The rival without a center that serves most. */
  readonly bestRival: PolicySummary
  /** Goodput of the market less that of the best rival, seed by seed. */
  readonly lead: Estimate
}

/** The policy that the bars are about, and the one that it is measured by. */
export const subject = 'market'
const reference = 'central'

/** @param runs per seed one result per policy, all in the same order */
export function summarize(cell: Cell, runs: readonly (readonly RunResult[])[]): CellSummary {
  const of = (policy: string): RunResult[] =>
    runs.map(results => {
      const found = results.find(result => result.policy === policy)
      if (found === undefined) throw new Error(`${policy} was not played in the cell "${cell.name}"`)
      return found
    })
  const base = of(reference)
  const summaries = policies.map(({ name }) => {
    const results = of(name)
    const over = (pick: (result: RunResult) => number) => estimate(results.map(pick))
    return {
      policy: name,
      goodput: over(result => result.goodput),
      ratio: estimate(results.map((result, i) => result.goodput / (base[i]?.goodput ?? 1))),
      matchLoss: over(result => result.matchLoss ?? 0),
      waitP50: over(result => result.waitP50 / workMs),
      waitP99: over(result => result.waitP99 / workMs),
      messages: over(result => result.messagesPerJob),
      bounces: over(result => result.bouncesPerJob)
    }
  })
  const bestRival = summaries
    .filter(({ policy }) => rivals.some(({ name }) => name === policy))
    .reduce((best, other) => (other.goodput.mean > best.goodput.mean ? other : best))
  const ours = of(subject)
  const theirs = of(bestRival.policy)
  const lead = estimate(ours.map((result, i) => result.goodput - (theirs[i]?.goodput ?? 0)))
  return { cell, seeds: runs.length, policies: summaries, bestRival, lead }
}

/** The figures of one policy in a cell. */
export function summaryOf(summary: CellSummary, policy: string): PolicySummary {
  const found = summary.policies.find(other => other.policy === policy)
  if (found === undefined) throw new Error(`there is no policy "${policy}"`)
  return found
}
