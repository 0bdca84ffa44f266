import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The checkout that the tasks work on. */
export const root = path.resolve(import.meta.dirname, '../..')

/** The JavaScript program of a tool installed at the top, to be run by `process.execPath`. */
export function tool(file: string): string {
  return path.join(root, 'node_modules', file)
}

/** The pinned package manager; a native program. */
export const pnpm = path.join(root, 'tools/pnpm/node_modules/.bin/pnpm')

/** Folders under packages/, in order. */
export function packageFolders(): string[] {
  const entries = readdirSync(path.join(root, 'packages'), { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
