import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Bundles of other states of the code are kept this long: a devnet that is up still loads parts of its own. */
const keptMs = 24 * 60 * 60 * 1000

/**
 * The folder of a bundle, made when it is missing. It appears whole or not at all: whoever makes it at the same time in
 * another process comes to the same, and the first one counts.
 */
export async function keepBundle(
  folder: string,
  name: string,
  make: (into: string) => Promise<void>
): Promise<string> {
  const bundle = path.join(folder, name)
  if (existsSync(bundle)) return bundle
  const making = path.join(folder, `${name}-${randomUUID()}`)
  await mkdir(making, { recursive: true })
  try {
    await make(making)
    await rename(making, bundle)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (!existsSync(bundle)) throw error
  }
  await removeOld(folder, name)
  return bundle
}

async function removeOld(folder: string, current: string): Promise<void> {
  const before = Date.now() - keptMs
  for (const name of await readdir(folder)) {
    if (name === current) continue
    const other = path.join(folder, name)
    // Another process may be removing it too.
    const made = await stat(other).catch(() => undefined)
    if (made !== undefined && made.mtimeMs < before) await rm(other, { recursive: true, force: true })
  }
}
