import { isPayable } from '@haca/core'
import {
  type Devnet,
  type JobRecord,
  type RunSummary,
  runJobs,
  type SettledRun,
  settleRun,
  summarise
} from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, leftovers, models } from './support/devnet.ts'
import { expectExactAndConserved } from './support/summary.ts'

const jobs = 90
/** After how many jobs the first of them is killed: in the middle of an epoch. */
const killAfter = 20
const verifiers = ['verification-0', 'verification-1', 'verification-2']

describe('kill -9 of one verification node after the other, each started again on what it had on disk', () => {
  let devnet: Devnet
  let records: JobRecord[]
  let settled: SettledRun
  let summary: RunSummary
  const firstPids: (number | undefined)[] = []
  /** By node, epochs that it told to be final. */
  const finalised = new Map<string, number[]>()
  const lost: string[] = []
  beforeAll(async () => {
    const startedAt = performance.now()
    devnet = await launch({
      onEvent(node, name, detail) {
        if (name === 'epoch:finalised')
          finalised.set(node, [...(finalised.get(node) ?? []), (detail as { epoch: number }).epoch])
        if (name === 'lost') lost.push(node)
      }
    })
    let restarted: Promise<unknown> | undefined
    const killInTurn = async () => {
      for (const name of verifiers) {
        firstPids.push(devnet.node(name).pid)
        await devnet.node(name).kill()
        await devnet.restart(name)
      }
    }
    const onJob = (_: JobRecord, done: number) => {
      if (done === killAfter) restarted = killInTurn()
    }
    records = await runJobs({ devnet, models, count: jobs, seed: 5, onJob })
    await restarted
    settled = await settleRun(devnet, records)
    const wallMs = performance.now() - startedAt
    summary = summarise({ devnet, seed: 5, records, settled, wallMs })
  })
  afterAll(async () => {
    await devnet.stop()
    expect(leftovers(devnet)).toEqual([])
  })

  it('gives each of them another process on the same folder', () => {
    expect(firstPids).toHaveLength(verifiers.length)
    for (const [i, name] of verifiers.entries()) {
      expect(devnet.node(name).alive).toBe(true)
      expect(devnet.node(name).pid).not.toBe(firstPids[i])
    }
    expect(lost).toEqual([])
  })

  it('loses no work: every segment of every job is paid, those of before the kill too', () => {
    expect(summary.jobs.completed).toBe(jobs)
    for (const { result } of records) {
      const paid = (settled.outcomes.get(result?.job ?? '0x') ?? []).filter(({ status }) => isPayable(status))
      const units = (parts: readonly { from: number; to: number }[]) =>
        parts.map(({ from, to }) => `${from}–${to}`)
      expect(units(paid).sort()).toEqual(units(result?.segments ?? []).sort())
    }
  })

  it('pays nothing twice, and spends what it pays', async () => {
    const lines = [...settled.outcomes.values()].flat()
    const paid = lines.filter(({ status }) => isPayable(status)).reduce((sum, { amount }) => sum + amount, 0n)
    const { spent } = await devnet.chain.settlement.lane(devnet.chain.lane)
    const earned = settled.earnings.reduce((sum, each) => sum + each.earned, 0n)
    expect({ spent, earned }).toEqual({ spent: paid, earned: paid })
    expectExactAndConserved(summary)
    expect(summary.settlement.slashed).toBe('0')
  })

  it('posts the epochs of before and after, and all of them see these to their end', () => {
    const epochs = new Set([...settled.outcomes.values()].flat().map(({ epoch }) => epoch))
    for (const name of verifiers) expect(finalised.get(name)).toEqual(expect.arrayContaining([...epochs]))
  })
})
