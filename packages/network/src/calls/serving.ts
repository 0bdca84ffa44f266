import { HacaError, type Hex, protocolPath, versionsOf } from '@haca/protocol'
import type { Transport } from '../transport/transport.ts'
import { type Accept, acceptor } from './acceptor.ts'
import {
  type AnyRow,
  requestFrameMax,
  type ServedRow,
  type StreamHandler,
  type UnaryHandler
} from './rows.ts'
import type { RowHandler } from './server.ts'

/** Which protocols this node answers, each in its version and the one before where the row names it. */
export interface Serving {
  /** Throws `INVALID_INPUT` for a second handler of a protocol. */
  handle<Req, Res>(
    row: AnyRow<Req, Res>,
    handler: UnaryHandler<Req, Res> | StreamHandler<Req, Res>
  ): Promise<void>
  unhandle(row: ServedRow): Promise<void>
  /** Who takes the streams of a path. */
  at(path: string): Accept | undefined
}

export interface ServingInit {
  /** Network name. */
  readonly network: string
  readonly transport: Transport
  readonly own: Hex
  breach(peer: Hex): boolean
  onHandlerError(error: unknown): void
  /** Monotonic milliseconds. */
  now(): number
}

export function createServing(init: ServingInit): Serving {
  const { network, transport } = init
  const served = new Map<string, Accept>()

  return {
    at: path => served.get(path),
    async handle(row, handler) {
      const versions = versionsOf(row)
      if (versions.some(version => served.has(protocolPath(network, version)))) {
        throw new HacaError('INVALID_INPUT', `${row.id} has a handler already`, {
          data: { field: 'protocol' }
        })
      }
      const acceptAs = acceptor({ ...init, row, handler: rowHandler(row, handler) })
      const opening = versions.map(version => {
        const path = protocolPath(network, version)
        const accept = acceptAs(version)
        served.set(path, accept)
        return transport.serve({ path, inboundBytesMax: requestFrameMax(version) }, accept)
      })
      await Promise.all(opening)
    },
    async unhandle(row) {
      for (const version of versionsOf(row)) {
        const path = protocolPath(network, version)
        if (served.delete(path)) await transport.unserve(path)
      }
    }
  }
}

function rowHandler<Req, Res>(
  row: AnyRow<Req, Res>,
  handler: UnaryHandler<Req, Res> | StreamHandler<Req, Res>
): RowHandler<Req, Res> {
  // The overloads of Calls.handle() give each kind of row its kind of handler.
  return row.kind === 'unary'
    ? { kind: 'unary', handle: handler as UnaryHandler<Req, Res> }
    : { kind: 'stream', handle: handler as StreamHandler<Req, Res> }
}
