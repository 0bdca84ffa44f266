import { HacaError } from '@haca/protocol'
import type { CID } from 'multiformats/cid'
import { matches } from './block-hash.ts'

/** Blocks in files under a directory, checked whenever they are read: disks rot, and a rotten block must not be served. */
export interface BlockFiles {
  /** Throws `CORRUPT_STATE` when the disk does not take it. */
  put(cid: CID, block: Uint8Array): Promise<void>
  /** The block, or nothing. Removes one whose bytes have changed, and throws `CORRUPT_STATE` naming it. */
  get(cid: CID): Promise<Uint8Array | undefined>
  /** True when there is a file for it; its bytes are not looked at. */
  has(cid: CID): Promise<boolean>
  delete(cid: CID): Promise<void>
}

export async function openBlockFiles(directory: string): Promise<BlockFiles> {
  const { FsBlockstore } = await import('blockstore-fs')
  const files = new FsBlockstore(directory)
  await files.open()
  const read = async (cid: CID) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of files.get(cid)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  return {
    async put(cid, block) {
      try {
        await files.put(cid, block)
      } catch (cause) {
        throw new HacaError('CORRUPT_STATE', `cannot write block ${cid} to ${directory}`, {
          data: { directory },
          cause
        })
      }
    },
    async get(cid) {
      if (!(await files.has(cid))) return undefined
      const block = await read(cid)
      if (await matches(cid, block)) return block
      await files.delete(cid)
      throw new HacaError(
        'CORRUPT_STATE',
        `block ${cid} in ${directory} had changed on disk and was removed`,
        {
          data: { cid: cid.toString(), directory }
        }
      )
    },
    has: cid => files.has(cid),
    delete: cid => files.delete(cid)
  }
}
