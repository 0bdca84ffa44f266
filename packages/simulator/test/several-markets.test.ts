import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  central,
  generateJobs,
  marketAlone,
  marketEarly,
  marketFresh,
  type PolicyEntry,
  simulate,
  threeSpeeds
} from '../src/index.ts'

/** Virtual time is real work: two runs of some thousand jobs, in a second or two of a machine that does nothing else. */
const timeoutMs = 60_000

/** 400 nodes with two of 20 models each, at load .9 in bursts, in four markets. */
function play(policy: PolicyEntry, slotsPerMarket: number) {
  const shape = { models: 20, zipf: 0.9 }
  const [workMs, untilMs] = [1000, 25_000]
  const fleet = buildFleet({ ...shape, nodes: 400, slotsPerNode: 1, speeds: threeSpeeds, warmPerNode: 2 }, 1)
  const work = { arrivalCv: 4, workMs, workCv: 1.5, patienceMs: 3000, rate: 0.36, untilMs }
  const jobs = generateJobs({ ...shape, ...work }, 1)
  const run = { models: 20, link: { delayMs: 10 }, seed: 1, fromMs: 5000, toMs: untilMs, ledger: false }
  return simulate({ policy, fleet, jobs, slotsPerMarket, matchSamples: 60, ...run })
}

describe('four markets of a hundred slots', { timeout: timeoutMs }, () => {
  const reference = play(central, 100).goodput

  it('serve what a central scheduler serves, with few messages', () => {
    const { goodput, messagesPerJob } = play(marketEarly, 100)
    expect(goodput / reference).toBeGreaterThan(0.985)
    expect(messagesPerJob).toBeLessThan(5)
  })

  it('would serve much less without pull, so that the test above says something', () => {
    expect(play(marketAlone, 100).goodput / reference).toBeLessThan(0.95)
  })

  it('take more messages than one market, for digests and pulls', () => {
    expect(play(marketEarly, 100).messagesPerJob).toBeGreaterThan(play(marketEarly, 1000).messagesPerJob)
  })

  it('let fewer slots idle beside waiting jobs if digests had no age', () => {
    const [asIs, ageless] = [play(marketEarly, 100), play(marketFresh, 100)]
    expect(ageless.matchLoss).toBeLessThan(0.5 * (asIs.matchLoss ?? 0))
  })
})

it('one market hears no digests, so their age changes nothing', { timeout: timeoutMs }, () => {
  const { policy, ...ageless } = play(marketFresh, 1000)
  expect(play(marketEarly, 1000)).toEqual({ policy: 'market', ...ageless })
  expect(policy).toBe('market-fresh')
})
