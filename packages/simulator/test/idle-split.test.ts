import { idleCauses } from '@haca/core'
import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  central,
  equalSpeeds,
  generateJobs,
  type IdleShares,
  marketEarly,
  type SimulationInit,
  simulate,
  threeSpeeds
} from '../src/index.ts'

const loadMs = 2000
const toMs = 120_000

/** Four models of which half of the nodes could load all, and one more that nobody holds. */
function scene(seed: number): SimulationInit {
  const models = 5
  const fleet = { nodes: 12, slotsPerNode: 2, speeds: threeSpeeds, models: 4, zipf: 0, warmPerNode: 1 }
  const work = { models, zipf: 1.2, arrivalCv: 3, workMs: 1000, workCv: 1.5, patienceMs: 4000 }
  return {
    policy: marketEarly,
    fleet: buildFleet(fleet, seed),
    jobs: generateJobs({ ...work, rate: (0.7 * 24) / 1000, untilMs: toMs }, seed),
    models,
    link: { delayMs: 20 },
    seed,
    fromMs: 0,
    toMs,
    matchSamples: 0,
    idleSplit: {
      samples: 1000,
      loadable: ({ index, warm }) =>
        index % 2 === 0
          ? [0, 1, 2, 3].filter(model => !warm.includes(model)).map(model => ({ model, loadMs }))
          : []
    }
  }
}

function split(init: SimulationInit): IdleShares {
  const { idle } = simulate(init)
  if (idle === undefined) throw new Error('no split was made')
  return idle
}

/** Standard errors by which a sample may differ: one of 60,000 runs has a larger one by chance. */
const errorsMax = 4

describe.each([1, 2, 3])('seed %i: idle time sampled at Poisson instants', seed => {
  const { exact, sampled, error } = split(scene(seed))

  it('agrees with the exact split within the sampling error', () => {
    for (const cause of idleCauses.filter(cause => cause !== 'price')) {
      expect(error[cause], cause).toBeGreaterThan(0)
      expect(Math.abs(sampled[cause] - exact[cause]) / error[cause], cause).toBeLessThan(errorsMax)
    }
  })

  it('has every cause but price, which nothing has here', () => {
    expect([exact.price, sampled.price]).toEqual([0, 0])
    for (const cause of ['match', 'place', 'strand', 'free'] as const)
      expect(exact[cause], cause).toBeGreaterThan(0.01)
  })
})

const models = Array.from({ length: 5 }, () => ({ size: 1, loadMs }))
const loading = { models, workMs: 1000, burstiness: 3 }

it('agrees while nodes load models, crash and come back', () => {
  const { exact, sampled, error } = split({
    ...scene(1),
    policy: central,
    loading,
    churn: { upMs: 60_000, downMs: 5000 }
  })
  for (const cause of ['match', 'free'] as const) {
    expect(exact[cause], cause).toBeGreaterThan(0)
    expect(Math.abs(sampled[cause] - exact[cause]) / error[cause], cause).toBeLessThan(errorsMax)
  }
})

it('splits exactly the time that the slots’ ledgers have as idle', () => {
  const init = { nodes: 12, slotsPerNode: 2, speeds: equalSpeeds, models: 4, zipf: 0, warmPerNode: 1 }
  const { idle, ledger } = simulate({ ...scene(1), policy: central, fleet: buildFleet(init, 1), loading })
  const slots = idleCauses.reduce((sum, cause) => sum + (idle?.exact[cause] ?? 0), 0)
  expect(slots / 24).toBeCloseTo(ledger?.idle ?? 0, 9)
  expect(ledger?.loading).toBeGreaterThan(0)
})

it('blames no placement where a load takes longer than the run', () => {
  const init = scene(1)
  const loadable = () => [{ model: 0, loadMs: toMs + 1 }]
  const { exact, sampled } = split({ ...init, idleSplit: { samples: 200, loadable } })
  expect([exact.place, sampled.place]).toEqual([0, 0])
})

it('sees the idle half of a network that nobody asks for', () => {
  const fleet = buildFleet(
    { nodes: 4, slotsPerNode: 1, speeds: equalSpeeds, models: 1, zipf: 0, warmPerNode: 1 },
    1
  )
  const { exact } = split({ ...scene(1), fleet, jobs: [], models: 1, idleSplit: { samples: 50 } })
  expect(exact).toEqual({ match: 0, place: 0, price: 0, strand: 0, free: 4 })
})
