import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { capture } from '../tasks/capture.ts'
import { type Failure, failuresOfHardhat, tellFailures } from '../tasks/failures.ts'
import { tool } from '../tasks/repository.ts'

test('a failure is told by its place and how its error begins', () => {
  const error = ['\u001b[31mAssertionError: no\u001b[39m', '', 'x'.repeat(1000), ...'abcdefghij'].join('\n')
  const told = tellFailures([
    { file: 'a.test.ts', name: 'block > case', error },
    { name: 'loose', error: '' }
  ])
  expect(told.slice(0, 3)).toEqual([
    'FAILED a.test.ts > block > case',
    '    AssertionError: no',
    `    ${'x'.repeat(200)}`
  ])
  expect(told.slice(-2)).toEqual(['    f', 'FAILED loose'])
})

test('of very many failures the first are told, and how many there are besides', () => {
  const told = tellFailures(Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, error: '' })))
  expect(told).toHaveLength(21)
  expect(told.at(-1)).toBe('and 30 more')
})

test('what Hardhat lists as failed is found, in colour too', () => {
  const output = [
    '  1) testInTheRun()',
    '  12 passing',
    '\u001b[31m  2 failing\u001b[39m',
    '',
    '  1) Lanes#testPays()',
    '    \u001b[31mError: 1 != 2\u001b[39m',
    '      at Lanes.testPays (test/Lanes.t.sol:7)',
    '',
    '  2) Stakes#testLeaves()',
    '    Error: Unknown error'
  ].join('\n')
  expect(tellFailures(failuresOfHardhat(output))).toEqual([
    'FAILED Lanes#testPays()',
    '        Error: 1 != 2',
    '          at Lanes.testPays (test/Lanes.t.sol:7)',
    'FAILED Stakes#testLeaves()',
    '        Error: Unknown error'
  ])
  expect(failuresOfHardhat('  12 passing\n')).toEqual([])
})

test('vitest tells failed tests, hooks, files, and errors that nobody caught', async () => {
  const failures = await runVitest({
    'fails.test.js': `
      describe('block', () => {
        test('passes', () => {})
        test('differs', () => expect({ sum: 1 }).toEqual({ sum: 2 }))
      })`,
    'hook.test.js': `
      describe('closed', () => {
        afterAll(() => { throw new Error('still open') })
        test('passes', () => {})
      })`,
    'unloaded.test.js': `throw new Error('cannot load')`,
    'uncaught.test.js': `test('passes', () => { void Promise.reject(new Error('forgotten')) })`
  })
  const found = failures.map(({ file, name, error }) => [file, name, error.split('\n')[0]])
  expect(found.sort()).toEqual(
    [
      ['fails.test.js', 'block > differs', 'AssertionError: expected { sum: 1 } to deeply equal { sum: 2 }'],
      ['hook.test.js', 'closed', 'Error: still open'],
      [undefined, 'an error that nobody caught', 'Error: forgotten'],
      ['unloaded.test.js', 'the file, outside its tests', 'Error: cannot load']
    ].sort()
  )
  const [differs] = failures.filter(({ name }) => name === 'block > differs')
  expect(differs?.error).toMatch(/fails\.test\.js:4:/)
  expect(differs?.error).toContain('+   "sum": 1')
})

/** Runs vitest with the reporter on these files, by their names. */
async function runVitest(files: Record<string, string>): Promise<Failure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'haca-failures-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  const output = path.join(folder, 'failures.json')
  const reporter = path.resolve(import.meta.dirname, '../tasks/failure-reporter.ts')
  const args = [
    'run',
    '--root',
    folder,
    '--globals',
    '--reporter',
    reporter,
    `--outputFile.failures=${output}`
  ]
  const ended = await capture(process.execPath, [tool('vitest/vitest.mjs'), ...args])
  expect(ended.code, ended.output).toBe(1)
  return JSON.parse(readFileSync(output, 'utf8'))
}
