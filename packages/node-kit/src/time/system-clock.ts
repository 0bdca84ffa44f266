import type { Clock } from '@haca/core'

/**
 * The machine's clock. Its nanoseconds are monotonic and start at Unix time as it stood when the clock was made, so
 * that the ledgers of several nodes can be laid beside each other; how far the machines' clocks differ is the error
 * of that, and it affects nothing but how idle time is split.
 */
export function systemClock(): Clock {
  const offset = BigInt(Date.now()) * 1_000_000n - process.hrtime.bigint()
  return {
    unixMs: () => Date.now(),
    monotonicMs: () => performance.now(),
    nanos: () => process.hrtime.bigint() + offset
  }
}
