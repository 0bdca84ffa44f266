import { vi } from 'vitest'

/**
 * Waits for what no event tells: tries until it does not throw. Patient, because a machine that is busy with something
 * else makes a test slow and not wrong.
 */
export function eventually<T>(
  attempt: () => T | Promise<T>,
  options: { interval?: number; timeout?: number } = {}
): Promise<T> {
  return vi.waitFor(attempt, { interval: 5, timeout: 15_000, ...options })
}
