import type { Hex, SettledWork } from '@haca/protocol'
import type { FaultCase } from '@haca/settlement'

/** A case as it is told to people and programs. */
export interface CaseStory {
  /** Work key of the accused node; undefined where it is not registered any more. */
  readonly node: Hex | undefined
  readonly fault: FaultCase
  /** The accused work, where it came here. */
  readonly work: SettledWork | undefined
}

/** One sentence on how a case stands. */
export function describeCase({ fault, work }: CaseStory): string {
  const { epoch, line } = fault
  const what =
    work === undefined
      ? `line ${line.slice(0, 10)}…`
      : `job ${work.voucher.line.job}, segment ${work.receipt.receipt.segment}`
  return `epoch ${epoch}: accused of wrong work in ${what}; ${standing(fault)}`
}

function standing({ status, committee, votesNeeded, burned }: FaultCase): string {
  const votes = `${votesNeeded} of ${committee.length} votes`
  switch (status) {
    case 'accused':
      return 'no committee is drawn yet'
    case 'convened':
      return `a committee votes, ${votes} take the stake`
    case 'sentenced':
      return `sentenced by at least ${votes}, a tenth of its stake is burned unless most verifiers acquit it`
    case 'acquitted':
      return 'acquitted, its stake is whole'
    case 'lapsed':
      return 'too few votes came, its stake is whole'
    default:
      return `sentenced by at least ${votes}, ${burned} micro-tokens of its stake were burned`
  }
}
