import { type EpochHeader, headerHash, type SettledEpoch } from '@haca/core'
import type { Hex } from '@haca/protocol'

/** Lines of all epochs on a shelf, about 1 KiB each: a page asks for 16 epochs at a time, and 20 MiB are no burden to it. */
const shelvedLinesMax = 20_000

export interface EpochShelf {
  /** The epoch of a header, fetched where it is not there. What throws is thrown on, and asked for again the next time. */
  take(header: EpochHeader, fetch: () => Promise<SettledEpoch>): Promise<SettledEpoch>
}

/**
 * Keeps epochs whose files were read and checked, the last used ones, so that a page that is looked at again does not
 * fetch them from the verifiers again. An epoch that is posted anew has another header.
 *
 * @param linesMax most lines in all; an epoch that has more is not kept
 */
export function createEpochShelf(linesMax = shelvedLinesMax): EpochShelf {
  const shelved = new Map<Hex, SettledEpoch>()
  let lines = 0
  const remove = (hash: Hex, epoch: SettledEpoch) => {
    shelved.delete(hash)
    lines -= epoch.header.count
  }
  return {
    async take(header, fetch) {
      const hash = headerHash(header)
      const epoch = shelved.get(hash) ?? (await fetch())
      // Taken out and put in again: a map keeps the order of putting in, so the first is the one that was used longest ago.
      const before = shelved.get(hash)
      if (before !== undefined) remove(hash, before)
      shelved.set(hash, epoch)
      lines += epoch.header.count
      for (const [oldest, one] of shelved) {
        if (lines <= linesMax) break
        remove(oldest, one)
      }
      return epoch
    }
  }
}
