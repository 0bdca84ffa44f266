import { access, constants, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ModelDescription, modelDescription } from '@haca/devnet/control'
import { HacaError, validate } from '@haca/protocol'
import { withDevnet } from '../attach.ts'
import { onPath } from '../on-path.ts'
import { inFlag, readJson } from '../read-json.ts'

export interface AddModelInit {
  readonly files: readonly string[]
  /** JSON file with what the model is. */
  readonly manifest: string
  readonly devnet?: string
  readonly signal: AbortSignal
}

/**
 * Publishes files through the running devnet. Throws `INVALID_INPUT` naming the field of the manifest that is wrong,
 * `NOT_FOUND` for a file that can't be read, `LIMIT_EXCEEDED`.
 */
export async function addModel(init: AddModelInit): Promise<{ id: string; name: string }> {
  const raw = await readJson(init.manifest, 'manifest')
  const manifest: ModelDescription = inFlag('manifest', () =>
    validate(modelDescription, raw, 'INVALID_INPUT')
  )
  for (const file of init.files) await onPath('file', file, () => requireFile(file))
  const files = init.files.map(file => ({ name: path.basename(file), path: path.resolve(file) }))
  return withDevnet(init.devnet, init.signal, devnet => devnet.call('model-add', { manifest, files }))
}

/** Readable here is readable for the devnet, which belongs to the same user. */
async function requireFile(file: string): Promise<void> {
  await access(file, constants.R_OK)
  if ((await stat(file)).isFile()) return
  throw new HacaError('INVALID_INPUT', `file: ${file} is no file`, { data: { field: 'file', path: file } })
}
