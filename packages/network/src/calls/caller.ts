import { HacaError, type Hex, isHacaError } from '@haca/protocol'
import type { Channel } from '../transport/transport.ts'
import { decodeFrame, encodeFrame, errorOf, type Frame, noCall } from './frame.ts'

/** What one open call wants to hear. */
export interface CallListener {
  /** `last` when the server ends the call with it. Returns true when it was the last. */
  response(body: Uint8Array, last: boolean): boolean
  end(): void
  error(error: HacaError): void
}

/** The caller's side of one stream: gives calls their ids and each its frames. */
export interface Caller {
  readonly closed: boolean
  begin(body: Uint8Array, listener: CallListener): OpenCall
  /** Sends a request whose response nobody waits for. Resolves when it is on its way. */
  tell(body: Uint8Array): Promise<void>
  close(reason: HacaError): void
}

export interface OpenCall {
  /** Resolves when the request is on its way. */
  readonly sent: Promise<void>
  credit(frames: number): void
  /** Stops listening, and tells the server unless the call has ended. */
  cancel(): void
}

export interface CallerInit {
  readonly peer: Hex
  readonly channel: Channel
  /** Reports a breach of the protocol. */
  breach(reason: string): void
  /** The stream is gone; the next call needs another. */
  onClose(): void
}

type CallerFrame = Extract<Frame, { kind: 'request' | 'notice' | 'cancel' | 'credit' }>

const isFromCaller = (frame: Frame): frame is CallerFrame =>
  ['request', 'notice', 'cancel', 'credit'].includes(frame.kind)

export function createCaller({ peer, channel, breach, onClose }: CallerInit): Caller {
  const calls = new Map<number, CallListener>()
  let lastId = noCall
  let closed = false

  const close = (reason: HacaError) => {
    if (closed) return
    closed = true
    onClose()
    for (const listener of calls.values()) listener.error(reason)
    calls.clear()
    channel.abort(reason)
  }
  // The reading side notices a broken stream and fails the calls; a frame that cannot leave needs no second report.
  const tell = (frame: Frame) => void channel.send(encodeFrame(frame)).catch(() => undefined)

  const receive = (frame: Frame) => {
    if (isFromCaller(frame)) {
      throw new HacaError('MALFORMED_FRAME', `a server does not send ${frame.kind}`)
    }
    if (frame.kind === 'error' && frame.id === noCall) return close(errorOf(frame))
    // Frames of a call that was cancelled are still under way when the cancel leaves.
    const listener = calls.get(frame.id)
    if (listener === undefined) return
    if (frame.kind === 'response') {
      if (listener.response(frame.body, frame.last === true)) calls.delete(frame.id)
      return
    }
    calls.delete(frame.id)
    if (frame.kind === 'end') listener.end()
    else listener.error(errorOf(frame))
  }

  const listen = async () => {
    try {
      for await (const bytes of channel.frames) receive(decodeFrame(bytes))
      close(new HacaError('DISCONNECTED', `${peer} closed the stream`, { data: { peer } }))
    } catch (cause) {
      if (isHacaError(cause) && cause.code === 'MALFORMED_FRAME') breach(cause.message)
      close(new HacaError('DISCONNECTED', `the stream to ${peer} broke`, { data: { peer }, cause }))
    }
  }
  void listen()

  const nextId = () => {
    do lastId = lastId >= 0xffff_ffff ? 1 : lastId + 1
    while (calls.has(lastId))
    return lastId
  }

  return {
    get closed() {
      return closed
    },
    close,
    tell: body => channel.send(encodeFrame({ kind: 'notice', body })),
    begin(body, listener) {
      const id = nextId()
      calls.set(id, listener)
      return {
        sent: channel.send(encodeFrame({ kind: 'request', id, body })),
        credit: frames => tell({ kind: 'credit', id, frames }),
        cancel() {
          if (calls.delete(id)) tell({ kind: 'cancel', id })
        }
      }
    }
  }
}
