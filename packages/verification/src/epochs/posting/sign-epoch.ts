import { buildEpoch, checkBalances, checkLines, type Epoch } from '@haca/core'
import {
  type EpochRequest,
  type EpochResponse,
  epochPageItems,
  HacaError,
  type Hex,
  type VerdictRevealMessage
} from '@haca/protocol'
import { type DerivedEpoch, deriveEpoch, type EpochMaterial } from '../deriving/derive-epoch.ts'
import { activeSeat } from '../seats.ts'
import type { SettlerParts } from '../settler-parts.ts'
import { pullProposal } from './proposals.ts'

/**
 * Signs another verifier's proposal, after everything in it was checked and derived anew and its file is on this disk;
 * or answers with verdicts of its own that the proposal lacks.
 * Throws `BAD_EPOCH` with the first differences, and whatever checking a part throws.
 */
export async function signEpoch(
  parts: SettlerParts,
  request: EpochRequest,
  from: Hex,
  signal: AbortSignal
): Promise<EpochResponse> {
  const { init, proposals, archive, balances } = parts
  const seat = activeSeat(init.seats(), init.key.address)
  if (seat === undefined) throw new HacaError('FORBIDDEN', 'this node holds no active verifier’s seat')
  parts.requireUpToDate()
  const material = await pullProposal(init.network, from, request, signal)
  init.checkReveals(material)
  for (const work of material.work) await init.checkWork(work)
  const lanes = material.work.map(work => Number(work.voucher.voucher.lane))
  const claims = new Map(request.balances.map(({ lane, available }) => [lane, available]))
  const available = await balances.check(request.epoch, lanes, claims)
  const silenced = await init.silenced(request.epoch, request.looks ?? [])
  const derived = deriveEpoch(material, parts.rules(request.epoch, available, silenced))
  const epoch = buildEpoch(derived)
  requireSame(request, epoch)
  requireFaultless(derived, available)
  const missing = ownVerdictsLeftOut(parts, material)
  if (missing.length > 0) return { verifierIndex: seat.seat, missing: missing.slice(0, epochPageItems) }
  // What is signed here must be found here, after a kill too.
  init.book.addAll(material.work)
  await archive.keep(epoch)
  proposals.add({ epoch, material, leftOut: derived.leftOut })
  return {
    signature: init.key.sign(init.settlement.digest(epoch.header)),
    verifierIndex: seat.seat
  }
}

function requireSame(request: EpochRequest, { headerHash }: Epoch): void {
  if (headerHash === request.headerHash) return
  throw new HacaError(
    'BAD_EPOCH',
    `epoch ${request.epoch} derives to ${headerHash}, not ${request.headerHash}`
  )
}

/** Differences named at a time. */
const faultsTold = 5

function requireFaultless(derived: DerivedEpoch, available: ReadonlyMap<number, bigint>): void {
  const faults = [...checkLines(derived), ...checkBalances(derived, available)]
  if (faults.length === 0) return
  const told = faults.slice(0, faultsTold).map(fault => fault.message)
  throw new HacaError('BAD_EPOCH', told.join('; '))
}

/** A verdict of ours that we revealed must stand in what we sign, and not a pass that we took back. */
function ownVerdictsLeftOut({ init }: SettlerParts, material: EpochMaterial): VerdictRevealMessage[] {
  const name = ({ job, segment }: { job: string; segment: number }) => `${job}/${segment}`
  const given = (reveal: VerdictRevealMessage) => `${name(reveal)}: ${reveal.verdict}`
  const own = ({ verifier }: VerdictRevealMessage) => verifier === init.key.address
  const included = new Set(material.reveals.filter(own).map(given))
  const lines = new Set(material.work.map(({ receipt: { receipt } }) => `${receipt.job}/${receipt.segment}`))
  return init.book
    .reveals(material.epoch)
    .filter(reveal => own(reveal) && lines.has(name(reveal)) && !included.has(given(reveal)))
}
