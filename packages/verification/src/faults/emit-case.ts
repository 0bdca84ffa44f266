import type { CasePhase } from '@haca/core'
import type { Hex } from '@haca/protocol'
import type { VerificationEvents } from '../types.ts'
import type { CaseStory } from './case-story.ts'

/** Tells programs that a case has come to a phase. */
export function emitCase(
  { node, fault, work }: CaseStory,
  phase: CasePhase,
  emit: <E extends keyof VerificationEvents>(event: E, ...args: VerificationEvents[E]) => void
): void {
  const { epoch, committee, votesNeeded, burned } = fault
  const job = work?.receipt.receipt.job as Hex | undefined
  emit(`case:${phase}`, {
    ...(node === undefined ? {} : { node }),
    epoch,
    ...(work === undefined || job === undefined
      ? {}
      : { job, segment: Number(work.receipt.receipt.segment) }),
    committee: committee.length,
    votes: votesNeeded,
    burned
  })
}
