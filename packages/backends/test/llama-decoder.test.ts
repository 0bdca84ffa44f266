import { expect, test } from 'vitest'
import { logSumExp, topCandidates } from '../src/decode/candidates.ts'
import { fillRow } from '../src/llama/llama-decoder.ts'

const vocabulary = 500
const truth = Float32Array.from({ length: vocabulary }, (_, i) => 8 * Math.sin(i * i) + i / vocabulary)
const most = truth.reduce((a, b) => Math.max(a, b))
const totalLogitWeight = truth.reduce((sum, logit) => sum + Math.exp(logit - most), 0)
const top = (count: number) =>
  new Map([...truth.entries()].sort(([, a], [, b]) => b - a).slice(0, count) as [number, number][])
const filled = (count: number, weight = totalLogitWeight) =>
  fillRow(new Float32Array(vocabulary), { next: { logits: top(count), totalLogitWeight: weight } })

test('a row from the highest logits and the sum has the candidates and log-probabilities of the true row', () => {
  const row = filled(72)
  expect(topCandidates(row, 64)).toEqual(topCandidates(truth, 64))
  expect(logSumExp(row, most)).toBeCloseTo(logSumExp(truth, most), 5)
  const lowestKnown = Math.min(...top(72).values())
  const others = [...row.entries()].filter(([token]) => !top(72).has(token)).map(([, logit]) => logit)
  expect(new Set(others).size).toBe(1)
  expect(others[0]).toBeLessThanOrEqual(lowestKnown)
})

test('of a vocabulary that is known whole nothing is added', () => {
  expect(filled(vocabulary)).toEqual(truth)
})

test('a sum that rounding made too small leaves nothing to the others', () => {
  const row = filled(72, 0)
  expect(Math.min(...row)).toBe(Number.NEGATIVE_INFINITY)
})

test.each([undefined, { next: {} }, { next: { logits: new Map(), totalLogitWeight: 1 } }])(
  'no logits are an engine that failed',
  output => {
    expect(() => fillRow(new Float32Array(4), output)).toThrow(/no logits/)
  }
)
