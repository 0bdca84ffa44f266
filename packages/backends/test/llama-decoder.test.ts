import { describe, expect, test } from 'vitest'
import { logSumExp, topCandidates } from '../src/decode/candidates.ts'
import { rowOf } from '../src/decode/decoder.ts'
import { createLlamaDecoder, fillRow } from '../src/llama/llama-decoder.ts'
import type { LlamaSequence } from '../src/llama/llama-module.ts'

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

describe('a pass', () => {
  /** Gives the true row at every place, and the sum where it is asked for; notes at how many places it was. */
  function sequenceOf() {
    const sums: number[] = []
    const sequence: LlamaSequence = {
      clearHistory: async () => undefined,
      async controlledEvaluate(input) {
        const asked = input.map(each => typeof each !== 'number' && 'totalLogitWeight' in generateNext(each))
        sums.push(asked.filter(Boolean).length)
        return input.map((each, i) => {
          if (typeof each === 'number') return undefined
          return { next: { logits: top(72), ...(asked[i] ? { totalLogitWeight } : {}) } }
        })
      }
    }
    return { sums, decoder: createLlamaDecoder(sequence, vocabulary) }
  }
  const generateNext = ([, options]: readonly [number, object]) =>
    (options as { generateNext: object }).generateNext
  const [best = 0] = top(1).keys()
  const outside = [...truth.keys()].find(token => !top(72).has(token)) ?? 0

  test('asks for the sum of all at the rows that log-probabilities are taken from, and for candidates elsewhere', async () => {
    const { sums, decoder } = sequenceOf()
    const rows = await decoder.pass([1, 2, best, best, best], { from: 1, whole: new Set([2, 4]) })
    expect(sums).toEqual([2])
    expect(logSumExp(rowOf(decoder, rows, 2), most)).toBeCloseTo(logSumExp(truth, most), 5)
    const cheap = rowOf(decoder, rows, 1)
    expect(topCandidates(cheap, 64)).toEqual(topCandidates(truth, 64))
    expect(cheap[outside]).toBe(Number.NEGATIVE_INFINITY)
  })

  test('asks again for all when a token is none of the highest, so that it is judged by its own share', async () => {
    const { sums, decoder } = sequenceOf()
    const rows = await decoder.pass([1, best, outside], { from: 0, whole: new Set([2]) })
    expect(sums).toEqual([1, 3])
    expect(rowOf(decoder, rows, 1)[outside]).toBeGreaterThan(Number.NEGATIVE_INFINITY)
  })

  test('asks for everything where nobody says what is needed', async () => {
    const { sums, decoder } = sequenceOf()
    await decoder.pass([1, best, outside])
    expect(sums).toEqual([3])
  })
})
