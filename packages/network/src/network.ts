import type { HacaError, Hex } from '@haca/protocol'
import type { TypedEventTarget } from '@libp2p/interface'
import type { Calls } from './calls/calls.ts'
import type { BlockExchange, BlockSource } from './content/exchange/exchange.ts'
import type { Gossip } from './gossip.ts'
import type { Member } from './membership/member.ts'
import type { RecordChange } from './membership/own-record.ts'

export interface NetworkEvents {
  /** A node is connected and has said who it is. */
  'member:join': CustomEvent<Member>
  /** Its record changed: roles, models, addresses. */
  'member:update': CustomEvent<Member>
  /** It said farewell, or cannot be reached any more. */
  'member:leave': CustomEvent<Member>
  /** `ALREADY_RUNNING`: another process runs with this node's key. */
  conflict: CustomEvent<HacaError>
  /** A handler or subscriber of this process threw something that is no `HacaError`: a fault its peers must not see. */
  'handler:error': CustomEvent<unknown>
}

/**
 * A node's place in the network: calls, gossip, and who else is there. Several roles may share one. Implemented over
 * libp2p (`createNetwork`) and in memory (`createMemoryHub`); test/conformance.ts states what both must do.
 */
export interface Network extends Calls, Gossip, TypedEventTarget<NetworkEvents> {
  readonly address: Hex
  readonly peerId: string
  /** Name of the network. */
  readonly name: string
  /** Multiaddrs that others can dial, peer id included. Empty before start. */
  addresses(): string[]
  /**
   * Listens, joins by the bootstrap addresses and connects to everybody; resolves when that is done. Throws
   * `PORT_TAKEN`, `UNREACHABLE`, `ALREADY_RUNNING`. A failed start leaves nothing running.
   */
  start(): Promise<void>
  /** Says farewell and closes everything. A stopped network is not started again. */
  stop(): Promise<void>
  /** All other nodes that are connected and have said who they are. */
  members(): Member[]
  member(address: Hex): Member | undefined
  /** This node as the others see it; it is not among its own members. */
  self(): Member
  /** Changes this node's record and tells everyone. */
  updateRecord(change: RecordChange): Promise<void>
  /** Serves blocks to other nodes and asks for theirs; what `createContentStore` stands on. */
  exchange(source: BlockSource): Promise<BlockExchange>
}
