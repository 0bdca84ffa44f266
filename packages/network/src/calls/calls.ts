import { HacaError, type Hex, versionsOf } from '@haca/protocol'
import type { Conduct } from '../conduct.ts'
import { raceSignal } from '../race-signal.ts'
import type { Transport } from '../transport/transport.ts'
import { callStream } from './call-stream.ts'
import { callUnary } from './call-unary.ts'
import { createCallerPool } from './caller-pool.ts'
import {
  type AnyRow,
  type CallOptions,
  encodeOwn,
  type RowShape,
  type ServedRow,
  type StreamHandler,
  type StreamRow,
  type UnaryHandler,
  type UnaryRow
} from './rows.ts'
import { createServing } from './serving.ts'

/** Calls between nodes, as the protocol table has them. */
export interface Calls {
  /**
   * Answers a protocol, in its version and the one before where the row names it: the handler meets this version's messages
   * only. One handler per protocol and network; throws `INVALID_INPUT` for a second one. What the handler throws travels:
   * a `HacaError` arrives as the same error, anything else as `INTERNAL` without its text.
   */
  handle<Req, Res>(row: UnaryRow<Req, Res>, handler: UnaryHandler<Req, Res>): Promise<void>
  handle<Req, Res>(row: StreamRow<Req, Res>, handler: StreamHandler<Req, Res>): Promise<void>
  /** Stops answering a protocol; calls that are open go on. */
  unhandle(row: ServedRow): Promise<void>
  /**
   * Asks a peer, in the newest version that both speak; a peer that is this node itself is asked within the process. Rejects
   * with the handler's error, `UNREACHABLE`, `UNSUPPORTED_VERSION` (it does not serve this, nor the version before, or that
   * one has no words for the request or the response), `DISCONNECTED`, `TIMEOUT` after the row's timeout,
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
  const own = transport.address

  const breach = (peer: Hex) => {
    if (peer === own) return false
    const over = conduct.strike(peer)
    if (over) void transport.disconnect(peer)
    return over
  }
  const serving = createServing({ ...init, own, breach })
  const pool = createCallerPool({ ...init, breach, local: serving.at })

  return {
    breach,
    handle: serving.handle,
    unhandle: serving.unhandle,
    async call(row, peer, request, { signal } = {}) {
      const body = encodeOwn('request', row.request, request, row.requestBytesMax)
      const until = deadline(row, peer, signal)
      try {
        const { caller, version } = await raceSignal(pool.get(row, peer), until.signal)
        const said = inVersion(row, version, request, body)
        return await callUnary(said.row, caller, said.body, until.signal)
      } finally {
        until.clear()
      }
    },
    async tell(row, peer, request, { signal } = {}) {
      const body = encodeOwn('request', row.request, request, row.requestBytesMax)
      const until = deadline(row, peer, signal)
      try {
        const { caller, version } = await raceSignal(pool.get(row, peer), until.signal)
        await raceSignal(caller.tell(inVersion(row, version, request, body).body), until.signal)
      } finally {
        until.clear()
      }
    },
    async *open(row, peer, request, { signal } = {}) {
      const body = encodeOwn('request', row.request, request, row.requestBytesMax)
      const first = deadline(row, peer)
      const whole = signal ?? new AbortController().signal
      try {
        const spoken = pool.get(row, peer)
        const { caller, version } = await raceSignal(spoken, AbortSignal.any([first.signal, whole]))
        const said = inVersion(row, version, request, body)
        const reported = { signal: whole, firstBy: first.signal, breach: () => void breach(peer) }
        yield* callStream(said.row, caller, said.body, reported)
      } finally {
        first.clear()
      }
    },
    stop: pool.stop
  }
}

/** The row and the request, which stands encoded as the newest version has it, in the version that the peer speaks. */
function inVersion<Req, Row extends AnyRow<Req, unknown>>(
  row: Row,
  spoken: number,
  request: Req,
  body: Uint8Array
): { row: Row; body: Uint8Array } {
  const older = spoken === row.version ? undefined : versionsOf(row).find(one => one.version === spoken)
  if (older === undefined) return { row, body }
  return { row: older, body: encodeOwn('request', older.request, request, older.requestBytesMax) }
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
