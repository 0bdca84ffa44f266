import { toHacaError } from '@haca/protocol'

/** The promise's outcome, or the signal's reason as a typed error (`CANCELLED` unless it says more), whichever is first. */
export function raceSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(toHacaError(signal.reason, 'CANCELLED'))
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
