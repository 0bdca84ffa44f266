import { type Bounds, type Estimate, estimate, type RunResult, rivals } from '@haca/simulator'
import { type Cell, workMs } from './cells.ts'
import { contenders, oracle, reference, subject } from './contenders.ts'
import { ageless, compareDigests, type DigestAge, tellsDigestAge } from './digest-age.ts'
import { ownLoader, playsOwnLoads } from './own-loads.ts'

/** One policy in one cell, over all seeds. */
export interface PolicySummary {
  readonly policy: string
  /** Work of jobs that started in time, of all that arrived, in [0, 1]. */
  readonly goodput: Estimate
  /** Goodput by that of the central scheduler with delays, seed by seed. */
  readonly ratio: Estimate
  /** Goodput by that of the central scheduler without delays, seed by seed. */
  readonly ofOracle: Estimate
  /** Share of the capacity, in [0, 1]. */
  readonly matchLoss: Estimate
  /** In mean services per job: time for which it waited while a fitting slot idled. */
  readonly besideIdle: Estimate
  /** In mean services. */
  readonly waitP50: Estimate
  readonly waitP99: Estimate
  readonly messages: Estimate
  readonly bounces: Estimate
  /** Capacity by that of the oracle for the same p99; undefined where it was not looked for or not found. */
  readonly inflation: Estimate | undefined
}

export interface CellSummary {
  readonly cell: Cell
  readonly seeds: number
  readonly bounds: { readonly pooled: Estimate; readonly fluid: Estimate }
  readonly policies: readonly PolicySummary[]
  /** The rival without a center that serves most. */
  readonly bestRival: PolicySummary
  /** Goodput of the market less that of the best rival, seed by seed. */
  readonly lead: Estimate
  /** In the cells that are played with digests of age zero, too. */
  readonly digestAge?: DigestAge
  /** The market with its own loader, where models are loaded. */
  readonly ownLoads?: OwnLoads
}

/** The market with its own loader in one cell. */
export interface OwnLoads {
  readonly summary: PolicySummary
  /** Goodput less that of the best rival, seed by seed. */
  readonly lead: Estimate
}

/** All of a cell with one seed. */
export interface SeedResults {
  readonly runs: ReadonlyMap<string, RunResult>
  readonly bounds: Bounds
  /** Capacity that a policy needed, where it was looked for; undefined in it: more than was tried. */
  readonly capacities: ReadonlyMap<string, number | undefined>
}

export function summarize(cell: Cell, seeds: readonly SeedResults[]): CellSummary {
  const of = (policy: string): RunResult[] =>
    seeds.map(({ runs }) => {
      const found = runs.get(policy)
      if (found === undefined) throw new Error(`${policy} was not played in the cell "${cell.name}"`)
      return found
    })
  const [base, best] = [of(reference.name), of(oracle.name)]
  const summaryFor = ({ name }: { readonly name: string }): PolicySummary => {
    const results = of(name)
    const over = (pick: (result: RunResult) => number) => estimate(results.map(pick))
    const relative = (to: readonly RunResult[]) =>
      estimate(results.map((result, i) => result.goodput / (to[i]?.goodput ?? 1)))
    return {
      policy: name,
      goodput: over(result => result.goodput),
      ratio: relative(base),
      ofOracle: relative(best),
      matchLoss: over(result => result.matchLoss ?? 0),
      besideIdle: over(result => (result.waitBesideIdle ?? 0) / workMs),
      waitP50: over(result => result.waitP50 / workMs),
      waitP99: over(result => result.waitP99 / workMs),
      messages: over(result => result.messagesPerJob),
      bounces: over(result => result.bouncesPerJob),
      inflation: inflationOf(name, seeds)
    }
  }
  const summaries = contenders.map(summaryFor)
  const bestRival = summaries
    .filter(({ policy }) => rivals.some(({ name }) => name === policy))
    .reduce((most, other) => (other.goodput.mean > most.goodput.mean ? other : most))
  const ours = of(subject.name)
  const theirs = of(bestRival.policy)
  const leadOf = (own: readonly RunResult[]) =>
    estimate(own.map((result, i) => result.goodput - (theirs[i]?.goodput ?? 0)))
  const lead = leadOf(ours)
  const bounds = {
    pooled: estimate(seeds.map(({ bounds }) => bounds.pooled)),
    fluid: estimate(seeds.map(({ bounds }) => bounds.fluid))
  }
  const digestAge = tellsDigestAge(cell) ? compareDigests(cell, ours, of(ageless.name)) : undefined
  const ownLoads = playsOwnLoads(cell)
    ? { summary: summaryFor(ownLoader), lead: leadOf(of(ownLoader.name)) }
    : undefined
  const summary = { cell, seeds: seeds.length, bounds, policies: summaries, bestRival, lead }
  return { ...summary, ...(digestAge && { digestAge }), ...(ownLoads && { ownLoads }) }
}

/** Over the seeds in which both it and the oracle found a capacity that is enough. */
function inflationOf(policy: string, seeds: readonly SeedResults[]): Estimate | undefined {
  const ratios = seeds.flatMap(({ capacities }) => {
    const [own, best] = [capacities.get(policy), capacities.get(oracle.name)]
    return own === undefined || best === undefined ? [] : [own / best]
  })
  return ratios.length === 0 ? undefined : estimate(ratios)
}

/** The figures of one policy in a cell. */
export function summaryOf(summary: CellSummary, policy: string): PolicySummary {
  const found = summary.policies.find(other => other.policy === policy)
  if (found === undefined) throw new Error(`there is no policy "${policy}"`)
  return found
}

/** The figures of the market in a cell. */
export const ours = (summary: CellSummary): PolicySummary => summaryOf(summary, subject.name)
