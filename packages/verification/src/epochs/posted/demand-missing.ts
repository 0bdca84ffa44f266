import { randomInt } from 'node:crypto'
import { type EpochHeader, type EpochPart, headerHash, type SettledEpoch, voucherAt } from '@haca/core'
import { type Hex, hashStruct, isHacaError, type SettledWork, u32, Voucher } from '@haca/protocol'
import type { EpochStatus } from '@haca/settlement'
import { z } from 'zod'
import type { SettlerParts } from '../settler-parts.ts'
import type { EpochFollower } from './follow-epochs.ts'

/**
 * Demands what is missing of epochs that others have posted, and voids those of which a part is not shown in time. Each
 * epoch is asked for one leaf where its file is nowhere to be had, and for one signature where it debits a lane by vouchers that
 * nobody has told of: an epoch is void as soon as one part is not shown, and who shows it has the bond of the demand.
 */
export interface Demander {
  /** Throws what the chain throws, after all epochs were looked at. */
  look(signal: AbortSignal): Promise<void>
}

/**
 * Least time to show, in seconds, in which a busy machine answers surely: two blocks of 1 s and a few looks at the chain are a
 * third of it. Where a deployment leaves less, as a devnet does with 2 s, nobody demands by itself: it could cost
 * honest signers their stakes.
 */
const answerableSeconds = 10

/** Another one has demanded or shown it, the epoch is void, or it is too late. */
const overtaken = new Set(['DemandExists', 'DemandUnknown', 'DemandTooLate', 'EpochNotPosted'])

const demanded = z.object({ epoch: u32, index: u32 })

interface Wanted {
  readonly header: EpochHeader
  readonly part: EpochPart
  /** Undefined where nothing is missing. Looks through the whole epoch. */
  readonly index: () => number | undefined
}

export function createDemander(parts: SettlerParts, follower: EpochFollower): Demander {
  const { settlement, seats, key, store, logger, onChallenged } = parts.init
  const { showSeconds, windowSeconds } = settlement.parameters
  /** What was demanded once is not demanded again: the answer may have been the only part that anybody gives. */
  const table = store.table('demanded', demanded)

  const watched = async (hash: Hex, epoch: number): Promise<EpochStatus | undefined> => {
    const status = await settlement.epochStatus(epoch)
    const own = seats().find(({ workKey }) => workKey === key.address)?.seat
    const signed = own !== undefined && status.signers.includes(own)
    return status.status === 'posted' && status.headerHash === hash && !signed ? status : undefined
  }

  const voidUnshown = async (header: EpochHeader, now: number, signal: AbortSignal) => {
    for (const { part, index, until } of await settlement.openDemands(header.epoch, { signal })) {
      if (now <= until) continue
      logger.warn({ epoch: header.epoch, part, index }, 'what was demanded was not shown in time')
      await settlement.challengeUnshown(header, part, index, { signal })
      onChallenged(header.epoch, `${part} not shown`)
      return
    }
  }

  const demand = async (
    { header, part, ...wanted }: Wanted,
    now: number,
    until: number,
    signal: AbortSignal
  ) => {
    const name = `${headerHash(header)}/${part}`
    // The file and the vouchers may come until half of the window is over.
    const early = now < until - windowSeconds / 2
    if (early || now + showSeconds > until || table.get(name) !== undefined) return
    const index = wanted.index()
    if (index === undefined) return
    await settlement.demand(header, part, index, { signal })
    logger.warn({ epoch: header.epoch, part, index }, 'demanded what nobody has given')
    table.put(name, { epoch: header.epoch, index })
  }

  const lookAt = async (wanted: Wanted, signal: AbortSignal) => {
    const { header } = wanted
    const status = await watched(headerHash(header), header.epoch)
    if (status === undefined) return
    const now = await settlement.chain.time()
    await voidUnshown(header, now, signal)
    await demand(wanted, now, status.finalisableAt, signal)
  }

  return {
    async look(signal) {
      if (showSeconds < answerableSeconds) return
      let failure: unknown
      const leaves = follower.missing().map(anyLeaf)
      const signatures = follower.pending().map(epoch => lastSignature(parts, epoch))
      for (const wanted of [...leaves, ...signatures]) {
        try {
          await lookAt(wanted, signal)
        } catch (error) {
          if (!(isHacaError(error) && overtaken.has(String(error.data.error)))) failure = error
        }
      }
      if (failure !== undefined) throw failure
    }
  }
}

/** Nobody knows beforehand which: who has not all of them cannot count on having it. */
const anyLeaf = (header: EpochHeader): Wanted => ({
  header,
  part: 'nodeLeaf',
  index: () => randomInt(header.count)
})

const lastSignature = ({ init }: SettlerParts, epoch: SettledEpoch): Wanted => ({
  header: epoch.header,
  part: 'signature',
  index: () => findUnheardLane(epoch, init.book.work(epoch.header.epoch))
})

/**
 * Of the lanes whose last voucher nobody has told of, the last line of the one that is debited most. The signature of a voucher
 * stands for those before it, as each names the one before.
 */
function findUnheardLane(epoch: SettledEpoch, work: readonly SettledWork[]): number | undefined {
  const heard = new Map(work.map(({ voucher: { voucher } }) => [`${voucher.lane}/${voucher.seq}`, voucher]))
  const seqs = new Map<number, number>()
  for (const { lane, seq } of epoch.lines) seqs.set(lane, Math.max(seq, seqs.get(lane) ?? 0))
  const byDebit = [...epoch.debitByLane].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
  for (const [lane] of byDebit) {
    const index = epoch.lastOfLane.get(lane)?.index
    const voucher = heard.get(`${lane}/${seqs.get(lane)}`)
    const isHeard =
      index === undefined ||
      (voucher !== undefined && hashStruct(Voucher, voucher) === voucherAt(epoch, index))
    if (!isHeard) return index
  }
  return undefined
}
