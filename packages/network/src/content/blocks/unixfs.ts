import { HacaError } from '@haca/protocol'
import type { CID } from 'multiformats/cid'

/** Reads one verified block. */
export type ReadBlock = (cid: CID) => Promise<Uint8Array>
/** Stores one block. */
export type WriteBlock = (cid: CID, block: Uint8Array) => Promise<void>

/** An opened file: its size is known, its content not yet read. */
export interface UnixFsFile {
  /** Content bytes, as the root block says. */
  readonly size: number
  content(signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** UnixFS files over any way of reading and writing blocks. */
export interface UnixFs {
  add(
    content: Uint8Array | AsyncIterable<Uint8Array>,
    write: WriteBlock,
    signal?: AbortSignal
  ): Promise<{ cid: string; size: number }>
  /** Throws `LIMIT_EXCEEDED` when it is larger, and while it is read when it holds more than it says. */
  open(cid: CID, read: ReadBlock, maxBytes: number): Promise<UnixFsFile>
}

/** Leaf size: faster over bitswap than the usual 1 MiB, and half the memory at the provider. */
const chunkBytes = 256 * 1024
/** Blocks under way at once: enough to hide the round trip, few enough to hold in memory. */
const blocksInFlight = 16

/** Loads the UnixFS code, which takes a third of a second, when it is first used. */
export async function openUnixFs(): Promise<UnixFs> {
  const { unixfs } = await import('@helia/unixfs')
  type Blockstore = Parameters<typeof unixfs>[0]['blockstore']
  const over = (blocks: object) => unixfs({ blockstore: blocks as Blockstore })
  return {
    async add(content, write, signal) {
      let size = 0
      async function* counted() {
        for await (const chunk of chunked(content)) {
          signal?.throwIfAborted()
          size += chunk.byteLength
          yield chunk
        }
      }
      const fs = over({
        async put(cid: CID, block: Uint8Array | AsyncIterable<Uint8Array>) {
          await write(cid, await whole(block))
          return cid
        }
      })
      const cid = await fs.addByteStream(counted(), {
        chunker: source => source,
        rawLeaves: true,
        cidVersion: 1
      })
      return { cid: cid.toString(), size }
    },
    async open(cid, read, maxBytes) {
      const fs = over({
        async *get(wanted: CID) {
          yield await read(wanted)
        }
      })
      const stat = await fs.stat(cid)
      const size = stat.type === 'file' ? Number(stat.unixfs.fileSize()) : Number(stat.size)
      if (stat.type === 'directory') {
        throw new HacaError('INVALID_INPUT', `${cid} is a directory, not a file`, { data: { field: 'cid' } })
      }
      if (size > maxBytes) throw tooLarge(cid, size, maxBytes)
      return {
        size,
        async *content(signal) {
          let bytes = 0
          const options = { signal, blockReadConcurrency: blocksInFlight }
          for await (const chunk of fs.cat(cid, options)) {
            bytes += chunk.byteLength
            if (bytes > maxBytes) throw tooLarge(cid, bytes, maxBytes)
            yield chunk
          }
        }
      }
    }
  }
}

function tooLarge(cid: CID, actual: number, limit: number): HacaError {
  return new HacaError('LIMIT_EXCEEDED', `${cid} has ${actual} bytes, over the limit of ${limit}`, {
    data: { field: 'content', limit, actual }
  })
}

/** Cuts content into leaves, whatever pieces it comes in. */
async function* chunked(content: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  const pieces = content instanceof Uint8Array ? [content] : content
  for await (const piece of pieces) {
    rest = rest.byteLength === 0 ? piece : Buffer.concat([rest, piece])
    for (; rest.byteLength >= chunkBytes; rest = rest.subarray(chunkBytes)) yield rest.subarray(0, chunkBytes)
  }
  if (rest.byteLength > 0) yield rest
}

async function whole(block: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (block instanceof Uint8Array) return block
  const chunks: Uint8Array[] = []
  for await (const chunk of block) chunks.push(chunk)
  return Buffer.concat(chunks)
}
