import type { VerifierReader } from '@haca/node-kit'
import { HacaError, type Hex } from '@haca/protocol'
import type { WorkLog } from './work-log.ts'

/** Answers verifiers, and nobody else, with what they need to check a job: payloads are private. */
export function evidenceFor(work: WorkLog, verifiers: VerifierReader) {
  return async ({ job, segment }: { job: Hex; segment: number }, { peer }: { peer: Hex }) => {
    if (!(await verifiers.isVerifier(peer))) {
      throw new HacaError('FORBIDDEN', `${peer} is not registered as a verifier`)
    }
    const kept = work.evidence(job, segment)
    if (kept !== undefined) return kept
    throw new HacaError('NOT_FOUND', `this node has no payload of job ${job}/${segment}`)
  }
}
