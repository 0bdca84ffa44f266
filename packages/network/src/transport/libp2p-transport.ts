import { setTimeout as delay } from 'node:timers/promises'
import { HacaError, type Hex, toHacaError } from '@haca/protocol'
import { KEEP_ALIVE, type Libp2p, type PeerId, type Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import type { BitswapHub } from '../content/bitswap-exchange.ts'
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
  Transport,
  TransportEvents
} from './transport.ts'

/** The transport over a libp2p node. A node that was brought along is left running at stop. */
export function libp2pTransport(
  libp2p: Libp2p<Libp2pServices>,
  init: { readonly owned: boolean }
): Transport {
  const peerIds = new Map<Hex, PeerId>()
  const topics = new Map<string, GossipJudge>()
  const detach = new AbortController()
  const { pubsub } = libp2p.services
  const own = addressOfPeer(libp2p.peerId)
  let started = false
  let blocks: Promise<BitswapHub> | undefined

  const openHub = async (needs: ExchangeNeeds): Promise<BitswapHub> => {
    // Not with the transport: bitswap takes a quarter of a second to load, and few nodes fetch in their first second.
    const { createBitswapHub } = await import('../content/bitswap-exchange.ts')
    return createBitswapHub({ libp2p, peerIdOf: peerIdFor, ...needs })
  }
  const peerIdFor = (peer: Hex) => peerIds.get(peer)
  const connected = (peer: Hex) => {
    const peerId = peerIdFor(peer)
    return peerId !== undefined && libp2p.getConnections(peerId).length > 0
  }
  const subscribe = (topic: string, judge: GossipJudge) => {
    pubsub.topicValidators.set(topic, (peerId, message) => {
      const from = nodeAddress(peerId)
      return (from === undefined ? 'ignore' : judge(message.data, from)) as never
    })
    pubsub.subscribe(topic)
  }

  return {
    address: own,
    peerId: libp2p.peerId.toString(),
    addresses: () => libp2p.getMultiaddrs().map(withoutPeer),

    async start(events: TransportEvents) {
      const listen = { signal: detach.signal }
      const meet = (peerId: PeerId) => {
        const peer = nodeAddress(peerId)
        if (peer === undefined) return
        peerIds.set(peer, peerId)
        events.connect(peer)
      }
      libp2p.addEventListener('peer:connect', event => meet(event.detail), listen)
      libp2p.addEventListener(
        'peer:disconnect',
        event => {
          const peer = nodeAddress(event.detail)
          if (peer === undefined) return
          peerIds.delete(peer)
          events.disconnect(peer)
        },
        listen
      )
      try {
        if (libp2p.status !== 'started') await libp2p.start()
      } catch (cause) {
        detach.abort()
        throw listenError(cause)
      }
      for (const peerId of libp2p.getPeers()) meet(peerId)
      started = true
      for (const [topic, judge] of topics) subscribe(topic, judge)
    },
    async stop() {
      started = false
      detach.abort()
      for (const topic of topics.keys()) {
        pubsub.unsubscribe(topic)
        pubsub.topicValidators.delete(topic)
      }
      if (init.owned) await libp2p.stop()
    },

    async open(peer, { path, inboundBytesMax }: ChannelInit, signal): Promise<Channel> {
      const connection = libp2p.getConnections(peerIdFor(peer)).find(one => one.status === 'open')
      if (peerIdFor(peer) === undefined || connection === undefined) {
        throw new HacaError('UNREACHABLE', `not connected to ${peer}`, { data: { peer } })
      }
      try {
        const options = { signal, maxOutboundStreams: limits.streamsPerProtocolMax }
        return streamChannel(await connection.newStream(path, options), inboundBytesMax)
      } catch (cause) {
        throw openError(peer, path, cause)
      }
    },
    async serve({ path, inboundBytesMax }, accept) {
      const onStream = (stream: Stream, connection: { remotePeer: PeerId }) => {
        const peer = nodeAddress(connection.remotePeer)
        if (peer === undefined) stream.abort(new HacaError('FORBIDDEN', 'nodes have secp256k1 keys'))
        else accept(peer, streamChannel(stream, inboundBytesMax))
      }
      await libp2p.handle(path, onStream, {
        maxInboundStreams: limits.streamsPerProtocolMax,
        maxOutboundStreams: limits.streamsPerProtocolMax
      })
    },
    unserve: path => libp2p.unhandle(path),

    async connect(addresses, publicKey, signal) {
      const targets = addresses.map(parseAddress)
      const mine = new Set(libp2p.getMultiaddrs().map(withoutPeer))
      if (targets.some(target => mine.has(withoutPeer(target)))) return own
      const peerId = publicKey === undefined ? undefined : peerIdOf(publicKey)
      if (peerId !== undefined && libp2p.getConnections(peerId).length > 0) return addressOfPeer(peerId)
      const pinned = targets.map(target =>
        peerId === undefined ? target : multiaddr(`${withoutPeer(target)}/p2p/${peerId}`)
      )
      try {
        const dial = libp2p.dial(pinned, signal === undefined ? {} : { signal })
        const { remotePeer } = await (signal === undefined ? dial : raceSignal(dial, signal))
        const peer = addressOfPeer(remotePeer)
        peerIds.set(peer, remotePeer)
        return peer
      } catch (cause) {
        const where = addresses.join(', ')
        throw new HacaError('UNREACHABLE', `no node answers at ${where}`, {
          data: { addresses: where },
          cause
        })
      }
    },
    connected,
    connections: () => [...peerIds.keys()].filter(connected),
    async keep(peer) {
      const peerId = peerIdFor(peer)
      if (peerId !== undefined) {
        await libp2p.peerStore.merge(peerId, { tags: { [`${KEEP_ALIVE}-bootstrap`]: { value: 50 } } })
      }
    },
    async disconnect(peer) {
      const peerId = peerIdFor(peer)
      if (peerId !== undefined) await libp2p.hangUp(peerId)
    },
    probe: addresses => probeAny(addresses.map(parseAddress)),

    join(topic, judge) {
      topics.set(topic, judge)
      if (started) subscribe(topic, judge)
    },
    async settled(topic, signal) {
      while (!signal.aborted && !heardByAll(libp2p, topic)) await delay(settlePollMs)
    },
    async gossip(topic, bytes) {
      if (!started) throw new HacaError('NOT_STARTED', 'the network is not started')
      await pubsub.publish(topic, bytes)
    },
    async exchange(source, needs) {
      blocks ??= openHub(needs)
      return (await blocks).exchange(source)
    }
  }
}

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
