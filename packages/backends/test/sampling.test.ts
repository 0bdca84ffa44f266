import { expect, test } from 'vitest'
import { logSumExp, topCandidates } from '../src/decode/candidates.ts'
import { createSampler } from '../src/decode/draw.ts'
import { createGumbelNoise } from '../src/decode/gumbel.ts'

const seed = Uint8Array.from({ length: 32 }, (_, i) => i)
const noise = createGumbelNoise(seed)

test('noise is pinned, so that another implementation can compare', () => {
  // key 00 01 … 1f; (position, token)
  expect([noise(0, 0), noise(0, 1), noise(1, 0), noise(255, 767)]).toMatchInlineSnapshot(`
    [
      0.12693714242365195,
      1.6107956604689888,
      -0.39313083833802126,
      0.4172783411762233,
    ]
  `)
})

test('noise has the moments of the Gumbel distribution', () => {
  const count = 100_000
  const draws = Array.from({ length: count }, (_, i) => noise(i % 300, Math.floor(i / 300)))
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / count
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / count
  expect(mean).toBeCloseTo(0.5772, 1)
  expect(variance).toBeCloseTo(Math.PI ** 2 / 6, 1)
  expect(new Set(draws).size).toBe(count)
})

test('draws follow the softmax at the temperature', () => {
  const logits = Float32Array.of(1, 0, 2, -1)
  const temperature = 0.7
  const sampler = createSampler(temperature, noise)
  const count = 20_000
  const seen = [0, 0, 0, 0]
  for (let position = 0; position < count; position++) {
    const { token } = sampler.draw(logits, position)
    seen[token] = (seen[token] ?? 0) + 1
  }
  const powers = Array.from(logits, logit => Math.exp(logit / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  seen.forEach((times, token) => {
    expect(times / count).toBeCloseTo((powers[token] ?? 0) / sum, 1.7)
  })
})

test('a greedy draw takes the highest logit, the lower id among equals', () => {
  const greedy = createSampler(0, noise)
  expect(greedy.draw(Float32Array.of(1, 3, 3, 2), 5).token).toBe(1)
  expect(greedy.margin(Float32Array.of(1, 3, 3, 2), 5, 2)).toEqual({ drawn: 1, margin: 0 })
  expect(greedy.margin(Float32Array.of(1, 3, 3, 2), 5, 0)).toEqual({ drawn: 1, margin: 2 })
})

test.each([1e-3, 1, 1e6, 1e30])(
  'a draw that spares logarithms is the one that takes them all, logits of size %f',
  size => {
    for (const temperature of [0.1, 0.8, 2]) {
      const sampler = createSampler(temperature, noise)
      for (let position = 0; position < 200; position++) {
        const logits = Float32Array.from(
          { length: 500 },
          (_, i) => size * Math.sin(i * 7.31 + position * 1.7) ** 3
        )
        const scores = topCandidates(logits, 64).map(({ token, logit }) => ({
          token,
          score: logit / temperature + noise(position, token)
        }))
        const [first] = scores.sort((a, b) => b.score - a.score || a.token - b.token)
        expect(sampler.draw(logits, position).token).toBe(first?.token)
      }
    }
  }
)

test('the margin is 0 for the drawn token and positive for every other', () => {
  const logits = Float32Array.from({ length: 100 }, (_, i) => Math.sin(i) * 3)
  const sampler = createSampler(0.8, noise)
  const { token } = sampler.draw(logits, 9)
  for (let other = 0; other < 100; other++) {
    const { drawn, margin } = sampler.margin(logits, 9, other)
    expect(drawn).toBe(token)
    expect(margin > 0).toBe(other !== token)
  }
  expect(sampler.margin(logits, 9, 100).margin).toBe(Number.POSITIVE_INFINITY)
})

test.each([0.3, 0.8, 1.5])('the quick margin at temperature %f agrees with all candidates', temperature => {
  const sampler = createSampler(temperature, noise)
  for (let position = 0; position < 300; position++) {
    const logits = Float32Array.from({ length: 768 }, (_, i) => 6 * Math.sin(i * 7.31 + position * 1.7) ** 3)
    const { token } = sampler.draw(logits, position)
    const candidates = topCandidates(logits, 64)
    expect(sampler.margin(logits, position, token)).toEqual({ drawn: token, margin: 0 })
    const score = ({ token: id, logit }: (typeof candidates)[number]) =>
      logit / temperature + noise(position, id)
    const highest = Math.max(...candidates.map(score))
    for (const candidate of candidates.slice(0, 8)) {
      const { drawn, margin } = sampler.margin(logits, position, candidate.token)
      expect(drawn).toBe(token)
      expect(margin).toBeCloseTo(highest - score(candidate), 9)
    }
  }
})

test('only the 64 most likely tokens are drawn from', () => {
  const logits = Float32Array.from({ length: 1000 }, (_, i) => (i < 64 ? 0 : -1e-3))
  const sampler = createSampler(5, noise)
  for (let position = 0; position < 200; position++)
    expect(sampler.draw(logits, position).token).toBeLessThan(64)
})

test('a token that was no candidate is behind, however much its noise would favour it', () => {
  const logits = Float32Array.from({ length: 1000 }, (_, i) => (i < 64 ? 0 : -1e-3))
  const sampler = createSampler(5, noise)
  const margins = Array.from({ length: 936 }, (_, i) => sampler.margin(logits, 3, 64 + i).margin)
  expect(Math.min(...margins)).toBeCloseTo(1e-3 / 5, 6)
})

test('candidates come highest first, lower ids first among equals, without what is no number', () => {
  const logits = Float32Array.of(1, Number.NaN, 5, 1, Number.NEGATIVE_INFINITY, 5, 0)
  expect(topCandidates(logits, 4)).toEqual([
    { token: 2, logit: 5 },
    { token: 5, logit: 5 },
    { token: 0, logit: 1 },
    { token: 3, logit: 1 }
  ])
  expect(topCandidates(logits, 64)).toHaveLength(5)
})

test('candidates are those of a full sort', () => {
  const logits = Float32Array.from({ length: 768 }, (_, i) => Math.round(Math.sin(i * 7.3) * 40))
  const sorted = Array.from(logits, (logit, token) => ({ token, logit })).sort(
    (a, b) => b.logit - a.logit || a.token - b.token
  )
  expect(topCandidates(logits, 64)).toEqual(sorted.slice(0, 64))
})

test.each([
  ['close together', 0.01],
  ['spread', 8],
  ['wider than is counted', 1e4],
  ['mostly masked', Number.POSITIVE_INFINITY]
])('candidates are those of a full sort when logits are %s', (_, spread) => {
  for (let row = 0; row < 20; row++) {
    const logits = Float32Array.from({ length: 300 }, (_, i) => {
      const value = Math.sin(i * 7.3 + row) ** 3
      if (spread !== Number.POSITIVE_INFINITY) return value * spread
      return i % 11 === 0 ? value : Number.NEGATIVE_INFINITY
    })
    const sorted = Array.from(logits, (logit, token) => ({ token, logit }))
      .filter(({ logit }) => logit > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b.logit - a.logit || a.token - b.token)
    expect(topCandidates(logits, 64)).toEqual(sorted.slice(0, 64))
  }
})

test('the sum is that of the powers, within the last digits of a double', () => {
  for (let row = 0; row < 50; row++) {
    const logits = Float32Array.from({ length: 500 }, (_, i) => 30 * Math.sin(i * 3.7 + row) ** 3)
    const most = Math.max(...logits)
    const sum = logits.reduce((total, logit) => total + Math.exp(logit - most), 0)
    expect(Math.abs(logSumExp(logits, most) - most - Math.log(sum))).toBeLessThan(1e-13)
  }
})

test('the sum of probabilities is one', () => {
  const logits = Float32Array.of(100, 101, 99, Number.NaN)
  const total = logSumExp(logits, 101)
  expect(Math.exp(100 - total) + Math.exp(101 - total) + Math.exp(99 - total)).toBeCloseTo(1, 12)
})

test.each([[Float32Array.of(Number.NaN, Number.NaN)], [Float32Array.of(1, Number.POSITIVE_INFINITY)]])(
  'logits that are no numbers are a failure of the engine',
  logits => {
    expect(() => createSampler(1, noise).draw(logits, 3)).toThrow(/no finite logit at position 3/)
  }
)
