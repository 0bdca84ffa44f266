import { type Job, marketEarly, type NodePlan, simulate } from '@haca/simulator'
import { type Columns, type Observed, scaled } from './columns.ts'
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
}

/** Ticket, offer, assignment: a job that finds an idle slot waits for three messages. */
const hopsToSlot = 3
/** Share of the jobs that find an idle slot at least, under every trace here: loads are 0.7 at the most. */
const quickShare = 0.1

/** The delay from the jobs that waited for nothing but messages; the overhead as it was measured. */
export function fit({ waits, overheadMs }: Observed, loadMs: number): Fitted {
  const delayMs = Math.max(0.1, quantile(waits, quickShare) / hopsToSlot)
  return { delayMs, overheadMs: Math.max(0, overheadMs), loadMs }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Plays the same jobs on the same nodes in virtual time. */
export function predict(
  jobs: readonly Job[],
  fleet: readonly NodePlan[],
  fitted: Fitted,
  untilMs: number
): Predicted {
  const { delayMs, overheadMs, loadMs } = fitted
  const result = simulate({
    policy: marketEarly,
    fleet,
    jobs: jobs.map(job => ({ ...job, work: job.work + overheadMs })),
    models: modelNames.length,
    link: { delayMs },
    seed: 1,
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
