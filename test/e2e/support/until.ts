import { setTimeout as delay } from 'node:timers/promises'

/** Between two looks, milliseconds; for what sends no event, such as the end of somebody else's process. */
const pollMs = 50

/**
 * Waits until `look` gives something other than `undefined` or `false`, and returns it.
 *
 * @param withinMs generous: it is there to end a test that hangs, not to measure
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  withinMs = 30_000
): Promise<T> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    if (performance.now() > deadline) throw new Error(`gave up after ${withinMs} ms: ${what}`)
    await delay(pollMs)
  }
}
