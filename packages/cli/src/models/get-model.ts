import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ContentStore, createContentStore, type Network } from '@haca/network'
import type { ModelDirectory } from '@haca/node-kit'
import type { Model } from '@haca/protocol'
import { resolveJoin } from '../node/join.ts'
import { onPath } from '../on-path.ts'
import { joinInPassing } from '../passing-network.ts'
import type { Terminal } from '../terminal.ts'
import { listModels } from './list-models.ts'
import { manifestFileName, requirePlainNames } from './plain-names.ts'

export interface GetModelInit {
  /** Id, `publisher/name`, or bare name. */
  readonly name: string
  /** Default: the bare name of the model. */
  readonly out?: string
  readonly join?: string
  readonly devnet?: string
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

export interface GotModel {
  readonly id: string
  readonly name: string
  readonly files: readonly { readonly file: string; readonly cid: string; readonly size: number }[]
}

/** Blocks lie here until a fetch is complete, so that an interrupted one goes on where it stopped. */
const blocksName = '.haca-blocks'
/** Progress is told in steps of this many bytes: one block of UnixFS. */
const stepBytes = 256 * 1024

/**
 * Fetches a model as a member of the network that serves nothing. Throws `UNKNOWN_MODEL`, `AMBIGUOUS_MODEL`,
 * `CORRUPT_MODEL` for file names that leave the folder, and what fetching throws.
 */
export async function getModel(init: GetModelInit): Promise<GotModel> {
  const network = await joinInPassing(await resolveJoin(init), init.signal)
  try {
    const directory = await listModels({ network, note: init.terminal.note, signal: init.signal })
    const model = directory.resolve(init.name)
    requirePlainNames(model)
    const out = path.resolve(init.out ?? model.manifest.name.split('/').at(-1) ?? model.id)
    const files = await fetchInto(out, model, { network, directory, init })
    await writeFile(path.join(out, manifestFileName), `${JSON.stringify(model.manifest, undefined, 2)}\n`)
    return { id: model.id, name: model.manifest.name, files }
  } finally {
    await network.stop()
  }
}

interface Source {
  readonly network: Network
  readonly directory: ModelDirectory
  readonly init: GetModelInit
}

async function fetchInto(out: string, model: Model, source: Source): Promise<GotModel['files']> {
  await onPath('out', out, () => mkdir(out, { recursive: true }))
  const blocks = path.join(out, blocksName)
  const content = await createContentStore({ network: source.network, directory: blocks })
  const files: { file: string; cid: string; size: number }[] = []
  try {
    for (const { name, cid, size } of model.manifest.files) {
      const file = path.join(out, name)
      await fetchFile(file, { cid, size, id: model.id }, content, source)
      files.push({ file, cid, size })
    }
  } finally {
    await content.stop()
  }
  await rm(blocks, { recursive: true, force: true })
  return files
}

/** Written aside and moved into place: a file that is there is complete. */
async function fetchFile(
  file: string,
  { cid, size, id }: { readonly cid: string; readonly size: number; readonly id: string },
  content: ContentStore,
  { directory, init: { terminal, signal } }: Source
): Promise<void> {
  const progress = terminal.progress(Math.ceil(size / stepBytes), `${path.basename(file)} (blocks)`)
  const peers = directory.hosts(id).map(member => member.address)
  const onProgress = ({ bytes }: { bytes: number }) => progress.update(Math.ceil(bytes / stepBytes))
  try {
    const chunks = content.fetch(cid, { peers, signal, maxBytes: size, onProgress })
    await pipeline(chunks, createWriteStream(`${file}.part`), { signal })
    await rename(`${file}.part`, file)
  } finally {
    progress.end()
    await rm(`${file}.part`, { force: true })
  }
}
