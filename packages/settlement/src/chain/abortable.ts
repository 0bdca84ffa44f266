import { toHacaError } from '@haca/protocol'

/** Options of every call that talks to the chain. */
export interface CallOptions {
  /** Gives up waiting. A transaction that was sent may still be mined. */
  readonly signal?: AbortSignal | undefined
}

/**
 * The promise, or as soon as the signal aborts its reason as a `HacaError`: `TIMEOUT` for a timeout signal, `CANCELLED`
 * for a plain one, and an error of the catalogue as it is.
 */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(toHacaError(signal.reason, 'CANCELLED'))
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** One signal of those that are there. */
export function anySignal(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter(signal => signal !== undefined))
}
