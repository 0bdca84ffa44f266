/** Things to do later, all of which are dropped at stop. */
export interface Timers {
  later(delayMs: number, action: () => void): void
  every(periodMs: number, action: () => void): void
  stop(): void
}

export function createTimers(): Timers {
  const pending = new Set<NodeJS.Timeout>()
  return {
    later(delayMs, action) {
      const timer = setTimeout(() => {
        pending.delete(timer)
        action()
      }, delayMs)
      pending.add(timer)
    },
    every(periodMs, action) {
      pending.add(setInterval(action, periodMs))
    },
    stop() {
      // A timeout and an interval are cleared alike.
      for (const timer of pending) clearTimeout(timer)
      pending.clear()
    }
  }
}
