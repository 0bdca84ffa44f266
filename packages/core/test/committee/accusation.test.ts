import { describe, expect, it } from 'vitest'
import { type FailedLine, isGrave, worstLines } from '../../src/committee/accusation.ts'
import { verdicts } from '../../src/tally/tally.ts'

const failed = (change: Partial<FailedLine> = {}): FailedLine => ({
  node: 1,
  receipt: `0x${'55'.repeat(32)}`,
  amount: 100n,
  fails: 2,
  tier: 'seeded',
  ...change
})

describe('what a verifier accuses a node of', () => {
  it('is one line of each node, nodes rising', () => {
    const lines = [failed({ node: 7 }), failed({ node: 3 }), failed({ node: 7, amount: 1n })]
    expect(worstLines(lines)).toEqual([lines[1], lines[0]])
  })

  it.each<[string, Partial<FailedLine>, Partial<FailedLine>]>([
    ['most verifiers failed', { fails: 3, amount: 1n }, { fails: 2, amount: 900n }],
    ['costs most', { amount: 101n, receipt: `0x${'99'.repeat(32)}` }, { amount: 100n }],
    ['has the first receipt', { receipt: `0x${'11'.repeat(32)}` }, {}]
  ])('is the line that %s, whatever came first', (_, worse, better) => {
    const [a, b] = [failed(worse), failed(better)]
    expect(worstLines([a, b])).toEqual([a])
    expect(worstLines([b, a])).toEqual([a])
  })

  it('is never a line that is judged by likelihood', () => {
    const text = failed({ tier: 'logprob', fails: 9, amount: 1_000_000n })
    expect(worstLines([text])).toEqual([])
    expect(worstLines([text, failed()])).toEqual([failed()])
  })
})

it('costs a stake only what a check of tokens or numbers failed', () => {
  expect(isGrave(verdicts.fail, 'exact')).toBe(true)
  expect(isGrave(verdicts.fail, 'seeded')).toBe(true)
  expect(isGrave(verdicts.fail, 'logprob')).toBe(false)
  expect(isGrave(verdicts.unavailable, 'exact')).toBe(false)
  expect(isGrave(verdicts.pass, 'exact')).toBe(false)
})
