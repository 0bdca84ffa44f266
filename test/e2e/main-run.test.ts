import { existsSync } from 'node:fs'
import path from 'node:path'
import type { RunSummary } from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout, type Ended, type NpmStart, npmStart } from './support/npm-start.ts'
import { expectExactAndConserved, lastLineSummary } from './support/summary.ts'

const jobs = 120
/** The digits classifier is right on all but a few of 960 images; the language model says what it is asked for. */
const accuracyMin = 0.95

/** `npm start` is `haca devnet up` of the checkout. */
describe(`npm start -- --once --jobs ${jobs} --json`, () => {
  let run: NpmStart
  let ended: Ended
  let summary: RunSummary
  beforeAll(async () => {
    run = npmStart('--once', '--jobs', String(jobs), '--json')
    ended = await run.ended()
    summary = lastLineSummary(ended.stdout)
    const { startupMs, latencyMs } = summary
    console.log(`${jobs} jobs in ${ended.wallMs} ms, up after ${startupMs} ms`, latencyMs)
  })
  afterAll(() => run.destroy())

  it('ends by itself with exit code 0', () => {
    expect(ended.code, ended.stderr).toBe(0)
  })

  it('completes and pays every job, none of them refuted', () => {
    const { submitted, completed, failed, refuted, paid, unpaid } = summary.jobs
    expect({ submitted, completed, failed, refuted, paid, unpaid }).toEqual({
      submitted: jobs,
      completed: jobs,
      failed: 0,
      refuted: 0,
      paid: jobs,
      unpaid: 0
    })
    expect(BigInt(summary.settlement.paid)).toBeGreaterThan(0n)
    expect(summary.settlement.slashed).toBe('0')
    expect(summary.cheats).toEqual([])
  })

  it('serves and checks both models, and they answer right', () => {
    expect(summary.nodes).toEqual({ hosting: 2, inference: 4, verification: 3 })
    expect(summary.models.map(model => [model.name, model.jobs])).toEqual([
      ['haca/tiny-lm', jobs / 2],
      ['haca/digits', jobs / 2]
    ])
    for (const { name, sampled, accuracy } of summary.models) {
      expect(sampled, name).toBeGreaterThanOrEqual(1)
      expect(accuracy, name).toBeGreaterThanOrEqual(accuracyMin)
    }
    expect(summary.models.reduce((sum, { sampled }) => sum + sampled, 0)).toBe(summary.jobs.sampled)
  })

  it('accounts for every slot-nanosecond and every micro-token', () => {
    expectExactAndConserved(summary)
    const { useful, verification, loading } = summary.ledger.slotNs
    for (const column of [useful, verification, loading]) expect(BigInt(column)).toBeGreaterThan(0n)
  })

  it('measures how long jobs waited', () => {
    const { matchP50, matchP99, firstByteP50, firstByteP99 } = summary.latencyMs
    expect(matchP50).toBeGreaterThan(0)
    expect(matchP99).toBeGreaterThanOrEqual(matchP50)
    expect(firstByteP50).toBeGreaterThan(matchP50)
    expect(firstByteP99).toBeGreaterThanOrEqual(firstByteP50)
  })

  it('leaves no process, no file and no lock', () => {
    expect(run.processes()).toEqual([])
    expect(run.files()).toEqual([])
    expect(existsSync(path.join(checkout, '.cache/install.lock'))).toBe(false)
  })
})
