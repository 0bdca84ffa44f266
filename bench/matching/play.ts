import {
  type Bounds,
  boundsOf,
  buildFleet,
  generateJobs,
  type Job,
  type NodePlan,
  type PolicyEntry,
  type RunResult,
  type SimulationInit,
  simulate
} from '@haca/simulator'
import {
  type Cell,
  downServices,
  loadServices,
  patience,
  servicesPerHour,
  slots,
  warmPerNode,
  workCv,
  workMs
} from './cells.ts'

/** How much virtual time a run takes. */
export interface Span {
  /** Mean services before anything counts: books and queues have settled by then. */
  readonly warmUp: number
  /** Mean services that count. */
  readonly measured: number
}

/** Instants at which idle slots are matched with waiting jobs. */
const matchSamples = 60

/** One cell, one seed, one policy: the jobs, nodes and delays are the same for every policy. */
export function play(cell: Cell, policy: PolicyEntry, seed: number, span: Span): RunResult {
  return simulate({ ...world(cell, seed, span, 1), policy, seed, matchSamples })
}

/** What no policy can exceed in a cell with one seed. */
export const playBounds = (cell: Cell, seed: number, span: Span): Bounds =>
  boundsOf(world(cell, seed, span, 1))

/** The p99 of the wait, in mean services, that capacity inflation asks for; what is lost waits for ever. */
const inflationWait = 1
/** Fleets are tried from this many times the cell's … */
const fleetLeast = 0.5
/** … up to this, … */
const fleetMost = 3
/** … to a step of about two hundredths: this many halvings in the logarithm. */
const fleetHalvings = 6

/**
 * Least capacity, in that of the cell, with which a policy lets 99 of 100 jobs start within a mean service; undefined when
 * three times the cell's does not.
 */
export function playInflation(cell: Cell, policy: PolicyEntry, seed: number, span: Span): number | undefined {
  const holds = (factor: number) => {
    const run = { ...world(cell, seed, span, factor), policy, seed, matchSamples: 0, ledger: false }
    return (simulate(run).waitP99OfAll ?? Number.POSITIVE_INFINITY) <= inflationWait * workMs
  }
  if (!holds(fleetMost)) return undefined
  let [low, high] = [fleetLeast, fleetMost]
  for (let i = 0; i < fleetHalvings; i++) {
    const middle = Math.sqrt(low * high)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** @param capacity of the fleet, in the cell's */
function world(
  cell: Cell,
  seed: number,
  span: Span,
  capacity: number
): Omit<SimulationInit, 'policy' | 'seed'> {
  const { models, prefix } = cell
  const toMs = (span.warmUp + span.measured) * workMs
  const fleet = fleetOf(cell, seed, Math.round(((cell.slots ?? slots) * capacity) / cell.slotsPerNode))
  return {
    fleet,
    jobs: jobsOf(cell, seed, toMs),
    models,
    link: { delayMs: cell.delay * workMs, ...cell.link },
    ...(cell.digest === undefined ? {} : { digestMs: cell.digest * workMs }),
    ...(cell.slotsPerMarket === undefined ? {} : { slotsPerMarket: cell.slotsPerMarket }),
    fromMs: span.warmUp * workMs,
    toMs,
    ...(prefix === undefined ? {} : { prefix }),
    ...(cell.loads ? { loading: loadingOf(cell) } : {}),
    ...(cell.churn === 0
      ? {}
      : { churn: { upMs: (servicesPerHour * workMs) / cell.churn, downMs: downServices * workMs } })
  }
}

function fleetOf(
  { models, zipf, slotsPerNode, speeds, placed, liars }: Cell,
  seed: number,
  nodes: number
): NodePlan[] {
  return buildFleet(
    {
      nodes,
      slotsPerNode,
      speeds,
      models,
      zipf: placed === 'evenly' ? 0 : zipf,
      warmPerNode: models > 1 ? warmPerNode : 1,
      liarsPerNode: liars / (1 - liars)
    },
    seed
  )
}

function jobsOf(cell: Cell, seed: number, toMs: number): Job[] {
  const { models, zipf, arrivalCv, load, workCv: spread, change = {} } = cell
  const rate = (load * (cell.slots ?? slots)) / workMs
  const { burst, diurnal, swap, continued } = change
  const init = {
    models,
    zipf,
    arrivalCv,
    workMs,
    workCv: spread,
    patienceMs: patience * workMs,
    rate,
    untilMs: toMs
  }
  return generateJobs(
    {
      ...init,
      ...(continued === undefined ? {} : { continued }),
      ...(burst && { burst: { ...burst, fromMs: burst.fromMs * workMs, toMs: burst.toMs * workMs } }),
      ...(diurnal && { diurnal: { ...diurnal, periodMs: diurnal.periodMs * workMs } }),
      ...(swap && { swap: { ...swap, atMs: swap.atMs * workMs } })
    },
    seed
  )
}

function loadingOf({ models, arrivalCv }: Cell) {
  return {
    models: Array.from({ length: models }, () => ({ size: 1, loadMs: loadServices * workMs })),
    workMs,
    burstiness: arrivalCv ** 2 + workCv ** 2
  }
}
