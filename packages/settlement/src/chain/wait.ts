/** Resolves after `ms`, or at once when the signal aborts. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

/** By the machine's clock; keeps no process alive. */
export const realWait: Wait = (ms, signal) =>
  new Promise(resolve => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    timer.unref()
    signal.addEventListener('abort', end, { once: true })
  })
