import { HacaError, type Hex, type WorkKey } from '@haca/protocol'
import { createMemoryExchanges } from '../content/memory-exchange.ts'
import { peerIdOf } from '../identity.ts'
import { parseAddress, withoutPeer } from './address.ts'
import { channelPair } from './channel-pair.ts'
import type { Channel, ChannelInit, GossipJudge, Transport, TransportEvents } from './transport.ts'

/** The wire of a memory network: who listens where, and who is connected to whom. */
export interface MemoryWire {
  transport(key: WorkKey): MemoryTransport
  /** Breaks a node off without a word, as kill -9 does: its channels fail and nobody reaches it again. */
  kill(address: Hex): void
}

export type MemoryTransport = Transport

interface Node {
  readonly address: Hex
  readonly peerId: string
  readonly listen: string
  readonly events: TransportEvents
  readonly served: Map<string, Served>
  readonly topics: Map<string, GossipJudge>
  readonly peers: Set<Hex>
  readonly channels: Set<{ readonly peer: Hex; abort(reason: Error): void }>
}

interface Served {
  readonly inboundBytesMax: number
  readonly accept: (peer: Hex, channel: Channel) => void
}

export function createMemoryWire(): MemoryWire {
  const nodes = new Map<Hex, Node>()
  const exchanges = createMemoryExchanges((from, to) => {
    return from === to || (nodes.get(from)?.peers.has(to) ?? false)
  })
  let lastPort = 0

  const link = (a: Node, b: Node) => {
    if (a.peers.has(b.address)) return
    a.peers.add(b.address)
    b.peers.add(a.address)
    // As on a real wire, nobody hears of a connection within the call that made it.
    queueMicrotask(() => a.peers.has(b.address) && a.events.connect(b.address))
    queueMicrotask(() => b.peers.has(a.address) && b.events.connect(a.address))
  }
  const unlink = (a: Node, b: Node) => {
    if (!a.peers.delete(b.address)) return
    b.peers.delete(a.address)
    const reason = new HacaError('DISCONNECTED', 'the connection is gone')
    for (const node of [a, b]) {
      for (const channel of [...node.channels]) {
        if (channel.peer !== (node === a ? b : a).address) continue
        node.channels.delete(channel)
        channel.abort(reason)
      }
    }
    queueMicrotask(() => a.events.disconnect(b.address))
    queueMicrotask(() => b.events.disconnect(a.address))
  }
  const remove = (address: Hex) => {
    const node = nodes.get(address)
    nodes.delete(address)
    for (const peer of [...(node?.peers ?? [])]) {
      const other = nodes.get(peer)
      if (node !== undefined && other !== undefined) unlink(node, other)
    }
  }

  const openChannel = (from: Node, to: Node, init: ChannelInit, served: Served): Channel => {
    const [near, far] = channelPair()
    // Kept until the connection goes: a channel that is closed by then does not mind being aborted.
    from.channels.add({ peer: to.address, abort: near.abort })
    to.channels.add({ peer: from.address, abort: far.abort })
    served.accept(from.address, bounded(far, served.inboundBytesMax))
    return bounded(near, init.inboundBytesMax)
  }

  const transport = (key: WorkKey): MemoryTransport => {
    lastPort += 1
    const listen = `/memory/${lastPort}`
    const { address } = key
    const peerId = peerIdOf(key.publicKey).toString()
    const served = new Map<string, Served>()
    const topics = new Map<string, GossipJudge>()
    let node: Node | undefined
    const self = () => {
      if (node === undefined || nodes.get(address) !== node) {
        throw new HacaError('NOT_STARTED', 'the network is not started')
      }
      return node
    }
    const at = (multi: string) => {
      const bare = withoutPeer(parseAddress(multi))
      return [...nodes.values()].find(other => other.listen === bare)
    }
    const connected = (peer: Hex) => node?.peers.has(peer) ?? false
    return {
      address,
      peerId,
      addresses: () => (node === undefined ? [] : [listen]),
      async start(events) {
        // Nodes are told apart by address here, so a twin shows before it joins anybody.
        if (nodes.has(address)) throw new HacaError('ALREADY_RUNNING', `${address} is already running`)
        node = { address, peerId, listen, events, served, topics, peers: new Set(), channels: new Set() }
        nodes.set(address, node)
      },
      async stop() {
        if (nodes.get(address) === node) remove(address)
      },
      async open(peer, init) {
        const other = nodes.get(peer)
        if (other === undefined || !connected(peer)) {
          throw new HacaError('UNREACHABLE', `not connected to ${peer}`, { data: { peer } })
        }
        const remote = other.served.get(init.path)
        if (remote === undefined) {
          throw new HacaError('UNSUPPORTED_VERSION', `${peer} does not serve ${init.path}`, {
            data: { peer }
          })
        }
        return openChannel(self(), other, init, remote)
      },
      async serve({ path, inboundBytesMax }, accept) {
        served.set(path, { inboundBytesMax, accept })
      },
      async unserve(path) {
        served.delete(path)
      },
      async connect(addresses, publicKey) {
        if (addresses.includes(listen)) return address
        const wanted = publicKey === undefined ? undefined : peerIdOf(publicKey).toString()
        const found = addresses.map(at).find(other => other && (wanted ?? other.peerId) === other.peerId)
        if (found === undefined) {
          throw new HacaError('UNREACHABLE', `no node answers at ${addresses.join(', ')}`)
        }
        link(self(), found)
        return found.address
      },
      connected,
      connections: () => [...(node?.peers ?? [])],
      keep: async () => undefined,
      async disconnect(peer) {
        const other = nodes.get(peer)
        if (node !== undefined && other !== undefined) unlink(node, other)
      },
      probe: async addresses => addresses.some(one => at(one) !== undefined),
      join: (topic, judge) => void topics.set(topic, judge),
      settled: async () => undefined,
      exchange: async source => exchanges.exchange(address, source),
      async gossip(topic, bytes) {
        for (const other of reachable(self(), nodes)) {
          queueMicrotask(
            () => nodes.get(other.address) === other && other.topics.get(topic)?.(bytes, address)
          )
        }
      }
    }
  }
  return { transport, kill: remove }
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
