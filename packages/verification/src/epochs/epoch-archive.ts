import { type EpochHeader, epochFileSize, headerHash, openEpoch, type SettledEpoch } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import { epochFileResponse, HacaError, type Hex, type Keccak, protocols, u32 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'

const epochFile = z.object({ epoch: u32, ...epochFileResponse.shape })

/**
 * The files of epochs that this verifier has signed, posted or read: kept on disk and served by CID, so that whoever
 * was away can read what a header commits to. A signer has the file on disk before it gives its signature.
 */
export interface EpochArchive {
  /** On disk when it resolves. */
  keep(epoch: Pick<SettledEpoch, 'header' | 'file'>): Promise<void>
  /** Throws `NOT_FOUND` when the file is not here. */
  cidOf(hash: Hex): string
  /**
   * An epoch by its header, from disk or from one of `holders`. Throws `BAD_EPOCH` for a file that does not give the
   * header's roots, else what the last holder said.
   */
  load(header: EpochHeader, holders: readonly Hex[], signal: AbortSignal): Promise<SettledEpoch>
}

export interface EpochArchiveInit {
  readonly store: Store
  readonly content: ContentStore
  readonly network: Network
  readonly keccak: Keccak
}

export function createEpochArchive({ store, content, network, keccak }: EpochArchiveInit): EpochArchive {
  const table = store.table('epoch_files', epochFile)

  const notHere = (hash: Hex) =>
    new HacaError('NOT_FOUND', `the file of epoch ${hash} is not here`, { data: { headerHash: hash } })

  const keep: EpochArchive['keep'] = async ({ header, file }) => {
    const hash = headerHash(header)
    if (table.get(hash) !== undefined) return
    const added = await content.add(file)
    table.put(hash, { epoch: header.epoch, cid: added.cid })
  }

  const read = async (header: EpochHeader, where: string, peers: readonly Hex[], signal: AbortSignal) => {
    // UnixFS adds a few links to the leaves; `maxBytes` counts content only.
    const options = { peers, signal, maxBytes: epochFileSize(header) }
    return openEpoch(header, await content.fetchBytes(where, options), keccak)
  }

  const fetchFrom = async (header: EpochHeader, holder: Hex, signal: AbortSignal) => {
    const { cid: where } = await network.call(
      protocols.epochFile,
      holder,
      { headerHash: headerHash(header) },
      { signal }
    )
    const epoch = await read(header, where, [holder], signal)
    await keep(epoch)
    return epoch
  }

  return {
    keep,
    cidOf(hash) {
      const known = table.get(hash)
      if (known === undefined) throw notHere(hash)
      return known.cid
    },
    async load(header, holders, signal) {
      const hash = headerHash(header)
      let failure: unknown = notHere(hash)
      const known = table.get(hash)
      if (known !== undefined) {
        try {
          return await read(header, known.cid, [], signal)
        } catch (error) {
          // A block was lost on this disk; the others have it.
          failure = error
          table.delete(hash)
        }
      }
      for (const holder of holders) {
        signal.throwIfAborted()
        try {
          return await fetchFrom(header, holder, signal)
        } catch (error) {
          failure = error
        }
      }
      throw failure
    }
  }
}
