import { decodeMessage, HacaError, type Hex, isHacaError } from '@haca/protocol'
import { limits } from '../limits.ts'
import { raceSignal } from '../race-signal.ts'
import type { Channel } from '../transport/transport.ts'
import { createWaker, type Waker } from '../waker.ts'
import { decodeFrame, encodeFrame, errorFrame, type Frame, noCall } from './frame.ts'
import {
  type AnyRow,
  type CallContext,
  encodeOwn,
  isUnsayable,
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
export function serveChannel<Req, Res>(init: ServerInit<Req, Res>): Promise<void> {
  return new ChannelServer(init).run()
}

class ChannelServer<Req, Res> {
  readonly #init: ServerInit<Req, Res>
  readonly #calls = new Map<number, ServerCall>()
  /** Refusals that the peer has not made room for. */
  #unsent = 0
  readonly #sent = createWaker()

  constructor(init: ServerInit<Req, Res>) {
    this.#init = init
  }

  async run(): Promise<void> {
    const { peer, channel } = this.#init
    let reason = new HacaError('DISCONNECTED', `${peer} closed the stream`)
    try {
      for await (const bytes of channel.frames) {
        this.#read(bytes)
        // Calls are bounded by their number; what is refused costs the peer nothing but to read it.
        while (this.#unsent >= limits.refusalsUnsentMax) await this.#sent.wait()
      }
    } catch (error) {
      reason = new HacaError('DISCONNECTED', `the stream of ${peer} broke`, { cause: error })
      // A frame over the limit leaves the stream without a boundary to go on from.
      if (isOversize(error)) this.#malformed(noCall, 'a frame is over the limit')
      channel.abort(reason)
    } finally {
      for (const id of [...this.#calls.keys()]) this.#stop(id, reason)
      channel.close()
    }
  }

  #read(bytes: Uint8Array): void {
    try {
      this.#receive(decodeFrame(bytes))
    } catch (error) {
      if (!isHacaError(error)) throw error
      this.#malformed(noCall, error.message)
    }
  }

  #receive(frame: Frame): void {
    switch (frame.kind) {
      case 'request':
        this.#begin(frame.id, frame.body)
        break
      case 'notice':
        this.#note(frame.body)
        break
      case 'cancel':
        this.#stop(frame.id, new HacaError('CANCELLED', 'the caller cancelled'))
        break
      case 'credit':
        this.#credit(frame.id, frame.frames)
        break
      default:
        this.#malformed(noCall, `a caller does not send ${frame.kind}`)
    }
  }

  #begin(id: number, body: Uint8Array): void {
    const { row } = this.#init
    if (this.#calls.has(id)) {
      this.#malformed(noCall, `call ${id} is open already`)
      return
    }
    const refusal = this.#refusal()
    if (refusal !== undefined) {
      this.#refuse(id, refusal)
      return
    }
    try {
      const request = decodeMessage(row.request, requireSize('request', body, row.requestBytesMax))
      void this.#answer(id, request)
    } catch (error) {
      this.#malformed(id, error instanceof Error ? error.message : String(error))
    }
  }

  /** A request without a call: nobody hears what becomes of it, and one over the quota is dropped. */
  #note(body: Uint8Array): void {
    const { row, handler, peer, onHandlerError } = this.#init
    if (handler.kind !== 'unary') {
      this.#malformed(noCall, 'a stream is not asked for by a notice')
      return
    }
    if (this.#refusal() !== undefined) return
    let request: Req
    try {
      request = decodeMessage(row.request, requireSize('request', body, row.requestBytesMax))
    } catch (error) {
      this.#malformed(noCall, error instanceof Error ? error.message : String(error))
      return
    }
    Promise.resolve()
      .then(() => handler.handle(request, { peer, signal: neverAborted, notice: true }))
      .catch(error => {
        if (!isHacaError(error)) onHandlerError(error)
      })
  }

  /** Why the peer may not open another call now, if so. */
  #refusal(): HacaError | undefined {
    const { row, open, admit } = this.#init
    const retryAfterMs = admit()
    if (retryAfterMs > 0) return overQuota(row, { retryAfterMs, perSecond: row.callsPerSecond })
    if (open.count < open.max) return undefined
    return overQuota(row, { retryAfterMs: busyRetryMs, callsOpenMax: open.max })
  }

  async #answer(id: number, request: Req): Promise<void> {
    const { row, handler, peer, open, onHandlerError } = this.#init
    const credit = row.kind === 'stream' ? row.windowFrames : 1
    const call: ServerCall = { abort: new AbortController(), credit, news: createWaker() }
    const { signal } = call.abort
    this.#calls.set(id, call)
    open.count += 1
    try {
      const respond = (body: Uint8Array, last?: true) =>
        this.#send({ kind: 'response', id, body, ...(last && { last }) })
      const ended = await answer(handler, row, request, { peer, signal }, call, respond)
      if (ended) await this.#send({ kind: 'end', id })
    } catch (error) {
      if (!signal.aborted) {
        if (!isHacaError(error)) onHandlerError(error)
        this.#refuse(id, error)
      }
    } finally {
      open.count -= 1
      if (this.#calls.get(id) === call) this.#calls.delete(id)
    }
  }

  #credit(id: number, frames: number): void {
    const { row } = this.#init
    // Credit for a call that has just ended is under way when the end is sent.
    const call = this.#calls.get(id)
    if (call === undefined || row.kind !== 'stream') return
    call.credit += frames
    if (call.credit > row.windowFrames) this.#malformed(id, 'more credit than the window has frames')
    else call.news.wake()
  }

  #stop(id: number, reason: HacaError): void {
    const call = this.#calls.get(id)
    this.#calls.delete(id)
    call?.abort.abort(reason)
    call?.news.wake()
  }

  #malformed(id: number, why: string): void {
    const { row, channel, breach } = this.#init
    this.#refuse(id, new HacaError('MALFORMED_FRAME', `${row.id}: ${why}`, { data: { protocol: row.id } }))
    if (breach(why)) channel.abort(new HacaError('MALFORMED_FRAME', 'too many malformed frames'))
  }

  #send(frame: Frame): Promise<void> {
    return this.#init.channel.send(encodeFrame(frame))
  }

  #refuse(id: number, error: unknown): void {
    this.#unsent += 1
    this.#send(errorFrame(id, error))
      // The caller is gone when a refusal cannot be sent, and the loop over its frames ends by itself.
      .catch(() => undefined)
      .finally(() => {
        this.#unsent -= 1
        this.#sent.wake()
      })
  }
}

/** A notice is not taken back. */
const neverAborted = new AbortController().signal

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
  respond: (body: Uint8Array, last?: true) => Promise<void>
): Promise<boolean> {
  const encode = (value: Res) => {
    try {
      return encodeOwn('response', row.response, value, row.responseBytesMax)
    } catch (cause) {
      if (isUnsayable(cause)) throw cause
      throw new Error(`the handler of ${row.id} gave an answer that cannot be sent`, { cause })
    }
  }
  if (handler.kind === 'unary') {
    // Raced, so that a handler that ignores its signal does not count as an open call for ever.
    const response = await raceSignal(Promise.resolve(handler.handle(request, context)), context.signal)
    await respond(encode(response))
    return false
  }
  const iterator = handler.handle(request, context)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await raceSignal(iterator.next(), context.signal)
      if (next.done === true && next.value === undefined) return true
      while (call.credit === 0 && !context.signal.aborted) await call.news.wait()
      context.signal.throwIfAborted()
      call.credit -= 1
      if (next.done === true) {
        await respond(encode(next.value as Res), true)
        return false
      }
      await respond(encode(next.value))
    }
  } finally {
    // Not awaited: a generator that is busy runs its finally only when it is done being busy. Its error has no reader.
    Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}
