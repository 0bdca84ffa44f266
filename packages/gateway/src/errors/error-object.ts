import type { HacaError } from '@haca/protocol'
import { httpStatus } from './http-status.ts'

/** OpenAI's error object. `code` is one of the catalogue; `type` is OpenAI's name for the kind of trouble. */
export interface ErrorObject {
  readonly error: {
    readonly message: string
    readonly type: string
    readonly param: string | null
    readonly code: string
  }
}

/** OpenAI's `type` by status. */
const types: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'insufficient_quota',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'invalid_request_error',
  415: 'invalid_request_error',
  429: 'rate_limit_error'
}

/** What the fields of a job's input are called in a request. */
const paramNames: Readonly<Record<string, string>> = {
  'input.messages': 'messages',
  'input.maxTokens': 'max_tokens',
  'input.messages and input.maxTokens': 'messages',
  'input.topPMilli': 'top_p',
  'input.responseFormat': 'response_format',
  'input.kind': 'model',
  'input.texts': 'input'
}

export function errorObject(error: HacaError, status = httpStatus(error)): ErrorObject {
  const { field, quota } = error.data
  const param = typeof field === 'string' ? paramOf(field) : null
  const type = quota === true ? 'insufficient_quota' : (types[status] ?? 'server_error')
  return { error: { message: `${error.message}. ${error.advice}`, type, param, code: error.code } }
}

/** `input.texts.3` is one text of many. */
const paramOf = (field: string) => paramNames[field] ?? field.replace(/^input\.texts\.(\d+)$/, 'input[$1]')

/** Seconds to wait, for whoever may try again and was not told when. */
const retryAfterDefault = 1

/** Headers that tell a client whether and when to send the same request again. */
export function retryHeaders(error: HacaError, status: number): Record<string, string> {
  // What the clients of OpenAI look at first: by status alone they would retry every 409, 429 and 5xx.
  const decision = { 'x-should-retry': String(error.retry) }
  if (!error.retry || ![409, 429, 503].includes(status)) return decision
  const { retryAfterMs } = error.data
  const seconds = typeof retryAfterMs === 'number' ? Math.ceil(retryAfterMs / 1000) : retryAfterDefault
  return { ...decision, 'retry-after': String(Math.max(1, seconds)) }
}
