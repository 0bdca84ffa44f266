import { createSeedChain } from '@haca/core'
import type { Network } from '@haca/network'
import { epochEndMs, keccak, latestSealShare, silentLogger } from '@haca/protocol'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import type { Duties } from '../src/duties.ts'
import { createSeedRevealer } from '../src/seed-revealer.ts'
import type { WorkBook } from '../src/work-book.ts'
import { hashOf } from './support/work.ts'

const deployment = testDeployment()
const { params } = deployment
const endMs = epochEndMs(deployment, 0)
const earliestMs = endMs + params.lateRevealMs + params.disputeMs
const latestMs = endMs + params.revealMs * latestSealShare

beforeEach(() => void vi.useFakeTimers({ now: deployment.genesisMs }))
afterEach(() => void vi.useRealTimers())

/** Runs a revealer whose verifier has drawn `open()` lines without a verdict; returns what it did, and when. */
function revealerScene(open: () => number) {
  const log: [what: string, unixMs: number][] = []
  const duties: Pick<Duties, 'open' | 'seal'> = { open, seal: () => void log.push(['seal', Date.now()]) }
  const book: Pick<WorkBook, 'reveals' | 'find' | 'addSeed'> = {
    reveals: () => [],
    find: () => undefined,
    addSeed: () => undefined
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
    flush: async () => void log.push(['flush', Date.now()]),
    logger: silentLogger
  })
  revealer.start()
  onTestFinished(() => revealer.stop())
  return log
}

it('a verifier with nothing to do can be called to a dispute about the last lines before it seals', async () => {
  const log = revealerScene(() => 0)
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
  const log = revealerScene(() => 1)
  await vi.advanceTimersByTimeAsync(latestMs - 1 - Date.now())
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(log.map(([what]) => what)).toEqual(['seal', 'flush', 'publish'])
})

it('seals when its last open verdict is out', async () => {
  let open = 1
  const log = revealerScene(() => open)
  await vi.advanceTimersByTimeAsync(earliestMs + 1 - Date.now())
  open = 0
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(latestMs - 1 - Date.now())
  expect(log.map(([what]) => what)).toEqual(['seal', 'flush', 'publish'])
})
