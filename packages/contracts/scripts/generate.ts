import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Compiles the contracts and writes their ABI and bytecode to `src/generated`, which is committed so that nobody
 * needs a compiler to run the network. `--check` writes nothing and fails when a committed file differs.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const contracts = ['HacaSettlement', 'FraudJudge', 'DevnetToken']
/** Made by another contract, which has its code. */
const abiOnly = new Set(['FraudJudge'])

const hardhat = createRequire(import.meta.url).resolve('hardhat/package.json')
execFileSync(
  process.execPath,
  [join(dirname(hardhat), 'dist/src/cli.js'), 'build', '--quiet', '--no-tests'],
  {
    cwd: root,
    env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
    stdio: ['ignore', 'ignore', 'inherit']
  }
)

interface Artifact {
  readonly contractName: string
  readonly abi: unknown
  readonly bytecode: string
}

function render(name: string): string {
  const path = join(root, 'artifacts/contracts', `${name}.sol`, `${name}.json`)
  const { abi, bytecode } = JSON.parse(readFileSync(path, 'utf8')) as Artifact
  return [
    `// Generated from contracts/${name}.sol by scripts/generate.ts; do not edit.`,
    `export const abi = ${JSON.stringify(abi, null, 2)} as const`,
    ...(abiOnly.has(name) ? [] : ['', `export const bytecode =\n  '${bytecode}'`]),
    ''
  ].join('\n')
}

const check = process.argv.includes('--check')
const drifted: string[] = []
for (const name of contracts) {
  const kebab = name.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase()
  const path = join(root, 'src/generated', `${kebab}.ts`)
  const text = render(name)
  if (!check) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) drifted.push(path)
}
if (drifted.length > 0) {
  console.error(
    `Differs from the Solidity sources: ${drifted.join(', ')}. Run "npm run generate" and commit.`
  )
  process.exitCode = 1
}
