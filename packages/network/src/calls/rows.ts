import { encodeMessage, HacaError, isHacaError, type ProtocolRow, type Schema } from '@haca/protocol'
import { limits } from '../limits.ts'

/** A row of the protocol table with one response. */
export type UnaryRow<Req, Res> = Extract<ProtocolRow<Req, Res>, { kind: 'unary' }>
/** A row of the protocol table with many responses. */
export type StreamRow<Req, Res> = Extract<ProtocolRow<Req, Res>, { kind: 'stream' }>
export type AnyRow<Req, Res> = UnaryRow<Req, Res> | StreamRow<Req, Res>

/** What is common to all rows, whatever their messages. */
export type RowShape = Pick<
  ProtocolRow,
  'id' | 'version' | 'requestBytesMax' | 'responseBytesMax' | 'timeoutMs' | 'before'
>

/** What a row is served by: its name, in its version and the one before. */
export interface ServedRow {
  readonly id: string
  readonly version: number
  readonly before?: { readonly version: number }
}

/** What a handler knows beside the request. */
export interface CallContext {
  /** EVM address of the caller, proven by the connection's handshake. */
  readonly peer: `0x${string}`
  /** True when the caller wants no response: what the handler returns goes nowhere. */
  readonly notice?: true
  /** Aborts when the caller cancels, gives up or is gone. */
  readonly signal: AbortSignal
}

export type UnaryHandler<Req, Res> = (request: Req, context: CallContext) => Promise<Res> | Res
/** Yields responses. One that is returned is the last, and ends the call in the same frame. */
export type StreamHandler<Req, Res> = (request: Req, context: CallContext) => AsyncIterable<Res, unknown>

export interface CallOptions {
  /** Gives the call up; the remote handler's signal aborts too. */
  signal?: AbortSignal
}

/** Largest frame that the server of a row accepts. */
export const requestFrameMax = (row: { requestBytesMax: number }) =>
  row.requestBytesMax + limits.envelopeBytesMax
/** Largest frame that the caller of a row accepts. */
export const responseFrameMax = (row: { responseBytesMax: number }) =>
  Math.max(row.responseBytesMax + limits.envelopeBytesMax, limits.errorBytesMax)

/** Throws `LIMIT_EXCEEDED` when a message is larger than its row allows. */
export function requireSize(what: string, bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.byteLength <= limit) return bytes
  throw new HacaError('LIMIT_EXCEEDED', `${what} has ${bytes.byteLength} bytes, over the limit of ${limit}`, {
    data: { field: what, limit, actual: bytes.byteLength }
  })
}

/**
 * Encodes what this process sends. Throws `INVALID_INPUT` naming the field that does not fit, `LIMIT_EXCEEDED`, and
 * `UNSUPPORTED_VERSION` for what an older version has no words for.
 */
export function encodeOwn<T>(what: string, schema: Schema<T>, value: T, limit: number): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = encodeMessage(schema, value)
  } catch (cause) {
    if (isUnsayable(cause)) throw cause
    const field = firstField(cause)
    throw new HacaError('INVALID_INPUT', `${what}: ${field} does not fit the message`, {
      data: { field },
      cause
    })
  }
  return requireSize(what, bytes, limit)
}

/** True when an older version has no words for a message. */
export const isUnsayable = (error: unknown): error is HacaError =>
  isHacaError(error) && error.code === 'UNSUPPORTED_VERSION'

/** Path of the first issue of a validation error. */
function firstField(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('issues' in cause)) return '(message)'
  const [issue] = Array.isArray(cause.issues) ? cause.issues : []
  return issue?.path?.join('.') || '(message)'
}
