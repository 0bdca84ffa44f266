import {
  HacaError,
  type Hex,
  type JobEvent,
  type JobRequest,
  runningHashNext,
  runningHashStart
} from '@haca/protocol'
import type { Shelf } from '../models/shelf-types.ts'
import { createTeller, tokensOf } from './evidence-teller.ts'
import type { WorkLog } from './work-log.ts'

/**
 * A repeated request for finished work gets the same output and the same receipts, and nothing runs twice. Throws
 * `INVALID_INPUT` for a job id that ran with another input, `NOT_FOUND` where the payload is not kept any more.
 */
export async function* replay(
  request: JobRequest,
  work: WorkLog,
  shelf: Shelf
): AsyncGenerator<JobEvent, JobEvent> {
  const { job, inputCommitment } = request.assignment
  const loaded = shelf.get(request.model)?.loaded
  const tell = loaded === undefined ? () => ({}) : createTeller(request, loaded)
  for (let segment = Number(request.assignment.segment); ; segment++) {
    const receipt = work.find(job, segment)?.receipt
    const kept = work.evidence(job, segment)
    if (receipt === undefined || kept === undefined) {
      throw new HacaError('NOT_FOUND', 'the payload of this job is no longer kept')
    }
    if (inputCommitment !== receipt.receipt.inputCommitment) {
      throw new HacaError('INVALID_INPUT', 'this job ran here with another input', {
        data: { field: 'input' }
      })
    }
    yield {
      kind: 'chunk',
      ...unitsOf(receipt.receipt),
      data: kept.output,
      text: work.text(job, segment),
      runningHash: hashOf(job, segment, kept.output, unitsOf(receipt.receipt).units),
      ...tell(kept.leaves)
    }
    if (!continues(work, job, segment)) {
      return { kind: 'end', receipt, stopReason: kept.stopReason, ...tokensOf(loaded, request) }
    }
    yield { kind: 'part', receipt }
  }
}

/** Whether the run went on after this part: the next begins where it ended. */
function continues(work: WorkLog, job: Hex, segment: number): boolean {
  const next = work.find(job, segment + 1)?.receipt.receipt.from
  return next !== undefined && Number(next) === Number(work.find(job, segment)?.receipt.receipt.to)
}

function unitsOf({ from, to }: { readonly from: number | bigint; readonly to: number | bigint }) {
  return { from: Number(from), units: Number(to) - Number(from) }
}

function hashOf(job: Hex, segment: number, output: Uint8Array, units: number): Hex {
  return runningHashNext(runningHashStart(job, segment), output, units)
}
