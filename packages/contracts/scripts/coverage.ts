import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs the Solidity tests with coverage and holds it to the bar. Hardhat counts lines and statements; it knows no branches,
 * so the two sides of every condition that can refuse are counted here: each of the contracts' errors must be expected by a
 * test, and what follows the condition is a statement of its own.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bar = 0.95

const hardhat = createRequire(import.meta.url).resolve('hardhat/package.json')
const { status } = spawnSync(
  process.execPath,
  [join(dirname(hardhat), 'dist/src/cli.js'), 'test', 'solidity', '--coverage'],
  { cwd: root, env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' }, stdio: 'inherit' }
)
if (status !== 0) process.exit(status ?? 1)

const report = readFileSync(join(root, 'coverage/lcov.info'), 'utf8')
const sum = (key: string) =>
  [...report.matchAll(new RegExp(`^${key}:(\\d+)$`, 'gm'))].reduce(
    (total, [, count]) => total + Number(count),
    0
  )
const lines = { hit: sum('LH'), of: sum('LF') }

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.sol'))
    .map(name => readFileSync(join(root, folder, name), 'utf8'))
const declared = sources('contracts').flatMap(text =>
  [...text.matchAll(/^\s*error (\w+)\(/gm)].map(([, name]) => name ?? '')
)
const tests = sources('test').join('\n')
const unexpected = declared.filter(name => !tests.includes(`${name}.selector`))
const refusals = { hit: declared.length - unexpected.length, of: declared.length }

let holds = true
for (const [name, { hit, of }] of Object.entries({ lines, refusals })) {
  const share = hit / of
  holds &&= share >= bar
  console.log(
    `${share >= bar ? 'holds' : 'FAILS'}  ${name.padEnd(10)} ${hit} of ${of}, ${(share * 100).toFixed(2)} % >= ${bar * 100} %`
  )
}
if (unexpected.length > 0) console.log(`No test expects ${unexpected.join(', ')}`)
if (!holds) process.exitCode = 1
