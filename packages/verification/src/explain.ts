import type { Tally } from '@haca/core'
import type { Hex, WhyResponse } from '@haca/protocol'
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
}

/** What verifiers said of each segment of a job that was paid by voucher. */
export function explainJob({ job, at, segments, book, tally }: JobFacts): WhyResponse['reasons'] {
  return Array.from({ length: segments }, (_, segment) => segment)
    .filter(segment => book.find(lineName(job, segment)) !== undefined)
    .map(segment => {
      const given = [...tally.verdictsOn(lineName(job, segment)).values()].map(verdict => words[verdict])
      const what = given.length === 0 ? 'not drawn, or not revealed yet' : given.join(', ')
      return { at, what: `segment ${segment}: ${what}`, count: 1 }
    })
}
