import { createHash } from 'node:crypto'
import { noise } from '@chainsafe/libp2p-noise'
import { protocolPath, type TopicRow, topics, versionsOf, type WorkKey } from '@haca/protocol'
import { type GossipSub, type GossipSubComponents, gossipsub } from '@libp2p/gossipsub'
import { type Identify, identify } from '@libp2p/identify'
import type { ComponentLogger, Libp2p } from '@libp2p/interface'
import { type KadDHT, kadDHT, passthroughMapper } from '@libp2p/kad-dht'
import { type Ping, ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { libp2pKeyOf } from '../identity.ts'
import { limits } from '../limits.ts'
import { rareWindowUpdates } from './rare-window-updates.ts'
import { wholeFrames } from './whole-frames.ts'

/** Services that the network needs of a libp2p node, also of one that is brought along. */
export type Libp2pServices = {
  pubsub: GossipSub
  identify: Identify
  ping: Ping
  dht: KadDHT
}

export interface CreateLibp2pInit {
  readonly key: WorkKey
  readonly network: string
  readonly listen: readonly string[]
  /** What others are told instead of where it listens; empty: where it listens. */
  readonly announce?: readonly string[]
  /** Peers that are refused, and by how many strikes the others lost gossip score. */
  refused(peerId: string): boolean
  strikes(peerId: string): number
  /**
   * Whether others may keep words in the DHT with this node. Every server stands in the tables of all others, is pinged before and
   * looked at every few seconds, so only those serve that stay and have content to name. Default: true.
   */
  readonly dhtServer?: boolean
  /** What may be gossiped. Default: the table of topics. */
  readonly topics?: readonly TopicRow[]
  readonly logger?: ComponentLogger
}

/** The one place that says what a node's libp2p is made of. Returned unstarted. */
export async function createNodeLibp2p(init: CreateLibp2pInit): Promise<Libp2p<Libp2pServices>> {
  const denied = (peer: { toString(): string }) => init.refused(peer.toString())
  return createLibp2p<Libp2pServices>({
    start: false,
    privateKey: libp2pKeyOf(init.key),
    addresses: { listen: [...init.listen], announce: [...(init.announce ?? [])] },
    transports: [tcp()],
    connectionEncrypters: [wholeFrames(noise())],
    streamMuxers: [
      rareWindowUpdates(yamux({ streamOptions: { maxStreamWindowSize: limits.streamWindowBytes } }))
    ],
    connectionManager: {
      maxConnections: limits.connectionsMax,
      inboundConnectionThreshold: limits.inboundPerSecondMax,
      maxIncomingPendingConnections: limits.inboundPendingMax,
      maxParallelDials: limits.parallelDials,
      dialTimeout: limits.dialTimeoutMs
    },
    // It pings every connection by a protocol that no node here serves. Nobody reads what it measures, and to close
    // connections because a busy event loop answers late would take a loaded network down with itself.
    connectionMonitor: { enabled: false },
    connectionGater: {
      // Loopback and private addresses are where devnets and clusters live.
      denyDialMultiaddr: () => false,
      denyDialPeer: denied,
      denyInboundEncryptedConnection: denied
    },
    services: {
      identify: identify({ protocolPrefix: `haca/${init.network}` }),
      ping: ping({ protocolPrefix: `haca/${init.network}` }),
      dht: kadDHT({
        protocol: `/haca/${init.network}/kad/1`,
        // Keeps private addresses, which a public DHT would drop.
        peerInfoMapper: passthroughMapper,
        clientMode: !(init.dhtServer ?? true)
      }),
      pubsub: gossip(init)
    },
    ...(init.logger === undefined ? {} : { logger: init.logger })
  })
}

const noBytes = new Uint8Array()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** Penalty per message that a validator rejected; -40 prunes a peer and -80 silences it, so four or five do. */
const invalidMessageWeight = -20
/** Score lost per strike for malformed calls, times gossipsub's weight of 10 for application scores. */
const strikeScore = -1

/** Gossipsub tuned for few, signed messages in a mesh of direct connections; each deviation from the defaults has its reason. */
function gossip(init: CreateLibp2pInit): (components: GossipSubComponents) => GossipSub {
  const rows = (init.topics ?? Object.values<TopicRow>(topics)).flatMap(versionsOf)
  const paths = rows.map(row => protocolPath(init.network, row))
  const bytesMax = Math.max(...rows.map(row => row.bytesMax))
  return gossipsub({
    // Messages carry their own signatures, checked once in the validator; libp2p's would be checked per duplicate.
    globalSignaturePolicy: 'StrictNoSign',
    msgIdFn: message => sha256(message.data),
    fastMsgIdFn: message => sha256(message.data ?? noBytes).toString('latin1'),
    seenTTL: limits.gossipSeenMs,
    // Announcing duplicates costs more than small duplicates do.
    idontwantMinDataSize: 1 << 20,
    fallbackToFloodsub: false,
    // Every own message goes to all neighbours already; a mesh half as dense as the default reaches whoever has none in
    // common, and passes on fewer copies.
    D: 4,
    Dlo: 3,
    Dhi: 8,
    Dout: 1,
    // Own messages go to every connected subscriber: they are rare, and a mesh takes a second to form.
    floodPublish: true,
    emitSelf: false,
    allowPublishToZeroTopicPeers: true,
    ignoreDuplicatePublishError: true,
    allowedTopics: paths,
    // One message of the largest topic, with its envelope.
    maxInboundDataLength: bytesMax + 64 * 1024,
    scoreParams: {
      // A whole network behind one address is the normal case here, not an attack.
      IPColocationFactorWeight: 0,
      appSpecificScore: peerId => strikeScore * init.strikes(peerId),
      topics: Object.fromEntries(paths.map(path => [path, topicScore]))
    }
  })
}

/** Without parameters a topic costs its abusers nothing; deficits (P3) would punish topics for being quiet. */
const topicScore = {
  topicWeight: 1,
  timeInMeshWeight: 0,
  timeInMeshQuantum: 1000,
  timeInMeshCap: 100,
  firstMessageDeliveriesWeight: 0.5,
  firstMessageDeliveriesDecay: 0.97,
  firstMessageDeliveriesCap: 100,
  meshMessageDeliveriesWeight: 0,
  meshMessageDeliveriesDecay: 0.5,
  meshMessageDeliveriesCap: 1,
  meshMessageDeliveriesThreshold: 1,
  meshMessageDeliveriesWindow: 10,
  meshMessageDeliveriesActivation: 1000,
  meshFailurePenaltyWeight: 0,
  meshFailurePenaltyDecay: 0.5,
  invalidMessageDeliveriesWeight: invalidMessageWeight,
  invalidMessageDeliveriesDecay: 0.97
}
