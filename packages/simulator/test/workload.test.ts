import { createRandom } from '@haca/core'
import { describe, expect, it } from 'vitest'
import {
  drawTraceTokens,
  formatTrace,
  generateJobs,
  type Job,
  meanTraceTokens,
  parseTrace,
  tokensAt,
  traceLinesMax,
  tracePresets
} from '../src/index.ts'

const base = { models: 3, zipf: 0.9, arrivalCv: 1, workMs: 1000, workCv: 1.5, patienceMs: 1, rate: 1 }
const between = (jobs: readonly Job[], from: number, to: number) =>
  jobs.filter(job => job.arrivesAt >= from && job.arrivesAt < to)
const rate = (jobs: readonly Job[], from: number, to: number) => between(jobs, from, to).length / (to - from)
const meanWork = (jobs: readonly Job[]) => jobs.reduce((sum, { work }) => sum + work, 0) / jobs.length

describe('a workload', () => {
  it('comes in order, at its rate, with its mean size', () => {
    const jobs = generateJobs({ ...base, untilMs: 50_000 }, 1)
    expect(rate(jobs, 0, 50_000)).toBeCloseTo(1, 1)
    expect(meanWork(jobs) / 1000).toBeCloseTo(1, 1)
    expect(jobs.every((job, i) => job.arrivesAt >= (jobs[i - 1]?.arrivesAt ?? 0))).toBe(true)
  })

  it('comes faster during a burst, and as before afterwards', () => {
    const burst = { fromMs: 10_000, toMs: 20_000, factor: 4 }
    const jobs = generateJobs({ ...base, untilMs: 30_000, burst }, 1)
    expect(rate(jobs, 0, 10_000)).toBeCloseTo(1, 1)
    expect(rate(jobs, 10_000, 20_000) / 4).toBeCloseTo(1, 1)
    expect(rate(jobs, 20_000, 30_000)).toBeCloseTo(1, 1)
  })

  it('swings with the day, and comes to the same in a whole one', () => {
    const diurnal = { periodMs: 40_000, swing: 0.5 }
    const jobs = generateJobs({ ...base, untilMs: 40_000, diurnal }, 1)
    // The mean of sin over a quarter around its peak is 2√2/π = .900.
    expect(rate(jobs, 5000, 15_000)).toBeCloseTo(1 + 0.9 * 0.5, 1)
    expect(rate(jobs, 25_000, 35_000)).toBeCloseTo(1 - 0.9 * 0.5, 1)
    expect(rate(jobs, 0, 40_000)).toBeCloseTo(1, 1)
  })

  it('lets two models swap their popularity', () => {
    const swap = { atMs: 20_000, ranks: [0, 2] as const }
    const jobs = generateJobs({ ...base, zipf: 2.1, untilMs: 40_000, swap }, 1)
    const share = (model: number, from: number) => {
      const those = between(jobs, from, from + 20_000)
      return those.filter(job => job.model === model).length / those.length
    }
    expect(share(0, 0)).toBeCloseTo(share(2, 20_000), 1)
    expect(share(2, 0)).toBeCloseTo(share(0, 20_000), 1)
    expect(share(0, 0)).toBeGreaterThan(share(2, 0) + 0.5)
  })

  it('continues conversations, each about one model', () => {
    const jobs = generateJobs({ ...base, untilMs: 20_000, continued: 0.4 }, 1)
    const models = new Map<number | undefined, number>()
    let again = 0
    for (const { session, model } of jobs) {
      if (models.has(session)) again++
      expect(models.get(session) ?? model).toBe(model)
      models.set(session, model)
    }
    expect(again / jobs.length).toBeCloseTo(0.4, 1)
    expect(models.has(undefined)).toBe(false)
    expect(generateJobs({ ...base, untilMs: 100 }, 1).every(job => !('session' in job))).toBe(true)
  })
})

describe.each(tracePresets)('the preset $name', preset => {
  it('has the percentiles of its trace', () => {
    const random = createRandom(1)
    const drawn = Float64Array.from({ length: 50_000 }, () =>
      drawTraceTokens(random, { ...preset, input: zero })
    )
    drawn.sort()
    for (const [i, share] of [0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].entries()) {
      const expected = (preset.output[i] ?? 0) + 1 / 20
      const found = drawn[Math.floor(share * drawn.length)] ?? 0
      // Where two percentiles are nearly the same the draw is steep beyond them: a tenth either way, or one token.
      expect(Math.abs(found - expected), `${share}`).toBeLessThan(Math.max(1, 0.1 * expected))
    }
  })

  it('has the mean that is said, and is scaled to the one that is wanted', () => {
    const random = createRandom(2)
    let sum = 0
    for (let i = 0; i < 200_000; i++) sum += drawTraceTokens(random, preset)
    expect(sum / 200_000 / meanTraceTokens(preset)).toBeCloseTo(1, 1)
    const jobs = generateJobs({ ...base, workCv: preset, untilMs: 200_000 }, 1)
    expect(meanWork(jobs) / 1000).toBeCloseTo(1, 1)
  })

  it('never has less than a token, however far out', () => {
    expect(tokensAt(preset.output, -9)).toBeGreaterThanOrEqual(1)
    expect(tokensAt(preset.output, 9)).toBe(tokensAt(preset.output, 4))
  })
})

/** A preset without input leaves one token of it, a twentieth of an output token. */
const zero = [1, 1, 1, 1, 1, 1, 1] as const

describe('a mix of traces', () => {
  it('gives each model its own sizes, and all together the mean that is wanted', () => {
    const jobs = generateJobs({ ...base, models: 5, zipf: 0, workCv: tracePresets, untilMs: 200_000 }, 1)
    expect(meanWork(jobs) / 1000).toBeCloseTo(1, 0)
    const means = [0, 1, 2, 3, 4].map(model => meanWork(jobs.filter(job => job.model === model)))
    // Reasoning writes ten times as much as code completion.
    expect(means[4]).toBeGreaterThan(5 * (means[0] ?? 0))
  })
})

describe('a recorded trace', () => {
  const lines = [
    '{"at": 20, "model": "small", "workMs": 5, "patienceMs": 100, "session": "a", "more": 1}',
    '',
    '{"at": 10.5, "model": "large", "workMs": 50}',
    '{"at": 30, "model": "small", "workMs": 6, "session": "a"}'
  ]

  it('is read in order of time, models by their work, and can be written again', () => {
    const trace = parseTrace(lines.join('\n'), { patienceMs: 1000 })
    expect(trace.models).toEqual(['large', 'small'])
    expect(trace.jobs).toEqual([
      { id: 0, model: 0, work: 50, arrivesAt: 10.5, startBy: 1010.5 },
      { id: 1, model: 1, work: 5, arrivesAt: 20, startBy: 120, session: 0 },
      { id: 2, model: 1, work: 6, arrivesAt: 30, startBy: 1030, session: 0 }
    ])
    expect(parseTrace(formatTrace(trace))).toEqual(trace)
    expect(parseTrace(lines[2] ?? '').jobs[0]?.startBy).toBe(Number.POSITIVE_INFINITY)
  })

  it.each([
    ['{', 'line 1 of the trace is no JSON'],
    ['null', 'line 1 of the trace: it is no object'],
    ['{"at": -1, "model": "m", "workMs": 1}', 'line 1 of the trace: "at" must be a number of at least 0'],
    ['\n{"at": 1, "workMs": 1}', 'line 2 of the trace: "model" must be a name'],
    ['{"at": 1, "model": "m", "workMs": 0}', 'line 1 of the trace: "workMs" must be more than 0'],
    [
      '{"at": 1, "model": "m", "workMs": 1e999}',
      'line 1 of the trace: "workMs" must be a number of at least 0'
    ],
    ['{"at": 1, "model": "m", "workMs": 1, "session": 3}', 'line 1 of the trace: "session" must be a text'],
    ['{"at": 1, "model": "m", "workMs": 1, "patienceMs": "x"}', '"patienceMs" must be a number of at least 0']
  ])('is refused with line and field: %s', (text, message) => {
    expect(() => parseTrace(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
    expect(() => parseTrace(text)).toThrow(message)
  })

  it('is refused when it is too long', () => {
    expect(() => parseTrace('\n'.repeat(traceLinesMax))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' })
    )
  })

  it('needs a name for each model to be written', () => {
    const trace = parseTrace(lines.join('\n'))
    expect(() => formatTrace({ ...trace, models: [] })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' })
    )
  })
})
