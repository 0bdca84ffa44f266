import type { Result } from 'ethers'
import type { CallOptions } from './chain/abortable.ts'
import type { Context } from './contract.ts'

/** Where all money that ever went into the contract is. Micro-tokens, from chain state alone. */
export interface Conservation {
  /** Into lanes, stakes and settler bonds. */
  readonly deposits: bigint
  /** Withdrawn by nodes. */
  readonly paid: bigint
  /** Back to clients, owners of nodes and of settler bonds. */
  readonly refunded: bigint
  readonly slashed: bigint
  /** The sum of what every lane, node and settler can still claim. */
  readonly locked: bigint
  /** Tokens that the contract holds. */
  readonly held: bigint
  /** deposits = paid + refunded + slashed + locked, and the contract holds at least what is locked. */
  readonly conserved: boolean
}

/** Parties per call; each costs two to four storage reads, and a call may use a block's gas. */
const pageSize = 1000

/** Adds it up. Two equations from three sources: the contract's totals, the sum over parties, the token's balance. */
export async function readConservation(context: Context, options: CallOptions): Promise<Conservation> {
  const { settlement, token } = context
  const [totals] = await settlement.read('totals', [], options)
  const { deposited, paid, refunded, slashed } = totals as Result
  const locked =
    (await sumPages(context, 'laneCount', 'lockedInLanes', options)) +
    (await sumPages(context, 'nodeCount', 'lockedInNodes', options)) +
    BigInt((await settlement.read('lockedInSettlers', [], options))[0])
  const [held] = await token.read('balanceOf', [settlement.address], options)
  const sums = {
    deposits: BigInt(deposited),
    paid: BigInt(paid),
    refunded: BigInt(refunded),
    slashed: BigInt(slashed),
    locked,
    held: BigInt(held)
  }
  const accounted = sums.paid + sums.refunded + sums.slashed + sums.locked
  return { ...sums, conserved: sums.deposits === accounted && sums.held >= sums.locked }
}

async function sumPages(
  context: Context,
  counter: string,
  name: string,
  options: CallOptions
): Promise<bigint> {
  const { settlement } = context
  const count = Number((await settlement.read(counter, [], options))[0])
  let sum = 0n
  for (let from = 0; from < count; from += pageSize) {
    const [page] = await settlement.read(name, [from, Math.min(from + pageSize, count)], options)
    sum += BigInt(page)
  }
  return sum
}
