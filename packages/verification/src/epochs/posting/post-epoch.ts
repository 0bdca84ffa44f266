import { buildEpoch, type Epoch, type EpochLine, lineStatus } from '@haca/core'
import {
  type EpochRequest,
  HacaError,
  type Hex,
  protocols,
  requireSignature,
  type SettledWork,
  type VerdictRevealMessage
} from '@haca/protocol'
import type { HeaderSignature } from '@haca/settlement'
import type { Balances } from '../deriving/balances.ts'
import { deriveEpoch, type EpochMaterial } from '../deriving/derive-epoch.ts'
import { activeSeat } from '../seats.ts'
import type { SettlerParts } from '../settler-parts.ts'

export const lanesOf = (work: readonly SettledWork[]): Set<number> =>
  new Set(work.map(({ voucher: { voucher } }) => Number(voucher.lane)))

/**
 * Derives an epoch from this verifier's own records, collects signatures and posts it. Throws `TIMEOUT` when too few
 * sign, and what the chain throws.
 */
export async function postEpoch(
  parts: SettlerParts,
  epoch: number,
  previous: Hex,
  signal: AbortSignal
): Promise<void> {
  const { init, balances } = parts
  const { settlement, book, quorum } = init
  const work = book.work(epoch)
  const material: EpochMaterial = {
    epoch,
    work,
    reveals: book.reveals(epoch),
    seeds: book.seeds(epoch),
    previous
  }
  const available = await balances.read(epoch, lanesOf(work))
  const looks = init.looks(epoch)
  const silenced = await init.silenced(epoch, looks)
  const derived = deriveEpoch(material, parts.rules(epoch, available, silenced))
  const built = buildEpoch(derived)
  await parts.archive.keep(built)
  parts.proposals.add({ epoch: built, material, leftOut: derived.leftOut })
  const request: EpochRequest = {
    epoch,
    headerHash: built.headerHash,
    previous,
    work: work.length,
    reveals: material.reveals.length,
    seeds: [...material.seeds],
    ...(looks.length === 0 ? {} : { looks: [...looks] }),
    balances: claims(derived.lines, available)
  }
  const signatures = await collect(parts, built, request, signal)
  if (signatures.length < quorum) {
    throw new HacaError('TIMEOUT', `epoch ${epoch} has ${signatures.length} of ${quorum} signatures`)
  }
  await parts.waitForChain(settlement.epochTimes(epoch).postableAt)
  await settlement.postEpoch(built, signatures, { signal })
}

/** Balances of the lanes that cannot pay all of their lines: only there do they decide anything. */
function claims(lines: readonly EpochLine[], available: Balances): EpochRequest['balances'] {
  const short = new Set(lines.filter(line => line.status === lineStatus.overdrawn).map(line => line.lane))
  return [...short].map(lane => ({ lane, available: available.get(lane) ?? 0n }))
}

/**
 * Asks every other verifier, so that all of them hold what is posted. Once there is a quorum, who is slow has half a
 * turn's time left.
 */
async function collect(
  parts: SettlerParts,
  built: Epoch,
  request: EpochRequest,
  signal: AbortSignal
): Promise<HeaderSignature[]> {
  const { key, settlement, network, quorum, deployment, onRefused } = parts.init
  const seats = parts.init.seats()
  const own = activeSeat(seats, key.address)
  if (own === undefined) throw new HacaError('FORBIDDEN', 'this node holds no active verifier’s seat')
  const digest = settlement.digest(built.header)
  const signatures: HeaderSignature[] = [{ seat: own.seat, signature: key.sign(digest) }]
  const enough = Promise.withResolvers<void>()
  if (signatures.length >= quorum) enough.resolve()
  const tooLate = new AbortController()
  const asked = Promise.all(
    seats
      .filter(seat => seat.active && seat.workKey !== key.address)
      .map(async ({ seat, workKey }) => {
        try {
          const answer = await network.call(protocols.epoch, workKey, request, {
            signal: AbortSignal.any([signal, tooLate.signal])
          })
          const { signature, missing = [] } = answer
          if (signature === undefined) throw takeMissing(parts, request, workKey, missing)
          requireSignature('header', digest, signature as Hex, workKey)
          signatures.push({ seat, signature: signature as Hex })
          if (signatures.length >= quorum) enough.resolve()
        } catch (error) {
          if (!tooLate.signal.aborted) onRefused(request.epoch, `${workKey}: ${wordsOf(error)}`)
        }
      })
  )
  const grace = enough.promise.then(() => parts.wait(deployment.params.postTimeoutMs / 2))
  await Promise.race([asked, grace])
  tooLate.abort(new HacaError('TIMEOUT', 'a quorum has signed without it'))
  await asked
  return signatures.sort((a, b) => a.seat - b.seat)
}

/** Verdicts that were lost on their way are in the next proposal, if they are their sender's. */
function takeMissing(
  { init }: SettlerParts,
  { epoch, previous }: EpochRequest,
  from: Hex,
  missing: readonly VerdictRevealMessage[]
): HacaError {
  const reveals = missing.filter(reveal => reveal.verifier === from && reveal.epoch === epoch)
  init.checkReveals({ epoch, previous, work: init.book.work(epoch), reveals, seeds: [] })
  for (const reveal of reveals) init.book.addReveal(reveal)
  return new HacaError(
    'BAD_EPOCH',
    `${reveals.length} of its verdicts were left out; the next proposal has them`
  )
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
