import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Compiles the contracts and writes their ABI and bytecode to `src/generated`, which is committed so that nobody
 * needs a compiler to run the network, and to `snapshots` how large they are and where they keep what they remember.
 * `--check` writes nothing and fails when a committed file differs.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const contracts = ['HacaSettlement', 'FraudJudge', 'DevnetToken', 'TrapBonds', 'comparison/PerJobEscrow']
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
  readonly buildInfoId: string
  readonly inputSourceName: string
  readonly contractName: string
  readonly deployedBytecode: string
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

/** Bytes of code that a contract may have (EIP-170) and that a deployment may carry (EIP-3860). */
const codeLimit = 24_576
const deploymentLimit = 49_152
const bytesOf = (code: string) => (code.length - 2) / 2

function renderSizes(): string {
  const rows = ['HacaSettlement', split.HacaSettlement.part, 'FraudJudge', 'TrapBonds'].map(name => {
    const { bytecode, deployedBytecode } = read(name)
    const row = { code: bytesOf(deployedBytecode), deployment: bytesOf(bytecode) }
    if (row.code > codeLimit || row.deployment > deploymentLimit)
      throw new Error(`${name} has ${row.code} bytes of code and takes ${row.deployment} to deploy`)
    return [name, row]
  })
  return json({ codeLimit, deploymentLimit, ...Object.fromEntries(rows) })
}

interface Layout {
  readonly storage: readonly {
    readonly label: string
    readonly slot: string
    readonly offset: number
    readonly type: string
  }[]
  readonly types: Readonly<
    Record<string, { readonly label: string; readonly members?: Layout['storage'] }>
  > | null
}

interface Kept {
  /** `slot+offset name: type` of every variable. */
  readonly variables: readonly string[]
  /** The same of the members of every struct, by the struct's name. */
  readonly structs: Readonly<Record<string, readonly string[]>>
}

function layoutOf(name: string): Kept {
  const { buildInfoId, inputSourceName } = read(name)
  const output = join(root, 'artifacts/build-info', `${buildInfoId}.output.json`)
  const found = JSON.parse(readFileSync(output, 'utf8')).output.contracts[inputSourceName]
  const { storage, types } = found[basename(name)].storageLayout as Layout
  const lines = (entries: Layout['storage']) =>
    entries.map(
      ({ label, slot, offset, type }) => `${slot}+${offset} ${label}: ${types?.[type]?.label ?? type}`
    )
  const structs = Object.values(types ?? {}).flatMap(({ label, members }) =>
    members === undefined ? [] : [[label, lines(members)] as const]
  )
  return {
    variables: lines(storage),
    structs: Object.fromEntries(structs.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** Throws unless the part that works on the contract's storage has everything where the contract has it. */
function renderLayout(): string {
  const whole = layoutOf('HacaSettlement')
  const { part } = split.HacaSettlement
  const { variables } = layoutOf(part)
  const differs = variables.find((line, i) => line !== whole.variables[i])
  if (differs !== undefined) throw new Error(`${part} keeps something elsewhere: ${differs}`)
  return json(whole)
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const kebab = (path: string) =>
  basename(path)
    .replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`)
    .toLowerCase()

const files = new Map([
  ...contracts.map(name => [`src/generated/${kebab(name)}.ts`, render(name)] as const),
  ['snapshots/code-sizes.json', renderSizes()],
  ['snapshots/storage-layout.json', renderLayout()]
])
const check = process.argv.includes('--check')
const drifted: string[] = []
for (const [name, text] of files) {
  const path = join(root, name)
  if (!check) writeFileSync(path, text)
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) drifted.push(path)
}
if (drifted.length > 0) {
  console.error(
    `Differs from the Solidity sources: ${drifted.join(', ')}. Run "npm run generate" and commit.`
  )
  process.exitCode = 1
}
