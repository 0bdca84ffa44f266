import { toHacaError } from '@haca/protocol'

/** Options of every call that talks to the chain. */
export interface CallOptions {
  /** Gives up waiting. A transaction that was sent may still be mined. */
  readonly signal?: AbortSignal | undefined
}

/** The promise, or a `CANCELLED` (`TIMEOUT` for a timeout signal) as soon as the signal aborts. */
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
