import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepBundle } from './bundle-cache.ts'
import { workspaceDigest } from './workspace-digest.ts'

/**
 * The program that a node process runs.
 *
 * From source it is a thousand modules, and finding, reading and linking them takes a process 0.4 s of CPU: for the 26
 * processes of a larger devnet, a fifth of their whole start. So it is bundled into some thirty files, which load in a
 * third of the time, once for each state of the sources. What cannot be bundled here runs from source: slower, and the
 * same program.
 *
 * @param onTrouble is told why there is no bundle
 * @returns the path to fork
 */
export async function nodeProgram(onTrouble?: (what: string) => void): Promise<string> {
  const source = fileURLToPath(new URL('../node-process.ts', import.meta.url))
  // As it was published: compiled, and nowhere to keep a bundle.
  if (!import.meta.url.endsWith('.ts')) return source.replace(/\.ts$/, '.js')
  const workspace = findWorkspace(path.dirname(source))
  if (workspace === undefined) return source
  try {
    const name = await workspaceDigest(workspace)
    const folder = path.join(workspace, 'node_modules/.cache/haca-node')
    const bundle = await keepBundle(folder, name, async into => {
      const { bundleNode } = await import('./bundle-node.ts')
      await bundleNode(source, into)
    })
    return path.join(bundle, 'node-process.js')
  } catch (error) {
    // A platform that the bundler has no binary for, a checkout that cannot be written.
    onTrouble?.(`nodes start slower, from source: ${error instanceof Error ? error.message : error}`)
    return source
  }
}

/** The checkout around a folder. */
function findWorkspace(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'pnpm-workspace.yaml'))) return at
    if (at === path.dirname(at)) return undefined
  }
}
