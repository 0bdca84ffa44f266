import type { JobResult } from '@haca/client'
import { isPayable, openMarkets } from '@haca/core'
import {
  type Devnet,
  type JobRecord,
  type RunSummary,
  runJobs,
  type SettledRun,
  settleRun,
  summarise
} from '@haca/devnet'
import { errorCatalogue, type JobInput } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinAsClient, type OwnClient } from './support/client.ts'
import { launch, leftovers, models, untilReplicated } from './support/devnet.ts'
import { expectExactAndConserved } from './support/summary.ts'

const jobs = 120
/** After how many jobs each victim is killed: time in between for the network to notice, and after the last to go on. */
const kills = { inference: 20, hosting: 50, verification: 80 } as const
type Kill = keyof typeof kills
/** Long enough to be killed in the middle of. */
const longStory: JobInput = {
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me a story about Mia and a fox.' }],
  maxTokens: 240,
  temperatureMilli: 800,
  seed: `0x${'5e'.repeat(32)}`
}

describe('kill -9 of an inference, a hosting and a verification node while jobs run', () => {
  let devnet: Devnet
  let own: OwnClient
  let records: JobRecord[]
  let settled: SettledRun
  let summary: RunSummary
  let interrupted: JobResult
  const victims: Partial<Record<Kill, string>> = {}
  beforeAll(async () => {
    const startedAt = performance.now()
    devnet = await launch()
    own = await joinAsClient(devnet)
    await untilReplicated(devnet, own.client.network)
    const kill = (role: Kill, name: string) => {
      victims[role] = name
      return devnet.node(name).kill()
    }
    const faults: Promise<unknown>[] = []
    const onJob = (_: JobRecord, done: number) => {
      if (done === kills.inference) {
        faults.push(killInMidStory(devnet, own, name => kill('inference', name)).then(r => (interrupted = r)))
      }
      if (done === kills.hosting) faults.push(kill('hosting', busiestMarket(devnet)))
      if (done === kills.verification) faults.push(kill('verification', 'verification-0'))
    }
    records = await runJobs({ devnet, models, count: jobs, seed: 3, onJob })
    await Promise.all(faults)
    const ranMs = performance.now() - startedAt
    settled = await settleRun(devnet, records)
    const wallMs = performance.now() - startedAt
    summary = summarise({ devnet, seed: 3, records, settled, wallMs })
    console.log(
      `up ${devnet.startupMs} ms, jobs until ${Math.round(ranMs)} ms, settled after ${Math.round(wallMs)} ms; ` +
        `${summary.jobs.failed} failed, killed ${Object.values(victims)}`
    )
  })
  afterAll(async () => {
    await own.stop()
    await devnet.stop()
    expect(leftovers(devnet)).toEqual([])
  })

  it('happens while jobs run', () => {
    expect(Object.keys(victims).sort()).toEqual(Object.keys(kills).sort())
    for (const name of Object.values(victims)) expect(devnet.node(name).alive).toBe(false)
  })

  it('goes on with a story elsewhere, where the node that wrote it was killed', () => {
    const died = addressOf(devnet, victims.inference)
    expect(interrupted.stopReason).not.toBe('cancelled')
    expect(interrupted.segments.length).toBeGreaterThan(0)
    // The dead node signed no receipt, so what it delivered is not paid.
    expect(interrupted.segments.map(({ node }) => node)).not.toContain(died)
    const [last] = interrupted.segments.slice(-1)
    expect(last?.to).toBe(interrupted.units)
    expect(last?.segment).toBeGreaterThan(0)
    expect(interrupted.output).toHaveLength(4 * interrupted.units)
  })

  it('lets every job end: completed elsewhere, or failed with a reason', () => {
    expect(records).toHaveLength(jobs)
    for (const { result, error } of records) {
      if (error === undefined) expect(result).toBeDefined()
      else {
        expect(Object.keys(errorCatalogue)).toContain(error.code)
        expect(error.code).not.toBe('INTERNAL')
      }
    }
    // The other nodes of each role are enough for all of them.
    expect(summary.jobs.completed).toBe(jobs)
  })

  it('gives every job an output in one piece, from segments that touch and do not overlap', () => {
    for (const { result } of records) {
      if (result === undefined) continue
      const paid = result.segments.map(({ from, to }) => [from, to])
      expect(paid.at(-1)?.[1]).toBe(result.units)
      for (const [i, [from = 0, to = 0]] of paid.entries()) {
        expect(to).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual(paid[i - 1]?.[1] ?? 0)
      }
    }
  })

  it('pays nothing twice', async () => {
    const lines = [...settled.outcomes].flatMap(([job, outcomes]) => outcomes.map(line => ({ job, ...line })))
    const starts = lines.map(({ job, from }) => `${job} ${from}`)
    expect(new Set(starts).size).toBe(starts.length)
    for (const outcomes of settled.outcomes.values()) {
      const sorted = [...outcomes].sort((a, b) => a.from - b.from)
      for (const [i, { from }] of sorted.entries())
        expect(from).toBeGreaterThanOrEqual(sorted[i - 1]?.to ?? 0)
    }
    const paid = lines.filter(({ status }) => isPayable(status)).reduce((sum, { amount }) => sum + amount, 0n)
    const { spent } = await devnet.chain.settlement.lane(devnet.chain.lane)
    const earned = settled.earnings.reduce((sum, each) => sum + each.earned, 0n)
    expect(paid).toBeGreaterThan(0n)
    const story = (await devnet.chain.settlement.lane(own.lane)).spent
    expect({ debited: spent + story, earned }).toEqual({ debited: paid + story, earned: paid + story })
    // One unit of each node's earnings stays, which keeps its storage slot warm.
    const earners = settled.earnings.filter(each => each.earned > 0n).length
    expect(settled.conservation.paid).toBe(earned - BigInt(earners))
  })

  it('keeps the account exact, for the dead nodes too, and conserves the money', () => {
    expectExactAndConserved(summary)
    const names = new Map(devnet.nodes.map(({ name, key }) => [key.address, name]))
    const dead = settled.report.nodes.filter(node => !node.alive).map(node => names.get(node.node))
    // A hosting node has no slots; the others must be there, although they cannot be asked any more.
    expect(dead).toEqual(expect.arrayContaining([victims.inference, victims.verification]))
    for (const { node, slotNs } of settled.report.nodes) {
      const { capacity, idle, ...busy } = slotNs
      const sum = [...Object.values(busy), ...Object.values(idle)].reduce(
        (total, column) => total + column,
        0n
      )
      expect(sum, names.get(node)).toBe(capacity)
    }
  })
})

/** The hosting node whose book the jobs meet in; its death is the one that is felt. */
function busiestMarket(devnet: Devnet): string {
  const hosts = devnet.nodes.filter(({ role }) => role === 'hosting')
  const slots = devnet.nodes.filter(({ role }) => role === 'inference').length
  const addresses = hosts.map(({ key }) => key.address)
  const [home] = openMarkets(addresses, slots, devnet.deployment.params.slotsPerMarket)
  const name = hosts.find(({ key }) => key.address === home)?.name
  if (name === undefined) throw new Error('no hosting node keeps the market')
  return name
}

/** Starts a long story, kills the node that writes it once some of it has come, and returns how it ended. */
async function killInMidStory(
  devnet: Devnet,
  { client }: OwnClient,
  kill: (name: string) => Promise<void>
): Promise<JobResult> {
  const job = client.submit({ model: 'haca/tiny-lm', input: longStory })
  let death: Promise<void> | undefined
  for await (const _ of job) {
    const [, writer] = /offered node (0x[0-9a-f]{40})/.exec(lastOffer(client.story(job.id))) ?? []
    const name = devnet.nodes.find(({ key }) => key.address === writer)?.name
    if (name === undefined) throw new Error('the story has no writer')
    death ??= kill(name)
  }
  await death
  return job.result
}

function lastOffer(story: readonly { readonly what: string }[]): string {
  return story.findLast(({ what }) => what.startsWith('offered'))?.what ?? ''
}

function addressOf(devnet: Devnet, name: string | undefined) {
  return devnet.nodes.find(node => node.name === name)?.key.address
}
