import type { Tally } from '@haca/core'
import type { Hex, WhyResponse } from '@haca/protocol'
import type { OutcomeBook } from './outcome-book.ts'
import { lineName, type WorkBook } from './work-book.ts'

/** Verdicts in words, by their number on the wire. */
const words = ['', 'passed', 'failed', 'evidence withheld']

export interface JobFacts {
  readonly job: Hex
  readonly at: number
  /** Segments a job can have. */
  readonly segments: number
  readonly book: WorkBook
  readonly tally: Tally
  readonly leftOut: ReturnType<OutcomeBook['leftOut']>
}

/** What verifiers said of each segment of a job that was paid by voucher, and which segments no epoch has taken. */
export function explainJob({ job, at, segments, book, tally, leftOut }: JobFacts): WhyResponse['reasons'] {
  const said = Array.from({ length: segments }, (_, segment) => segment)
    .filter(segment => book.find(lineName(job, segment)) !== undefined)
    .map(segment => {
      const given = [...tally.verdictsOn(lineName(job, segment)).values()].map(verdict => words[verdict])
      const what = given.length === 0 ? 'not drawn, or not revealed yet' : given.join(', ')
      return { at, what: `segment ${segment}: ${what}`, count: 1 }
    })
  const unsettled = leftOut.map(({ epoch, segment, reason }) => {
    return { at, what: `segment ${segment}: left out of epoch ${epoch}, ${reason}`, count: 1 }
  })
  return [...said, ...unsettled]
}
