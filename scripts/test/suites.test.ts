import { expect, test } from 'vitest'
import { countHardhat, judge } from '../tasks/suites.ts'

test('what Hardhat prints is counted, in colour too', () => {
  const output =
    '\u001b[32m  12 passing\u001b[39m (3 solidity)\n  2 failing\n  1 skipped\nbypassing 7 things\n'
  expect(countHardhat(output)).toEqual({ passed: 12, failed: 2, skipped: 1 })
})

test.each([
  ['all is well', { passed: 3, failed: 0, skipped: 0 }, 0, 0],
  ['a test failed', { passed: 3, failed: 2, skipped: 0 }, 1, 2],
  ['it crashed after its tests', { passed: 3, failed: 0, skipped: 0 }, 1, 1],
  ['it found no test', { passed: 0, failed: 0, skipped: 0 }, 0, 1],
  ['it only skipped', { passed: 0, failed: 0, skipped: 4 }, 0, 1],
  ['it wrote no report', { passed: 0, failed: 0, skipped: 0, problem: 'none' }, 0, 1]
])('when %s', (_, counted, exitCode, failed) => {
  const result = judge(counted, exitCode)
  expect(result.failed).toBe(failed)
  expect(result.problem === undefined).toBe(counted.passed > 0 && (exitCode === 0 || counted.failed > 0))
})
