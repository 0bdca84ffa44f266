import type { FeeMarket, Fees } from './types.ts'

/**
 * A base fee rises by at most an eighth a block (EIP-1559), so twice the present one still covers the sixth full block from now:
 * 1.125⁵ = 1.80, 1.125⁶ = 2.03.
 */
const baseFeeFactor = 2n

/** Nodes take a replacement that offers a tenth more in both numbers; an eighth is on the safe side of every rounding. */
const raiseDivisor = 8n

/** What a transaction offers when it is first sent. */
export function firstFees(market: FeeMarket, cap: bigint): Fees {
  const maxFee = least(market.baseFee * baseFeeFactor + market.tip, cap)
  return { maxFee, tip: least(market.tip, maxFee) }
}

/** What its replacement offers: enough to be taken for one, and at least what is asked now. Undefined when the cap forbids. */
export function raisedFees(before: Fees, market: FeeMarket, cap: bigint): Fees | undefined {
  const wanted = firstFees(market, cap)
  const maxFee = most(raised(before.maxFee), wanted.maxFee)
  if (maxFee > cap) return undefined
  return { maxFee, tip: least(most(raised(before.tip), wanted.tip), maxFee) }
}

const raised = (fee: bigint) => fee + fee / raiseDivisor + 1n
const least = (a: bigint, b: bigint) => (a < b ? a : b)
const most = (a: bigint, b: bigint) => (a > b ? a : b)
