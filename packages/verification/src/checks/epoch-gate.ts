import type { Clock } from '@haca/core'
import { type Deployment, epochAt, HacaError, type Logger } from '@haca/protocol'

/**
 * Epochs after the present one of which verdicts and seeds are taken: a voucher may name the next one, and the clock of whoever
 * speaks may have turned to that before ours. What is taken of an epoch is kept until it is final, so more would be kept for years.
 */
export const epochsAheadMax = 2

/** Keeps out what verifiers say of epochs that are far ahead. */
export interface EpochGate {
  /**
   * Throws `LIMIT_EXCEEDED`, the speaker's fault, for an epoch more than `epochsAheadMax` after the present one.
   *
   * @param what names it in the error
   */
  require(what: string, epoch: number): void
  /** Takes one thing that a verifier said; a refusal is told of, and keeps nothing else out. */
  attempt(take: () => void): void
}

export interface EpochGateInit {
  readonly deployment: Deployment
  readonly clock: Pick<Clock, 'unixMs'>
  readonly logger: Logger
  readonly onRefused: () => void
}

export function createEpochGate({ deployment, clock, logger, onRefused }: EpochGateInit): EpochGate {
  return {
    require(what, epoch) {
      const limit = epochAt(deployment, clock.unixMs()) + epochsAheadMax
      if (epoch <= limit) return
      throw new HacaError(
        'LIMIT_EXCEEDED',
        `${what} is of epoch ${epoch}; none after ${limit} is taken now`,
        {
          data: { field: 'epoch', limit, actual: epoch }
        }
      )
    },
    attempt(take) {
      try {
        take()
      } catch (error) {
        logger.info({ error: String(error) }, 'refused what a verifier said')
        onRefused()
      }
    }
  }
}
