import path from 'node:path'
import { runChild } from '../bootstrap/child.mjs'
import { pnpm, root } from './repository.ts'

/** `npm run generate`: writes every committed file that is derived from another one. `npm run check` compares them. */
const contracts = await runChild(pnpm, ['--filter', '@haca/contracts', 'run', 'generate'], { cwd: root })
const documents = await runChild(
  process.execPath,
  ['--conditions=source', path.join(root, 'scripts/generate-docs.ts')],
  { cwd: root }
)
process.exitCode = contracts.code === 0 ? documents.code : contracts.code
