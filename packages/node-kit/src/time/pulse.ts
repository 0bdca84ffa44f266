/** Waiting that ends at a time or when something happened, whichever is first. */
export interface Pulse {
  /** Ends every wait. */
  beat(): void
  /** Resolves at the next beat, after `ms`, or when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export function createPulse(): Pulse {
  let waiters = new Set<() => void>()
  return {
    beat() {
      const all = waiters
      waiters = new Set()
      for (const wake of all) wake()
    },
    wait(ms, signal) {
      if (signal.aborted) return Promise.resolve()
      return new Promise(resolve => {
        const wake = () => {
          clearTimeout(timer)
          waiters.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        waiters.add(wake)
        signal.addEventListener('abort', wake, { once: true })
      })
    }
  }
}
