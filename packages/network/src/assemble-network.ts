import {
  devnetParams,
  type Params,
  type Role,
  type SigningDomain,
  type WorkKey,
  zeroHash
} from '@haca/protocol'
import { TypedEventEmitter } from '@libp2p/interface'
import { createCalls } from './calls/calls.ts'
import type { Conduct } from './conduct.ts'
import type { BlockSource } from './content/exchange/exchange.ts'
import { createGossip } from './gossip.ts'
import { createLifecycle } from './lifecycle.ts'
import { limits } from './limits.ts'
import { memberOf } from './membership/member.ts'
import { createMembership } from './membership/membership.ts'
import { createOwnRecord } from './membership/own-record.ts'
import type { Network, NetworkEvents } from './network.ts'
import type { Transport } from './transport/transport.ts'

/** Reads the time. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number
}

/** What a network is made of, whatever its transport. */
export interface CommonInit {
  /** Identity: peer id and EVM address. */
  readonly key: WorkKey
  /** Name that goes into every protocol path; networks of different names never meet. @default 'haca' */
  readonly network?: string
  /** Multiaddrs of nodes to join by; one is enough. Empty for the first node. @default [] */
  readonly bootstrap?: readonly string[]
  /** Milliseconds to reach a bootstrap address and join by it. @default limits.joinTimeoutMs */
  readonly joinTimeoutMs?: number
  /** @default ['observer'] */
  readonly roles?: readonly Role[]
  /** Model ids. @default [] */
  readonly models?: readonly string[]
  /** Index in the settlement contract's registry. */
  readonly index?: number
  /** Program and version, for people; at most 64 characters. @default 'haca/0.1.0' */
  readonly agent?: string
  /** Deployment that records are signed for. @default chain 0 and the zero address */
  readonly domain?: SigningDomain
  /** @default devnetParams */
  readonly params?: Pick<Params, 'recordRefreshMs' | 'forgetAfterMs'>
  /** @default the system's clock */
  readonly clock?: Clock
  /** Aborting it stops the network. */
  readonly signal?: AbortSignal
}

export const defaultNetwork = 'haca'
const defaultAgent = 'haca/0.1.0'
const noDomain: SigningDomain = { chainId: 0, verifyingContract: `0x${zeroHash.slice(2, 42)}` }

/** Monotonic milliseconds, for quotas and timeouts: they must not jump when the system's clock is set. */
export const monotonicMs = () => performance.now()

/** What this node says of itself, from its init. */
function ownRecord(init: CommonInit) {
  return createOwnRecord({
    key: init.key,
    domain: init.domain ?? noDomain,
    roles: [...(init.roles ?? ['observer'])],
    models: init.models ?? [],
    ...(init.index === undefined ? {} : { index: init.index }),
    agent: init.agent ?? defaultAgent,
    now: () => (init.clock ?? Date).now()
  })
}

/** Builds a network on a transport. */
export function assembleNetwork(init: CommonInit, transport: Transport, conduct: Conduct): Network {
  const name = init.network ?? defaultNetwork
  const events = new TypedEventEmitter<NetworkEvents>()
  const emit = <K extends keyof NetworkEvents>(type: K, detail: NetworkEvents[K]['detail']) =>
    void events.safeDispatchEvent(type, { detail })

  const calls = createCalls({
    network: name,
    transport,
    conduct,
    now: monotonicMs,
    onHandlerError: error => emit('handler:error', error),
    reach: (peer, signal) => membership.reach(peer, signal)
  })
  const gossip = createGossip({
    network: name,
    transport,
    now: monotonicMs,
    onHandlerError: error => emit('handler:error', error)
  })
  const own = ownRecord(init)
  const membership = createMembership({
    network: name,
    transport,
    calls,
    gossip,
    own,
    domain: init.domain ?? noDomain,
    bootstrap: init.bootstrap ?? [],
    joinTimeoutMs: init.joinTimeoutMs ?? limits.joinTimeoutMs,
    params: init.params ?? devnetParams,
    now: monotonicMs,
    listener: {
      join: member => emit('member:join', member),
      update: member => emit('member:update', member),
      leave: member => emit('member:leave', member),
      conflict: error => emit('conflict', error)
    }
  })

  const lifecycle = createLifecycle({
    transport,
    membership,
    calls,
    ...(init.signal === undefined ? {} : { signal: init.signal })
  })

  return Object.assign(events, {
    address: transport.address,
    peerId: transport.peerId,
    name,
    addresses: () => transport.addresses().map(address => `${address}/p2p/${transport.peerId}`),
    ...lifecycle,
    handle: calls.handle,
    unhandle: calls.unhandle,
    call: calls.call,
    tell: calls.tell,
    open: calls.open,
    ...gossip,
    members: membership.members,
    member: membership.member,
    self: () => memberOf({ address: transport.address, record: own.current() }),
    updateRecord: membership.update,
    exchange: (source: BlockSource) =>
      transport.exchange(source, { reach: membership.reach, breach: calls.breach })
  })
}
