import { divideLine } from '../lines/shares.ts'
import { isPayable, type LineStatus, lineStatus, type ShareRule } from '../types.ts'
import type { SettledEpoch } from './open-epoch.ts'

/** What an epoch credits one node, micro-tokens. The three sum to the node's word in the epoch. */
export interface EpochEarnings {
  /** Its part of the lines that it ran. */
  readonly inference: bigint
  /** Its part of the lines that its market matched. */
  readonly market: bigint
  /** Its part of what verifiers get. */
  readonly verification: bigint
  /** The lines that it ran or matched, in the epoch's order. */
  readonly lines: readonly LineEarnings[]
}

export interface LineEarnings
  extends Pick<SettledEpoch['lines'][number], 'job' | 'from' | 'to' | 'amount' | 'status'> {
  readonly role: 'inference' | 'hosting'
  /** Verifiers whose word on it counts. */
  readonly checks: number
  /** This node's part of `amount`; 0 for a line that is not paid. */
  readonly share: bigint
}

/**
 * Reads what a node earned out of an epoch that is posted.
 *
 * @param node chain index
 */
export function earningsOf(
  { lines, creditByNode }: Pick<SettledEpoch, 'lines' | 'creditByNode'>,
  node: number,
  rule: ShareRule
): EpochEarnings {
  const verified = lines.some(line => line.verdicts.length > 0)
  const own: LineEarnings[] = []
  const sums = { inference: 0n, hosting: 0n }
  let running = 0n
  for (const { job, from, to, amount, status, verdicts, ...line } of lines) {
    const paid = isPayable(status) ? amount : 0n
    const shares = divideLine({ amount: paid, market: line.market }, running, rule, verified)
    running += paid
    const take = (role: LineEarnings['role'], share: bigint) => {
      sums[role] += share
      own.push({ job, from, to, amount, status, checks: verdicts.length, role, share })
    }
    if (line.node === node) take('inference', shares.inference)
    if (line.market === node) take('hosting', shares.market)
  }
  const credited = creditByNode.get(node) ?? 0n
  const verification = credited - sums.inference - sums.hosting
  return { inference: sums.inference, market: sums.hosting, verification, lines: own }
}

/** How far the pay of work that a node has run has come, or why there is none. */
export type WorkFate =
  /** A final epoch pays it. */
  | 'paid'
  /** An epoch in its challenge window pays it. */
  | 'posted'
  /** Its epoch is not posted yet. */
  | 'waits'
  /** Its client never signed for it. */
  | 'no voucher'
  /** Its epoch is posted and has no line of it: the voucher may be claimed. */
  | 'left out'
  /** Its line is not paid, as the epoch says. */
  | Exclude<keyof typeof lineStatus, 'unsampled' | 'checked'>

export interface WorkFacts {
  /** Whether its client has signed a voucher for it. */
  readonly isVouchered: boolean
  /** How far its epoch is: not posted, in its window, final. */
  readonly epoch: 'open' | 'posted' | 'final'
  /** Status of its line in that epoch; undefined where there is none. */
  readonly status: LineStatus | undefined
}

export function fateOf({ isVouchered, epoch, status }: WorkFacts): WorkFate {
  if (!isVouchered) return 'no voucher'
  if (epoch === 'open') return 'waits'
  if (status === undefined) return 'left out'
  if (isPayable(status)) return epoch === 'final' ? 'paid' : 'posted'
  return statusNames[status] ?? 'disputed'
}

const statusNames = Object.fromEntries(
  Object.entries(lineStatus).map(([name, status]) => [status, name])
) as Record<LineStatus, WorkFate>
