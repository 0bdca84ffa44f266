import { HacaError, type Model } from '@haca/protocol'

/** Written beside the files of a model that was fetched. */
export const manifestFileName = 'manifest.json'

/**
 * Throws `CORRUPT_MODEL` when a file could not be written under its name: the name is the publisher's word, and it must not
 * lead out of the folder, hide in it, or stand for two files.
 */
export function requirePlainNames({ id, manifest }: Pick<Model, 'id' | 'manifest'>): void {
  const names = manifest.files.map(({ name }) => name)
  const bad = names.find((name, i) => !isPlain(name) || names.indexOf(name) !== i)
  if (bad === undefined) return
  throw new HacaError('CORRUPT_MODEL', `the manifest of ${id} has a file named ${JSON.stringify(bad)}`, {
    data: { model: id, field: 'files' }
  })
}

function isPlain(name: string): boolean {
  return name !== '' && !name.startsWith('.') && name !== manifestFileName && !/[\\/\0]/.test(name)
}
