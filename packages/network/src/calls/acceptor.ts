import type { Hex } from '@haca/protocol'
import { boundedMap } from '../bounded-map.ts'
import { limits } from '../limits.ts'
import { tokenBucket } from '../token-bucket.ts'
import type { Channel } from '../transport/transport.ts'
import type { AnyRow } from './rows.ts'
import { type RowHandler, serveChannel } from './server.ts'

/** Takes a stream that a peer has opened. */
export type Accept = (peer: Hex, channel: Channel) => void

export interface AcceptorInit<Req, Res> {
  readonly row: AnyRow<Req, Res>
  readonly handler: RowHandler<Req, Res>
  readonly own: Hex
  /** Counts a breach of the protocol; true when it was one too many. */
  breach(peer: Hex): boolean
  onHandlerError(error: unknown): void
  /** Monotonic milliseconds. */
  now(): number
}

/**
 * Serves the streams of one row, each peer's under a quota and a count of open calls that all its streams share, whatever
 * their version. Returns who takes the streams of one version.
 */
export function acceptor<Req, Res>(init: AcceptorInit<Req, Res>): (version: AnyRow<Req, Res>) => Accept {
  const { row, handler, own, breach, onHandlerError, now } = init
  const usage = boundedMap(limits.peersTrackedMax, (peer: Hex) => ({
    bucket: tokenBucket({ perSecond: row.callsPerSecond, burst: row.burst }),
    // Roles that share a process are one operator: limits between them would protect nobody.
    open: { count: 0, max: peer === own ? Number.POSITIVE_INFINITY : row.callsOpenMax }
  }))
  return version => (peer, channel) => {
    const { bucket, open } = usage.get(peer)
    const admit = () => (peer === own ? 0 : bucket.take(now()))
    void serveChannel({
      row: version,
      handler,
      peer,
      channel,
      open,
      admit,
      breach: () => breach(peer),
      onHandlerError
    })
  }
}
