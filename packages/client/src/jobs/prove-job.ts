import { headerHash, type ProvenLine, proveLines, verifyLine } from '@haca/core'
import type { Network } from '@haca/network'
import { fetchEpoch } from '@haca/node-kit'
import { HacaError, type Hex, keccak } from '@haca/protocol'
import type { EpochReader, JobProof } from '../types.ts'

export interface ProveJobInit {
  readonly network: Network
  /** A folder below it holds the file of the epoch meanwhile. */
  readonly directory: string
  readonly epochs: EpochReader
  readonly job: Hex
  /** Epochs in which the job may have lines. */
  readonly candidates: readonly number[]
  readonly signal?: AbortSignal
}

/**
 * The lines of a job in what is posted: header and standing from the chain, the epoch's file from whoever keeps it, so
 * that nobody has to be believed. Throws `NOT_FOUND` where no posted epoch has a line of it, `UNREACHABLE` where nobody
 * hands out the file, `BAD_EPOCH` for a file that is not the header's.
 */
export async function proveJob(init: ProveJobInit): Promise<JobProof> {
  const { epochs, job, candidates } = init
  const lines: JobProof['lines'][number][] = []
  const missing: string[] = []
  for (const epoch of candidates) {
    const { status, headerHash: posted } = await epochs.epochStatus(epoch)
    const header = status === 'posted' || status === 'final' ? await epochs.postedHeader(epoch) : undefined
    if (header === undefined || headerHash(header) !== posted) {
      missing.push(`epoch ${epoch} is not on the chain`)
      continue
    }
    const proofs = proveLines(await fetchEpoch({ ...init, header }), job)
    if (proofs.length === 0) missing.push(`epoch ${epoch} has no line of it`)
    const state = status === 'final' ? 'final' : 'posted'
    for (const proof of proofs)
      lines.push({ epoch, state, proof, line: provenLine(verifyLine(proof, keccak)) })
  }
  if (lines.length > 0) return { job, lines }
  throw new HacaError('NOT_FOUND', `no line of job ${job} can be proven: ${missing.join(', ')}`, {
    data: { field: 'job' }
  })
}

function provenLine({ headerHash: _, ...line }: ProvenLine): Omit<ProvenLine, 'headerHash'> {
  return line
}
