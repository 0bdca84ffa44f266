import type { ServerResponse } from 'node:http'

/** Aborts when the connection closes before the answer has been sent. */
export function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  if (response.destroyed) gone.abort()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}
