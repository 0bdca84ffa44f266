import { decodeMessage, HacaError, type Hex, isHacaError } from '@haca/protocol'
import { raceSignal } from '../race-signal.ts'
import type { Channel } from '../transport/transport.ts'
import { createWaker, type Waker } from '../waker.ts'
import { decodeFrame, encodeFrame, errorFrame, type Frame, noCall } from './frame.ts'
import {
  type AnyRow,
  type CallContext,
  encodeOwn,
  requireSize,
  type StreamHandler,
  type UnaryHandler
} from './rows.ts'

export type RowHandler<Req, Res> =
  | { readonly kind: 'unary'; readonly handle: UnaryHandler<Req, Res> }
  | { readonly kind: 'stream'; readonly handle: StreamHandler<Req, Res> }

export interface ServerInit<Req, Res> {
  readonly row: AnyRow<Req, Res>
  readonly handler: RowHandler<Req, Res>
  readonly peer: Hex
  readonly channel: Channel
  /** Counts a call against the peer's quota; returns the milliseconds it must wait, or 0. */
  admit(): number
  /** Calls that the peer has open over all its streams of this row, and may have. */
  readonly open: { count: number; readonly max: number }
  onHandlerError(error: unknown): void
  /** Reports a breach of the protocol; true when the peer used up its strikes. */
  breach(reason: string): boolean
}

interface ServerCall {
  readonly abort: AbortController
  credit: number
  readonly news: Waker
}

/** Answers the calls of one peer on one stream until it ends. Never rejects. */
export async function serveChannel<Req, Res>(init: ServerInit<Req, Res>): Promise<void> {
  const { row, peer, channel, open } = init
  const calls = new Map<number, ServerCall>()
  const send = (frame: Frame) => channel.send(encodeFrame(frame))
  // The caller is gone when a refusal cannot be sent, and the loop over its frames ends by itself.
  const refuse = (id: number, error: unknown) => send(errorFrame(id, error)).catch(() => undefined)

  const malformed = (id: number, why: string) => {
    refuse(id, new HacaError('MALFORMED_FRAME', `${row.id}: ${why}`, { data: { protocol: row.id } }))
    if (init.breach(why)) channel.abort(new HacaError('MALFORMED_FRAME', 'too many malformed frames'))
  }

  const begin = (id: number, body: Uint8Array) => {
    if (calls.has(id)) return malformed(noCall, `call ${id} is open already`)
    const retryAfterMs = init.admit()
    if (retryAfterMs > 0) return refuse(id, overQuota(row, { retryAfterMs, perSecond: row.callsPerSecond }))
    if (open.count >= open.max) {
      return refuse(id, overQuota(row, { retryAfterMs: busyRetryMs, callsOpenMax: open.max }))
    }
    let request: Req
    try {
      request = decodeMessage(row.request, requireSize('request', body, row.requestBytesMax))
    } catch (error) {
      return malformed(id, error instanceof Error ? error.message : String(error))
    }
    const credit = row.kind === 'stream' ? row.windowFrames : 1
    const call: ServerCall = { abort: new AbortController(), credit, news: createWaker() }
    calls.set(id, call)
    open.count += 1
    const context = { peer, signal: call.abort.signal }
    answer(init.handler, row, request, context, call, body => send({ kind: 'response', id, body }))
      .then(ended => (ended ? send({ kind: 'end', id }) : undefined))
      .catch(error => {
        if (call.abort.signal.aborted) return undefined
        if (!isHacaError(error)) init.onHandlerError(error)
        return refuse(id, error)
      })
      .finally(() => {
        open.count -= 1
        if (calls.get(id) === call) calls.delete(id)
      })
  }

  const stop = (id: number, reason: HacaError) => {
    const call = calls.get(id)
    calls.delete(id)
    call?.abort.abort(reason)
    call?.news.wake()
  }

  const receive = (frame: Frame) => {
    switch (frame.kind) {
      case 'request':
        return begin(frame.id, frame.body)
      case 'cancel':
        return stop(frame.id, new HacaError('CANCELLED', 'the caller cancelled'))
      case 'credit': {
        // Credit for a call that has just ended is under way when the end is sent.
        const call = calls.get(frame.id)
        if (call === undefined || row.kind !== 'stream') return
        call.credit += frame.frames
        if (call.credit > row.windowFrames)
          return malformed(frame.id, 'more credit than the window has frames')
        return call.news.wake()
      }
      default:
        return malformed(noCall, `a caller does not send ${frame.kind}`)
    }
  }

  let reason = new HacaError('DISCONNECTED', `${peer} closed the stream`)
  try {
    for await (const bytes of channel.frames) {
      try {
        receive(decodeFrame(bytes))
      } catch (error) {
        if (!isHacaError(error)) throw error
        malformed(noCall, error.message)
      }
    }
  } catch (error) {
    reason = new HacaError('DISCONNECTED', `the stream of ${peer} broke`, { cause: error })
    // A frame over the limit leaves the stream without a boundary to go on from.
    if (isOversize(error)) malformed(noCall, 'a frame is over the limit')
    channel.abort(reason)
  } finally {
    for (const id of [...calls.keys()]) stop(id, reason)
    channel.close()
  }
}

/** Milliseconds after which a peer with too many open calls may try again: about one short call. */
const busyRetryMs = 100

function overQuota(row: { id: string }, data: Record<string, number>): HacaError {
  return new HacaError('RATE_LIMITED', `${row.id}: over the quota of the protocol table`, {
    data: { protocol: row.id, ...data }
  })
}

/** it-length-prefixed marks its errors by name; both mean a length that was never going to be accepted. */
function isOversize(error: unknown): boolean {
  return error instanceof Error && /^InvalidDataLength/.test(error.name)
}

/** Runs the handler. Resolves true when an `end` is still owed, which a unary response is by itself. */
async function answer<Req, Res>(
  handler: RowHandler<Req, Res>,
  row: AnyRow<Req, Res>,
  request: Req,
  context: CallContext,
  call: ServerCall,
  respond: (body: Uint8Array) => Promise<void>
): Promise<boolean> {
  const encode = (value: Res) => {
    try {
      return encodeOwn('response', row.response, value, row.responseBytesMax)
    } catch (cause) {
      throw new Error(`the handler of ${row.id} gave an answer that cannot be sent`, { cause })
    }
  }
  if (handler.kind === 'unary') {
    const body = encode(await handler.handle(request, context))
    if (!context.signal.aborted) await respond(body)
    return false
  }
  const iterator = handler.handle(request, context)[Symbol.asyncIterator]()
  try {
    for (;;) {
      // A handler that ignores its signal does not hold the call open.
      const next = await raceSignal(iterator.next(), context.signal)
      if (next.done) return true
      while (call.credit === 0 && !context.signal.aborted) await call.news.wait()
      context.signal.throwIfAborted()
      call.credit -= 1
      await respond(encode(next.value))
    }
  } finally {
    // Not awaited: a generator that is busy runs its finally only when it is done being busy. Its error has no reader.
    Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}
