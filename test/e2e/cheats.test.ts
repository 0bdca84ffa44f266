import type { RunSummary } from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, type NpmStart, npmStart } from './support/npm-start.ts'
import { expectExactAndConserved, lastLineSummary } from './support/summary.ts'

const jobs = 60
const dishonest = ['q8', 'other-model', 'other-prompt'] as const

describe('three inference nodes of four that cheat, each in another way', () => {
  let run: NpmStart
  let ended: Ended
  let summary: RunSummary
  beforeAll(async () => {
    run = npmStart('--once', '--jobs', String(jobs), '--json', '--cheat', ...dishonest)
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

  it('are named in the summary of a run that ends well', () => {
    expect(ended.code, ended.stderr).toBe(0)
    expect(summary.cheats.map(({ kind }) => kind)).toEqual([...dishonest])
    expectExactAndConserved(summary)
  })

  it.each(dishonest)('%s is refuted, and paid for nothing that was drawn', kind => {
    const { jobs: own, refuted, paid, earned } = cheatOf(kind)
    expect(own).toBeGreaterThan(0)
    expect(refuted).toBeGreaterThan(0)
    // One job of a hundred is not drawn; alone in its epoch, nothing voids it.
    expect(paid).toBeLessThanOrEqual(summary.jobs.completed - summary.jobs.sampled)
    if (paid === 0) expect(earned).toBe('0')
  })

  it('cost no honest node anything', () => {
    const { submitted, completed, paid } = summary.jobs
    expect({ submitted, completed }).toEqual({ submitted: jobs, completed: jobs })
    const cheated = dishonest.map(cheatOf)
    const sum = (of: 'jobs' | 'paid') => cheated.reduce((total, cheat) => total + cheat[of], 0)
    expect(paid - sum('paid')).toBe(jobs - sum('jobs'))
    expect(ended.stderr).not.toMatch(/inference-3\s+0\.000000/)
  })
})
