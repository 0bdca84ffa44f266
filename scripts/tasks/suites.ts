import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { runChild } from '../bootstrap/child.mjs'
import { capture } from './capture.ts'
import { type Failure, failuresOfHardhat } from './failures.ts'
import { pnpm, root, tool } from './repository.ts'

/** What one suite of `npm test` reported. */
export interface SuiteResult {
  passed: number
  /** At least 1 when the suite did not end as it should, whatever it counted. */
  failed: number
  skipped: number
  /** What is known of those that failed. */
  failures?: readonly Failure[]
  /** What went wrong besides a failed test: it crashed, or found no test. */
  problem?: string
  /** Whoever runs the suites asked for an end. */
  interrupted?: boolean
}

/** Runs a suite, showing its output; `filters` narrow it to files whose path contains one of them. */
export type Suite = (filters: readonly string[]) => Promise<SuiteResult>

/** The suites in the order they run: cheap ones first. */
export const suites: Readonly<Record<string, Suite>> = {
  unit: vitestSuite('unit', 'unit-together'),
  contracts: contractsSuite,
  e2e: vitestSuite('e2e')
}

/** Projects of vitest.config.ts; the suite has the name of the first. */
function vitestSuite(...projects: readonly [string, ...string[]]): Suite {
  const [suite] = projects
  return async filters => {
    const reports = path.join(root, 'node_modules/.cache/haca-test')
    mkdirSync(reports, { recursive: true })
    const report = path.join(reports, `${suite}.json`)
    const failures = path.join(reports, `${suite}-failures.json`)
    rmSync(report, { force: true })
    rmSync(failures, { force: true })
    const reporters = ['default', 'json', path.join(import.meta.dirname, 'failure-reporter.ts')]
    const outputs = [`--outputFile.json=${report}`, `--outputFile.failures=${failures}`]
    const chosen = projects.flatMap(name => ['--project', name])
    const args = ['run', ...chosen, ...reporters.flatMap(name => ['--reporter', name]), ...outputs]
    const program = ['--conditions=source', tool('vitest/vitest.mjs'), ...args, ...filters]
    const { code, signal } = await runChild(process.execPath, program, { cwd: root })
    return judge({ ...countVitest(report), failures: readFailures(failures) }, code, signal)
  }
}

/** Hardhat's Solidity tests. */
async function contractsSuite(filters: readonly string[]): Promise<SuiteResult> {
  const args = ['--filter', '@haca/contracts', 'run', 'test', ...filters]
  const { code, output, signal } = await capture(pnpm, args, { show: true })
  return judge({ ...countHardhat(output), failures: failuresOfHardhat(output) }, code, signal)
}

/** Reads vitest's JSON report; a file that could not be loaded counts as one failed test. */
function countVitest(report: string): SuiteResult {
  let read: {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  try {
    read = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0, problem: 'it ended without a report' }
  }
  const unloaded = read.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0
  )
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + unloaded.length,
    skipped: read.numPendingTests + read.numTodoTests
  }
}

/** What failure-reporter.ts wrote; nothing where vitest ended before that. */
function readFailures(file: string): Failure[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

/** Sums the counts that Hardhat prints, such as `12 passing (3 solidity)` and `1 failing`. */
export function countHardhat(output: string): SuiteResult {
  const text = stripVTControlCharacters(output)
  const sum = (word: string) =>
    [...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0
    )
  return { passed: sum('passing'), failed: sum('failing'), skipped: sum('skipped') + sum('pending') }
}

/**
 * A suite that ends badly without a failed test has failed all the same, and so has one without tests or one that was
 * told to end.
 */
export function judge(counted: SuiteResult, exitCode: number, signal?: NodeJS.Signals): SuiteResult {
  const { passed, failed } = counted
  let problem = counted.problem
  if (passed + failed === 0) problem ??= `it ran no test (exit code ${exitCode})`
  if (exitCode !== 0 && failed === 0) problem ??= `it ended with exit code ${exitCode} and no failed test`
  if (signal !== undefined) problem = `it was interrupted by ${signal}`
  if (problem === undefined) return counted
  return { ...counted, failed: Math.max(failed, 1), problem, interrupted: signal !== undefined }
}
