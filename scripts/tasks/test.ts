import { styleText } from 'node:util'
import { tellFailures } from './failures.ts'
import { type SuiteResult, suites } from './suites.ts'

/**
 * `npm test [-- SUITE [FILTER…]]`: runs the suites one after the other, so that none disturbs the timing of another,
 * and ends with what failed, once more, and the line `N passed, N failed` over all of them.
 */

/** The whole run is meant to fit a coffee break on two cores. */
const budgetSeconds = 12 * 60

interface Row extends SuiteResult {
  name: string
  seconds: number
}

const [chosen, ...filters] = process.argv.slice(2)
if (chosen !== undefined && !Object.hasOwn(suites, chosen)) {
  console.error(`There is no suite "${chosen}"; the suites are ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}

const rows: Row[] = []
for (const [name, run] of Object.entries(suites)) {
  if (chosen !== undefined && name !== chosen) continue
  console.log(styleText('bold', `\n── ${name} `.padEnd(78, '─')))
  const startMs = performance.now()
  const result = await run(filters)
  rows.push({ name, ...result, seconds: (performance.now() - startMs) / 1000 })
  if (result.interrupted) break
}
print(rows)
process.exitCode = sum(rows, 'failed') === 0 ? 0 : 1

/** Prints what failed, the table, what is worth a word, and the line that machines read. */
function print(rows: readonly Row[]): void {
  const told = tellFailures(rows.flatMap(row => row.failures ?? []))
  if (told.length > 0) console.log(`\n${told.join('\n')}`)
  console.log(`\n${'suite'.padEnd(12)}  passed  failed  skipped   seconds`)
  for (const row of rows) {
    const counts = `${pad(row.passed, 8)}${pad(row.failed, 8)}${pad(row.skipped, 9)}`
    console.log(`${row.name.padEnd(12)}${counts}${pad(row.seconds.toFixed(1), 10)}`)
  }
  for (const row of rows) {
    if (row.problem !== undefined) console.log(`${row.name}: ${row.problem}`)
  }
  const seconds = sum(rows, 'seconds')
  if (seconds > budgetSeconds) {
    console.log(`warning: ${Math.round(seconds)} s is over the budget of ${budgetSeconds} s`)
  }
  console.log(`${sum(rows, 'passed')} passed, ${sum(rows, 'failed')} failed`)
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width)
}

function sum(rows: readonly Row[], column: 'passed' | 'failed' | 'seconds'): number {
  return rows.reduce((total, row) => total + row[column], 0)
}
