import { randomBytes } from 'node:crypto'
import { honestClaims, rejectionBound } from '@haca/backends'
import { drawPositions } from '@haca/core'
import type { ChatInput } from '@haca/protocol'
import { merkleRoot, toHex } from '@haca/protocol'
import { openedPositions } from './opened-positions.ts'
import { forEachUntil } from './pool.ts'
import { chatJobs, take } from './prompts.ts'
import type { Subject } from './subject.ts'

export interface HonestRate {
  readonly jobs: number
  readonly checks: number
  readonly rejected: number
  /** The rate of rejects is below this with 95 % confidence. */
  readonly bound: number
}

/** Checks of each claim by each setting: each opens other positions. */
const checksPerClaim = 2

/**
 * Checks honest work as made at once, cut off, and continued elsewhere; by engines with other numbers of threads than
 * the maker's. The passes of a check see the tokens in other shapes than the steps that made them.
 */
export async function measureHonest(subject: Subject, jobs: number, until: number): Promise<HonestRate> {
  const count = { jobs: 0, checks: 0, rejected: 0 }
  const { settings, slots } = subject

  async function check(input: ChatInput): Promise<void> {
    const turn = count.jobs++
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
          if (verdict === 'fail') count.rejected++
        }
      }
    }
  }

  await forEachUntil(take(chatJobs('judgement', 7), jobs), slots, until, check)
  return { ...count, bound: rejectionBound(count.rejected, count.checks) }
}
