import { readFileSync } from 'node:fs'
import { type Hex, jobId, keccakHex, uintToBytes, zeroHash } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import {
  checkProbability,
  createRandom,
  type Draw,
  decodeProbability,
  drawPositions,
  encodeProbability,
  mustCheck,
  verifierProbability
} from '../src/index.ts'

const rates = { newcomerCheckMilli: 990, floorCheckMilli: 20 }

/** A hash that stands for the number. */
const named = (name: string, n: number): Hex => keccakHex(new TextEncoder().encode(name), uintToBytes(n, 4))
/** Draws per probability; four standard deviations of a binomial share are the tolerance. */
const draws = 2000
const outputs = Array.from({ length: draws }, (_, n) => ({
  job: named('job', n),
  segment: 0,
  outputCommitment: named('output', n),
  evidenceRoot: named('evidence', n)
}))
const seeds = Array.from({ length: draws }, (_, n) => named('seed', n))
const draw = (n: number, change: Partial<Draw> = {}): Draw => ({
  seed: seeds[1] as Hex,
  ...(outputs[n] as (typeof outputs)[number]),
  ...change
})
const tolerance = (p: number) => 4 * Math.sqrt((p * (1 - p)) / draws)
const shareOf = (holds: (n: number) => boolean) =>
  Array.from({ length: draws }, (_, n) => holds(n)).filter(Boolean).length / draws

describe('the probability of a check', () => {
  it('starts at the newcomer rate, falls with the streak, and stops at the floor', () => {
    expect(checkProbability(undefined, rates)).toBe(0.99)
    expect(checkProbability({ streak: 0 }, rates)).toBe(0.99)
    expect(checkProbability({ streak: 1 }, rates)).toBe(0.5)
    expect(checkProbability({ streak: 9 }, rates)).toBe(0.1)
    expect(checkProbability({ streak: 49 }, rates)).toBe(0.02)
    expect(checkProbability({ streak: 1_000_000 }, rates)).toBe(0.02)
    expect(checkProbability({ streak: 1_000_000, alarm: 3 }, rates)).toBe(0.99)
  })

  it('never rises with the streak', () => {
    for (let streak = 0; streak < 100; streak++) {
      const [now, next] = [streak, streak + 1].map(one => checkProbability({ streak: one }, rates))
      expect(next).toBeLessThanOrEqual(now ?? 0)
    }
  })

  it('survives the receipt', () => {
    for (const p of [0, 0.02, 0.5, 0.99, 1]) {
      expect(Number.isInteger(encodeProbability(p))).toBe(true)
      expect(Math.abs(decodeProbability(encodeProbability(p)) - p)).toBeLessThan(2 ** -32)
    }
    expect(encodeProbability(1)).toBe(2 ** 32 - 1)
  })
})

describe('a verifier’s share', () => {
  it('composes with the others to the whole, however the weight is spread', () => {
    for (const p of [0.02, 0.3, 0.99]) {
      for (const weights of [[1], [0.5, 0.5], [0.2, 0.3, 0.5], Array.from({ length: 40 }, () => 1 / 40)]) {
        const unchecked = weights.reduce((rest, weight) => rest * (1 - verifierProbability(p, weight)), 1)
        expect(unchecked).toBeCloseTo(1 - p, 12)
      }
    }
  })

  it('is nothing without weight and all of it with all the weight', () => {
    expect(verifierProbability(0.7, 0)).toBe(0)
    expect(verifierProbability(0.7, 1)).toBeCloseTo(0.7, 15)
  })
})

describe('the draw', () => {
  it.each([0.02, 0.1, 0.5, 0.99])('hits with probability %d over outputs', p => {
    expect(Math.abs(shareOf(n => mustCheck(draw(n), p)) - p)).toBeLessThan(tolerance(p))
  })

  it('hits with that probability over seeds, for one output', () => {
    const share = shareOf(n => mustCheck(draw(7, { seed: seeds[n] as Hex }), 0.25))
    expect(Math.abs(share - 0.25)).toBeLessThan(tolerance(0.25))
  })

  it('of several verifiers leaves an output unchecked with probability 1 − p', () => {
    const p = 0.6
    const weights = [0.5, 0.3, 0.2]
    const checked = shareOf(n =>
      weights.some((weight, i) =>
        mustCheck(draw(n, { seed: seeds[i] as Hex }), verifierProbability(p, weight))
      )
    )
    expect(Math.abs(checked - p)).toBeLessThan(tolerance(p))
  })

  it('is the same again, and never or always at the ends', () => {
    for (let n = 0; n < 100; n++) {
      expect(mustCheck(draw(n), 0.5)).toBe(mustCheck(draw(n), 0.5))
      expect(mustCheck(draw(n), 0)).toBe(false)
      expect(mustCheck(draw(n), 1)).toBe(true)
    }
  })

  it('that hits at a low rate hits at every higher one', () => {
    for (let n = 0; n < 500; n++) if (mustCheck(draw(n), 0.2)) expect(mustCheck(draw(n), 0.3)).toBe(true)
  })

  const changes: [part: string, change: (n: number) => Partial<Draw>][] = [
    ['seed', () => ({ seed: zeroHash })],
    ['job', n => ({ job: jobId(n, new Uint8Array(28)) })],
    ['segment', () => ({ segment: 1 })],
    ['segment beyond a byte', () => ({ segment: 256 })],
    ['output', () => ({ outputCommitment: zeroHash })],
    ['evidence', () => ({ evidenceRoot: zeroHash })]
  ]
  it.each(changes)('is another one for another %s', (_part, change) => {
    // Two independent draws at one half differ half of the time.
    const differ = shareOf(n => mustCheck(draw(n), 0.5) !== mustCheck(draw(n, change(n)), 0.5))
    expect(Math.abs(differ - 0.5)).toBeLessThan(tolerance(0.5))
  })
})

describe('the vectors', () => {
  const file = new URL('../../../test/vectors/draws.json', import.meta.url)
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as (Draw & { hash: Hex })[]

  it.each(vectors)(
    'segment $segment is drawn from exactly the rate that its hash names',
    ({ hash, ...of }) => {
      const leading = Number.parseInt(hash.slice(2, 14), 16)
      expect(mustCheck(of, leading / 2 ** 48)).toBe(false)
      expect(mustCheck(of, (leading + 1) / 2 ** 48)).toBe(true)
    }
  )
})

describe('createRandom', () => {
  it('is uniform, in [0, 1), and replayed by its seed', () => {
    const random = createRandom(5)
    const again = createRandom(5)
    const values = Array.from({ length: draws }, () => random.next())
    expect(values).toEqual(Array.from({ length: draws }, () => again.next()))
    expect(values.every(value => value >= 0 && value < 1)).toBe(true)
    for (const p of [0.1, 0.5, 0.9]) {
      expect(Math.abs(shareOf(n => (values[n] ?? 1) < p) - p)).toBeLessThan(tolerance(p))
    }
    expect(createRandom(6).next()).not.toBe(values[0])
  })
})

describe('opened positions', () => {
  const openedPositions = 4
  const root = `0x${'2b'.repeat(32)}` as const
  const seedOf = (i: number) => `0x${i.toString(16).padStart(64, '0')}` as const

  it('are pinned, so that another implementation can compare', () => {
    expect(drawPositions(seedOf(1), root, 200, openedPositions)).toMatchInlineSnapshot(`
      [
        134,
        151,
        158,
        159,
      ]
    `)
  })

  it.each([0, 1, 3, 4])('are all of %i units', units => {
    expect(drawPositions(seedOf(1), root, units, openedPositions)).toEqual([0, 1, 2, 3].slice(0, units))
  })

  it('are distinct, ascending and spread evenly', () => {
    const units = 20
    const seen = new Array<number>(units).fill(0)
    const draws = 2000
    for (let i = 0; i < draws; i++) {
      const drawn = drawPositions(seedOf(i), root, units, openedPositions)
      expect(new Set(drawn).size).toBe(openedPositions)
      expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
      for (const position of drawn) seen[position] = (seen[position] ?? 0) + 1
    }
    const expected = (draws * openedPositions) / units
    for (const count of seen) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected))
  })
})
