import { type EpochLine, isPayable, lineStatus } from '../types.ts'
import { byLane } from './order.ts'
import { createPaidUnits, type Units } from './units.ts'

/**
 * Takes the pay from lines that their lane cannot pay, and from lines for units that another line is paid for. They
 * stay in the epoch, so that the voucher chain goes on: a client that overspends, or signs twice for the same units,
 * stops nobody. Goes by (lane, seq), so that whoever has the same lines and balances decides the same.
 *
 * @param available Micro-tokens that each lane can still pay; a lane that is not named is not limited.
 * @param earlier Lines of the epoch before: a job may have been paid there in part.
 * @returns the lines in the order by lane
 */
export function limitLines(
  lines: readonly EpochLine[],
  available: ReadonlyMap<number, bigint>,
  earlier: readonly Units[] = []
): EpochLine[] {
  const left = new Map(available)
  const paid = createPaidUnits()
  for (const line of earlier) if (isPayable(line.status)) paid.add(line)
  return [...lines].sort(byLane).map(line => {
    if (!isPayable(line.status)) return line
    if (paid.overlaps(line)) return { ...line, status: lineStatus.duplicate }
    const balance = left.get(line.lane)
    if (balance !== undefined && balance < line.amount) return { ...line, status: lineStatus.overdrawn }
    if (balance !== undefined) left.set(line.lane, balance - line.amount)
    paid.add(line)
    return line
  })
}
