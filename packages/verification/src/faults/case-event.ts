import type { Hex } from '@haca/protocol'
import type { CaseEvent } from '../types.ts'
import type { CaseStory } from './case-story.ts'

/** What programs are told of a case. */
export function caseEvent({ node, fault, work }: CaseStory): CaseEvent {
  const { epoch, committee, votesNeeded, burned } = fault
  const job = work?.receipt.receipt.job as Hex | undefined
  return {
    ...(node === undefined ? {} : { node }),
    epoch,
    ...(work === undefined || job === undefined
      ? {}
      : { job, segment: Number(work.receipt.receipt.segment) }),
    committee: committee.length,
    votes: votesNeeded,
    burned
  }
}
