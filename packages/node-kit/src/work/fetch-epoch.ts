import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { type EpochHeader, epochFileSize, headerHash, openEpoch, type SettledEpoch } from '@haca/core'
import { createContentStore, type Network } from '@haca/network'
import { HacaError, keccak, protocols, toHacaError } from '@haca/protocol'
import { everyone } from '../network/everyone.ts'

export interface FetchEpochInit {
  readonly header: EpochHeader
  readonly network: Network
  /** A folder below it holds the file meanwhile. */
  readonly directory: string
  readonly signal?: AbortSignal
}

/**
 * An epoch from its file, which any verifier may hand out: it is checked against the header. Throws `UNREACHABLE` where
 * nobody hands it out, `BAD_EPOCH` for a file that is not the header's.
 */
export async function fetchEpoch({
  header,
  network,
  directory,
  signal
}: FetchEpochInit): Promise<SettledEpoch> {
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
