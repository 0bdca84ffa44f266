/**
 * Limits of this package that no row of the protocol table states. Every one is local to a node: two nodes with
 * different numbers still understand each other.
 */

const KiB = 1024
const MiB = 1024 * KiB
const second = 1000

export const limits = {
  /** Connections a node keeps to members. A full mesh finds and forgets members at once; beyond this, records age out. */
  meshConnectionsMax: 256,
  /** Connections of any kind: the mesh, its simultaneous double dials, and peers that only fetch content. */
  connectionsMax: 1024,
  /** New connections per second from one host. libp2p's 5 refuses a network whose nodes all run on 127.0.0.1. */
  inboundPerSecondMax: 10_000,
  /** Inbound connections in the middle of their handshake; a whole network may start at once. */
  inboundPendingMax: 1000,
  /** Dials under way at once; each costs about 20 ms of CPU, more would only queue in the crypto. */
  parallelDials: 16,
  /** Milliseconds for one dial including its handshakes. */
  dialTimeoutMs: 5 * second,
  /** yamux receive window. Larger ones overrun libp2p's 4 MiB read buffer when a reader starts late. */
  streamWindowBytes: 1 * MiB,
  /** Bytes read on a stream until its sender is told: a quarter of yamux's initial window of 256 KiB. */
  windowUpdateBytesMin: 64 * KiB,
  /** Streams of one connection whose updates are held back; beyond, the oldest is told at once. */
  heldWindowUpdatesMax: 256,
  /** A reader that has this much unread pauses its stream; half of it resumes the stream. */
  readHighWaterBytes: 1 * MiB,
  /** Least cap on served blocks: a megabit. Below it the largest block takes longer than `blockTimeoutMs`. */
  uploadBytesPerSecondMin: 128 * KiB,
  /** Largest cap on served blocks: a tebibyte, more than an interface carries. */
  uploadBytesPerSecondMax: 1024 * 1024 * MiB,
  /** Bytes of a block that every bitswap implementation takes (2 MiB messages, and room around the block). */
  blockBytesMax: 1 * MiB,
  /** Milliseconds a peer may send nothing while a block is asked of it. A host that serves a whole network at its start takes that long. */
  blockTimeoutMs: 10 * second,
  /** Streams of one protocol on one connection: one each way, and room for a reopen while the old one dies. */
  streamsPerProtocolMax: 4,
  /** Bytes that an envelope adds to the message it carries. */
  envelopeBytesMax: 64,
  /** Bytes of an error frame: message, data and envelope. */
  errorBytesMax: 8 * KiB,
  /** Malformed frames until a peer's connection is closed. */
  strikesMax: 5,
  /** Milliseconds after which one strike is forgiven. */
  strikeLifeMs: 10 * second,
  /** Milliseconds for which a peer that used up its strikes is refused. */
  refusedMs: 30 * second,
  /** Peers whose quotas and strikes are remembered; the least recently seen is dropped. */
  peersTrackedMax: 4096,
  /** Nodes whose records are kept, members or not: at 4 KiB each 16 MiB. Four times what an answer to a newcomer holds. */
  nodesKnownMax: 4096,
  /** Refusals that wait for a peer to read, on one stream; beyond, its calls are read no further until it does. 300 bytes each. */
  refusalsUnsentMax: 256,
  /** Milliseconds to reach one of the bootstrap addresses before start() fails. */
  joinTimeoutMs: 20 * second,
  /** Milliseconds between two rounds over the bootstrap addresses. */
  joinRetryMs: 200,
  /** Of two nodes that learn of each other by gossip, the one with the higher address waits this long for the other's dial. */
  dialCourtesyMs: 200,
  /** A newcomer asks its bootstrap again after these, for those who join in the same moment; a gossip mesh takes longer to form. */
  furtherLooksMs: [250, 1 * second],
  /** A member without a connection (beyond the mesh) is forgotten after this many record refreshes without a word. */
  refreshesMissedMax: 3,
  /** Milliseconds a farewell gets to leave before the sockets close. */
  farewellMs: 50,
  /** Milliseconds a repeat of the same gossip message is recognised as one. */
  gossipSeenMs: 60 * second
} as const
