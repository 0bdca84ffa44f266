import type { Schema } from '../encoding/codec.ts'
import type { TopicBefore, VersionBefore } from './version-before.ts'

/** What a row of the table of protocols or topics says; see `protocols.ts` for the rows. */

interface Limits {
  /** Most bytes of a request frame, and of one response frame. */
  readonly requestBytesMax: number
  readonly responseBytesMax: number
  /** Calls one peer may have open at once; more are refused with RATE_LIMITED. */
  readonly callsOpenMax: number
  /** Quota per peer: sustained calls per second, and how many may come at once. */
  readonly callsPerSecond: number
  readonly burst: number
}

/** One request, one response, over a long-lived stream per peer. */
export interface UnaryRow<Req, Res> extends Limits {
  readonly kind: 'unary'
  readonly id: string
  readonly version: number
  readonly request: Schema<Req>
  readonly response: Schema<Res>
  /** Milliseconds until the caller gives up. */
  readonly timeoutMs: number
  readonly purpose: string
  /** The version before, which is served and understood too. */
  readonly before?: VersionBefore<Req, Res>
}

/** One request, many responses; the caller grants credit for them, so a slow reader holds its sender back. */
export interface StreamRow<Req, Res> extends Limits {
  readonly kind: 'stream'
  readonly id: string
  readonly version: number
  readonly request: Schema<Req>
  readonly response: Schema<Res>
  /** Milliseconds until the first response; what comes after is the caller's to judge. */
  readonly timeoutMs: number
  /** Response frames that may be under way unread. */
  readonly windowFrames: number
  readonly purpose: string
  /** The version before, which is served and understood too. */
  readonly before?: VersionBefore<Req, Res> & Partial<Pick<StreamRow<Req, Res>, 'windowFrames'>>
}

export type ProtocolRow<Req = unknown, Res = unknown> = UnaryRow<Req, Res> | StreamRow<Req, Res>

/** A gossip topic; every message is validated before it is passed on. */
export interface TopicRow<Message = unknown> {
  readonly id: string
  readonly version: number
  readonly message: Schema<Message>
  readonly bytesMax: number
  readonly messagesPerSecond: number
  readonly burst: number
  readonly purpose: string
  /** The version before, which is heard too. */
  readonly before?: TopicBefore<Message>
}

export const unary = <Req, Res>(row: Omit<UnaryRow<Req, Res>, 'kind'>): UnaryRow<Req, Res> => ({
  kind: 'unary',
  ...row
})
export const stream = <Req, Res>(row: Omit<StreamRow<Req, Res>, 'kind'>): StreamRow<Req, Res> => ({
  kind: 'stream',
  ...row
})
export const topic = <Message>(row: TopicRow<Message>): TopicRow<Message> => row

/** `/haca/<network>/<id>/<version>`; the network name keeps two networks on one machine apart. */
export function protocolPath(
  network: string,
  row: { readonly id: string; readonly version: number }
): string {
  return `/haca/${network}/${row.id}/${row.version}`
}
