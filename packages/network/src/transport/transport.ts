import type { Hex } from '@haca/protocol'
import type { BlockExchange, BlockSource } from '../content/exchange/exchange.ts'

/**
 * What calls, gossip and membership need of the wire. Two implementations: libp2p, and memory for tests of whatever
 * stands on a network. Both pass the same suite.
 */

/** A two-way row of frames that keeps their bounds and their order. */
export interface Channel {
  /** Frames from the other side. Ends when it closes; throws when the connection breaks or a frame is too large. */
  readonly frames: AsyncIterable<Uint8Array>
  /** Resolves when there is room for more. Rejects once the channel is closed. */
  send(frame: Uint8Array): Promise<void>
  /** No more will be sent; what was sent still arrives. */
  close(): void
  /** Drops everything at once, on both sides. */
  abort(reason: Error): void
}

/** Bounds of a channel's frames as seen by the side that holds it. */
export interface ChannelInit {
  readonly path: string
  /** A larger frame from the other side breaks the channel. */
  readonly inboundBytesMax: number
}

/** A channel, and what was offered for it and taken. */
export interface OpenChannel<Offer extends ChannelInit> {
  readonly offer: Offer
  readonly channel: Channel
}

export type GossipVerdict = 'accept' | 'ignore' | 'reject'

/** Judges a message before it is passed on; called once per message. `from` is the neighbour that passed it to us. */
export type GossipJudge = (bytes: Uint8Array, from: Hex) => GossipVerdict

export interface TransportEvents {
  connect(peer: Hex): void
  disconnect(peer: Hex): void
}

export interface Transport {
  readonly address: Hex
  readonly peerId: string
  /** Multiaddrs to listen on, without the peer id. Empty before start. */
  addresses(): string[]
  /** Throws `PORT_TAKEN`. */
  start(events: TransportEvents): Promise<void>
  stop(): Promise<void>

  /**
   * Opens a channel to a connected peer, of the first path that the peer serves. Throws `UNREACHABLE`, or
   * `UNSUPPORTED_VERSION` when it serves none.
   */
  open<Offer extends ChannelInit>(
    peer: Hex,
    offers: readonly Offer[],
    signal: AbortSignal
  ): Promise<OpenChannel<Offer>>
  /** Accepts channels of a path. */
  serve(init: ChannelInit, accept: (peer: Hex, channel: Channel) => void): Promise<void>
  unserve(path: string): Promise<void>

  /**
   * Connects, unless connected, to whoever answers at one of these multiaddrs; `publicKey` says who it must be.
   * Throws `UNREACHABLE`.
   */
  connect(addresses: readonly string[], publicKey?: Hex, signal?: AbortSignal): Promise<Hex>
  connected(peer: Hex): boolean
  connections(): Hex[]
  /** Reconnects to this peer by itself when it comes back. */
  keep(peer: Hex): Promise<void>
  disconnect(peer: Hex): Promise<void>
  /** True when something accepts connections at one of the addresses, whoever it is. */
  probe(addresses: readonly string[]): Promise<boolean>

  /** Joins a gossip topic; `judge` decides over every message of others. */
  join(topic: string, judge: GossipJudge): void
  /** Resolves when every connected peer's interest in the topic is known, so that what is published reaches them. */
  settled(topic: string, signal: AbortSignal): Promise<void>
  /** Sends to the topic's other members. */
  gossip(topic: string, bytes: Uint8Array): Promise<void>

  /** Exchanges blocks by CID. */
  exchange(source: BlockSource, needs: ExchangeNeeds): Promise<BlockExchange>
}

export interface ExchangeNeeds {
  /** Connects to a peer. Throws `UNREACHABLE`. */
  reach(peer: Hex, signal: AbortSignal): Promise<void>
  /** A peer sent bytes that nobody asked for. */
  breach(peer: Hex): void
}
