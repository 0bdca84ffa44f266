import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ModelDescription, modelDescription } from '@haca/devnet/control'
import { exampleModels } from '@haca/example-models'
import { HacaError, validate } from '@haca/protocol'
import { onPath } from '../on-path.ts'
import { inFlag, readJson } from '../read-json.ts'
import { manifestFileName } from './plain-names.ts'

/** What a model is, and its files by name. */
export interface ModelSource {
  readonly manifest: ModelDescription
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * A model as it lies on disk, in a folder with its files and their `manifest.json`, such as `haca model get` leaves; or an
 * example model by its name.
 *
 * @param flag names it in messages
 * @throws HacaError `NOT_FOUND`, `INVALID_INPUT` naming the field of the manifest that is wrong
 */
export async function readModelSource(model: string, flag: string): Promise<ModelSource> {
  const example = exampleModels().find(({ name }) => name === model || name.endsWith(`/${model}`))
  if (example === undefined) return readFolder(model, flag)
  const { manifest, files } = example
  return { manifest, files: new Map(files.map(file => [file.name, file.bytes()])) }
}

async function readFolder(folder: string, flag: string): Promise<ModelSource> {
  const raw = await readJson(path.join(folder, manifestFileName), flag)
  const manifest = inFlag(flag, () => validate(modelDescription, raw, 'INVALID_INPUT'))
  const entries = await onPath(flag, folder, () => readdir(folder, { withFileTypes: true }))
  const names = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  const files = new Map<string, Uint8Array>()
  for (const name of names.filter(name => name !== manifestFileName && !name.startsWith('.')).sort()) {
    files.set(name, await readFile(path.join(folder, name)))
  }
  if (files.size > 0) return { manifest, files }
  throw new HacaError('NOT_FOUND', `${flag}: ${folder} holds no files of a model`, {
    data: { field: flag, path: folder }
  })
}
