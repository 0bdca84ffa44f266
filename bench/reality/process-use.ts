import { readFileSync } from 'node:fs'
import type { Use } from './messages.ts'

/** What this process took of the processor so far. */
export function processUse(): Use {
  const { user, system } = process.cpuUsage()
  return { cpuMs: (user + system) / 1000, coreWaitMs: coreWaitMs() }
}

export function sumOfUses(uses: readonly Use[]): Use {
  const waits = uses.flatMap(use => (use.coreWaitMs === undefined ? [] : [use.coreWaitMs]))
  const sum = (of: readonly number[]) => of.reduce((total, ms) => total + ms, 0)
  const coreWaitMs = waits.length === uses.length ? sum(waits) : undefined
  return { cpuMs: sum(uses.map(use => use.cpuMs)), coreWaitMs }
}

/**
 * The second number of a thread's schedstat: nanoseconds in a run queue (Linux, Documentation/scheduler/sched-stats.rst).
 *
 * @returns milliseconds, NaN for what is no schedstat
 */
export function runDelayMs(schedstat: string): number {
  return Number(schedstat.split(' ')[1] ?? Number.NaN) / 1e6
}

function coreWaitMs(): number | undefined {
  try {
    // Of the thread that runs the program; those that collect garbage and compile beside it hold nothing up.
    return runDelayMs(readFileSync('/proc/self/schedstat', 'utf8'))
  } catch {
    // Another system than Linux, or one without these counts.
    return undefined
  }
}
