import type { ErrorCode } from '@haca/protocol'
import { serverProbeAgainMs, serverProbeMs, serverProbesMax } from '../limits.ts'

/**
 * Whether a server is still there, by what runs and probes meet. It decides only; whoever owns it asks the server. Times are
 * milliseconds of one monotonic clock.
 */
export interface ServerHealth {
  /** The server said something. */
  answered(at: number): void
  /** A run failed: the server is looked at soon, unless the failure is the caller's. */
  failed(code: ErrorCode, at: number): void
  /** A probe has ended. @returns whether the server is given up */
  probed(wasAnswered: boolean, at: number): boolean
  /** When it is to be probed next. */
  readonly probeAt: number
}

/** Failures that say nothing of the server. */
const callersOwn: ReadonlySet<ErrorCode> = new Set(['INVALID_INPUT', 'INPUT_TOO_LARGE', 'CANCELLED'])

/** @param everyMs between two looks at a server that says nothing; see `serverProbeMs` */
export function createServerHealth(at: number, everyMs = serverProbeMs): ServerHealth {
  let missed = 0
  let probeAt = at + everyMs
  const answered = (now: number) => {
    missed = 0
    probeAt = now + everyMs
  }
  return {
    answered,
    failed(code, now) {
      if (!callersOwn.has(code)) probeAt = Math.min(probeAt, now)
    },
    probed(wasAnswered, now) {
      if (wasAnswered) {
        answered(now)
        return false
      }
      missed++
      probeAt = now + Math.min(everyMs, serverProbeAgainMs)
      return missed >= serverProbesMax
    },
    get probeAt() {
      return probeAt
    }
  }
}
