import { HacaError, type Hex } from '@haca/protocol'
import type { Result } from 'ethers'
import type { CallOptions } from '../chain/abortable.ts'
import type { SendOptions } from '../chain/sender.ts'
import { type Context, lower, settlementInterface } from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'
import { allowance, permitDomain, signPermit, withAllowance } from './token.ts'

/** An escrow lane as the chain has it. Amounts are micro-tokens. */
export interface Lane {
  readonly lane: number
  readonly owner: Hex
  readonly deposited: bigint
  /** Debited by final epochs. */
  readonly spent: bigint
  readonly bond: bigint
  /** Unix seconds from which it may be left; 0 while no exit is requested. */
  readonly exitAt: number
  readonly closed: boolean
}

export interface OpenLanesInit {
  /** Default 1; up to 256. */
  readonly count?: number
  /** Micro-tokens into each lane. */
  readonly deposit: bigint
  /** Micro-tokens that a forked voucher chain forfeits, for each lane. Default 0. */
  readonly bond?: bigint
}

/** What clients do. */
export interface LaneCalls {
  lane(lane: number, options?: CallOptions): Promise<Lane>
  laneCount(options?: CallOptions): Promise<number>
  /** Opens lanes of the sender; where it has given no approval yet with a permit, if the token takes permits (ERC-2612). */
  openLanes(
    init: OpenLanesInit,
    options?: SendOptions
  ): Promise<Mined & { readonly lanes: readonly number[] }>
  topUp(lane: number, amount: bigint, options?: SendOptions): Promise<Mined>
  requestExit(lane: number, options?: SendOptions): Promise<Mined>
  exit(lane: number, options?: SendOptions): Promise<Mined>
}

export function createLaneCalls(context: Context): LaneCalls {
  const { settlement } = context
  return {
    async lane(lane, options = {}) {
      const [found] = await settlement.read('lane', [lane], options)
      const raw = found as Result
      return {
        lane,
        owner: lower(raw.owner),
        deposited: BigInt(raw.deposited),
        spent: BigInt(raw.spent),
        bond: BigInt(raw.bond),
        exitAt: Number(raw.exitAt),
        closed: Boolean(raw.closed)
      }
    },
    async laneCount(options = {}) {
      const [count] = await settlement.read('laneCount', [], options)
      return Number(count)
    },
    openLanes: (init, options = {}) => openLanes(context, init, options),
    async topUp(lane, amount, options = {}) {
      return withAllowance(context, amount, options, () => settlement.write('topUp', [lane, amount], options))
    },
    requestExit: (lane, options = {}) => settlement.write('requestExit', [lane], options),
    exit: (lane, options = {}) => settlement.write('exit', [lane], options)
  }
}

async function openLanes(context: Context, init: OpenLanesInit, options: SendOptions) {
  const { settlement } = context
  const count = init.count ?? 1
  const bond = init.bond ?? 0n
  const value = BigInt(count) * (init.deposit + bond)
  const values = [count, init.deposit, bond]
  const plain = () => settlement.write('openLanes', values, options)
  const domain =
    (await allowance(context, options)) >= value ? undefined : await permitDomain(context, options)
  const withPermit = async () => [...values, ...(await signPermit(context, domain ?? {}, value, options))]
  const mined =
    domain === undefined
      ? await withAllowance(context, value, options, plain)
      : await settlement.write('openLanesWithPermit', withPermit, options)
  const first = firstLane(mined)
  return { ...mined, lanes: Array.from({ length: count }, (_, i) => first + i) }
}

function firstLane({ receipt }: Mined): number {
  for (const log of receipt.logs) {
    const event = settlementInterface.parseLog(log)
    if (event?.name === 'LanesOpened') return Number(event.args.first)
  }
  throw new HacaError('CHAIN_MISMATCH', 'the contract opened lanes without saying which')
}
