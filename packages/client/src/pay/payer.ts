import type { Clock } from '@haca/core'
import type { Network } from '@haca/network'
import { type Courier, findNode } from '@haca/node-kit'
import {
  type Deployment,
  epochAt,
  epochOfJob,
  HacaError,
  type Hex,
  type Logger,
  protocols,
  type SignedReceipt,
  type SignedVoucher
} from '@haca/protocol'
import type { LaneReader } from '../types.ts'
import type { VoucherChain } from './voucher-chain.ts'

export interface PayerInit {
  readonly network: Network
  readonly deployment: Deployment
  readonly clock: Clock
  readonly lanes: LaneReader
  readonly lane: number
  readonly vouchers: VoucherChain
  readonly courier: Courier
  readonly logger: Logger
  /** Most micro-tokens that the lane's vouchers may ever sum to. Default: what the lane holds. */
  readonly spendingCap?: bigint
}

/** Sets money aside for jobs, and pays for what they delivered. Nothing is signed that was not set aside before. */
export interface Payer {
  /** Sets aside the most that a job may cost. */
  reserve(job: Hex, amount: bigint): void
  /**
   * Throws `LIMIT_EXCEEDED` when all that is signed and set aside is over the spending cap, `ESCROW_EMPTY` when it is over
   * what the lane holds.
   */
  requireFunds(job: Hex): Promise<void>
  /** What is left of a job's money is free again. */
  release(job: Hex): void
  /**
   * Signs and delivers the voucher for a receipt, out of what was set aside for its job. Throws `LIMIT_EXCEEDED` for more
   * than that, `DEADLINE_PASSED` for a job that no epoch takes any more, `BAD_RECEIPT` for a node that can't be paid.
   */
  pay(receipt: SignedReceipt): Promise<SignedVoucher>
  /** Micro-tokens that the lane and the spending cap leave for new jobs; 0 at the least. */
  free(): Promise<bigint>
}

/** Stands for "found without a market" in a payment line. */
const noMarket = 0xffff_ffff

export function createPayer(init: PayerInit): Payer {
  const { network, deployment, clock, lanes, lane, vouchers, courier, logger, spendingCap } = init
  const reservations = new Map<Hex, bigint>()
  const sum = () => [...reservations.values()].reduce((total, amount) => total + amount, 0n)

  const requireUnderCap = (wanted: bigint) => {
    if (spendingCap === undefined || vouchers.cumulative + wanted <= spendingCap) return
    throw new HacaError(
      'LIMIT_EXCEEDED',
      `the spending cap is ${spendingCap} micro-tokens; ${vouchers.cumulative} are signed, ${wanted} would be set aside`,
      {
        data: {
          field: 'spendingCap',
          limit: String(spendingCap),
          actual: String(vouchers.cumulative + wanted)
        }
      }
    )
  }

  return {
    reserve: (job, amount) => void reservations.set(job, amount),
    async requireFunds(job) {
      const own = reservations.get(job) ?? 0n
      requireUnderCap(sum())
      const { deposited } = await lanes.lane(lane)
      const reserved = sum()
      const free = deposited - vouchers.cumulative
      if (reserved <= free) return
      throw new HacaError(
        'ESCROW_EMPTY',
        `the job may cost ${own} micro-tokens; lane ${lane} has ${free} left and ${reserved - own} are reserved`,
        { data: { field: 'lane', limit: String(free), actual: String(reserved) } }
      )
    },
    release: job => void reservations.delete(job),
    async pay(receipt) {
      const claim = receipt.receipt
      const job = claim.job as Hex
      const amount = BigInt(claim.amount)
      const left = reservations.get(job) ?? 0n
      requireAtMost(amount, left)
      const parties = {
        node: indexOf(network, claim.node as Hex),
        market: findNode(network, claim.market as Hex)?.index ?? noMarket
      }
      const epoch = epochAt(deployment, clock.unixMs())
      if (epoch > epochOfJob(job) + 1) {
        // A line that no epoch takes would block the lane for good.
        throw new HacaError('DEADLINE_PASSED', 'the job outlived the epochs in which it can be settled')
      }
      const voucher = vouchers.pay(receipt, parties, epoch)
      reservations.set(job, left - amount)
      courier.send({ receipt, voucher })
      try {
        await network.call(protocols.voucher, claim.node as Hex, voucher)
      } catch (error) {
        // The verifiers have it from us: the node is paid all the same.
        logger.info({ job, node: claim.node, error: String(error) }, 'the node did not take its voucher')
      }
      return voucher
    },
    async free() {
      const { deposited } = await lanes.lane(lane)
      const most = spendingCap !== undefined && spendingCap < deposited ? spendingCap : deposited
      const left = most - vouchers.cumulative - sum()
      return left > 0n ? left : 0n
    }
  }
}

function indexOf(network: Network, node: Hex): number {
  const index = findNode(network, node)?.index
  if (index !== undefined) return index
  throw new HacaError('BAD_RECEIPT', `the node ${node} is not registered and can’t be paid`)
}

function requireAtMost(amount: bigint, left: bigint): void {
  if (amount <= left) return
  throw new HacaError('LIMIT_EXCEEDED', `${amount} micro-tokens are more than the ${left} set aside`, {
    data: { field: 'amount', limit: String(left), actual: String(amount) }
  })
}
