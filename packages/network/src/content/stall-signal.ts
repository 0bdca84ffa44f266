import { HacaError } from '@haca/protocol'

/** A signal that aborts with `TIMEOUT` when nothing happens for a while, or as the caller's own does. */
export interface StallSignal {
  readonly signal: AbortSignal
  /** Something happened. */
  progress(): void
  clear(): void
}

export function stallSignal(stallTimeoutMs: number, outer?: AbortSignal): StallSignal {
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort(
      new HacaError('TIMEOUT', `no progress within ${stallTimeoutMs} ms`, {
        data: { timeoutMs: stallTimeoutMs }
      })
    )
  }, stallTimeoutMs)
  return {
    signal: outer === undefined ? controller.signal : AbortSignal.any([controller.signal, outer]),
    progress: () => void timer.refresh(),
    clear: () => clearTimeout(timer)
  }
}
