import type { ContentStore, FetchOptions } from '@haca/network'
import { HacaError, isHacaError, type Model } from '@haca/protocol'
import type { ModelDirectory } from './model-directory.ts'

export interface FetchModelInit {
  readonly content: Pick<ContentStore, 'fetchBytes'>
  readonly directory: Pick<ModelDirectory, 'hosts'>
  /** Most bytes of all files together: they are in memory at once, and strangers publish models. */
  readonly bytesMax: number
  readonly signal: AbortSignal
}

export interface StoreModelInit extends Pick<FetchModelInit, 'directory' | 'signal'> {
  readonly content: Pick<ContentStore, 'fetch'>
}

/** Bytes of all files of a model, as its manifest says. */
export const modelBytes = ({ manifest }: Model): number =>
  manifest.files.reduce((sum, { size }) => sum + size, 0)

/**
 * The files of a model by name, from disk or from whoever hosts it; every block is verified against its CID. Throws
 * `LIMIT_EXCEEDED`, before anything is fetched, for a model that is larger than `bytesMax`, `CORRUPT_MODEL` when a file is not
 * as long as the manifest says, and what fetching throws.
 */
export async function fetchModelFiles(model: Model, init: FetchModelInit): Promise<Map<string, Uint8Array>> {
  const actual = modelBytes(model)
  if (actual > init.bytesMax) {
    throw new HacaError(
      'LIMIT_EXCEEDED',
      `the files of ${model.manifest.name} have ${actual} bytes, over the ${init.bytesMax} that this node takes into memory`,
      { data: { field: 'manifest.files', limit: init.bytesMax, actual } }
    )
  }
  const files = new Map<string, Uint8Array>()
  for (const file of model.manifest.files) {
    await checkSize(model, file, async () => {
      const bytes = await init.content.fetchBytes(file.cid, optionsOf(model, file, init))
      files.set(file.name, bytes)
      return bytes.length
    })
  }
  return files
}

/** The same onto the disk alone, block by block: however large the model is, little of it is in memory. */
export async function storeModelFiles(model: Model, init: StoreModelInit): Promise<void> {
  for (const file of model.manifest.files) {
    await checkSize(model, file, async () => {
      let bytes = 0
      for await (const chunk of init.content.fetch(file.cid, optionsOf(model, file, init)))
        bytes += chunk.length
      return bytes
    })
  }
}

type ModelFile = Model['manifest']['files'][number]

function optionsOf(
  model: Model,
  { size }: ModelFile,
  { directory, signal }: Pick<FetchModelInit, 'directory' | 'signal'>
): FetchOptions {
  const hosts = fromAnywhere(directory.hosts(model.id).map(member => member.address))
  // Who announced it may not have said yet that it hosts it: then whoever hosts anything is asked.
  return { ...(hosts.length === 0 ? {} : { peers: hosts }), signal, maxBytes: size }
}

/** @param fetch resolves to the bytes that came */
async function checkSize(model: Model, file: ModelFile, fetch: () => Promise<number>): Promise<void> {
  const { name, size } = file
  const wrongSize = (actual: string, cause?: unknown) =>
    new HacaError('CORRUPT_MODEL', `${name} of ${model.manifest.name} has ${actual} bytes, not ${size}`, {
      data: { model: model.id, field: name },
      cause
    })
  let bytes: number
  try {
    bytes = await fetch()
  } catch (error) {
    throw isHacaError(error) && error.code === 'LIMIT_EXCEEDED' ? wrongSize('more', error) : error
  }
  if (bytes !== size) throw wrongSize(String(bytes))
}

/** The same row from another start: each fetcher asks another host first, so that one does not serve them all. */
function fromAnywhere<T>(row: readonly T[]): T[] {
  const start = Math.floor(Math.random() * row.length)
  return [...row.slice(start), ...row.slice(0, start)]
}
