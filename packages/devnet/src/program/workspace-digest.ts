import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Everything that the program is made from: own sources, how packages find each other, and the pinned libraries. */
const inputs = ['packages/*/src/**/*.ts', 'packages/*/package.json', 'pnpm-lock.yaml']

/** Names a state of the checkout's code: two that differ in any of it have different names. 32 hex digits. */
export async function workspaceDigest(workspace: string): Promise<string> {
  const files: string[] = []
  for await (const file of glob(inputs, { cwd: workspace })) files.push(file)
  files.sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(path.join(workspace, file))
    hash.update(`${file}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}
