import {
  decodeMessage,
  type ErrorCode,
  encodeMessage,
  errorCatalogue,
  HacaError,
  isHacaError,
  type Schema
} from '@haca/protocol'
import { z } from 'zod'

/**
 * The envelope: what goes over a protocol's stream, one frame each. A call is named by an id that its caller picks and
 * that is free while the call is open; many calls share the stream.
 *
 * caller → server: `request`, then for a stream `credit` as responses are read, and `cancel` to give up; or `notice`, a
 * request of a unary row whose response nobody waits for, and which is no call.
 * server → caller: `response` (one for a unary call, which it ends; any number for a stream, of which one marked `last`
 * ends it), then `end` or `error`.
 */

const callId = z.int().min(0).max(0xffff_ffff)
const body = z.custom<Uint8Array>(value => value instanceof Uint8Array)
const errorData = z.record(z.string().max(64), z.union([z.string().max(512), z.number(), z.boolean()]))

const frame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id: callId, body }),
  z.object({ kind: z.literal('notice'), body }),
  z.object({ kind: z.literal('response'), id: callId, body, last: z.literal(true).optional() }),
  z.object({ kind: z.literal('end'), id: callId }),
  z.object({
    kind: z.literal('error'),
    id: callId,
    code: z.string().max(64),
    message: z.string().max(1024),
    data: errorData
  }),
  z.object({ kind: z.literal('cancel'), id: callId }),
  /** The caller can take this many responses more than it could before. */
  z.object({ kind: z.literal('credit'), id: callId, frames: z.int().min(1).max(0xffff) })
])
export type Frame = z.output<typeof frame>
type ErrorFrame = Extract<Frame, { kind: 'error' }>

/** An error about the stream as a whole, such as a frame that cannot be read, carries this instead of a call's id. */
export const noCall = 0

const schema: Schema<Frame> = frame

export const encodeFrame = (value: Frame): Uint8Array => encodeMessage(schema, value)
/** Throws `MALFORMED_FRAME`. */
export const decodeFrame = (bytes: Uint8Array): Frame => decodeMessage(schema, bytes)

const messageMax = 1024
const dataTextMax = 512
const dataEntriesMax = 8

/** The error frame of anything thrown. What is no `HacaError` is reported as `INTERNAL` without its text, which may be private. */
export function errorFrame(id: number, error: unknown): ErrorFrame {
  if (!isHacaError(error)) {
    return { kind: 'error', id, code: 'INTERNAL', message: 'the peer failed on this request', data: {} }
  }
  const entries = Object.entries(error.data)
    .slice(0, dataEntriesMax)
    .map(([key, value]) => [
      key.slice(0, 64),
      typeof value === 'string' ? value.slice(0, dataTextMax) : value
    ])
  return {
    kind: 'error',
    id,
    code: error.code,
    message: error.message.slice(0, messageMax),
    data: Object.fromEntries(entries)
  }
}

/** The error that a frame carries. A code that this version does not know becomes `INTERNAL` with `data.code`. */
export function errorOf({ code, message, data }: ErrorFrame): HacaError {
  if (Object.hasOwn(errorCatalogue, code)) return new HacaError(code as ErrorCode, message, { data })
  return new HacaError('INTERNAL', `${code}: ${message}`, { data: { ...data, code } })
}
