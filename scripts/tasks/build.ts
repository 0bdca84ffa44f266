import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { runChild } from '../bootstrap/child.mjs'
import { capture } from './capture.ts'
import { packageFolders, root, tool } from './repository.ts'

/**
 * `npm run build`: what would be published. Compiles every package from nothing to ESM and types, checks its manifest
 * and exports as a user would meet them, and imports it under plain Node, without the `source` condition.
 */

interface Manifest {
  name: string
  exports: Record<string, unknown>
}

const folders = packageFolders().map(name => path.join(root, 'packages', name))
for (const folder of folders) rmSync(path.join(folder, 'dist'), { recursive: true, force: true })
const compiled = await runChild(process.execPath, [tool('typescript/bin/tsc'), '-b'], { cwd: root })
if (compiled.code !== 0) process.exit(compiled.code)

let failed = false
for (const folder of folders) {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8')
  const manifest: Manifest = JSON.parse(text)
  const complaints = [...(await lintPackage(folder)), ...(await importPackage(folder, manifest))]
  console.log(`${complaints.length === 0 ? 'ok  ' : 'FAIL'}  ${manifest.name}`)
  for (const complaint of complaints) console.log(`      ${complaint}`)
  failed ||= complaints.length > 0
}
process.exitCode = failed ? 1 : 0

/** Judges the packed files, not the folder, so that a file that is left out of the tarball is noticed. */
async function lintPackage(pkgDir: string): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir, pack: 'pnpm', strict: true })
  return messages
    .filter(message => message.type !== 'suggestion')
    .map(message => formatMessage(message, pkg) ?? message.code)
}

/** A package may import itself by name; that goes through its exports. */
async function importPackage(cwd: string, manifest: Manifest): Promise<string[]> {
  const paths = Object.keys(manifest.exports).filter(
    entry => !entry.endsWith('.json') && !entry.includes('*')
  )
  const complaints: string[] = []
  for (const entry of paths) {
    const specifier = manifest.name + entry.slice(1)
    const program = `await import(${JSON.stringify(specifier)})`
    const { code, output } = await capture(process.execPath, ['--input-type=module', '--eval', program], {
      cwd
    })
    if (code !== 0) complaints.push(`import('${specifier}') failed: ${output.trim()}`)
  }
  return complaints
}
