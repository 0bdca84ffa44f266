import { noIndex, type ShareRule } from '../types.ts'

/** How one payable line is divided. The three sum to its amount. */
export interface LineShares {
  readonly inference: bigint
  readonly market: bigint
  readonly verification: bigint
}

const basisPoints = 10_000n

/** The verifiers' part of `total`, rounded down. */
export function verificationPool(total: bigint, rule: Pick<ShareRule, 'verificationShareBp'>): bigint {
  return (total * BigInt(rule.verificationShareBp)) / basisPoints
}

/**
 * Divides a line. The market's share is rounded down. The verifiers' share is the step of the rounded pool from
 * `running` to `running + amount`, so that the lines' shares sum to the pool of the epoch's total exactly. The
 * inference node has the rest, remainders of rounding included; it cannot be negative, because
 * ⌊m·a⌋ + ⌈v·a⌉ ≤ a for whole a and m + v ≤ 1.
 *
 * @param running Payable amounts of the lines before this one in the order by node.
 * @param verified Whether the epoch has any verdict; without one the inference nodes keep the verifiers' share.
 */
export function divideLine(
  line: { readonly amount: bigint; readonly market: number },
  running: bigint,
  rule: ShareRule,
  verified: boolean
): LineShares {
  const { amount } = line
  const market = line.market === noIndex ? 0n : (amount * BigInt(rule.marketShareBp)) / basisPoints
  const verification = verified
    ? verificationPool(running + amount, rule) - verificationPool(running, rule)
    : 0n
  return { inference: amount - market - verification, market, verification }
}

/**
 * Divides the pool among seats by the number of their verdicts, whatever those said: evidence is paid, not agreement.
 * Each part is rounded down and the remainder goes to the lowest seat that has a verdict.
 *
 * @param counts Verdicts by seat.
 */
export function dividePool(pool: bigint, counts: ReadonlyMap<number, number>): Map<number, bigint> {
  const seats = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const all = seats.reduce((sum, [, count]) => sum + BigInt(count), 0n)
  const parts = new Map(seats.map(([seat, count]) => [seat, (pool * BigInt(count)) / all]))
  const lowest = seats[0]?.[0]
  if (lowest === undefined) return parts
  const given = [...parts.values()].reduce((sum, part) => sum + part, 0n)
  return parts.set(lowest, (parts.get(lowest) ?? 0n) + pool - given)
}
