import type { Job } from '@haca/client'
import { HacaError, type Logger } from '@haca/protocol'
import type { Caller } from '../keys/caller.ts'
import type { Spending } from '../keys/spending.ts'
import type { GatewayLimits } from '../limits.ts'
import type { Call } from '../requests/call.ts'
import type { GatewayClient } from '../types.ts'
import type { Answer, AnswerHead } from './answer.ts'
import { runAnswer } from './run-answer.ts'

export interface RunsInit {
  readonly client: GatewayClient
  readonly spending: Spending
  readonly limits: GatewayLimits
  readonly ceilingPerMegaflop: number
  readonly deadlineMs: number
  readonly now: () => number
  readonly logger: Logger
}

/** An answer under way. */
export interface Run {
  readonly head: AnswerHead
  readonly pieces: AsyncGenerator<string, Answer>
}

/** The jobs of all requests. */
export interface Runs {
  readonly size: number
  /**
   * Submits the job of a request; aborting `gone` cancels it. Throws `OVERLOADED`, `LIMIT_EXCEEDED`, and what
   * `Client.submit` throws.
   */
  start(call: Call, caller: Caller, gone: AbortSignal): Run
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
    start(call, caller, gone) {
      if (running.size >= limits.jobsMax) {
        throw new HacaError('OVERLOADED', `the gateway runs ${limits.jobsMax} jobs, its limit`, {
          data: { field: 'jobs', limit: limits.jobsMax, retryAfterMs }
        })
      }
      const ceiling = ceilingOf(call, init.ceilingPerMegaflop)
      const hold = spending.hold(caller, ceiling * BigInt(call.maxTokens))
      let job: Job
      try {
        job = client.submit(jobSpec(call, ceiling, init.deadlineMs, gone))
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
          ({ price }) => end(price),
          () => end(0n)
        )
        .catch(error =>
          init.logger.error({ job: job.id, error: String(error) }, 'the spending was not stored')
        )
      const head = headOf(job, call, init.now())
      return { head, pieces: runAnswer(job, call, head) }
    },
    async stop() {
      for (const job of running) job.cancel()
      await Promise.allSettled([...running].map(({ result }) => result))
    }
  }
}

/** Micro-tokens for one output token; work is in thousands of operations. */
function ceilingOf({ model }: Call, perMegaflop: number): bigint {
  return BigInt(Math.max(1, Math.ceil((model.manifest.workPerUnit / 1000) * perMegaflop)))
}

function jobSpec(call: Call, ceiling: bigint, deadlineMs: number, signal: AbortSignal) {
  const { model, messages, maxTokens, temperatureMilli, seed } = call
  const input = { kind: 'chat' as const, messages: [...messages], maxTokens, temperatureMilli, seed }
  return { model: model.id, input, ceiling, deadlineMs, signal }
}

function headOf(job: Job, { model }: Call, unixMs: number): AnswerHead {
  return {
    job: job.id,
    created: Math.floor(unixMs / 1000),
    model: model.manifest.name,
    modelId: model.id
  }
}
