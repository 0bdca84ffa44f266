import type { AdviceOption, AdviceReport } from '@haca/observatory'
import { expect, test } from 'vitest'
import { adviceHead, adviceSentence, otherModelSentence } from '../src/advice.ts'

const option: AdviceOption = {
  kind: 'one-more',
  model: 'id-a',
  outlook: 'serves',
  usefulShare: 0.5,
  addedShare: 0.25,
  amountPerHour: 36_000n,
  gainPerHour: 36_000n,
  jobsPerHour: 1800
}
const report: AdviceReport = { fromMs: 0, untilMs: 62_400, jobs: 118, options: [option] }
const models = { 'id-a': 'haca/tiny-lm' }

test('advice says what it goes by', () => {
  expect(adviceHead(report, {})).toBe('By the 118 jobs of the last 62 s:')
  expect(adviceHead({ ...report, untilMs: 3_600_000 }, {})).toContain('last 60 min')
  const now = { usefulShare: 0.125, amountPerHour: 1_000_000n, jobsPerHour: 4 }
  expect(adviceHead({ ...report, node: '0xa', now }, { '0xa': 'inference-0' })).toContain(
    'inference-0 as it is: 12.5 % of its time useful, 1.000000 tokens an hour'
  )
})

test('each option is said as it is', () => {
  expect(adviceSentence(option, models)).toBe(
    'one more node with haca/tiny-lm: 50.0 % of its time useful, 25.0 % with work that nobody does now, 0.036000 tokens an hour'
  )
  expect(adviceSentence({ ...option, outlook: 'idle', usefulShare: 0.004 }, {})).toBe(
    'one more node with id-a: would sit idle, 0.4 % of its time useful'
  )
  expect(adviceSentence({ ...option, outlook: 'displaces' }, models)).toContain(
    'would only take work from others'
  )
  expect(adviceSentence({ ...option, kind: 'instead', gainPerHour: -1n }, models)).toMatch(
    /^only haca.* tokens an hour \(−0\.000001\)$/
  )
})

test('a node hears of another model only when it would have earned it more', () => {
  expect(otherModelSentence(report, models)).toContain('would have earned more – one more')
  expect(otherModelSentence({ ...report, options: [{ ...option, gainPerHour: 0n }] }, models)).toBe(
    'no other model would have earned it more'
  )
  expect(otherModelSentence({ ...report, options: [] }, models)).toContain(
    'no other model that it could load'
  )
})
