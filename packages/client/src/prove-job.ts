import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type EpochHeader,
  epochFileSize,
  headerHash,
  openEpoch,
  type ProvenLine,
  proveLines,
  type SettledEpoch,
  verifyLine
} from '@haca/core'
import { createContentStore, type Network } from '@haca/network'
import { everyone } from '@haca/node-kit'
import { HacaError, type Hex, keccak, protocols, toHacaError } from '@haca/protocol'
import type { EpochReader, JobProof } from './types.ts'

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
    const proofs = proveLines(await fetchEpoch(header, init), job)
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

/** An epoch from its file, which any verifier may hand out: it is checked against the header. */
async function fetchEpoch(header: EpochHeader, init: ProveJobInit): Promise<SettledEpoch> {
  const { network, directory, signal } = init
  const holders = everyone(network).filter(member => member.roles.includes('verification'))
  const folder = await mkdtemp(path.join(directory, 'epoch-'))
  const content = await createContentStore({ network, directory: folder })
  let failure = new HacaError('UNREACHABLE', 'no verifier is known to ask for the file of the epoch')
  try {
    for (const { address } of holders) {
      signal?.throwIfAborted()
      try {
        const asked = { headerHash: headerHash(header) }
        const { cid } = await network.call(protocols.epochFile, address, asked, signal ? { signal } : {})
        const options = { peers: [address], maxBytes: epochFileSize(header), ...(signal ? { signal } : {}) }
        return openEpoch(header, await content.fetchBytes(cid, options), keccak)
      } catch (error) {
        failure = toHacaError(error, 'UNREACHABLE')
      }
    }
    throw failure
  } finally {
    await content.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
