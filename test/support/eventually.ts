import { vi } from 'vitest'
import { inVirtualTime } from './virtual-time.ts'

/** Longer than a machine that is busy with something else takes for anything that a test waits for. */
const patienceMs = 15_000

/**
 * Waits for what no event tells: tries until it does not throw. Patient, because a machine that is busy with something
 * else makes a test slow and not wrong. Under `useVirtualTime` the patience is that of the virtual clock.
 */
export function eventually<T>(
  attempt: () => T | Promise<T>,
  options: { interval?: number; timeout?: number } = {}
): Promise<T> {
  if (vi.isFakeTimers()) return inVirtualTime(attempt, options.timeout ?? patienceMs)
  return vi.waitFor(attempt, { interval: 5, timeout: patienceMs, ...options })
}
