import { HacaError } from '@haca/protocol'
import type { PeerId } from '@libp2p/interface'
import type { CID } from 'multiformats/cid'

/**
 * What is used of bitswap beyond its published interface, which can neither ask one peer nor say who sent a block. The
 * version is pinned in the lockfile; `bitswapOf` refuses one in which these have moved, and the tests run through them.
 */
export interface Bitswap {
  readonly wantList: WantList
  notify(cid: CID): Promise<void>
  stop(): Promise<void>
}

export type BlockEvent = CustomEvent<{ readonly sender: PeerId; readonly cid: CID }>

interface WantList {
  /** Asks this peer only; resolves with what it says of the block, or with the block. */
  wantSessionBlock(
    cid: CID,
    peer: PeerId,
    options: { signal: AbortSignal }
  ): Promise<{ readonly has: boolean; readonly block?: Uint8Array }>
  /** Fires for each block that arrives, under the CID that its bytes hash to. */
  addEventListener(type: 'block', listener: (event: BlockEvent) => void): void
  removeEventListener(type: 'block', listener: (event: BlockEvent) => void): void
}

/** The bitswap inside a block broker of @helia/bitswap 4.0. Throws `INTERNAL` when it is not where it was. */
export function bitswapOf(broker: unknown): Bitswap {
  const bitswap = isObject(broker) ? broker.bitswap : undefined
  if (
    isObject(bitswap) &&
    isObject(bitswap.wantList) &&
    typeof bitswap.wantList.wantSessionBlock === 'function' &&
    typeof bitswap.notify === 'function' &&
    typeof bitswap.stop === 'function'
  ) {
    return bitswap as unknown as Bitswap
  }
  throw new HacaError('INTERNAL', 'this version of @helia/bitswap keeps its want list elsewhere')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
