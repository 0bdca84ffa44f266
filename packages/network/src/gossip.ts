import {
  decodeMessage,
  type Hex,
  protocolPath,
  publishedVersion,
  type TopicRow,
  versionsOf
} from '@haca/protocol'
import { boundedMap } from './bounded-map.ts'
import { encodeOwn } from './calls/rows.ts'
import { limits } from './limits.ts'
import { tokenBucket } from './token-bucket.ts'
import type { GossipJudge, GossipVerdict, Transport } from './transport/transport.ts'

/** `from` is the neighbour that passed the message on, or this node's own address; who wrote it, the message must say. */
export type GossipHandler<Message> = (message: Message, from: Hex) => void
export type GossipValidator<Message> = (message: Message, from: Hex) => GossipVerdict

/** Messages to everybody. A delivery costs 1–2 ms of CPU on every node, so nothing per job or per bid belongs here. */
export interface Gossip {
  /**
   * Sends to all subscribers in the network, those in this process included, in the version that the row publishes in. Repeating the same bytes within a
   * minute does nothing. Throws `LIMIT_EXCEEDED`, `NOT_STARTED`.
   */
  publish<Message>(topic: TopicRow<Message>, message: Message): Promise<void>
  /** Hears every message that all validators accepted. Returns the way to stop. */
  subscribe<Message>(topic: TopicRow<Message>, handler: GossipHandler<Message>): () => void
  /**
   * Judges messages before they are passed on: `accept`; `ignore` drops it; `reject` drops it and costs the neighbour
   * that sent it score. The strictest verdict counts. Returns the way to stop.
   */
  validate<Message>(topic: TopicRow<Message>, validator: GossipValidator<Message>): () => void
}

interface Subscription {
  readonly row: TopicRow
  readonly validators: Set<GossipValidator<never>>
  readonly handlers: Set<GossipHandler<never>>
}

export interface GossipInit {
  readonly network: string
  readonly transport: Transport
  /** Monotonic milliseconds. */
  now(): number
  /** A subscriber threw: its own fault, reported and otherwise ignored. */
  onHandlerError(error: unknown): void
}

export function createGossip({ network, transport, now, onHandlerError }: GossipInit): Gossip {
  const subscriptions = new Map<string, Subscription>()

  const deliver = (subscription: Subscription, message: unknown, from: Hex) => {
    for (const handler of [...subscription.handlers]) {
      try {
        handler(message as never, from)
      } catch (error) {
        onHandlerError(error)
      }
    }
  }

  /** Judges by version, each neighbour under a quota for all versions. */
  const judgesOf = (subscription: Subscription): ((version: TopicRow) => GossipJudge) => {
    const { row: newest, validators } = subscription
    const quotas = boundedMap<Hex, ReturnType<typeof tokenBucket>>(limits.peersTrackedMax, () =>
      tokenBucket({ perSecond: newest.messagesPerSecond, burst: newest.burst })
    )
    return row => (bytes, from) => {
      if (quotas.get(from).take(now()) > 0) return 'ignore'
      if (bytes.byteLength > row.bytesMax) return 'reject'
      let message: unknown
      try {
        message = decodeMessage(row.message, bytes)
      } catch {
        // Whatever is wrong with it, it is no message of this topic and nobody should pass it on.
        return 'reject'
      }
      const verdict = strictest([...validators].map(validator => validator(message as never, from)))
      if (verdict === 'accept') deliver(subscription, message, from)
      return verdict
    }
  }

  const subscriptionOf = (row: TopicRow): Subscription => {
    const path = protocolPath(network, row)
    const known = subscriptions.get(path)
    if (known !== undefined) return known
    const subscription: Subscription = { row, validators: new Set(), handlers: new Set() }
    subscriptions.set(path, subscription)
    const judgeAs = judgesOf(subscription)
    for (const version of versionsOf(row)) transport.join(protocolPath(network, version), judgeAs(version))
    return subscription
  }

  return {
    async publish(row, message) {
      const published = publishedVersion(row)
      const bytes = encodeOwn('message', published.message, message, published.bytesMax)
      await transport.gossip(protocolPath(network, published), bytes)
      const local = subscriptions.get(protocolPath(network, row))
      // Decoded anew: roles that share a process must not share objects.
      if (local !== undefined) deliver(local, decodeMessage(published.message, bytes), transport.address)
    },
    subscribe(row, handler) {
      const { handlers } = subscriptionOf(row as TopicRow)
      handlers.add(handler)
      return () => void handlers.delete(handler)
    },
    validate(row, validator) {
      const { validators } = subscriptionOf(row as TopicRow)
      validators.add(validator)
      return () => void validators.delete(validator)
    }
  }
}

function strictest(verdicts: readonly GossipVerdict[]): GossipVerdict {
  if (verdicts.includes('reject')) return 'reject'
  return verdicts.includes('ignore') ? 'ignore' : 'accept'
}
