import { HacaError, isHacaError, toHacaError } from '@haca/protocol'
import type { GatewayLimits } from '../limits.ts'

/** An error as it is answered. */
export interface HttpFailure {
  readonly error: HacaError
  /** Where HTTP has a better status than the code's own. */
  readonly status?: number
}

/** Whatever was thrown while a request was handled, the framework's own errors included, as one of the catalogue. */
export function toHttpFailure(thrown: unknown, limits: GatewayLimits): HttpFailure {
  if (isHacaError(thrown)) {
    return thrown.data.unknownCaller === true ? { error: thrown, status: 401 } : { error: thrown }
  }
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const body = (message: string, cause: unknown, data: Record<string, string | number> = {}) =>
    new HacaError('INVALID_INPUT', message, { cause, data: { field: 'body', ...data } })
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const limit = limits.bodyBytesMax
      const message = `the body has more than ${limit} bytes`
      return {
        error: new HacaError('INPUT_TOO_LARGE', message, { cause: thrown, data: { field: 'body', limit } })
      }
    }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { error: body('the body must be application/json', thrown), status: 415 }
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { error: body('the body is empty', thrown) }
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return { error: body('the body is no JSON', thrown) }
    default:
      return { error: isClientError(thrown) ? body(thrown.message, thrown) : toHacaError(thrown) }
  }
}

function isClientError(thrown: unknown): thrown is Error {
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return false
  return typeof thrown.statusCode === 'number' && thrown.statusCode >= 400 && thrown.statusCode < 500
}
