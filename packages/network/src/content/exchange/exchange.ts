import type { Hex } from '@haca/protocol'
import type { CID } from 'multiformats/cid'

/** Where an exchange finds the blocks that it serves. */
export interface BlockSource {
  /** The block, checked against its CID, or nothing. */
  find(cid: CID): Promise<Uint8Array | undefined>
}

/** Moves blocks between nodes: bitswap over libp2p, or memory. */
export interface BlockExchange {
  /**
   * Asks one peer for one block; what resolves hashes to its CID. Throws `CORRUPT_BLOCK` with `data.peer` when the peer
   * sends bytes that hash to something else, `NOT_FOUND` when it says that it has none, `UNREACHABLE`, and whatever
   * aborted the signal.
   */
  ask(peer: Hex, cid: CID, signal: AbortSignal): Promise<Uint8Array>
  /** Tells whoever asked before that the block is here now. */
  announce(cid: CID): Promise<void>
  /** Puts into the DHT that this node has the content. Rejects when no other node takes the word. */
  provide(cid: CID, signal: AbortSignal): Promise<void>
  /** Nodes that the DHT names, as they are found. */
  findProviders(cid: CID, signal: AbortSignal): AsyncIterable<Hex>
  /** Stops serving this source. */
  stop(): Promise<void>
}
