import { randomBytes } from 'node:crypto'
import { honestClaims, rejectionBound } from '@haca/backends'
import { drawPositions } from '@haca/core'
import type { ChatInput } from '@haca/protocol'
import { merkleRoot, toHex } from '@haca/protocol'
import { openedPositions } from './opened-positions.ts'
import { forEachUntil } from './pool.ts'
import type { JobResult, Progress } from './progress.ts'
import { chatJobs } from './prompts.ts'
import type { Subject } from './subject.ts'

export interface HonestRate {
  readonly jobs: number
  readonly checks: number
  readonly rejected: number
  /** The rate of rejects is below this with 95 % confidence. */
  readonly bound: number
}

/** How much is to be measured. */
export interface HonestSpan {
  readonly jobs: number
  readonly checks: number
  /** Milliseconds of `performance.now` after which nothing new is begun. */
  readonly until: number
}

/** Checks of each claim by each setting: each opens other positions. */
const checksPerClaim = 2

const stage = 'honest'

/**
 * Checks honest work as made at once, cut off, and continued elsewhere; by engines with other numbers of threads than
 * the maker's. The passes of a check see the tokens in other shapes than the steps that made them. No job comes twice.
 */
export async function measureHonest(
  subject: Subject,
  span: HonestSpan,
  progress: Progress
): Promise<HonestRate> {
  const count = { jobs: 0, checks: 0, rejected: 0 }
  const seen = new Set<string>()
  const isEnough = () => count.jobs >= span.jobs && count.checks >= span.checks

  await forEachUntil(
    chatJobs('judgement', 7),
    { slots: subject.slots, until: span.until, isEnough },
    async (input, job) => {
      const text = JSON.stringify(input)
      if (seen.has(text)) return
      seen.add(text)
      const result = await progress.once(stage, job, () => checkHonest(subject, input, job))
      count.jobs++
      count.checks += result.checks
      count.rejected += result.failed
    }
  )
  return { ...count, bound: rejectionBound(count.rejected, count.checks) }
}

async function checkHonest({ settings }: Subject, input: ChatInput, turn: number): Promise<JobResult> {
  const count = { checks: 0, failed: 0, same: true }
  const maker = settings[turn % settings.length]
  const resumer = settings[(turn + 1) % settings.length]
  if (maker === undefined || resumer === undefined) throw new Error('there is a setting')
  for (const { claim, delivered } of await honestClaims(maker, resumer, input)) {
    const root = merkleRoot(claim.leaves)
    for (const checker of settings) {
      for (let i = 0; i < checksPerClaim; i++) {
        const positions = drawPositions(toHex(randomBytes(32)), root, claim.leaves.length, openedPositions)
        const { verdict } = await checker.score(input, claim, { delivered, positions })
        count.checks++
        if (verdict === 'fail') count.failed++
      }
    }
  }
  return count
}
