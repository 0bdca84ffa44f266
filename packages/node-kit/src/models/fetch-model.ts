import type { ContentStore } from '@haca/network'
import { HacaError, isHacaError, type Model } from '@haca/protocol'
import type { ModelDirectory } from './model-directory.ts'

export interface FetchModelInit {
  readonly content: Pick<ContentStore, 'fetchBytes'>
  readonly directory: Pick<ModelDirectory, 'hosts'>
  readonly signal: AbortSignal
}

/**
 * The files of a model by name, from disk or from whoever hosts it; every block is verified against its CID. Throws
 * `CORRUPT_MODEL` when a file is not as long as the manifest says, and what fetching throws.
 */
export async function fetchModelFiles(model: Model, init: FetchModelInit): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const { name, cid, size } of model.manifest.files) {
    const hosts = fromAnywhere(init.directory.hosts(model.id).map(member => member.address))
    // Who announced it may not have said yet that it hosts it: then whoever hosts anything is asked.
    const peers = hosts.length === 0 ? {} : { peers: hosts }
    const wrongSize = (actual: string, cause?: unknown) =>
      new HacaError('CORRUPT_MODEL', `${name} of ${model.manifest.name} has ${actual} bytes, not ${size}`, {
        data: { model: model.id, field: name },
        cause
      })
    let bytes: Uint8Array
    try {
      bytes = await init.content.fetchBytes(cid, { ...peers, signal: init.signal, maxBytes: size })
    } catch (error) {
      throw isHacaError(error) && error.code === 'LIMIT_EXCEEDED' ? wrongSize('more', error) : error
    }
    if (bytes.length !== size) throw wrongSize(String(bytes.length))
    files.set(name, bytes)
  }
  return files
}

/** The same row from another start: each fetcher asks another host first, so that one does not serve them all. */
function fromAnywhere<T>(row: readonly T[]): T[] {
  const start = Math.floor(Math.random() * row.length)
  return [...row.slice(start), ...row.slice(0, start)]
}
