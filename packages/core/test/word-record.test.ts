import { expect, test } from 'vitest'
import {
  countWords,
  createRandom,
  describeWords,
  type WordRecord,
  wordAlarm,
  wordStepMax,
  wordSumMax,
  wordSuspicion
} from '../src/index.ts'

const step = (logE: number) => ({ logE, places: 8, mismatches: 1 })
const after = (...steps: readonly number[]) =>
  steps.reduce<WordRecord | undefined>((record, logE) => countWords(record, step(logE)), undefined)

test('no check alone is an alarm, whatever it says', () => {
  expect(after(1e9)?.sum).toBe(wordStepMax)
  expect(after(1e9, 1e9, 1e9)?.sum).toBeLessThan(wordAlarm)
  expect(after(1e9, 1e9, 1e9, 1e9)?.sum).toBeGreaterThanOrEqual(wordAlarm)
  expect(wordSuspicion).toBeLessThan(wordAlarm)
})

test('the sum stays between zero and its most, and no number is nothing', () => {
  expect(after(-5)?.sum).toBe(0)
  expect(after(2, Number.NaN)?.sum).toBe(2)
  expect(after(...Array(20).fill(3))?.sum).toBe(wordSumMax)
  expect(after(2, 1)).toEqual({ sum: 3, checks: 2, places: 16, mismatches: 2 })
})

test('of e-values with the mean 1, ten thousand give no alarm; of a leaning row, a few do', () => {
  const random = createRandom(5)
  // A fair coin: e is 1.5 or 0.5.
  const drawn = (heads: number) => Math.log(random.next() < heads ? 1.5 : 0.5)
  let honest: WordRecord | undefined
  for (let i = 0; i < 10_000; i++) {
    honest = countWords(honest, step(drawn(0.5)))
    expect(honest.sum).toBeLessThan(wordAlarm)
  }
  let cheat: WordRecord | undefined
  while ((cheat?.sum ?? 0) < wordAlarm) cheat = countWords(cheat, step(drawn(0.9)))
  expect(cheat?.checks).toBeLessThan(100)
})

test('a record explains itself', () => {
  expect(describeWords({ sum: 3.14, checks: 2, places: 16, mismatches: 1 })).toBe(
    'words at 16 places in 2 checks, 1 greedy ones not the likeliest: 3.1 of 14, nothing against it'
  )
  expect(describeWords({ sum: wordAlarm, checks: 9, places: 72, mismatches: 9 })).toMatch(/refuted$/)
  expect(describeWords({ sum: wordSuspicion, checks: 9, places: 72, mismatches: 9 })).toMatch(/suspected$/)
})
