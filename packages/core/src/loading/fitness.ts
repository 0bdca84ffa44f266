import type { ErrorCode } from '@haca/protocol'

/**
 * Whether an engine can still run its models, by how their runs end. One run that fails may be its input's doing; of many
 * that fail in a row the model is given up, and whether it loads again decides.
 */
export interface Fitness {
  /** A run has ended well. */
  done(model: string): void
  /** A run has failed. @returns whether to give the model up */
  failed(model: string, code: ErrorCode): boolean
}

/** Runs of a model that fail one after the other until it is given up: each costs its client another node's time. */
export const failedRunsMax = 3

/** What an engine fails with by itself; all else is the client's or the network's doing. */
const engineFailures: ReadonlySet<ErrorCode> = new Set(['ENGINE_FAILED', 'UNREACHABLE', 'TIMEOUT'])

export function createFitness(): Fitness {
  const failed = new Map<string, number>()
  return {
    done: model => void failed.delete(model),
    failed(model, code) {
      if (!engineFailures.has(code)) return false
      const count = (failed.get(model) ?? 0) + 1
      if (count < failedRunsMax) failed.set(model, count)
      else failed.delete(model)
      return count >= failedRunsMax
    }
  }
}
