import { setTimeout as delay } from 'node:timers/promises'
import { HacaError, type Hex, toHacaError } from '@haca/protocol'
import { TopicValidatorResult } from '@libp2p/gossipsub'
import { type Connection, KEEP_ALIVE, type Libp2p, type PeerId, type Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import type { BitswapHub } from '../content/exchange/bitswap-exchange.ts'
import type { BlockExchange, BlockSource } from '../content/exchange/exchange.ts'
import type { UploadCap } from '../content/exchange/upload-cap.ts'
import { addressOfPeer, peerIdOf } from '../identity.ts'
import { limits } from '../limits.ts'
import { raceSignal } from '../race-signal.ts'
import { parseAddress, withoutPeer } from './address.ts'
import type { Libp2pServices } from './create-libp2p.ts'
import { probeAny } from './probe.ts'
import { streamChannel } from './stream-channel.ts'
import type {
  Channel,
  ChannelInit,
  ExchangeNeeds,
  GossipJudge,
  OpenChannel,
  Transport,
  TransportEvents
} from './transport.ts'

interface Libp2pTransportInit {
  /** False for a node that was brought along: it is left running at stop. */
  readonly owned: boolean
  /** What slows served blocks. Default: nothing does. */
  readonly uploadCap?: UploadCap
}

/** The transport over a libp2p node. */
export function libp2pTransport(libp2p: Libp2p<Libp2pServices>, init: Libp2pTransportInit): Transport {
  return new Libp2pTransport(libp2p, init)
}

class Libp2pTransport implements Transport {
  readonly address: Hex
  readonly peerId: string
  readonly #libp2p: Libp2p<Libp2pServices>
  readonly #owned: boolean
  readonly #uploadCap: UploadCap | undefined
  readonly #peerIds = new Map<Hex, PeerId>()
  readonly #topics = new Map<string, GossipJudge>()
  readonly #detach = new AbortController()
  #started = false
  #blocks: Promise<BitswapHub> | undefined

  constructor(libp2p: Libp2p<Libp2pServices>, { owned, uploadCap }: Libp2pTransportInit) {
    this.#libp2p = libp2p
    this.#owned = owned
    this.#uploadCap = uploadCap
    this.address = addressOfPeer(libp2p.peerId)
    this.peerId = libp2p.peerId.toString()
  }

  addresses(): string[] {
    return this.#libp2p.getMultiaddrs().map(withoutPeer)
  }

  async start(events: TransportEvents): Promise<void> {
    const libp2p = this.#libp2p
    const listen = { signal: this.#detach.signal }
    libp2p.addEventListener('peer:connect', ({ detail }) => this.#meet(detail, events), listen)
    libp2p.addEventListener('peer:disconnect', ({ detail }) => this.#lose(detail, events), listen)
    try {
      if (libp2p.status !== 'started') await libp2p.start()
    } catch (cause) {
      throw listenError(cause)
    }
    for (const peerId of libp2p.getPeers()) this.#meet(peerId, events)
    this.#started = true
    for (const [topic, judge] of this.#topics) this.#subscribe(topic, judge)
  }

  async stop(): Promise<void> {
    const { pubsub } = this.#libp2p.services
    this.#detach.abort()
    for (const topic of this.#topics.keys()) {
      pubsub.topicValidators.delete(topic)
      if (this.#started) pubsub.unsubscribe(topic)
    }
    this.#started = false
    if (this.#owned) await this.#libp2p.stop()
  }

  async open<Offer extends ChannelInit>(
    peer: Hex,
    offers: readonly Offer[],
    signal: AbortSignal
  ): Promise<OpenChannel<Offer>> {
    const connection = this.#connections(peer).find(one => one.status === 'open')
    if (connection === undefined) {
      throw new HacaError('UNREACHABLE', `not connected to ${peer}`, { data: { peer } })
    }
    const paths = offers.map(({ path }) => path)
    try {
      const options = { signal, maxOutboundStreams: limits.streamsPerProtocolMax }
      const stream = await connection.newStream(paths, options)
      const offer = offers.find(({ path }) => path === stream.protocol)
      if (offer === undefined) throw new Error(`${stream.protocol} was not offered`)
      return { offer, channel: streamChannel(stream, offer.inboundBytesMax) }
    } catch (cause) {
      throw openError(peer, paths.join(' or '), cause)
    }
  }

  async serve(
    { path, inboundBytesMax }: ChannelInit,
    accept: (peer: Hex, channel: Channel) => void
  ): Promise<void> {
    const onStream = (stream: Stream, connection: { remotePeer: PeerId }) => {
      const peer = nodeAddress(connection.remotePeer)
      if (peer === undefined) stream.abort(new HacaError('FORBIDDEN', 'nodes have secp256k1 keys'))
      else accept(peer, streamChannel(stream, inboundBytesMax))
    }
    await this.#libp2p.handle(path, onStream, {
      maxInboundStreams: limits.streamsPerProtocolMax,
      maxOutboundStreams: limits.streamsPerProtocolMax
    })
  }

  unserve(path: string): Promise<void> {
    return this.#libp2p.unhandle(path)
  }

  async connect(addresses: readonly string[], publicKey?: Hex, signal?: AbortSignal): Promise<Hex> {
    const targets = addresses.map(parseAddress)
    const mine = new Set(this.addresses())
    if (targets.some(target => mine.has(withoutPeer(target)))) return this.address
    const peerId = publicKey === undefined ? undefined : peerIdOf(publicKey)
    if (peerId !== undefined && this.#libp2p.getConnections(peerId).length > 0) return addressOfPeer(peerId)
    const pinned = targets.map(target =>
      peerId === undefined ? target : multiaddr(`${withoutPeer(target)}/p2p/${peerId}`)
    )
    try {
      const dial = this.#libp2p.dial(pinned, signal === undefined ? {} : { signal })
      const { remotePeer } = await (signal === undefined ? dial : raceSignal(dial, signal))
      const peer = addressOfPeer(remotePeer)
      this.#peerIds.set(peer, remotePeer)
      return peer
    } catch (cause) {
      const where = addresses.join(', ')
      throw new HacaError('UNREACHABLE', `no node answers at ${where}`, { data: { addresses: where }, cause })
    }
  }

  connected(peer: Hex): boolean {
    return this.#connections(peer).length > 0
  }

  connections(): Hex[] {
    return [...this.#peerIds.keys()].filter(peer => this.connected(peer))
  }

  async keep(peer: Hex): Promise<void> {
    const peerId = this.#peerIds.get(peer)
    if (peerId === undefined) return
    await this.#libp2p.peerStore.merge(peerId, { tags: { [`${KEEP_ALIVE}-bootstrap`]: { value: 50 } } })
  }

  async disconnect(peer: Hex): Promise<void> {
    const peerId = this.#peerIds.get(peer)
    if (peerId !== undefined) await this.#libp2p.hangUp(peerId)
  }

  probe(addresses: readonly string[]): Promise<boolean> {
    return probeAny(addresses.map(parseAddress))
  }

  join(topic: string, judge: GossipJudge): void {
    this.#topics.set(topic, judge)
    if (this.#started) this.#subscribe(topic, judge)
  }

  async settled(topic: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !heardByAll(this.#libp2p, topic)) await delay(settlePollMs)
  }

  async gossip(topic: string, bytes: Uint8Array): Promise<void> {
    if (!this.#started) throw new HacaError('NOT_STARTED', 'the network is not started')
    await this.#libp2p.services.pubsub.publish(topic, bytes)
  }

  async exchange(source: BlockSource, needs: ExchangeNeeds): Promise<BlockExchange> {
    this.#blocks ??= this.#openHub(needs)
    return (await this.#blocks).exchange(source)
  }

  #connections(peer: Hex): Connection[] {
    const peerId = this.#peerIds.get(peer)
    // Without a peer id libp2p would give everybody's.
    return peerId === undefined ? [] : this.#libp2p.getConnections(peerId)
  }

  #meet(peerId: PeerId, events: TransportEvents): void {
    const peer = nodeAddress(peerId)
    if (peer === undefined) return
    this.#peerIds.set(peer, peerId)
    events.connect(peer)
  }

  #lose(peerId: PeerId, events: TransportEvents): void {
    const peer = nodeAddress(peerId)
    if (peer === undefined) return
    this.#peerIds.delete(peer)
    events.disconnect(peer)
  }

  #subscribe(topic: string, judge: GossipJudge): void {
    const { pubsub } = this.#libp2p.services
    pubsub.topicValidators.set(topic, (peerId, message) => {
      const from = nodeAddress(peerId)
      return verdicts[from === undefined ? 'ignore' : judge(message.data, from)]
    })
    pubsub.subscribe(topic)
  }

  async #openHub(needs: ExchangeNeeds): Promise<BitswapHub> {
    // Not with the transport: bitswap takes a quarter of a second to load, and few nodes fetch in their first second.
    const { createBitswapHub } = await import('../content/exchange/bitswap-exchange.ts')
    return createBitswapHub({
      libp2p: this.#libp2p,
      peerIdOf: peer => this.#peerIds.get(peer),
      ...needs,
      ...(this.#uploadCap === undefined ? {} : { uploadCap: this.#uploadCap })
    })
  }
}

const verdicts = {
  accept: TopicValidatorResult.Accept,
  ignore: TopicValidatorResult.Ignore,
  reject: TopicValidatorResult.Reject
} as const

/** Address of a peer, or nothing for a peer of another kind, such as a plain IPFS node that fetches content. */
function nodeAddress(peerId: PeerId): Hex | undefined {
  return peerId.type === 'secp256k1' ? addressOfPeer(peerId) : undefined
}

/** Milliseconds between two looks; gossipsub has no event for a stream that it opened. */
const settlePollMs = 10

/** True when every peer has subscribed and gossipsub's stream to it is open; it drops what is published before. */
function heardByAll(libp2p: Libp2p<Libp2pServices>, topic: string): boolean {
  const subscribers = new Set(libp2p.services.pubsub.getSubscribers(topic).map(String))
  const protocols = new Set(libp2p.services.pubsub.protocols)
  return libp2p.getPeers().every(peer => {
    const streams = libp2p.getConnections(peer).flatMap(connection => connection.streams)
    const open = streams.some(
      ({ direction, protocol }) => direction === 'outbound' && protocols.has(protocol)
    )
    return open && subscribers.has(peer.toString())
  })
}

/** libp2p joins the texts of its listeners' errors; the operating system's code is in there and nowhere else. */
function listenError(cause: unknown): HacaError {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (!/EADDRINUSE|EACCES|EADDRNOTAVAIL/.test(message)) return toHacaError(cause)
  const where = /\/ip[46]\/[^\s:]+(?::[^\s/]+)*/.exec(message)?.[0] ?? 'a configured address'
  return new HacaError('PORT_TAKEN', `cannot listen on ${where}`, { data: { address: where }, cause })
}

function openError(peer: Hex, path: string, cause: unknown): HacaError {
  if (cause instanceof Error && cause.name === 'UnsupportedProtocolError') {
    return new HacaError('UNSUPPORTED_VERSION', `${peer} does not serve ${path}`, {
      data: { peer, path },
      cause
    })
  }
  const aborted = cause instanceof Error && (cause.name === 'AbortError' || cause.name === 'TimeoutError')
  if (aborted) return toHacaError(cause)
  return new HacaError('DISCONNECTED', `cannot open ${path} at ${peer}`, { data: { peer, path }, cause })
}
