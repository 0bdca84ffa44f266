import { type Job, type NodePlan, simulate, ticketsTokens } from '@haca/simulator'
import { type Columns, columnNames, type Observed, scaled } from './columns.ts'
import { modelNames } from './traces.ts'

/** What is taken from one trace and used for the others. */
export interface Fitted {
  /** One-way delay of a message with what its receiver does about it, milliseconds. */
  readonly delayMs: number
  /** Slot time that a job takes beyond its service, milliseconds. */
  readonly overheadMs: number
  /** What a node takes to load a model that it does not serve, as it says itself, milliseconds. */
  readonly loadMs: number
}

export interface Predicted {
  readonly columns: Columns
  readonly waitMean: number
  readonly waitP99: number
  /** Standard deviation of the p99 from seed to seed: how far a single run is from the mean of many, milliseconds. */
  readonly waitP99Spread: number
}

/** Ticket, offer, assignment: a job that finds an idle slot waits for three messages. */
const hopsToSlot = 3
/** The market as nodes keep it, whose tokens say how busy they were. */
const market = ticketsTokens('market', { tellsUse: true })

/** The delay from the jobs that waited for nothing but messages; the overhead as it was measured. */
export function fit({ messagesMs, overheadMs }: Observed, loadMs: number): Fitted {
  return { delayMs: messagesMs / hopsToSlot, overheadMs: Math.max(0, overheadMs), loadMs }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  // The rank that the simulator takes.
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/**
 * Who of equals is chosen is up to chance in both, and a few long waits decide the p99: what is predicted is the mean of so
 * many runs.
 */
const seeds = 20

/** Plays the same jobs on the same nodes in virtual time. */
export function predict(
  jobs: readonly Job[],
  fleet: readonly NodePlan[],
  fitted: Fitted,
  untilMs: number
): Predicted {
  const plays = Array.from({ length: seeds }, (_, i) => play({ jobs, fleet, fitted, untilMs, seed: i + 1 }))
  const meanOf = (pick: (play: Play) => number) =>
    plays.reduce((sum, each) => sum + pick(each), 0) / plays.length
  const columns = columnNames.map(name => [name, meanOf(play => play.columns[name])])
  const waitP99 = meanOf(play => play.waitP99)
  return {
    columns: Object.fromEntries(columns) as Columns,
    waitMean: meanOf(play => play.waitMean),
    waitP99,
    waitP99Spread: Math.sqrt(meanOf(play => (play.waitP99 - waitP99) ** 2))
  }
}

type Play = Omit<Predicted, 'waitP99Spread'>

interface PlayInit {
  readonly jobs: readonly Job[]
  readonly fleet: readonly NodePlan[]
  readonly fitted: Fitted
  readonly untilMs: number
  readonly seed: number
}

function play({ jobs, fleet, fitted, untilMs, seed }: PlayInit): Play {
  const { delayMs, overheadMs, loadMs } = fitted
  const result = simulate({
    policy: market,
    fleet,
    jobs,
    overheadMs,
    models: modelNames.length,
    link: { delayMs },
    seed,
    fromMs: 0,
    toMs: untilMs,
    matchSamples: 0,
    idleSplit: {
      samples: 100,
      loadable: node =>
        modelNames.flatMap((_, model) => (node.warm.includes(model) ? [] : [{ model, loadMs }]))
    }
  })
  const { ledger, idle, waitMean, waitP99 } = result
  if (ledger === undefined || idle === undefined) throw new Error('the run kept no ledger')
  const causes = Object.values(idle.exact).reduce((sum, share) => sum + share, 0)
  return {
    columns: {
      executed: ledger.useful + ledger.pending,
      loading: ledger.loading,
      wasted: ledger.wasted,
      blocked: ledger.blocked,
      ...scaled(idle.exact, causes === 0 ? 0 : ledger.idle / causes)
    },
    waitMean,
    waitP99
  }
}
