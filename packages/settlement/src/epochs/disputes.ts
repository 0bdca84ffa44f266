import {
  type EpochHeader,
  type EpochPart,
  epochParts,
  headerHash,
  type Neighbours,
  type Opening
} from '@haca/core'
import { HacaError, type Hex, type SignedVoucher } from '@haca/protocol'
import type { Result } from 'ethers'
import { withAllowance } from '../accounts/token.ts'
import { abortable, type CallOptions } from '../chain/abortable.ts'
import { type Context, lower, settlementInterface } from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'
import { headerValues, openingValues } from './fraud-evidence.ts'

/** Somebody waits to be shown a part of a posted epoch. */
export interface Demand {
  readonly part: EpochPart
  readonly index: number
  readonly from: Hex
  /** Last second to show it, Unix time of the chain. */
  readonly until: number
}

/** A voucher that its epoch did not settle, claimed by its node. Amounts are micro-tokens. */
export interface Claim {
  readonly epoch: number
  readonly node: number
  readonly amount: bigint
  readonly paid: boolean
}

/** The epoch in which a claimed line is dated, and where in it the voucher is not; only where that epoch is posted or final. */
export interface Absence {
  readonly header: EpochHeader
  readonly neighbours: Neighbours
}

/** What anybody does whom settlers keep something from. */
export interface DisputeCalls {
  /**
   * Demands to be shown a part of a posted epoch, for the bond of a demand: a tenth of a settler's. Throws `CHAIN_REVERTED`
   * with `DemandTooLate` when the rest of the window is shorter than the time to show.
   */
  demand(header: EpochHeader, part: EpochPart, index: number, options?: CallOptions): Promise<Mined>
  /** Demands for parts of an epoch that is posted, and that are not shown yet. */
  openDemands(epoch: number, options?: CallOptions): Promise<Demand[]>
  /** Shows what was demanded; the bond of the demand goes to the sender. `signature` only where one is demanded. */
  show(
    header: EpochHeader,
    part: EpochPart,
    opening: Opening,
    signature?: Hex,
    options?: CallOptions
  ): Promise<Mined>
  /** Voids an epoch of which a part was not shown in time; its settler and signers lose bond and stakes. */
  challengeUnshown(header: EpochHeader, part: EpochPart, index: number, options?: CallOptions): Promise<Mined>
  /**
   * Claims a voucher that its epoch has not settled. The lane has to be left then, and claims are paid from it when it could
   * be. Throws `CHAIN_REVERTED` with `ClaimTooEarly` before the settlers' time and a window are over.
   */
  claim(signed: SignedVoucher, absence?: Absence, options?: CallOptions): Promise<Mined>
  /** Pays a claim, once the lane could be left. */
  payClaim(lane: number, seq: number, absence?: Absence, options?: CallOptions): Promise<Mined>
  /** Undefined where nothing is claimed. */
  claimOf(lane: number, seq: number, options?: CallOptions): Promise<Claim | undefined>
}

export function createDisputeCalls(context: Context): DisputeCalls {
  const { settlement } = context
  /** While one of these is on its way, asking again is the same; the contract takes none twice. */
  const named = (what: string, about: string, options: CallOptions) => ({
    ...options,
    id: `${what}/${settlement.address}/${about}`,
    repeatable: true
  })
  const place = (header: EpochHeader, part: EpochPart, index: number) =>
    `${headerHash(header)}/${part}/${index}`
  return {
    async demand(header, part, index, options = {}) {
      const [bond] = await settlement.read('demandBond', [], options)
      const values = [headerValues(header), epochParts.indexOf(part), index]
      const send = named('demand', place(header, part, index), options)
      return withAllowance(context, BigInt(bond), options, () => settlement.write('demand', values, send))
    },
    openDemands: (epoch, options = {}) => openDemands(context, epoch, options),
    show: (header, part, opening, signature = '0x', options = {}) =>
      settlement.write(
        'show',
        [headerValues(header), epochParts.indexOf(part), openingValues(opening), signature],
        named('show', place(header, part, opening.index), options)
      ),
    challengeUnshown: (header, part, index, options = {}) =>
      settlement.write(
        'challengeUnshown',
        [headerValues(header), epochParts.indexOf(part), index],
        named('challenge unshown', place(header, part, index), options)
      ),
    claim: ({ voucher, line, signature }, absence, options = {}) =>
      settlement.write(
        'claim',
        [voucher, line, signature, ...absenceValues(absence)],
        named('claim', `${voucher.lane}/${voucher.seq}`, options)
      ),
    payClaim: (lane, seq, absence, options = {}) =>
      settlement.write(
        'payClaim',
        [lane, seq, ...absenceValues(absence)],
        named('pay claim', `${lane}/${seq}`, options)
      ),
    async claimOf(lane, seq, options = {}) {
      const [found] = await settlement.read('claimOf', [lane, seq], options)
      const { epoch, node, amount, paid } = found as Result
      if (BigInt(amount) === 0n) return undefined
      return { epoch: Number(epoch), node: Number(node), amount: BigInt(amount), paid: Boolean(paid) }
    }
  }
}

function absenceValues(absence: Absence | undefined): unknown[] {
  const { before, next } = absence?.neighbours ?? {}
  return [headerValues(absence?.header), [openingValues(before), openingValues(next)]]
}

/** The count is one read; who counts more than none looks for which they are. */
async function openDemands(context: Context, epoch: number, options: CallOptions): Promise<Demand[]> {
  const { settlement, chain } = context
  const [count, generation] = await settlement.read('openDemands', [epoch], options)
  if (Number(count) === 0) return []
  const topics = settlementInterface.encodeFilterTopics('Demanded', [epoch])
  const filter = { address: settlement.address, topics, fromBlock: 0 }
  const found = new Map<string, Demand>()
  for (const log of await abortable(chain.provider.getLogs(filter), options.signal)) {
    const event = settlementInterface.parseLog(log)
    const part = epochParts[Number(event?.args.part)]
    if (event === null || part === undefined)
      throw new HacaError('CHAIN_MISMATCH', `a demand for a part that is not known in ${log.transactionHash}`)
    const index = Number(event.args.index)
    const [made] = await settlement.read('demandOf', [epoch, generation, event.args.part, index], options)
    const { from, until } = made as Result
    if (BigInt(until) > 0n)
      found.set(`${part} ${index}`, { part, index, from: lower(from), until: Number(until) })
  }
  return [...found.values()]
}
