import { buildFleet, generateJobs, type PolicyEntry, type RunResult, simulate } from '@haca/simulator'
import { type Cell, patience, slots, warmPerNode, workMs } from './cells.ts'

/** How much virtual time a run takes. */
export interface Span {
  /** Mean services before anything counts: books and queues have settled by then. */
  readonly warmUp: number
  /** Mean services that count. */
  readonly measured: number
}

/** Instants at which idle slots are matched with waiting jobs. */
const matchSamples = 30

/** One cell, one seed, every policy: the same jobs, nodes and delays for all. */
export function play(cell: Cell, policies: readonly PolicyEntry[], seed: number, span: Span): RunResult[] {
  const { models, zipf, slotsPerNode, speeds, arrivalCv, load, delay, workCv } = cell
  const toMs = (span.warmUp + span.measured) * workMs
  const nodes = slots / slotsPerNode
  const fleet = buildFleet(
    { nodes, slotsPerNode, speeds, models, zipf, warmPerNode: models > 1 ? warmPerNode : 1 },
    seed
  )
  const rate = (load * slots) / workMs
  const jobs = generateJobs(
    { models, zipf, arrivalCv, workMs, workCv, patienceMs: patience * workMs, rate, untilMs: toMs },
    seed
  )
  const link = { delayMs: delay * workMs }
  const run = { fleet, jobs, models, link, seed, fromMs: span.warmUp * workMs, toMs, matchSamples }
  return policies.map(policy => simulate({ ...run, policy }))
}
