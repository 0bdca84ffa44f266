import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JobResult } from '@haca/client'
import { homeMarkets, openMarkets } from '@haca/core'
import type { Devnet } from '@haca/devnet'
import { createHostingNode, type HostingNode } from '@haca/hosting'
import { type Hex, protocols, type WorkKey } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinAsClient, type OwnClient } from './support/client.ts'
import { addressesOf, freshKey, launch, leftovers } from './support/devnet.ts'
import { storyJob } from './support/jobs.ts'
import { until } from './support/until.ts'

const nodes = 4
/** As many jobs at once as there are slots, twice over: each slot is wanted. */
const atOnce = 2 * nodes
/** Two markets open for four slots. */
const params = { slotsPerMarket: nodes / 2 }

describe('two markets: tickets in one, half of the tokens in the other', () => {
  let devnet: Devnet
  let second: HostingNode
  let own: OwnClient
  let directory: string
  let results: readonly JobResult[]
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
    // Before anything is asked for, some slots have moved.
    await until('tokens stand in the second market', async () => (await tokensIn(second, own)) > 0)
    results = await Promise.all(Array.from({ length: atOnce }, (_, i) => run(own, i)))
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
    expect(second.account().counters).not.toHaveProperty('matched')
    expect(second.account().counters.lent).toBeGreaterThan(0)
  })

  it('every job has one receipt, by one node', () => {
    for (const { segments, units } of results) {
      expect(segments).toHaveLength(1)
      expect(segments[0]).toMatchObject({ segment: 0, from: 0, to: units })
    }
    expect(new Set(results.map(({ job }) => job)).size).toBe(atOnce)
  })

  it('kill -9 of the market where tickets wait loses none of them', async () => {
    const begun = Promise.withResolvers<void>()
    const jobs = Array.from({ length: atOnce }, (_, i) => run(own, atOnce + i, begun.resolve))
    // There are as many slots as half of the jobs, so when the first of them begin others wait.
    await begun.promise
    await devnet.node('hosting-0').kill()
    const more = await Promise.all(jobs)
    expect(more.map(({ stopReason }) => stopReason)).not.toContain('cancelled')
    results = [...results, ...more]
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

/** Tokens in a market, by its own word; none while it is asked too often. */
async function tokensIn(host: HostingNode, { client }: OwnClient): Promise<number> {
  const answer = client.network.call(protocols.why, host.address, {})
  const said = await answer.then(({ reasons }) => reasons[0]?.what).catch(() => undefined)
  return Number(/(\d+) tokens/.exec(said ?? '')?.[1] ?? 0)
}

/** @param onStart its first units have come */
async function run({ client }: OwnClient, seed: number, onStart?: () => void): Promise<JobResult> {
  const job = client.submit(storyJob(seed))
  for await (const { from } of job) if (from === 0) onStart?.()
  return job.result
}

const spentOf = async (devnet: Devnet, { lane }: OwnClient): Promise<bigint> =>
  (await devnet.chain.settlement.lane(lane)).spent
