import { randomBytes } from 'node:crypto'
import { type CheatKind, type Claim, claimOf, type Distances, type LoadedModel } from '@haca/backends'
import { drawPositions } from '@haca/core'
import { type ChatInput, equalBytes, merkleRoot, toHex } from '@haca/protocol'
import { openedPositions } from './opened-positions.ts'
import { forEachUntil } from './pool.ts'
import type { JobResult, Progress } from './progress.ts'
import { chatJobs } from './prompts.ts'
import type { Subject } from './subject.ts'

/** What a cheat's outputs are called, and the least share of them that one check must catch. */
export interface CheatCase {
  readonly name: string
  readonly catchMin: number
  /** Makes what the node hands out for a job. */
  readonly prepare: (subject: Subject) => Promise<(input: ChatInput) => Promise<Claim>>
}

const product =
  (kind: CheatKind): CheatCase['prepare'] =>
  async subject => {
    const model = await subject.cheat(kind)
    return input => claimOf(model, input)
  }

/** Draws with a seed of its own choice: an answer that it likes better, or one that it has in store. */
const wrongSeed: CheatCase['prepare'] = async subject => input =>
  claimOf(subject.honest, { ...input, seed: toHex(randomBytes(32)) })

const cheatCases: readonly CheatCase[] = [
  { name: 'q8', catchMin: 0.99, prepare: product('q8') },
  { name: 'q4', catchMin: 0.999, prepare: product('q4') },
  { name: 'other-model', catchMin: 1, prepare: product('other-model') },
  { name: 'other-prompt', catchMin: 1, prepare: product('other-prompt') },
  { name: 'truncate', catchMin: 1, prepare: product('truncate') },
  { name: 'wrong-seed', catchMin: 1, prepare: wrongSeed },
  { name: 'random', catchMin: 1, prepare: product('random') },
  { name: 'reuse', catchMin: 1, prepare: product('reuse') }
]

export interface CatchRate {
  readonly name: string
  readonly catchMin: number
  /** Outputs that differ from the honest one in anything that was handed out. */
  readonly jobs: number
  /** Outputs that came out as an honest node's: a sum is the same with any seed, and a short answer is not cut. */
  readonly same: number
  readonly caught: number
  /** By the thresholds for what another engine made. */
  readonly caughtAcross: number
}

/** Opens as many positions as a verifier does, drawn by a secret. */
async function caught(
  checker: LoadedModel,
  input: ChatInput,
  claim: Claim,
  tolerances?: Distances
): Promise<boolean> {
  const positions = drawPositions(
    toHex(randomBytes(32)),
    merkleRoot(claim.leaves),
    claim.leaves.length,
    openedPositions
  )
  const options = tolerances === undefined ? { positions } : { positions, tolerances }
  return (await checker.score(input, claim, options)).verdict === 'fail'
}

function isSame(a: Claim, b: Claim): boolean {
  if (a.stopReason !== b.stopReason || !equalBytes(a.output, b.output)) return false
  return merkleRoot(a.leaves) === merkleRoot(b.leaves)
}

async function judge(
  subject: Subject,
  run: (input: ChatInput) => Promise<Claim>,
  input: ChatInput
): Promise<JobResult> {
  const claim = await run(input)
  const isCaught = await caught(subject.honest, input, claim)
  const isCaughtAcross = await caught(subject.honest, input, claim, subject.across)
  const same = !isCaught && isSame(claim, await claimOf(subject.honest, input))
  return { checks: 1, failed: isCaught ? 1 : 0, same, across: { checks: 1, failed: isCaughtAcross ? 1 : 0 } }
}

/**
 * @param count jobs per cheat whose output is not an honest node's
 * @param until milliseconds of `performance.now` after which nothing new is begun
 */
export async function measureCatches(
  subject: Subject,
  { count, until }: { readonly count: number; readonly until: number },
  progress: Progress
): Promise<CatchRate[]> {
  const rates: CatchRate[] = []
  const start = performance.now()
  for (const [i, { name, catchMin, prepare }] of cheatCases.entries()) {
    const run = await prepare(subject)
    const rate = { jobs: 0, same: 0, caught: 0, caughtAcross: 0 }
    // Each cheat has its share of the time, so that the last is measured too.
    const share = start + ((until - start) * (i + 1)) / cheatCases.length
    const isEnough = () => rate.jobs >= count
    await forEachUntil(
      chatJobs('judgement', 100 + i),
      { slots: subject.slots, until: share, isEnough },
      async (input, job) => {
        const result = await progress.once(name, job, () => judge(subject, run, input))
        if (result.same) rate.same++
        else rate.jobs++
        rate.caught += result.failed
        rate.caughtAcross += result.across.failed
      }
    )
    rates.push({ name, catchMin, ...rate })
  }
  return rates
}
