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

export interface RejectRate {
  readonly checks: number
  readonly rejected: number
  /** The rate of rejects is below this with 95 % confidence. */
  readonly bound: number
}

export interface HonestRate extends RejectRate {
  readonly jobs: number
  /** Of the checks, those by another engine than the one that made the output. */
  readonly across: RejectRate
}

/** How much is to be measured. */
export interface HonestSpan {
  readonly jobs: number
  readonly checks: number
  /** Milliseconds of `performance.now` after which nothing new is begun. */
  readonly until: number
}

const stage = 'honest'

/**
 * Checks honest work as made at once, cut off, and continued elsewhere; by settings with other numbers of threads than
 * the maker's, and by another engine. The passes of a check see the tokens in other shapes than the steps that made them.
 * No job comes twice, and no check.
 */
export async function measureHonest(
  subject: Subject,
  span: HonestSpan,
  progress: Progress
): Promise<HonestRate> {
  const count = { jobs: 0, checks: 0, rejected: 0 }
  const across = { checks: 0, rejected: 0 }
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
      across.checks += result.across.checks
      across.rejected += result.across.failed
    }
  )
  const withBound = <T extends { checks: number; rejected: number }>(rate: T) => ({
    ...rate,
    bound: rejectionBound(rate.rejected, rate.checks)
  })
  return { ...withBound(count), across: withBound(across) }
}

async function checkHonest(subject: Subject, input: ChatInput, turn: number): Promise<JobResult> {
  const count = { checks: 0, failed: 0, same: true, across: { checks: 0, failed: 0 } }
  const { other, across } = subject
  const settings = [...subject.settings, other]
  const maker = settings[turn % settings.length]
  const resumer = settings[(turn + 1) % settings.length]
  if (maker === undefined || resumer === undefined) throw new Error('there is a setting')
  for (const { claim, delivered, numericsClass } of await honestClaims(maker, resumer, input)) {
    const root = merkleRoot(claim.leaves)
    for (const checker of settings) {
      const isAcross = (numericsClass === other.numericsClass) !== (checker === other)
      const positions = drawPositions(toHex(randomBytes(32)), root, claim.leaves.length, openedPositions)
      const tolerances = isAcross ? { tolerances: across } : {}
      const { verdict } = await checker.score(input, claim, { delivered, positions, ...tolerances })
      for (const each of isAcross ? [count, count.across] : [count]) {
        each.checks++
        if (verdict === 'fail') each.failed++
      }
    }
  }
  return count
}
