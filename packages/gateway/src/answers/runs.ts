import type { Job } from '@haca/client'
import { HacaError, type JobInput, type Logger, type Model } from '@haca/protocol'
import type { Caller } from '../keys/caller.ts'
import type { Spending } from '../keys/spending.ts'
import type { GatewayLimits } from '../limits.ts'
import type { GatewayMetrics } from '../metrics.ts'
import type { GatewayClient } from '../types.ts'
import type { AnswerHead } from './answer.ts'

export interface RunsInit {
  readonly client: GatewayClient
  readonly spending: Spending
  readonly limits: GatewayLimits
  readonly ceilingPerMegaflop: number
  readonly deadlineMs: number
  readonly metrics: GatewayMetrics
  readonly now: () => number
  readonly logger: Logger
}

/** What a request wants to be run. */
export interface Order {
  readonly model: Model
  readonly input: JobInput
  /** Most output units. */
  readonly maxUnits: number
  /** Asks how likely the tokens were. */
  readonly logprobs: boolean
}

/** A job under way. */
export interface Run {
  readonly job: Job
  readonly head: AnswerHead
}

/** The jobs of all requests. */
export interface Runs {
  readonly size: number
  /**
   * Submits the job of a request; aborting `gone` cancels it. Throws `OVERLOADED`, `LIMIT_EXCEEDED`, and what
   * `Client.submit` throws.
   */
  start(order: Order, caller: Caller, gone: AbortSignal): Run
  /** Cancels all jobs and waits for their ends. */
  stop(): Promise<void>
}

/** Told to whoever finds all places taken; about as long as a short job runs. */
const retryAfterMs = 1000

export function createRuns(init: RunsInit): Runs {
  const { client, spending, limits } = init
  const running = new Set<Job>()
  return {
    get size() {
      return running.size
    },
    start(order, caller, gone) {
      if (running.size >= limits.jobsMax) {
        throw new HacaError('OVERLOADED', `the gateway runs ${limits.jobsMax} jobs, its limit`, {
          data: { field: 'jobs', limit: limits.jobsMax, retryAfterMs }
        })
      }
      const ceiling = ceilingOf(order, init.ceilingPerMegaflop)
      const hold = spending.hold(caller, ceiling * BigInt(order.maxUnits))
      let job: Job
      try {
        const { model, input, logprobs } = order
        const { deadlineMs } = init
        job = client.submit({ model: model.id, input, ceiling, deadlineMs, logprobs, signal: gone })
      } catch (error) {
        hold.settle(0n)
        throw error
      }
      running.add(job)
      const end = (price: bigint) => {
        running.delete(job)
        hold.settle(price)
      }
      job.result
        // Only a segment with a receipt is paid, and that ends the job well.
        .then(
          ({ units, price }) => {
            init.metrics.paid(order.model.manifest.name, units, price)
            end(price)
          },
          () => end(0n)
        )
        .catch(error =>
          init.logger.error({ job: job.id, error: String(error) }, 'the spending was not stored')
        )
      return { job, head: headOf(job, order, init.now()) }
    },
    async stop() {
      for (const job of running) job.cancel()
      await Promise.allSettled([...running].map(({ result }) => result))
    }
  }
}

/** Micro-tokens for one output unit; work is in thousands of operations. */
function ceilingOf({ model }: Order, perMegaflop: number): bigint {
  return BigInt(Math.max(1, Math.ceil((model.manifest.workPerUnit / 1000) * perMegaflop)))
}

function headOf(job: Job, { model }: Order, unixMs: number): AnswerHead {
  return {
    job: job.id,
    created: Math.floor(unixMs / 1000),
    model: model.manifest.name,
    modelId: model.id
  }
}
