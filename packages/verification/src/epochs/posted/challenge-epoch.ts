import { findFrauds, type SettledEpoch, type WatchFacts } from '@haca/core'
import { isHacaError } from '@haca/protocol'
import type { SettlerParts } from '../settler-parts.ts'

/** Epochs before it that one epoch's lanes may point to and that are looked into; more are left unchecked. */
const earlierMax = 64

/** What the contract and its judge say to a proof that they do not take; anything else may go through another time. */
const refusals = new Set([
  'NotFraud',
  'NotOpened',
  'LeafMalformed',
  'NotRelated',
  'WordNotAbsent',
  'EpochNotKnown',
  'SeatTooNew',
  'EpochPartlyApplied'
])

const isRefusal = (error: unknown): boolean =>
  isHacaError(error) && error.code === 'CHAIN_REVERTED' && refusals.has(String(error.data.error))

/**
 * Looks through an epoch that others have posted, and challenges it with the first fraud that the contract takes. Throws when
 * a challenge could not be made: the epoch is not to be taken for right then.
 *
 * @returns whether the epoch is void now, by this verifier or another
 */
export async function challengeIfWrong(
  parts: SettlerParts,
  epoch: SettledEpoch,
  signal: AbortSignal
): Promise<boolean> {
  const { settlement, keccak, logger, onChallenged } = parts.init
  const number = epoch.header.epoch
  for (const proof of findFrauds(epoch, await gatherFacts(parts, epoch, signal), keccak)) {
    logger.warn({ epoch: number, fraud: proof.fraud }, 'this epoch is wrong')
    try {
      await settlement.challenge(epoch.header, proof, { signal })
      onChallenged(number, proof.fraud)
      return true
    } catch (error) {
      const { status } = await settlement.epochStatus(number)
      if (status === 'void') return true
      if (status !== 'posted' || !isRefusal(error)) throw error
      logger.error(
        { epoch: number, fraud: proof.fraud, error: String(error) },
        'the contract took no challenge'
      )
    }
  }
  return false
}

async function gatherFacts(
  { init, archive }: SettlerParts,
  epoch: SettledEpoch,
  signal: AbortSignal
): Promise<WatchFacts> {
  const { settlement, quorum, marketShareBp, verificationShareBp } = init
  const { header } = epoch
  const wanted = new Set([header.epoch - 1])
  for (const { earlier } of epoch.lines) {
    if (earlier !== undefined && earlier.epoch < header.epoch && wanted.size < earlierMax)
      wanted.add(earlier.epoch)
  }
  const known = new Map<number, SettledEpoch>()
  for (const number of wanted) {
    if (number < 0) continue
    const { status } = await settlement.epochStatus(number)
    if (status !== 'posted' && status !== 'final') continue
    const before = await settlement.postedHeader(number)
    if (before === undefined) continue
    try {
      known.set(number, await archive.load(before, [], signal))
    } catch (error) {
      init.logger.info(
        { epoch: number, error: String(error) },
        'an earlier epoch is not here to compare with'
      )
    }
  }
  const seats: (number | undefined)[] = []
  for (const { seat, node, active } of init.seats()) if (active) seats[seat] = node
  const shares = { marketShareBp, verificationShareBp }
  const paid = await paidClaims(settlement, epoch, signal)
  return {
    quorum,
    shares,
    seats,
    earlier: number => known.get(number),
    claimPaid: (lane, seq) => paid.has(`${lane}/${seq}`)
  }
}

/** Lines whose voucher was claimed and paid. A claim begins its lane's exit, so that few lanes are asked about. */
async function paidClaims(
  settlement: SettlerParts['init']['settlement'],
  { lines }: SettledEpoch,
  signal: AbortSignal
): Promise<ReadonlySet<string>> {
  const exiting = new Map<number, boolean>()
  const paid = new Set<string>()
  for (const { lane, seq } of lines) {
    if (!exiting.has(lane)) exiting.set(lane, await isExiting(settlement, lane, signal))
    if (exiting.get(lane) !== true) continue
    if ((await settlement.claimOf(lane, seq, { signal }))?.paid === true) paid.add(`${lane}/${seq}`)
  }
  return paid
}

/** Who lies may name a lane that there is not. */
async function isExiting(
  settlement: SettlerParts['init']['settlement'],
  lane: number,
  signal: AbortSignal
): Promise<boolean> {
  try {
    return (await settlement.lane(lane, { signal })).exitAt !== 0
  } catch (error) {
    if (isHacaError(error) && error.data.error === 'LaneUnknown') return false
    throw error
  }
}
