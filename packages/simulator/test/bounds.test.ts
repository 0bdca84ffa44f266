import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  buildFleet,
  central,
  centralInstant,
  generateJobs,
  type Job,
  lateBinding4,
  type NodePlan,
  simulate,
  threeSpeeds
} from '../src/index.ts'

const node = (warm: readonly number[], change: Partial<NodePlan> = {}): NodePlan => {
  return { slots: 1, speed: 1, warm, ...change }
}
const job = (id: number, model: number, work: number, arrivesAt = 0): Job => {
  return { id, model, work, arrivesAt, startBy: arrivesAt + 100 }
}
const base = { models: 2, fromMs: 0, toMs: 1000 }

describe('the pooled server', () => {
  it('is as fast as all nodes, and loses what cannot end in time', () => {
    // 2 per millisecond; both are due when the slowest node would end them: at 100 + 400.
    const jobs = [job(0, 0, 400), job(1, 0, 400), job(2, 0, 400)]
    const { pooled } = boundsOf({ ...base, fleet: [node([0]), node([0])], jobs })
    expect(pooled).toBeCloseTo((500 * 2) / 1200, 9)
  })

  it('serves first what is due first, and nothing before it comes', () => {
    const fleet = [node([0])]
    expect(boundsOf({ ...base, fleet, jobs: [job(0, 0, 600), job(1, 0, 50, 500)] }).pooled).toBeCloseTo(1, 9)
    expect(boundsOf({ ...base, fleet, jobs: [job(0, 0, 100, 0), job(1, 0, 100, 900)] }).pooled).toBe(1)
  })

  it('counts those who deceive as what they do', () => {
    const fleet = [node([0]), node([0], { liar: 'hoard' }), node([0], { liar: 'fail' })]
    const jobs = [job(0, 0, 400), job(1, 0, 400)]
    expect(boundsOf({ ...base, fleet, jobs }).pooled).toBeCloseTo(500 / 800, 9)
  })
})

describe('the linear program', () => {
  it('sends work only where its model is, unless models may be loaded', () => {
    const fleet = [node([0]), node([0, 1])]
    const jobs = [...Array.from({ length: 15 }, (_, i) => job(i, 1, 100, i))]
    expect(boundsOf({ ...base, fleet, jobs }).fluid).toBeCloseTo(1000 / 1500, 9)
    const loading = { models: [], workMs: 1, burstiness: 1 }
    expect(boundsOf({ ...base, fleet, jobs, loading }).fluid).toBe(1)
  })
})

it('no policy serves more than the pooled server, at any load', () => {
  for (const load of [0.7, 0.95, 1.3]) {
    const models = 3
    const fleet = buildFleet(
      { nodes: 40, slotsPerNode: 1, speeds: threeSpeeds, models, zipf: 0.9, warmPerNode: 2 },
      1
    )
    const work = { models, zipf: 0.9, arrivalCv: 4, workMs: 1000, workCv: 1.5, patienceMs: 3000 }
    const jobs = generateJobs({ ...work, rate: load * 0.04, untilMs: 30_000 }, 1)
    const run = { fleet, jobs, models, fromMs: 5000, toMs: 30_000 }
    const { pooled } = boundsOf(run)
    for (const policy of [centralInstant, central, lateBinding4]) {
      const { goodput } = simulate({ ...run, policy, link: { delayMs: 10 }, seed: 1, matchSamples: 0 })
      expect(goodput, `${policy.name} at ${load}`).toBeLessThanOrEqual(pooled + 1e-9)
    }
  }
})
