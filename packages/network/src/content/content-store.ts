import type { HacaError, Hex } from '@haca/protocol'
import type { TypedEventTarget } from '@libp2p/interface'
import type { BlockExchange, BlockSource } from './exchange/exchange.ts'

export interface ContentEvents {
  /** `CORRUPT_BLOCK`: `data.peer` sent bytes that do not match their CID; the fetch went on elsewhere. */
  'peer:corrupt': CustomEvent<HacaError>
  /** `CORRUPT_STATE`: a block changed on the local disk; it was removed and is fetched again when it is needed. */
  'disk:corrupt': CustomEvent<HacaError>
}

export interface FetchProgress {
  /** Content bytes read so far, of `size`. */
  readonly bytes: number
  readonly size: number
  /** Who sent the latest block from the network; absent while everything came from disk. */
  readonly peer?: Hex
}

export interface FetchOptions {
  /**
   * Nodes to ask, best first; an empty list reads the local disk only.
   * @default whom the DHT names, then every hosting member
   */
  readonly peers?: readonly Hex[]
  readonly signal?: AbortSignal
  /** Most content bytes to take. Throws `LIMIT_EXCEEDED` before the first byte when the content says it is larger. @default 2^40 */
  readonly maxBytes?: number
  /** Milliseconds one peer may send nothing while a block is asked of it. @default limits.blockTimeoutMs */
  readonly blockTimeoutMs?: number
  /** Milliseconds without any progress until the fetch fails with `TIMEOUT`. @default 30 000 */
  readonly stallTimeoutMs?: number
  onProgress?(progress: FetchProgress): void
}

/** Content by CID, kept on disk and exchanged with other nodes. */
export interface ContentStore extends TypedEventTarget<ContentEvents> {
  readonly directory: string
  /** Stores bytes as UnixFS: CIDv1, raw leaves of 256 KiB, so that equal content has equal CIDs everywhere. */
  add(
    content: Uint8Array | AsyncIterable<Uint8Array>,
    options?: { signal?: AbortSignal }
  ): Promise<{ cid: string; size: number }>
  /** Stores one DAG-CBOR block, such as a model's manifest, and returns its CID. Throws `LIMIT_EXCEEDED` over 1 MiB. */
  putBlock(block: Uint8Array): Promise<string>
  /** One block from disk or from peers. Throws as `fetch` does. */
  getBlock(cid: string, options?: FetchOptions): Promise<Uint8Array>
  /** True when the block itself is on disk; its children may not be. */
  has(cid: string): Promise<boolean>
  /**
   * The content of a UnixFS file, block by block as it is verified. What is on disk is not fetched again, so an
   * interrupted fetch goes on where it stopped. Throws `NOT_FOUND`, `CORRUPT_BLOCK` with `data.peer`, `CORRUPT_STATE`,
   * `LIMIT_EXCEEDED`, `TIMEOUT`, `CANCELLED`, `INVALID_INPUT` for what is no CID or no file, and
   * `CORRUPT_MODEL` for blocks that are right but form no file.
   */
  fetch(cid: string, options?: FetchOptions): AsyncIterable<Uint8Array>
  /** As `fetch`, in one piece. */
  fetchBytes(cid: string, options?: FetchOptions): Promise<Uint8Array>
  /**
   * Takes a UnixFS file off the disk, but for blocks that it shares with those in `keep`. What is not there is no error.
   *
   * @param options.keep CIDs of the files that stay. Default: none
   */
  remove(cid: string, options?: { readonly keep?: readonly string[] }): Promise<void>
  /** Names this node in the DHT as one that has the content. In the background; needs another hosting node to keep the word. */
  provide(cid: string, options?: { signal?: AbortSignal }): Promise<void>
  /** Nodes that the DHT names for a content. */
  findProviders(cid: string, options?: { signal?: AbortSignal }): AsyncIterable<Hex>
  /** Stops serving and gives the directory up. */
  stop(): Promise<void>
}

export interface ContentStoreInit {
  readonly network: ContentNetwork
  /** Made if missing; locked for this process while the store is open. */
  readonly directory: string
}

/** What a content store needs of the network. */
export interface ContentNetwork {
  readonly address: Hex
  members(): readonly { readonly address: Hex; readonly roles: readonly string[] }[]
  exchange(source: BlockSource): Promise<BlockExchange>
}
