import type { RunSummary } from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, type NpmStart, npmStart } from './support/npm-start.ts'
import { expectExactAndConserved, lastLineSummary } from './support/summary.ts'

const jobs = 60

describe('a node that returns wrong outputs', () => {
  let run: NpmStart
  let ended: Ended
  let summary: RunSummary
  let cheat: RunSummary['cheats'][number]
  beforeAll(async () => {
    run = npmStart('--once', '--jobs', String(jobs), '--json', '--cheat', 'random')
    ended = await run.ended()
    summary = lastLineSummary(ended.stdout)
    const [only] = summary.cheats
    if (only === undefined) throw new Error('the summary names no cheat')
    cheat = only
    console.log(`${jobs} jobs in ${ended.wallMs} ms`, cheat)
  })
  afterAll(() => run.destroy())

  it('is named in the summary of a run that ends well', () => {
    expect(ended.code, ended.stderr).toBe(0)
    expect(summary.cheats).toHaveLength(1)
    expect(cheat).toMatchObject({ node: 'inference-0', kind: 'random' })
    expect(cheat.jobs).toBeGreaterThan(0)
    expect(ended.stderr).toContain('inference-0 cheated (random)')
  })

  it('has every sampled output of its refuted', () => {
    expect(cheat.refuted).toBeGreaterThan(0)
    // What was not refuted must be among the jobs that nobody drew.
    const unsampled = summary.jobs.completed - summary.jobs.sampled
    expect(cheat.jobs - cheat.refuted).toBeLessThanOrEqual(unsampled)
    expect(summary.jobs.refuted).toBe(cheat.refuted)
  })

  it('is paid for nothing that was drawn, and everybody else for everything', () => {
    const { submitted, completed, failed, sampled, paid, unpaid } = summary.jobs
    expect({ submitted, completed, failed }).toEqual({ submitted: jobs, completed: jobs, failed: 0 })
    // One job of a hundred is not drawn; alone of its model in its epoch, nothing voids it.
    expect(cheat.paid).toBeLessThanOrEqual(completed - sampled)
    const caught = cheat.jobs - cheat.paid
    expect({ paid, unpaid }).toEqual({ paid: jobs - caught, unpaid: caught })
    if (cheat.paid === 0) expect(ended.stderr).toMatch(/inference-0\s+0\.000000/)
  })

  it('loses a tenth of its stake for each epoch that it cheated in, and nobody else loses any', () => {
    const stake = 100_000_000n
    const left = stake - BigInt(cheat.burned)
    const tenths = [1n, 2n, 3n, 4n].map(epochs => (stake * 9n ** epochs) / 10n ** epochs)
    expect(tenths).toContain(left)
    expect(summary.settlement.slashed).toBe(cheat.burned)
    expect(ended.stderr).toMatch(/inference-0 cheated \(random\).* of its stake were burned/)
  })

  it('loses its capacity to waste, to the nanosecond', () => {
    expectExactAndConserved(summary)
    expect(BigInt(summary.ledger.slotNs.wasted)).toBeGreaterThan(0n)
  })

  it('leaves nothing behind', () => {
    expect(run.processes()).toEqual([])
    expect(run.files()).toEqual([])
  })
})
