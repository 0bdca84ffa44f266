import { type ErrorCode, errorCatalogue, HacaError, isHacaError, type TicketEvent } from '@haca/protocol'

/** Which field of a `JobSpec` a market's refusal is about. */
const refusedFields: Readonly<Record<string, string>> = {
  UNKNOWN_MODEL: 'model',
  PRICE_TOO_LOW: 'ceiling',
  LIMIT_EXCEEDED: 'deadlineMs',
  DEADLINE_PASSED: 'deadlineMs',
  DEADLINE_UNREACHABLE: 'deadlineMs'
}

/** The error that a market's refusal is. */
export function rejection({
  code,
  reason,
  retryAfterMs
}: Extract<TicketEvent, { kind: 'rejected' }>): HacaError {
  const field = refusedFields[code]
  const data = {
    ...(field === undefined ? {} : { field }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs })
  }
  if (Object.hasOwn(errorCatalogue, code)) return new HacaError(code as ErrorCode, reason, { data })
  return new HacaError('INTERNAL', `${code}: ${reason}`, { data: { ...data, code } })
}

/** Whether the market, and not the ticket, is the trouble. */
export function isMarketGone(error: unknown): boolean {
  return (
    isHacaError(error) &&
    ['DISCONNECTED', 'UNREACHABLE', 'TIMEOUT', 'UNSUPPORTED_VERSION'].includes(error.code)
  )
}
