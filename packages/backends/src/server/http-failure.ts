import { type ErrorCode, HacaError, isHacaError } from '@haca/protocol'
import { serverWordsMax } from '../limits.ts'

/** What a status means; the server's own words follow it. */
const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'INVALID_INPUT',
  401: 'FORBIDDEN',
  403: 'FORBIDDEN',
  404: 'UNKNOWN_MODEL',
  408: 'TIMEOUT',
  413: 'INPUT_TOO_LARGE',
  422: 'INVALID_INPUT',
  429: 'OVERLOADED',
  503: 'OVERLOADED'
}

/** Servers have no common code for a prompt that is too long, and all of them say so. */
const aboutContext = /context (length|window|size)|maximum context|too long|exceeds? .*(context|tokens)/i

/** Reads an answer that is an error. */
export async function httpFailure(response: Response, path: string): Promise<HacaError> {
  const words = wordsOf(await response.text().catch(() => ''))
  const known = codes[response.status] ?? 'ENGINE_FAILED'
  const code = known === 'INVALID_INPUT' && aboutContext.test(words) ? 'INPUT_TOO_LARGE' : known
  const retryAfter = Number(response.headers.get('retry-after'))
  return new HacaError(code, `the engine's server answers ${path} with ${response.status}: ${words}`, {
    data: {
      field: code === 'INPUT_TOO_LARGE' ? 'input.messages and input.maxTokens' : 'input',
      status: response.status,
      ...(code === 'OVERLOADED' && retryAfter > 0 ? { retryAfterMs: 1000 * retryAfter } : {})
    }
  })
}

function wordsOf(body: string): string {
  let words: unknown
  try {
    const parsed = JSON.parse(body)
    words = parsed?.error?.message ?? parsed?.error ?? parsed?.message ?? parsed?.detail
  } catch {
    // It is no JSON: it is words.
  }
  const text = typeof words === 'string' ? words : body
  return text.trim().slice(0, serverWordsMax) || 'no words'
}

interface Circumstances {
  readonly url: string
  readonly path: string
  /** The caller's. */
  readonly signal: AbortSignal
  readonly timedOut: boolean
}

/** Whatever a request failed with, as an error of the catalogue. */
export function failureOf(error: unknown, { url, path, signal, timedOut }: Circumstances): HacaError {
  if (isHacaError(error)) return error
  if (signal.aborted) return new HacaError('CANCELLED', 'the run was cancelled', { cause: error })
  if (timedOut) return new HacaError('TIMEOUT', `${url} did not answer ${path} in time`, { cause: error })
  if (error instanceof SyntaxError)
    return new HacaError('ENGINE_FAILED', `${url} answers ${path} with no JSON`, { cause: error })
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why = reason instanceof Error ? reason.message : String(reason)
  return new HacaError('UNREACHABLE', `${url} cannot be reached: ${why}`, { cause: error })
}
