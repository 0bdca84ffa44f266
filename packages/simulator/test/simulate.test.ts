import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  central,
  centralInstant,
  equalSpeeds,
  generateJobs,
  lateBinding4,
  marketEarly,
  marketPlain,
  type PolicyEntry,
  policies,
  random,
  type SimulationInit,
  simulate,
  threeSpeeds,
  ticketsTokens
} from '../src/index.ts'

/** Forty nodes for ten mean services at load 0.8, two models, bursts. */
function scene(policy: PolicyEntry, change: Partial<SimulationInit> = {}, seed = 1): SimulationInit {
  const models = 2
  const fleet = { nodes: 40, slotsPerNode: 2, speeds: threeSpeeds, models, zipf: 0.9, warmPerNode: 1 }
  const work = { models, zipf: 0.9, arrivalCv: 2, workMs: 1000, workCv: 1.5, patienceMs: 3000 }
  return {
    policy,
    fleet: buildFleet(fleet, seed),
    jobs: generateJobs({ ...work, rate: (0.8 * 80) / 1000, untilMs: 12_000 }, seed),
    models,
    link: { delayMs: 20 },
    seed,
    fromMs: 2000,
    toMs: 12_000,
    matchSamples: 50,
    ...change
  }
}

describe.each(policies)('$name', policy => {
  it('serves jobs, and the same run again is the same', () => {
    const first = simulate(scene(policy))
    expect(first.goodput).toBeGreaterThan(0.3)
    expect(first.goodput).toBeLessThanOrEqual(1)
    expect(first.jobs).toBeGreaterThan(300)
    expect(simulate(scene(policy))).toEqual(first)
  })

  it('accounts for all of its capacity', () => {
    const { ledger } = simulate(scene(policy))
    const sum = Object.values(ledger ?? {}).reduce((total, share) => total + share, 0)
    expect(sum).toBeCloseTo(1, 12)
    expect(ledger?.useful).toBeGreaterThan(0.2)
  })

  it('bears delays that vary and messages that are lost', () => {
    const lossy = simulate(scene(policy, { link: { delayMs: 20, delayCv: 1, loss: 0.02 } }))
    expect(lossy.goodput).toBeGreaterThan(0.3)
  })
})

describe('a run', () => {
  it('changes with its seed', () => {
    expect(simulate(scene(random, {}, 2)).goodput).not.toBe(simulate(scene(random)).goodput)
  })

  it('gives every policy the same jobs', () => {
    expect(simulate(scene(random)).jobs).toBe(simulate(scene(marketEarly)).jobs)
  })

  it('takes messages and their delay where there is a network, and none where there is not', () => {
    const [near, far] = [simulate(scene(centralInstant)), simulate(scene(central))]
    expect(near.waitP50).toBe(0)
    // Job to scheduler, offer back, assignment to the node.
    expect(far.waitP50).toBeGreaterThanOrEqual(60)
  })

  it('wastes less when tokens are announced before their slot is free', () => {
    const busy = { link: { delayMs: 100 } }
    const [early, plain] = [simulate(scene(marketEarly, busy)), simulate(scene(marketPlain, busy))]
    expect(early.ledger?.idle).toBeLessThan(plain.ledger?.idle ?? 0)
    expect(early.waitMean).toBeLessThan(plain.waitMean)
  })

  it('keeps slots busier over long ways than a center that plans one job ahead of each', () => {
    const busy = { fleet: scene(random).fleet.slice(0, 28), link: { delayMs: 100 } }
    const [market, center] = [simulate(scene(marketEarly, busy)), simulate(scene(central, busy))]
    expect(market.ledger?.idle).toBeLessThan(0.9 * (center.ledger?.idle ?? 0))
    expect(market.goodput).toBeGreaterThan(center.goodput)
  })

  it('counts the messages of late binding: four probes, a request, the job, three cancellations, vain requests', () => {
    const { messagesPerJob } = simulate(scene(lateBinding4))
    expect(messagesPerJob).toBeGreaterThan(8)
    expect(messagesPerJob).toBeLessThan(12)
  })

  it('holds slots for longer than their jobs where there is an overhead, as long on fast nodes as on slow ones', () => {
    const jobs = [{ ...scene(random).jobs[0], id: 0, arrivesAt: 0, startBy: 3000, model: 0, work: 1000 }]
    for (const speed of [0.5, 2]) {
      const fleet = [{ slots: 1, speed, warm: [0] }]
      const stay = (overheadMs: number) =>
        simulate(scene(marketEarly, { fleet, jobs, fromMs: 0, overheadMs })).stayMean
      expect(stay(7) - stay(0)).toBeCloseTo(7, 6)
    }
  })

  it('spares a node that was busy lately where tokens say so, though it be the fastest', () => {
    const fleet = Array.from({ length: 8 }, (_, i) => ({ slots: 1, speed: i === 0 ? 2 : 1, warm: [0] }))
    const jobs = Array.from({ length: 20 }, (_, id) => {
      return { id, model: 0, work: 1000, arrivesAt: 1500 * id, startBy: 1500 * id + 1000 }
    })
    const stay = (tellsUse: boolean) =>
      simulate(scene(ticketsTokens('market', { tellsUse }), { fleet, jobs, fromMs: 0, toMs: 30_000 }))
        .stayMean
    // Half a second on the fast node, one on any other; the first jobs find no node busy.
    expect(stay(false)).toBeLessThan(600)
    expect(stay(true)).toBeGreaterThan(800)
  })

  it('never starts a job after its deadline', () => {
    const { waitP99 } = simulate(scene(random, { fleet: scene(random).fleet.slice(0, 20) }))
    expect(waitP99).toBeLessThanOrEqual(3000)
  })
})

describe('a fleet', () => {
  it('has the mean speed 1, whatever its classes', () => {
    const plan = buildFleet(
      { nodes: 100, slotsPerNode: 1, speeds: threeSpeeds, models: 1, zipf: 0, warmPerNode: 1 },
      1
    )
    expect(plan.reduce((sum, node) => sum + node.speed, 0) / 100).toBeCloseTo(1, 12)
  })

  it('places each model by its popularity, and each at least once', () => {
    const plan = buildFleet(
      { nodes: 100, slotsPerNode: 1, speeds: equalSpeeds, models: 20, zipf: 2.1, warmPerNode: 2 },
      1
    )
    const counts = Array.from(
      { length: 20 },
      (_, model) => plan.filter(node => node.warm.includes(model)).length
    )
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(counts[0]).toBe(100)
    expect(plan.every(node => new Set(node.warm).size === 2)).toBe(true)
  })
})
