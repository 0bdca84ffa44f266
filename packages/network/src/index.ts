/**
 * The network port: typed calls over long-lived streams, gossip, membership and content by CID, on libp2p.
 *
 * ```ts
 * import { createNetwork } from '@haca/network'
 * import { protocols, workKey } from '@haca/protocol'
 *
 * const a = await createNetwork({ key: workKey(secretA), roles: ['hosting'] })
 * const b = await createNetwork({ key: workKey(secretB), roles: ['client'], bootstrap: a.addresses() })
 * await a.handle(protocols.models, async () => ({ models: [] }))
 * console.log(await b.call(protocols.models, a.address, {}))
 * ```
 *
 * @packageDocumentation
 */
export type { Clock, CommonInit } from './assemble-network.ts'
export type { Calls } from './calls/calls.ts'
export type {
  AnyRow,
  CallContext,
  CallOptions,
  StreamHandler,
  StreamRow,
  UnaryHandler,
  UnaryRow
} from './calls/rows.ts'
export type {
  ContentEvents,
  ContentNetwork,
  ContentStore,
  ContentStoreInit,
  FetchOptions,
  FetchProgress
} from './content/content-store.ts'
export { createContentStore } from './content/create-content-store.ts'
export {
  type DirectoryLock,
  directoryHolder,
  type LockHolder,
  lockDirectory
} from './content/directory-lock.ts'
export type { BlockExchange, BlockSource } from './content/exchange/exchange.ts'
export { createNetwork, type Libp2pNetwork, type NetworkInit, preloadNetwork } from './create-network.ts'
export type { Gossip, GossipHandler, GossipValidator } from './gossip.ts'
export { addressOfPeer, peerIdOf } from './identity.ts'
export { limits } from './limits.ts'
export type { Member } from './membership/member.ts'
export type { RecordChange } from './membership/own-record.ts'
export { createMemoryHub, type MemoryHub } from './memory-hub.ts'
export type { Network, NetworkEvents } from './network.ts'
export { requireRuntime } from './runtime.ts'
export type { Libp2pServices } from './transport/create-libp2p.ts'
export type { GossipVerdict } from './transport/transport.ts'
