import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JobResult } from '@haca/client'
import { homeMarkets, openMarkets } from '@haca/core'
import type { Devnet } from '@haca/devnet'
import { createHostingNode, type HostingNode } from '@haca/hosting'
import type { Hex, WorkKey } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinAsClient, type OwnClient } from './support/client.ts'
import { addressesOf, freshKey, launch, leftovers } from './support/devnet.ts'
import { storyJob } from './support/jobs.ts'
import { until } from './support/until.ts'

const nodes = 4
/** As many jobs at once as there are slots, twice over: each slot is wanted. */
const atOnce = 2 * nodes
/** More than it takes until a token has gone to the second market. */
const mostJobs = 20 * atOnce
/** Two markets open for four slots. */
const params = { slotsPerMarket: nodes / 2 }

describe('two markets: tickets in one, half of the tokens in the other', () => {
  let devnet: Devnet
  let second: HostingNode
  let own: OwnClient
  let directory: string
  const results: JobResult[] = []
  beforeAll(async () => {
    devnet = await launch({ size: { hosting: 1, inference: nodes }, params })
    own = await joinAsClient(devnet)
    directory = await mkdtemp(path.join(tmpdir(), 'e2e-market-'))
    second = await createHostingNode({
      key: keyOfSecond(devnet),
      deployment: devnet.deployment,
      directory,
      bootstrap: await addressesOf(devnet, 'hosting-0')
    })
    await second.start()
    // A slot that is used bids anew, in either market: the odds that it never is the second one are soon nothing.
    while (second.account().counters.lent === undefined && results.length < mostJobs) {
      const from = results.length
      results.push(...(await Promise.all(Array.from({ length: atOnce }, (_, i) => run(own, from + i)))))
    }
  })
  afterAll(async () => {
    await own.stop()
    await second.stop()
    await devnet.stop()
    await rm(directory, { recursive: true, force: true })
    expect(leftovers(devnet)).toEqual([])
  })

  it('every job runs, on nodes of both markets', () => {
    expect(results.map(({ stopReason }) => stopReason)).not.toContain('cancelled')
    // It keeps no stories at first. Where they are asked for more than one market serves, they get a second home, and it may match some.
    expect(second.account().counters.lent).toBeGreaterThan(0)
  })

  it('every job has one receipt, by one node', () => {
    for (const { segments, units } of results) {
      expect(segments).toHaveLength(1)
      expect(segments[0]).toMatchObject({ segment: 0, from: 0, to: units })
    }
    expect(new Set(results.map(({ job }) => job)).size).toBe(results.length)
  })

  it('kill -9 of the market where tickets wait loses none of them', async () => {
    const begun = Promise.withResolvers<void>()
    const jobs = Array.from({ length: atOnce }, (_, i) => run(own, mostJobs + i, begun.resolve))
    // There are as many slots as half of the jobs, so when the first of them begin others wait.
    await begun.promise
    await devnet.node('hosting-0').kill()
    const more = await Promise.all(jobs)
    expect(more.map(({ stopReason }) => stopReason)).not.toContain('cancelled')
    results.push(...more)
  })

  it('nothing is paid twice: the lane is debited what the receipts come to', async () => {
    const owed = results.reduce((sum, { price }) => sum + price, 0n)
    expect(owed).toBeGreaterThan(0n)
    await until('the lane is debited', async () => (await spentOf(devnet, own)) >= owed, 60_000)
    expect(await spentOf(devnet, own)).toBe(owed)
  })
})

/** A key with which a second hosting node is home of the digits and the first one stays home of the stories. */
function keyOfSecond(devnet: Devnet): WorkKey {
  const first = devnet.nodes.find(({ role }) => role === 'hosting')?.key.address
  if (first === undefined) throw new Error('no hosting node')
  const homeOf = (name: string, hosts: Hex[]) => {
    const id = devnet.models.find(model => model.name === name)?.id ?? ''
    return homeMarkets(id, openMarkets(hosts, nodes, params.slotsPerMarket))[0]
  }
  for (;;) {
    const key = freshKey()
    const hosts = [first, key.address]
    if (homeOf('haca/tiny-lm', hosts) === first && homeOf('haca/digits', hosts) === key.address) return key
  }
}

/** @param onStart its first units have come */
async function run({ client }: OwnClient, seed: number, onStart?: () => void): Promise<JobResult> {
  const job = client.submit(storyJob(seed))
  for await (const { from } of job) if (from === 0) onStart?.()
  return job.result
}

const spentOf = async (devnet: Devnet, { lane }: OwnClient): Promise<bigint> =>
  (await devnet.chain.settlement.lane(lane)).spent
