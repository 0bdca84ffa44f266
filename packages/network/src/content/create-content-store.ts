import { HacaError, type Hex, isHacaError, toHacaError } from '@haca/protocol'
import { TypedEventEmitter } from '@libp2p/interface'
import type { CID } from 'multiformats/cid'
import { limits } from '../limits.ts'
import { openBlockFiles } from './blocks/block-files.ts'
import { cidOf, codecs, parseCid } from './blocks/block-hash.ts'
import { blocksOf } from './blocks/dag-links.ts'
import { openUnixFs, type ReadBlock } from './blocks/unixfs.ts'
import type { ContentEvents, ContentStore, ContentStoreInit, FetchOptions } from './content-store.ts'
import { lockDirectory } from './directory-lock.ts'
import type { BlockExchange } from './exchange/exchange.ts'
import { createRetriever } from './retrieve.ts'
import { stallSignal } from './stall-signal.ts'

const { blockBytesMax } = limits
const defaults = { maxBytes: 2 ** 40, blockTimeoutMs: limits.blockTimeoutMs, stallTimeoutMs: 30_000 }
/** Milliseconds the DHT gets for a question. */
const dhtTimeoutMs = 10_000

/**
 * Opens the store of a node. One directory per store and process; several stores may share a network.
 * Throws `ALREADY_RUNNING` when a live process uses the directory.
 */
export async function createContentStore(init: ContentStoreInit): Promise<ContentStore> {
  const { network, directory } = init
  const lock = await lockDirectory(directory, network.address)
  try {
    const files = await openBlockFiles(directory)
    const events = new TypedEventEmitter<ContentEvents>()
    const emit = (type: keyof ContentEvents, error: HacaError) =>
      void events.safeDispatchEvent(type, { detail: error })
    /** A rotten block is as good as none, but it is told. */
    const find = async (cid: CID) => {
      try {
        return await files.get(cid)
      } catch (error) {
        if (!isHacaError(error)) throw error
        emit('disk:corrupt', error)
        return undefined
      }
    }
    const exchange = await network.exchange({ find })
    const fetcher = createFetcher({
      ...init,
      files,
      exchange,
      onCorruptPeer: error => emit('peer:corrupt', error)
    })
    return Object.assign(events, storeOf({ directory, files, exchange, fetcher, lock }))
  } catch (error) {
    await lock.release()
    throw error
  }
}

type Files = Awaited<ReturnType<typeof openBlockFiles>>
type Fetcher = ReturnType<typeof createFetcher>

interface Parts {
  readonly directory: string
  readonly files: Files
  readonly exchange: BlockExchange
  readonly fetcher: Fetcher
  readonly lock: { release(): Promise<void> }
}

function storeOf({ directory, files, exchange, fetcher, lock }: Parts) {
  const put = async (cid: CID, block: Uint8Array) => {
    await files.put(cid, block)
    await exchange.announce(cid)
  }
  const within = (signal?: AbortSignal) =>
    signal === undefined
      ? AbortSignal.timeout(dhtTimeoutMs)
      : AbortSignal.any([signal, AbortSignal.timeout(dhtTimeoutMs)])
  const store: Omit<ContentStore, keyof EventTarget | 'safeDispatchEvent' | 'listenerCount'> = {
    directory,
    async add(content, options) {
      const unixfs = await openUnixFs()
      return unixfs.add(content, put, options?.signal)
    },
    async putBlock(block) {
      if (block.byteLength > blockBytesMax) {
        throw new HacaError(
          'LIMIT_EXCEEDED',
          `a block of ${block.byteLength} bytes is over ${blockBytesMax}`,
          {
            data: { field: 'block', limit: blockBytesMax, actual: block.byteLength }
          }
        )
      }
      const cid = await cidOf(codecs.dagCbor, block)
      await put(cid, block)
      return cid.toString()
    },
    getBlock: (cid, options) => fetcher.block(parseCid(cid), options),
    has: cid => files.has(parseCid(cid)),
    fetch: (cid, options) => fetcher.content(parseCid(cid), options),
    async fetchBytes(cid, options) {
      const chunks: Uint8Array[] = []
      for await (const chunk of fetcher.content(parseCid(cid), options)) chunks.push(chunk)
      return new Uint8Array(Buffer.concat(chunks))
    },
    remove: (cid, { keep = [] } = {}) => removeFile(parseCid(cid), files, keep.map(parseCid)),
    provide: (cid, options) => exchange.provide(parseCid(cid), within(options?.signal)),
    findProviders: (cid, options) => exchange.findProviders(parseCid(cid), within(options?.signal)),
    async stop() {
      await exchange.stop()
      await lock.release()
    }
  }
  return store
}

/** Deletes the blocks of a file as far as they are there, but those of files that stay. */
async function removeFile(root: CID, files: Files, keep: readonly CID[]): Promise<void> {
  // A rotten block was removed when it was read.
  const read = (cid: CID) => files.get(cid).catch(() => undefined)
  const kept = new Set<string>()
  for (const file of keep) for await (const cid of blocksOf(file, read)) kept.add(cid.toString())
  const gone: CID[] = []
  for await (const cid of blocksOf(root, read)) if (!kept.has(cid.toString())) gone.push(cid)
  // Leaves first: whoever is killed in between finds them again through the blocks above.
  for (const cid of gone.reverse()) await files.delete(cid)
}

interface FetcherInit extends ContentStoreInit {
  readonly files: Files
  readonly exchange: BlockExchange
  onCorruptPeer(error: HacaError): void
}

function createFetcher(init: FetcherInit) {
  const session = createSessions(init)

  return {
    async block(cid: CID, options?: FetchOptions): Promise<Uint8Array> {
      const { read, stall } = session(cid, options)
      try {
        return await read(cid)
      } finally {
        stall.clear()
      }
    },
    async *content(cid: CID, options: FetchOptions = {}): AsyncGenerator<Uint8Array> {
      const { read, stall, lastPeer } = session(cid, options)
      try {
        const unixfs = await openUnixFs()
        const file = await unixfs.open(cid, read, options.maxBytes ?? defaults.maxBytes)
        let bytes = 0
        for await (const chunk of file.content(stall.signal)) {
          bytes += chunk.byteLength
          stall.progress()
          const peer = lastPeer()
          options.onProgress?.({ bytes, size: file.size, ...(peer === undefined ? {} : { peer }) })
          yield chunk
        }
      } catch (error) {
        // The UnixFS code has its own words for an abort; the signal knows why.
        if (stall.signal.aborted) throw toHacaError(stall.signal.reason, 'CANCELLED')
        throw toHacaError(error, 'CORRUPT_MODEL')
      } finally {
        stall.clear()
      }
    }
  }
}

/** One fetch: whom it asks, how long it may stall, and how it reads a block from disk or from a peer. */
function createSessions({ network, files, exchange, onCorruptPeer }: FetcherInit) {
  /** Whom to ask when the caller names nobody: who says so in the DHT, and who hosts by profession. */
  async function* anybody(cid: CID, signal: AbortSignal): AsyncGenerator<Hex> {
    for (const member of network.members()) if (member.roles.includes('hosting')) yield member.address
    yield* exchange.findProviders(cid, AbortSignal.any([signal, AbortSignal.timeout(dhtTimeoutMs)]))
  }

  return (cid: CID, options: FetchOptions = {}) => {
    const stall = stallSignal(options.stallTimeoutMs ?? defaults.stallTimeoutMs, options.signal)
    const providers = options.peers === undefined ? anybody(cid, stall.signal) : each(options.peers)
    const retriever = createRetriever({
      exchange,
      providers,
      signal: stall.signal,
      blockTimeoutMs: options.blockTimeoutMs ?? defaults.blockTimeoutMs,
      onCorrupt: onCorruptPeer
    })
    let lastPeer: Hex | undefined
    const read: ReadBlock = async wanted => {
      let rotten: HacaError | undefined
      try {
        const local = await files.get(wanted)
        if (local !== undefined) return local
      } catch (error) {
        if (!isHacaError(error)) throw error
        rotten = error
      }
      try {
        const { block, peer } = await retriever.get(wanted)
        await files.put(wanted, block)
        lastPeer = peer
        return block
      } catch (error) {
        // Nobody could replace it, so what is wrong is the disk.
        throw rotten ?? error
      } finally {
        stall.progress()
      }
    }
    return { read, stall, lastPeer: () => lastPeer }
  }
}

async function* each(peers: readonly Hex[]): AsyncGenerator<Hex> {
  yield* peers
}
