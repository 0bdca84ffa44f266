import type { RunSummary } from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, type NpmStart, npmStart } from './support/npm-start.ts'
import { expectExactAndConserved, lastLineSummary } from './support/summary.ts'

const jobs = 75
const dishonest = ['random', 'q8', 'other-model', 'other-prompt'] as const
/** Micro-tokens of each node. */
const stake = 100_000_000n

describe('four inference nodes of five that cheat, each in another way', () => {
  let run: NpmStart
  let ended: Ended
  let summary: RunSummary
  beforeAll(async () => {
    const inference = String(dishonest.length + 1)
    run = npmStart(
      ...['--once', '--jobs', String(jobs), '--json'],
      ...['--inference', inference, '--cheat', ...dishonest]
    )
    ended = await run.ended()
    summary = lastLineSummary(ended.stdout)
    console.log(`${jobs} jobs in ${ended.wallMs} ms`, summary.cheats, summary.jobs)
  })
  afterAll(() => run.destroy())

  const cheatOf = (kind: string) => {
    const found = summary.cheats.find(cheat => cheat.kind === kind)
    if (found === undefined) throw new Error(`the summary names no ${kind}`)
    return found
  }
  const sum = (of: 'jobs' | 'paid' | 'refuted') =>
    dishonest.map(cheatOf).reduce((total, cheat) => total + cheat[of], 0)
  /** One job of a hundred is not drawn. */
  const undrawn = () => summary.jobs.completed - summary.jobs.sampled

  it('are named in the summary of a run that ends well', () => {
    expect(ended.code, ended.stderr).toBe(0)
    expect(summary.cheats.map(({ node, kind }) => ({ node, kind }))).toEqual(
      dishonest.map((kind, i) => ({ node: `inference-${i}`, kind }))
    )
    for (const [i, kind] of dishonest.entries()) {
      expect(ended.stderr).toContain(`inference-${i} cheated (${kind})`)
    }
  })

  it.each(dishonest)('%s is refuted, and paid for nothing that was drawn', kind => {
    const { jobs: own, refuted, paid, earned } = cheatOf(kind)
    expect(own).toBeGreaterThan(0)
    expect(refuted).toBeGreaterThan(0)
    // What was not drawn and is alone of its model in its epoch, nothing voids.
    expect(paid).toBeLessThanOrEqual(undrawn())
    if (paid === 0) expect(earned).toBe('0')
  })

  it('is refuted in every output that was drawn, where none of them can be right', () => {
    const random = cheatOf('random')
    expect(random.jobs - random.refuted).toBeLessThanOrEqual(undrawn())
    expect(summary.jobs.refuted).toBe(sum('refuted'))
  })

  it.each(dishonest)('%s loses a tenth of its stake for each epoch that it was caught in', kind => {
    const { node, burned } = cheatOf(kind)
    const tenths = [1n, 2n, 3n, 4n].map(epochs => (stake * 9n ** epochs) / 10n ** epochs)
    expect(tenths).toContain(stake - BigInt(burned))
    expect(ended.stderr).toMatch(new RegExp(`${node} cheated \\(${kind}\\).* of its stake were burned`))
  })

  it('cost no honest node anything', () => {
    const { submitted, completed, failed, paid, unpaid } = summary.jobs
    expect({ submitted, completed, failed }).toEqual({ submitted: jobs, completed: jobs, failed: 0 })
    const caught = sum('jobs') - sum('paid')
    expect({ paid, unpaid }).toEqual({ paid: jobs - caught, unpaid: caught })
    const burned = summary.cheats.reduce((total, cheat) => total + BigInt(cheat.burned), 0n)
    expect(BigInt(summary.settlement.slashed)).toBe(burned)
    expect(ended.stderr).not.toMatch(new RegExp(`inference-${dishonest.length}\\s+0\\.000000`))
  })

  it('lose their capacity to waste, to the nanosecond', () => {
    expectExactAndConserved(summary)
    expect(BigInt(summary.ledger.slotNs.wasted)).toBeGreaterThan(0n)
  })

  it('leave nothing behind', () => {
    expect(run.processes()).toEqual([])
    expect(run.files()).toEqual([])
  })
})
