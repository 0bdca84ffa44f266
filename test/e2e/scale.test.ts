import { type Devnet, runJobs } from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownBy, launch, leftovers, models } from './support/devnet.ts'

const size = { hosting: 2, inference: 20, verification: 3 }
const jobs = 40
/** 34 s on two quiet cores, a bit over the 30 that it should take; a machine that is busy takes its time. */
const launchMaxMs = 240_000

describe(`${size.inference} inference nodes`, () => {
  let devnet: Devnet
  beforeAll(async () => {
    devnet = await launch({ size })
    console.log(`${devnet.nodes.length} processes up after ${devnet.startupMs} ms`)
  }, launchMaxMs)
  afterAll(() => devnet.stop())

  it('know each other', async () => {
    const addresses = devnet.nodes.map(({ key }) => key.address).sort()
    for (const { name, key } of devnet.nodes) {
      expect(await knownBy(devnet, name), name).toEqual(addresses.filter(address => address !== key.address))
    }
  })

  it(`complete ${jobs} jobs, on more than a few of them`, async () => {
    const at = performance.now()
    const records = await runJobs({ devnet, models, count: jobs, seed: 7 })
    console.log(`${jobs} jobs in ${Math.round(performance.now() - at)} ms`)
    expect(records.map(({ error }) => error?.message).filter(message => message !== undefined)).toEqual([])
    expect(records).toHaveLength(jobs)
    const workers = records.flatMap(({ result }) => result?.segments.map(({ node }) => node) ?? [])
    expect(new Set(workers).size).toBeGreaterThan(size.inference / 4)
  })

  it('stop, and leave nothing', async () => {
    const at = performance.now()
    await devnet.stop()
    console.log(`stopped in ${Math.round(performance.now() - at)} ms`)
    expect(leftovers(devnet)).toEqual([])
  })
})
