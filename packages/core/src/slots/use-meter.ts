/** How busy the node was lately: an exponential mean over about a minute, told in 1/1000. */
export interface UseMeter {
  /** Slots in use from now on. */
  set(busy: number, atMs: number): void
  readMilli(atMs: number): number
}

/** Time over which the mean forgets, milliseconds. */
const memoryMs = 60_000

export function createUseMeter(slots: number): UseMeter {
  let mean = 0
  let share = 0
  let since = 0
  const advance = (atMs: number) => {
    const kept = Math.exp(-(atMs - since) / memoryMs)
    mean = share + (mean - share) * kept
    since = atMs
  }
  return {
    set(busy, atMs) {
      advance(atMs)
      share = busy / slots
    },
    readMilli(atMs) {
      advance(atMs)
      return Math.round(1000 * mean)
    }
  }
}
