import type { ContentStore } from '@haca/network'
import { HacaError, type Model } from '@haca/protocol'
import type { ModelDirectory } from './model-directory.ts'

export interface FetchModelInit {
  readonly content: ContentStore
  readonly directory: ModelDirectory
  readonly signal: AbortSignal
}

/**
 * The files of a model by name, from disk or from whoever hosts it; every block is verified against its CID. Throws
 * `CORRUPT_MODEL` when a file is not as long as the manifest says, and what fetching throws.
 */
export async function fetchModelFiles(model: Model, init: FetchModelInit): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const { name, cid, size } of model.manifest.files) {
    const peers = init.directory.hosts(model.id).map(member => member.address)
    const bytes = await init.content.fetchBytes(cid, { peers, signal: init.signal, maxBytes: size })
    if (bytes.length !== size) {
      throw new HacaError(
        'CORRUPT_MODEL',
        `${name} of ${model.manifest.name} has ${bytes.length} bytes, not ${size}`,
        {
          data: { model: model.id, field: name }
        }
      )
    }
    files.set(name, bytes)
  }
  return files
}
