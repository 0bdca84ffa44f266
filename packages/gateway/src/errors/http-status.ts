import type { ErrorCode, Fault } from '@haca/protocol'

/** Codes whose status is another than that of their fault. 499 is nginx's word for a client that went away. */
const byCode: Readonly<Partial<Record<ErrorCode, number>>> = {
  INPUT_TOO_LARGE: 413,
  UNKNOWN_MODEL: 404,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  IN_PROGRESS: 409,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 429,
  OVERLOADED: 429,
  DEADLINE_UNREACHABLE: 429,
  // The lane and the ceiling are the gateway's: the request is fine, what it may cost is not there.
  ESCROW_EMPTY: 402,
  PRICE_TOO_LOW: 402,
  CANCELLED: 499,
  TIMEOUT: 504,
  ENGINE_FAILED: 502
}

const byFault: Readonly<Record<Fault, number>> = { caller: 400, peer: 502, environment: 503, bug: 500 }

/** The HTTP status of a code of the catalogue. */
export function httpStatus({ code, fault }: { readonly code: ErrorCode; readonly fault: Fault }): number {
  return byCode[code] ?? byFault[fault]
}
