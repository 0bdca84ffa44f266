/**
 * The entry of every `npm` script: makes sure that everything is installed, then runs the task on the project's own
 * Node. Needs Node 20 and npm, and nothing from npm until it has installed it.
 *
 * Standard output belongs to the task: whatever is said here, and whatever the installers say, goes to standard error.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChild } from './bootstrap/child.mjs'
import { install } from './bootstrap/install.mjs'
import { binFolders, findNode } from './bootstrap/runtime.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The program of each task, and the arguments that come before the user's. */
const tasks = {
  start: { program: 'packages/cli/src/main.ts', args: ['devnet', 'up'] },
  haca: { program: 'packages/cli/src/main.ts', args: [] },
  test: { program: 'scripts/tasks/test.ts', args: [] },
  check: { program: 'scripts/tasks/check.ts', args: [] },
  build: { program: 'scripts/tasks/build.ts', args: [] },
  'coverage:contracts': { program: 'packages/contracts/scripts/coverage.ts', args: [] },
  generate: { program: 'scripts/tasks/generate.ts', args: [] },
  topology: { program: 'scripts/tasks/topology.ts', args: [] },
  format: { program: 'scripts/tasks/format.ts', args: [] },
  'bench:dashboard': { program: 'bench/dashboard.ts', args: [] },
  'bench:gateway': { program: 'bench/gateway.ts', args: [] },
  'bench:matching': { program: 'bench/matching.ts', args: [] },
  'bench:market': { program: 'bench/market.ts', args: [] },
  'bench:reality': { program: 'bench/reality.ts', args: [] },
  'bench:replay': { program: 'bench/replay.ts', args: [] },
  'bench:settlement': { program: 'bench/settlement.ts', args: [] },
  'bench:scale': { program: 'bench/scale.ts', args: [] },
  'bench:tune': { program: 'bench/tune.ts', args: [] },
  'bench:verification': { program: 'bench/verification.ts', args: [] }
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const [name = '', ...rest] = process.argv.slice(2)
  const task = Object.hasOwn(tasks, name) ? tasks[/** @type {keyof typeof tasks} */ (name)] : undefined
  if (task === undefined) {
    process.stderr.write(`haca: unknown task "${name}"; the tasks are ${Object.keys(tasks).join(', ')}\n`)
    return 2
  }
  const installMs = await install(root)
  const node = findNode(root)
  const env = {
    ...process.env,
    PATH: [...binFolders(root, node), process.env.PATH ?? ''].join(path.delimiter),
    // Compiled code is kept between runs: a process that loads libp2p starts about a fifth faster.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules/.cache/node-compile'),
    // For the summary of a run; empty when nothing had to be installed.
    HACA_INSTALL_MS: installMs === undefined ? '' : String(installMs)
  }
  // The `source` condition makes workspace imports resolve to TypeScript, whose types Node strips.
  const args = ['--conditions=source', path.join(root, task.program), ...task.args, ...rest]
  // A command works where its user stands; everything else works on the checkout.
  const cwd = name === 'haca' ? (process.env.INIT_CWD ?? process.cwd()) : root
  const { code } = await runChild(node, args, { cwd, env })
  return code
}

main().then(leave, error => {
  process.stderr.write(`haca: ${error.message}\n`)
  leave(error.exitCode ?? 1)
})

/** @param {number} code also for whoever presses Ctrl-C again while the process leaves */
function leave(code) {
  process.exitCode = code
  process.on('SIGINT', () => process.exit())
}
