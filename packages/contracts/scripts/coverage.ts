import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { conditionsFile, type Instrumented, instrument } from './instrument.ts'

/**
 * Runs the Solidity tests with coverage, prints lines and branches of every source, and holds both to the bar. The tests run
 * against a copy in which every condition marks its outcome.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const copy = join(root, 'cache/coverage')
const bar = 0.95

const folder = join(root, 'contracts')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.sol'))
const instrumented = instrument(
  new Map(names.sort().map(name => [name, readFileSync(join(folder, name), 'utf8')]))
)
writeCopy(instrumented)
const exitCode = await runTests()
process.exitCode = exitCode === 0 ? report(instrumented) : exitCode

function writeCopy({ sources, conditions }: Instrumented): void {
  rmSync(join(copy, 'contracts'), { recursive: true, force: true })
  for (const [name, text] of [...sources, [conditionsFile, conditions] as const]) {
    const path = join(copy, 'contracts', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  for (const name of ['test', 'hardhat.config.ts', 'package.json']) {
    rmSync(join(copy, name), { recursive: true, force: true })
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
}

/** @returns the exit code */
async function runTests(): Promise<number> {
  const hardhat = createRequire(import.meta.url).resolve('hardhat/package.json')
  const args = [
    join(dirname(hardhat), 'dist/src/cli.js'),
    'test',
    'solidity',
    '--coverage',
    '--test-profile',
    'coverage'
  ]
  const env = { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' }
  const child = spawn(process.execPath, args, { cwd: copy, env, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })
}

/** Hits by file and line, from the report of the run. */
function readHits(): Map<string, Map<number, number>> {
  const lcov = readFileSync(join(copy, 'coverage/lcov.info'), 'utf8')
  return new Map(
    lcov.split('end_of_record').flatMap(record => {
      const file = /^SF:contracts\/(.+)$/m.exec(record)?.[1]
      if (file === undefined) return []
      const lines = [...record.matchAll(/^DA:(\d+),(\d+)/gm)]
      return [[file, new Map(lines.map(([, line, count]) => [Number(line), Number(count)]))] as const]
    })
  )
}

interface Share {
  readonly hit: number
  readonly of: number
}

/** @returns the exit code: 0 where both are at least at the bar */
function report({ sources, branches }: Instrumented): number {
  const hits = readHits()
  const marks = hits.get(conditionsFile) ?? new Map<number, number>()
  const taken = branches.filter(({ markedAt }) => (marks.get(markedAt) ?? 0) > 0)
  const rows = [...sources.keys()].flatMap(file => {
    const counts = [...(hits.get(file)?.values() ?? [])]
    const lines = { hit: counts.filter(count => count > 0).length, of: counts.length }
    const ofFile = (list: typeof branches) => list.filter(branch => branch.file === file).length
    const row = { file, lines, branches: { hit: ofFile(taken), of: ofFile(branches) } }
    return lines.of + row.branches.of === 0 ? [] : [row]
  })
  console.log('\nNot taken, by the condition and its outcome:')
  for (const branch of branches) {
    if (!taken.includes(branch))
      console.log(`  ${branch.file}:${branch.line}  ${branch.condition}  ${branch.outcome}`)
  }
  for (const { file, ...counted } of rows)
    console.log(`${file.padEnd(36)} lines ${words(counted.lines)}  branches ${words(counted.branches)}`)
  const totals = { lines: sum(rows.map(row => row.lines)), branches: sum(rows.map(row => row.branches)) }
  const failed = Object.entries(totals).filter(([name, { hit, of }]) => {
    const holds = of > 0 && hit / of >= bar
    console.log(
      `${holds ? 'holds' : 'FAILS'}  ${name.padEnd(8)} ${hit} of ${of}, ${percent({ hit, of })} >= ${bar * 100} %`
    )
    return !holds
  })
  return failed.length === 0 ? 0 : 1
}

function sum(shares: readonly Share[]): Share {
  return {
    hit: shares.reduce((total, { hit }) => total + hit, 0),
    of: shares.reduce((total, { of }) => total + of, 0)
  }
}

function percent({ hit, of }: Share): string {
  return `${of === 0 ? '100.00' : ((hit / of) * 100).toFixed(2)} %`
}

function words(share: Share): string {
  return `${percent(share).padStart(8)} ${`(${share.hit}/${share.of})`.padEnd(10)}`
}
