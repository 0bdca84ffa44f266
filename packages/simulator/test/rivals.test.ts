import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  equalSpeeds,
  generateJobs,
  leastConnectionsPolicy,
  type PolicyEntry,
  prefixAffinity,
  prefixAffinityPolicy,
  prequal,
  prequalPolicy,
  random,
  type SimulationInit,
  simulate
} from '../src/index.ts'

/** Fifty equal nodes at load 0.8 for forty mean services. */
function scene(policy: PolicyEntry, change: Partial<SimulationInit> = {}): SimulationInit {
  const fleet = { nodes: 50, slotsPerNode: 1, speeds: equalSpeeds, models: 1, zipf: 0, warmPerNode: 1 }
  const work = { models: 1, zipf: 0, arrivalCv: 1, workMs: 1000, workCv: 1, continued: 0.6 }
  return {
    policy,
    fleet: buildFleet(fleet, 1),
    jobs: generateJobs({ ...work, patienceMs: 60_000, rate: 0.04, untilMs: 40_000 }, 1),
    models: 1,
    link: { delayMs: 5 },
    seed: 1,
    fromMs: 10_000,
    toMs: 40_000,
    matchSamples: 0,
    ...change
  }
}

const wait = (policy: PolicyEntry, change: Partial<SimulationInit> = {}) =>
  simulate(scene(policy, change)).waitMean

describe('Prequal', () => {
  it('sends a job, and three probes that answer', () => {
    expect(simulate(scene(prequal)).messagesPerJob).toBeCloseTo(7, 1)
  })

  it('waits less than chance, and less with more probes', () => {
    expect(wait(prequal)).toBeLessThan(0.7 * wait(random))
    expect(wait(prequalPolicy('more', { probes: 6 }))).toBeLessThan(wait(prequal))
  })

  it('avoids what is slow to answer', () => {
    // A tenth of the nodes is ten times as slow as it says.
    const fleet = scene(prequal).fleet.map((plan, i) =>
      i % 10 === 0 ? { ...plan, liar: 'speed' as const } : plan
    )
    expect(wait(prequal, { fleet })).toBeLessThan(0.75 * wait(random, { fleet }))
  })
})

describe('least connections', () => {
  it('spreads the jobs of each gateway, for one message', () => {
    const policy = leastConnectionsPolicy('plain', { weighted: false })
    expect(wait(policy)).toBeLessThan(wait(random))
    expect(simulate(scene(policy)).messagesPerJob).toBe(1)
  })
})

describe('prefix affinity', () => {
  const prefix = { saving: 0.6, sessionsPerNode: 16 }

  it('brings conversations back to where their prefix is', () => {
    const busy = (policy: PolicyEntry) => simulate(scene(policy, { prefix })).ledger?.useful ?? 0
    const loyal = prefixAffinityPolicy('loyal', { balanceAbs: 2 })
    const cold = simulate(scene(loyal)).ledger?.useful ?? 0
    // Random finds a prefix now and then; the router nearly always.
    expect(busy(random) / cold).toBeGreaterThan(0.85)
    expect(busy(loyal) / cold).toBeLessThan(0.8)
  })

  it('forgets what is used least', () => {
    const useful = (sessionsPerNode: number) =>
      simulate(scene(prefixAffinity, { prefix: { saving: 0.6, sessionsPerNode } })).ledger?.useful ?? 0
    expect(useful(16)).toBeLessThan(useful(1))
  })
})
