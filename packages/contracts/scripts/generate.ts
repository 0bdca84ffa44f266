import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Compiles the contracts and writes their ABI and bytecode to `src/generated`, which is committed so that nobody
 * needs a compiler to run the network. `--check` writes nothing and fails when a committed file differs.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const contracts = ['HacaSettlement', 'FraudJudge', 'DevnetToken', 'comparison/PerJobEscrow']
/** What a contract runs on its own storage for others; together they answer what the interface names. */
const split = { HacaSettlement: { part: 'SettlementDisputes', whole: 'interfaces/IHacaSettlement' } } as const

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

interface AbiEntry {
  readonly type: string
  readonly name?: string
  readonly inputs?: readonly { readonly type: string; readonly components?: AbiEntry['inputs'] }[]
}

interface Artifact {
  readonly abi: readonly AbiEntry[]
  readonly bytecode: string
}

/** @param path Of the contract below `contracts/`, without its ending. */
function read(path: string): Artifact {
  const file = join(root, 'artifacts/contracts', `${path}.sol`, `${basename(path)}.json`)
  return JSON.parse(readFileSync(file, 'utf8')) as Artifact
}

const typesOf = (inputs: AbiEntry['inputs'] = []): string =>
  inputs
    .map(({ type, components }) => (components ? type.replace('tuple', `(${typesOf(components)})`) : type))
    .join(',')
const keyOf = (entry: AbiEntry) => `${entry.type} ${entry.name ?? ''}(${typesOf(entry.inputs)})`

/** The ABI of a contract, with that of the part that it passes calls on to. Throws unless every function has one place. */
function abiOf(name: string): readonly AbiEntry[] {
  const { abi } = read(name)
  if (name !== 'HacaSettlement') return abi
  const { part, whole } = split[name]
  const passedOn = read(part).abi.filter(({ type }) => type !== 'constructor')
  const own = abi.filter(({ type }) => type !== 'fallback')
  const functions = (entries: readonly AbiEntry[]) =>
    entries.filter(({ type }) => type === 'function').map(keyOf)
  const [here, there] = [new Set(functions(own)), new Set(functions(passedOn))]
  for (const key of functions(read(whole).abi))
    if (here.has(key) === there.has(key)) throw new Error(`${key} is to be in ${name} or else in ${part}`)
  const known = new Set(own.map(keyOf))
  return [...own, ...passedOn.filter(entry => !known.has(keyOf(entry)))]
}

function render(name: string): string {
  return [
    `// Generated from contracts/${name}.sol by scripts/generate.ts; do not edit.`,
    `export const abi = ${JSON.stringify(abiOf(name), null, 2)} as const`,
    '',
    `export const bytecode =\n  '${read(name).bytecode}'`,
    ''
  ].join('\n')
}

const check = process.argv.includes('--check')
const drifted: string[] = []
for (const name of contracts) {
  const kebab = basename(name)
    .replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`)
    .toLowerCase()
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
