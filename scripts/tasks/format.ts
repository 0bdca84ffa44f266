import { runChild } from '../bootstrap/child.mjs'
import { root, tool } from './repository.ts'

/** `npm run format`: rewrites what can be put right without changing what the code does. */
const { code } = await runChild(
  process.execPath,
  [tool('@biomejs/biome/bin/biome'), 'check', '--write', '.'],
  {
    cwd: root
  }
)
process.exitCode = code
