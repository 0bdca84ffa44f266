import { execFile } from 'node:child_process'
import { access, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { llamaInstall } from '../../src/index.ts'
import { llamaVersion } from '../../src/llama/llama-module.ts'

/** Beside the other things that a checkout downloads for itself; git ignores it. */
const folder = path.resolve(import.meta.dirname, `../../../../.cache/llama-${llamaVersion}`)

/**
 * Installs the engine for GGUF files by the command that users are told, once for a checkout: 71 MB on disk, about 10 s. No
 * other test needs it, and nobody who starts the network.
 *
 * @returns the folder
 */
export async function installLlama(): Promise<string> {
  const done = path.join(folder, 'node_modules/node-llama-cpp/package.json')
  if (
    await access(done).then(
      () => true,
      () => false
    )
  )
    return folder
  await mkdir(folder, { recursive: true })
  await promisify(execFile)('npm', [...llamaInstall(folder), '--no-audit', '--no-fund'])
  return folder
}
