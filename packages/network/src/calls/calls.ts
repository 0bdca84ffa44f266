import { HacaError, type Hex, protocolPath } from '@haca/protocol'
import type { Conduct } from '../conduct.ts'
import { raceSignal } from '../race-signal.ts'
import type { Transport } from '../transport/transport.ts'
import { type Accept, acceptor } from './acceptor.ts'
import { callStream } from './call-stream.ts'
import { callUnary } from './call-unary.ts'
import { createCallerPool } from './caller-pool.ts'
import {
  type AnyRow,
  type CallOptions,
  encodeOwn,
  type RowShape,
  requestFrameMax,
  type StreamHandler,
  type StreamRow,
  type UnaryHandler,
  type UnaryRow
} from './rows.ts'
import type { RowHandler } from './server.ts'

/** Calls between nodes, as the protocol table has them. */
export interface Calls {
  /**
   * Answers a protocol. One handler per protocol and network; throws `INVALID_INPUT` for a second one. What the
   * handler throws travels: a `HacaError` arrives as the same error, anything else as `INTERNAL` without its text.
   */
  handle<Req, Res>(row: UnaryRow<Req, Res>, handler: UnaryHandler<Req, Res>): Promise<void>
  handle<Req, Res>(row: StreamRow<Req, Res>, handler: StreamHandler<Req, Res>): Promise<void>
  /** Stops answering a protocol; calls that are open go on. */
  unhandle(row: RowShape): Promise<void>
  /**
   * Asks a peer; a peer that is this node itself is asked within the process. Rejects with the handler's error,
   * `UNREACHABLE`, `UNSUPPORTED_VERSION` (it does not serve this), `DISCONNECTED`, `TIMEOUT` after the row's timeout,
   * `RATE_LIMITED` with `data.retryAfterMs`, `LIMIT_EXCEEDED`, `MALFORMED_FRAME`, or `CANCELLED` by the signal.
   */
  call<Req, Res>(row: UnaryRow<Req, Res>, peer: Hex, request: Req, options?: CallOptions): Promise<Res>
  /**
   * Asks without waiting for the response, which the peer does not send: half the messages where it would say nothing new.
   * Resolves when the request is on its way, and tells nothing of what became of it; a peer drops what is over its quota.
   * Rejects with `UNREACHABLE`, `UNSUPPORTED_VERSION`, `DISCONNECTED`, `TIMEOUT`, `LIMIT_EXCEEDED` or `CANCELLED`.
   */
  tell<Req, Res>(row: UnaryRow<Req, Res>, peer: Hex, request: Req, options?: CallOptions): Promise<void>
  /**
   * Opens a stream of responses; the request leaves when it is first read. Throws what `call` rejects with; the
   * row's timeout counts until the first response. Leaving the loop cancels the call. A slow reader holds back
   * its own call only.
   */
  open<Req, Res>(row: StreamRow<Req, Res>, peer: Hex, request: Req, options?: CallOptions): AsyncIterable<Res>
}

export interface CallsInit {
  /** Network name. */
  readonly network: string
  readonly transport: Transport
  readonly conduct: Conduct
  /** Connects to a peer whose address is known from its record. Throws `UNREACHABLE`. */
  reach(peer: Hex, signal: AbortSignal): Promise<void>
  /** A handler threw what it did not mean for its caller, who hears only that it failed. */
  onHandlerError(error: unknown): void
  /** Monotonic milliseconds. */
  now(): number
}

/** Calls with what the network needs to end them. */
export interface CallsService extends Calls {
  /** Counts a breach of the protocol by a peer; true when its connection is closed for it. */
  breach(peer: Hex): boolean
  /** Fails every open call. */
  stop(): void
}

export function createCalls(init: CallsInit): CallsService {
  const { transport, conduct } = init
  const served = new Map<string, Accept>()
  const own = transport.address

  const breach = (peer: Hex) => {
    if (peer === own) return false
    const over = conduct.strike(peer)
    if (over) void transport.disconnect(peer)
    return over
  }
  const pool = createCallerPool({ ...init, breach, local: path => served.get(path) })

  async function handle<Req, Res>(
    row: AnyRow<Req, Res>,
    handler: UnaryHandler<Req, Res> | StreamHandler<Req, Res>
  ): Promise<void> {
    const path = protocolPath(init.network, row)
    if (served.has(path)) {
      throw new HacaError('INVALID_INPUT', `${row.id} has a handler already`, { data: { field: 'protocol' } })
    }
    const accept = acceptor({ ...init, row, handler: rowHandler(row, handler), own, breach })
    served.set(path, accept)
    await transport.serve({ path, inboundBytesMax: requestFrameMax(row) }, accept)
  }

  return {
    breach,
    handle,
    async unhandle(row) {
      const path = protocolPath(init.network, row)
      if (served.delete(path)) await transport.unserve(path)
    },
    async call(row, peer, request, { signal } = {}) {
      const body = encodeOwn('request', row.request, request, row.requestBytesMax)
      const until = deadline(row, peer, signal)
      try {
        const caller = await raceSignal(pool.get(row, peer), until.signal)
        return await callUnary(row, caller, body, until.signal)
      } finally {
        until.clear()
      }
    },
    async tell(row, peer, request, { signal } = {}) {
      const body = encodeOwn('request', row.request, request, row.requestBytesMax)
      const until = deadline(row, peer, signal)
      try {
        const caller = await raceSignal(pool.get(row, peer), until.signal)
        await raceSignal(caller.tell(body), until.signal)
      } finally {
        until.clear()
      }
    },
    async *open(row, peer, request, { signal } = {}) {
      const body = encodeOwn('request', row.request, request, row.requestBytesMax)
      const first = deadline(row, peer)
      const whole = signal ?? new AbortController().signal
      try {
        const caller = await raceSignal(pool.get(row, peer), AbortSignal.any([first.signal, whole]))
        const reported = { signal: whole, firstBy: first.signal, breach: () => void breach(peer) }
        yield* callStream(row, caller, body, reported)
      } finally {
        first.clear()
      }
    },
    stop: pool.stop
  }
}

function rowHandler<Req, Res>(
  row: AnyRow<Req, Res>,
  handler: UnaryHandler<Req, Res> | StreamHandler<Req, Res>
): RowHandler<Req, Res> {
  // The overloads of handle() give each kind of row its kind of handler.
  return row.kind === 'unary'
    ? { kind: 'unary', handle: handler as UnaryHandler<Req, Res> }
    : { kind: 'stream', handle: handler as StreamHandler<Req, Res> }
}

/** A signal that aborts with `TIMEOUT` after the row's time, or as the caller's own does. */
function deadline(row: RowShape, peer: Hex, signal?: AbortSignal) {
  const timer = new AbortController()
  const { id, timeoutMs } = row
  const late = () => {
    timer.abort(
      new HacaError('TIMEOUT', `${peer} did not answer ${id} within ${timeoutMs} ms`, {
        data: { peer, protocol: id, timeoutMs }
      })
    )
  }
  const timeout = setTimeout(late, timeoutMs)
  return {
    signal: signal === undefined ? timer.signal : AbortSignal.any([timer.signal, signal]),
    clear: () => clearTimeout(timeout)
  }
}
