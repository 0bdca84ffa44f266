import { HacaError } from '@haca/protocol'
import type { PeerId } from '@libp2p/interface'
import type { CID } from 'multiformats/cid'
import type { UploadCap } from './upload-cap.ts'

/**
 * What is used of bitswap beyond its published interface, which can neither ask one peer nor say who sent a block. The
 * version is pinned in the lockfile; `bitswapOf` refuses one in which these have moved, and the tests run through them.
 */
export interface Bitswap {
  readonly wantList: WantList
  readonly network: MessageSender
  notify(cid: CID): Promise<void>
  stop(): Promise<void>
}

export type BlockEvent = CustomEvent<{ readonly sender: PeerId; readonly cid: CID }>

/** Where every message leaves. */
interface MessageSender {
  /** Resolves when the message has left. The signal aborts when bitswap stops. */
  sendMessage(peer: PeerId, message: OutgoingMessage, options?: { signal?: AbortSignal }): Promise<void>
}

/** Blocks, whether blocks are here, and what is wanted, each by the hash. */
interface OutgoingMessage {
  readonly blocks: ReadonlyMap<string, { readonly data: Uint8Array }>
  readonly blockPresences: ReadonlyMap<string, object>
  readonly wantlist: ReadonlyMap<string, object>
}

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
    isObject(bitswap.network) &&
    typeof bitswap.network.sendMessage === 'function' &&
    typeof bitswap.notify === 'function' &&
    typeof bitswap.stop === 'function'
  ) {
    return bitswap as unknown as Bitswap
  }
  throw new HacaError(
    'INTERNAL',
    'this version of @helia/bitswap keeps its want list or its sender elsewhere'
  )
}

/**
 * Has every block wait for its turn before it leaves. Each leaves in a message of its own: one that carries many would be
 * silent until the last is due, and would then run into bitswap's time for a message. What carries no block never waits.
 */
export function capBlocks(bitswap: Bitswap, cap: UploadCap, connected: (peer: PeerId) => boolean): void {
  const { network } = bitswap
  const send = network.sendMessage.bind(network)
  network.sendMessage = async (peer, message, options) => {
    const { blocks } = message
    if (blocks.size === 0) return send(peer, message, options)
    if (message.blockPresences.size > 0 || message.wantlist.size > 0) {
      await send(peer, { ...message, blocks: new Map() }, options)
    }
    for (const [hash, block] of blocks) {
      // Bytes for somebody who has left would keep others waiting.
      if (!connected(peer)) return
      await cap.pass(block.data.byteLength, options?.signal)
      const alone = { blocks: new Map([[hash, block]]), blockPresences: new Map(), wantlist: new Map() }
      await send(peer, { ...message, ...alone }, options)
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
