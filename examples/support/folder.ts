import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder that is gone when the example ends; a node of yours keeps its own. */
export async function temporaryFolder() {
  const root = await mkdtemp(path.join(tmpdir(), 'haca-example-'))
  return {
    at: (name: string) => path.join(root, name),
    remove: () => rm(root, { recursive: true, force: true })
  }
}
