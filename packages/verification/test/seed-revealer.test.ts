import { createSeedChain, verdicts } from '@haca/core'
import type { Network } from '@haca/network'
import {
  epochEndMs,
  type Hex,
  keccak,
  latestSealShare,
  type SeedReveal,
  silentLogger,
  type VerdictRevealMessage
} from '@haca/protocol'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { isSignedSeed } from '../src/checks/check-reveals.ts'
import type { Duties } from '../src/checks/duties.ts'
import { createSeedRevealer } from '../src/checks/seed-revealer.ts'
import { lineName, type WorkBook } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { params } = deployment
const endMs = epochEndMs(deployment, 0)
const earliestMs = endMs + params.lateRevealMs + params.disputeMs
const latestMs = endMs + params.revealMs * latestSealShare

beforeEach(() => void vi.useFakeTimers({ now: deployment.genesisMs }))
afterEach(() => void vi.useRealTimers())

/** Runs a revealer whose verifier has drawn `open()` lines without a verdict; returns what it did, and when. */
function revealerScene(
  open: () => number,
  reveals: VerdictRevealMessage[] = [],
  lateOn: (line: string) => ReadonlySet<Hex> = () => new Set()
) {
  const seeds: SeedReveal[] = []
  const log: [what: string, unixMs: number][] = []
  const duties: Pick<Duties, 'open' | 'seal'> = { open, seal: () => void log.push(['seal', Date.now()]) }
  const book: Pick<WorkBook, 'reveals' | 'find' | 'addSeed'> = {
    reveals: () => reveals,
    find: () => undefined,
    addSeed: seed => void seeds.push(seed)
  }
  const network: Pick<Network, 'publish'> = { publish: async () => void log.push(['publish', Date.now()]) }
  const revealer = createSeedRevealer({
    key: testKey(1),
    network: network as Network,
    deployment,
    clock: {
      unixMs: () => Date.now(),
      monotonicMs: () => Date.now(),
      nanos: () => BigInt(Date.now()) * 1_000_000n
    },
    seeds: createSeedChain(hashOf('secret'), 0, 16, keccak),
    keccak,
    book: book as WorkBook,
    duties: duties as Duties,
    tally: { lateOn },
    flush: async () => void log.push(['flush', Date.now()]),
    logger: silentLogger
  })
  revealer.start()
  onTestFinished(() => revealer.stop())
  return { log, seeds }
}

it('tells, signed, whose passes came after another had spoken, and how many', async () => {
  const [one, two, three] = [2, 3, 4].map(testKey)
  if (one === undefined || two === undefined || three === undefined) throw new Error('three')
  const lane = new LaneWriter(deployment)
  const [first, second] = [lane.work(), lane.work()]
  const { job, segment } = second.receipt.receipt
  const reveals = [
    ...[one, two, three].map(key => verdictOn(first, verdicts.pass, key, deployment).reveal),
    verdictOn(second, verdicts.pass, two, deployment).reveal,
    verdictOn(second, verdicts.fail, three, deployment).reveal
  ]
  const late = (line: string) => (line === lineName(job, segment) ? [two, three] : [one, two])
  const { seeds } = revealerScene(
    () => 0,
    reveals,
    line => new Set(late(line).map(({ address }) => address))
  )
  await vi.advanceTimersByTimeAsync(earliestMs - Date.now())
  const told = [
    { verifier: one.address, passes: 1 },
    { verifier: two.address, passes: 2 }
  ]
  expect(seeds[0]?.late).toEqual(told.sort((a, b) => (a.verifier < b.verifier ? -1 : 1)))
  expect(seeds.every(seed => isSignedSeed(seed, deployment.domain))).toBe(true)
})

it('a verifier with nothing to do can be called to a dispute about the last lines before it seals', async () => {
  const { log } = revealerScene(() => 0)
  await vi.advanceTimersByTimeAsync(earliestMs - 1 - Date.now())
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toEqual([
    ['seal', earliestMs],
    ['flush', earliestMs],
    ['publish', earliestMs]
  ])
})

it('waits for a verdict that is still open, as long as the seed reaches the settler', async () => {
  const { log } = revealerScene(() => 1)
  await vi.advanceTimersByTimeAsync(latestMs - 1 - Date.now())
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(log.map(([what]) => what)).toEqual(['seal', 'flush', 'publish'])
})

it('seals when its last open verdict is out', async () => {
  let open = 1
  const { log } = revealerScene(() => open)
  await vi.advanceTimersByTimeAsync(earliestMs + 1 - Date.now())
  open = 0
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(latestMs - 1 - Date.now())
  expect(log.map(([what]) => what)).toEqual(['seal', 'flush', 'publish'])
})
