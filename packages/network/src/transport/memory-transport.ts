import { HacaError, type Hex, type WorkKey } from '@haca/protocol'
import type { BlockExchange, BlockSource } from '../content/exchange/exchange.ts'
import { createMemoryExchanges } from '../content/exchange/memory-exchange.ts'
import { peerIdOf } from '../identity.ts'
import { parseAddress, withoutPeer } from './address.ts'
import { channelPair } from './channel-pair.ts'
import type {
  Channel,
  ChannelInit,
  GossipJudge,
  OpenChannel,
  Transport,
  TransportEvents
} from './transport.ts'

/** The wire of a memory network: who listens where, and who is connected to whom. */
export interface MemoryWire {
  transport(key: WorkKey): Transport
  /** Breaks a node off without a word, as kill -9 does: its channels fail and nobody reaches it again. */
  kill(address: Hex): void
}

export function createMemoryWire(): MemoryWire {
  const wire = new Wire()
  return { transport: key => new MemoryTransport(wire, key), kill: address => wire.remove(address) }
}

/** A started node. */
interface Node {
  readonly address: Hex
  readonly peerId: string
  readonly listen: string
  readonly events: TransportEvents
  readonly served: ReadonlyMap<string, Served>
  readonly topics: ReadonlyMap<string, GossipJudge>
  readonly peers: Set<Hex>
  readonly channels: Set<{ readonly peer: Hex; abort(reason: Error): void }>
}

interface Served {
  readonly inboundBytesMax: number
  readonly accept: (peer: Hex, channel: Channel) => void
}

class Wire {
  readonly nodes = new Map<Hex, Node>()
  readonly exchanges = createMemoryExchanges(
    (from, to) => from === to || (this.nodes.get(from)?.peers.has(to) ?? false)
  )
  #lastPort = 0

  nextAddress(): string {
    this.#lastPort += 1
    return `/memory/${this.#lastPort}`
  }

  at(address: string): Node | undefined {
    const bare = withoutPeer(parseAddress(address))
    return [...this.nodes.values()].find(node => node.listen === bare)
  }

  link(a: Node, b: Node): void {
    if (a.peers.has(b.address)) return
    a.peers.add(b.address)
    b.peers.add(a.address)
    // As on a real wire, nobody hears of a connection within the call that made it.
    queueMicrotask(() => a.peers.has(b.address) && a.events.connect(b.address))
    queueMicrotask(() => b.peers.has(a.address) && b.events.connect(a.address))
  }

  unlink(a: Node, b: Node): void {
    if (!a.peers.delete(b.address)) return
    b.peers.delete(a.address)
    cut(a, b.address)
    cut(b, a.address)
    queueMicrotask(() => a.events.disconnect(b.address))
    queueMicrotask(() => b.events.disconnect(a.address))
  }

  remove(address: Hex): void {
    const node = this.nodes.get(address)
    this.nodes.delete(address)
    for (const peer of [...(node?.peers ?? [])]) {
      const other = this.nodes.get(peer)
      if (node !== undefined && other !== undefined) this.unlink(node, other)
    }
  }
}

/** Fails every channel that a node has with a peer. */
function cut(node: Node, peer: Hex): void {
  const reason = new HacaError('DISCONNECTED', 'the connection is gone')
  for (const channel of [...node.channels]) {
    if (channel.peer !== peer) continue
    node.channels.delete(channel)
    channel.abort(reason)
  }
}

class MemoryTransport implements Transport {
  readonly address: Hex
  readonly peerId: string
  readonly #wire: Wire
  readonly #listen: string
  readonly #served = new Map<string, Served>()
  readonly #topics = new Map<string, GossipJudge>()
  #node: Node | undefined

  constructor(wire: Wire, key: WorkKey) {
    this.#wire = wire
    this.#listen = wire.nextAddress()
    this.address = key.address
    this.peerId = peerIdOf(key.publicKey).toString()
  }

  addresses(): string[] {
    return this.#node === undefined ? [] : [this.#listen]
  }

  async start(events: TransportEvents): Promise<void> {
    const { address, peerId } = this
    // Nodes are told apart by address here, so a twin shows before it joins anybody.
    if (this.#wire.nodes.has(address)) throw new HacaError('ALREADY_RUNNING', `${address} is already running`)
    this.#node = {
      address,
      peerId,
      listen: this.#listen,
      events,
      served: this.#served,
      topics: this.#topics,
      peers: new Set(),
      channels: new Set()
    }
    this.#wire.nodes.set(address, this.#node)
  }

  async stop(): Promise<void> {
    if (this.#wire.nodes.get(this.address) === this.#node) this.#wire.remove(this.address)
  }

  async open<Offer extends ChannelInit>(peer: Hex, offers: readonly Offer[]): Promise<OpenChannel<Offer>> {
    const from = this.#self()
    const to = this.#wire.nodes.get(peer)
    if (to === undefined || !this.connected(peer)) {
      throw new HacaError('UNREACHABLE', `not connected to ${peer}`, { data: { peer } })
    }
    const offer = offers.find(({ path }) => to.served.has(path))
    const served = offer && to.served.get(offer.path)
    if (offer === undefined || served === undefined) {
      const paths = offers.map(({ path }) => path).join(' or ')
      throw new HacaError('UNSUPPORTED_VERSION', `${peer} does not serve ${paths}`, { data: { peer } })
    }
    const [near, far] = channelPair()
    // Kept until the connection goes: a channel that is closed by then does not mind being aborted.
    from.channels.add({ peer, abort: near.abort })
    to.channels.add({ peer: this.address, abort: far.abort })
    served.accept(this.address, bounded(far, served.inboundBytesMax))
    return { offer, channel: bounded(near, offer.inboundBytesMax) }
  }

  async serve({ path, inboundBytesMax }: ChannelInit, accept: Served['accept']): Promise<void> {
    this.#served.set(path, { inboundBytesMax, accept })
  }

  async unserve(path: string): Promise<void> {
    this.#served.delete(path)
  }

  async connect(addresses: readonly string[], publicKey?: Hex): Promise<Hex> {
    if (addresses.includes(this.#listen)) return this.address
    const wanted = publicKey === undefined ? undefined : peerIdOf(publicKey).toString()
    const found = addresses
      .map(address => this.#wire.at(address))
      .find(node => node !== undefined && (wanted ?? node.peerId) === node.peerId)
    if (found === undefined) throw new HacaError('UNREACHABLE', `no node answers at ${addresses.join(', ')}`)
    this.#wire.link(this.#self(), found)
    return found.address
  }

  connected(peer: Hex): boolean {
    return this.#node?.peers.has(peer) ?? false
  }

  connections(): Hex[] {
    return [...(this.#node?.peers ?? [])]
  }

  /** Nothing to do: who comes back here has to join again. */
  async keep(): Promise<void> {
    await Promise.resolve()
  }

  async disconnect(peer: Hex): Promise<void> {
    const other = this.#wire.nodes.get(peer)
    if (other !== undefined) this.#wire.unlink(this.#self(), other)
  }

  async probe(addresses: readonly string[]): Promise<boolean> {
    return addresses.some(address => this.#wire.at(address) !== undefined)
  }

  join(topic: string, judge: GossipJudge): void {
    this.#topics.set(topic, judge)
  }

  /** Whoever is connected hears at once. */
  async settled(): Promise<void> {
    await Promise.resolve()
  }

  async gossip(topic: string, bytes: Uint8Array): Promise<void> {
    const { nodes } = this.#wire
    for (const node of reachable(this.#self(), nodes)) {
      queueMicrotask(() => nodes.get(node.address) === node && node.topics.get(topic)?.(bytes, this.address))
    }
  }

  async exchange(source: BlockSource): Promise<BlockExchange> {
    return this.#wire.exchanges.exchange(this.address, source)
  }

  #self(): Node {
    if (this.#node === undefined || this.#wire.nodes.get(this.address) !== this.#node) {
      throw new HacaError('NOT_STARTED', 'the network is not started')
    }
    return this.#node
  }
}

/** Everybody whom a message reaches from node to node. */
function reachable(from: Node, nodes: ReadonlyMap<Hex, Node>): Node[] {
  const found = new Set([from])
  for (const node of found) {
    for (const peer of node.peers) {
      const other = nodes.get(peer)
      if (other !== undefined) found.add(other)
    }
  }
  found.delete(from)
  return [...found]
}

/** The bound that a real wire's decoder enforces. */
function bounded(channel: Channel, inboundBytesMax: number): Channel {
  async function* frames() {
    for await (const frame of channel.frames) {
      if (frame.byteLength > inboundBytesMax) {
        throw Object.assign(new Error('frame too long'), { name: 'InvalidDataLengthError' })
      }
      yield frame
    }
  }
  return { ...channel, frames: frames() }
}
