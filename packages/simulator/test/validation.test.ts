import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  centralInstant,
  equalSpeeds,
  generateJobs,
  type PolicyEntry,
  powerOfTwo,
  random,
  simulate
} from '../src/index.ts'
import { stayShorterOfTwo, waitMG1, waitMM1, waitMMk } from './support/closed-forms.ts'

/** Mean service, milliseconds. */
const workMs = 1000
/** A tenth of the jobs comes before anything is measured. */
const warmUp = 0.1

interface Case {
  readonly policy: PolicyEntry
  readonly servers: number
  readonly load: number
  readonly jobs: number
  readonly workCv: number | 'exponential'
}

/**
 * Jobs that never give up, on a network without delay: what the closed forms describe. Load and spread are those
 * that the drawn arrivals and sizes came to, and times are in their mean size, so that less is left to luck.
 */
function measure({ policy, servers, load, jobs: count, workCv }: Case) {
  const rate = (load * servers) / workMs
  const toMs = count / rate
  const arrivals = { models: 1, zipf: 0, arrivalCv: 1, workMs, workCv, rate, untilMs: toMs }
  const jobs = generateJobs({ ...arrivals, patienceMs: Number.POSITIVE_INFINITY }, 1)
  const fleet = { nodes: servers, slotsPerNode: 1, speeds: equalSpeeds, models: 1, zipf: 0, warmPerNode: 1 }
  const work = jobs.reduce((sum, job) => sum + job.work, 0)
  const unit = work / jobs.length
  const { waitMean, stayMean } = simulate({
    policy,
    fleet: buildFleet(fleet, 1),
    jobs,
    models: 1,
    link: { delayMs: 0 },
    seed: 1,
    fromMs: warmUp * toMs,
    toMs,
    matchSamples: 0,
    ledger: false
  })
  const squares = jobs.reduce((sum, job) => sum + (job.work / unit - 1) ** 2, 0)
  const cv = Math.sqrt(squares / jobs.length)
  return { load: work / (servers * toMs), cv, wait: waitMean / unit, stay: stayMean / unit }
}

/** Relative distance from theory, at most 2 %. */
function expectNear(measured: number, theory: number): void {
  expect(Math.abs(measured / theory - 1), `${measured} against ${theory}`).toBeLessThan(0.02)
}

describe('the simulator agrees with theory', () => {
  it.each([0.3, 0.5, 0.7])('M/M/1 at load %f', load => {
    const found = measure({ policy: random, servers: 1, load, jobs: 300_000, workCv: 'exponential' })
    expectNear(found.wait, waitMM1(found.load))
  })

  it.each([0.6, 0.7, 0.8])('M/M/2 at load %f', load => {
    const found = measure({ policy: centralInstant, servers: 2, load, jobs: 300_000, workCv: 'exponential' })
    expectNear(found.wait, waitMMk(found.load, 2))
  })

  // The heavier the load, the lighter the tail, or else it takes millions of jobs to see the mean within 2 %.
  it.each([
    [0.3, 1.5],
    [0.5, 1.5],
    [0.7, 0.5]
  ])('M/G/1 at load %f with sizes of CV %f', (load, workCv) => {
    const found = measure({ policy: random, servers: 1, load, jobs: 300_000, workCv })
    expectNear(found.wait, waitMG1(found.load, found.cv))
  })

  it.each([0.5, 0.7, 0.9])('the shorter of two queues among 1000 at load %f', load => {
    const found = measure({ policy: powerOfTwo, servers: 1000, load, jobs: 150_000, workCv: 'exponential' })
    expectNear(found.stay, stayShorterOfTwo(found.load))
  })
})
