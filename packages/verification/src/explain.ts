import {
  decodeProbability,
  dutiesOf,
  isBelowBar,
  scoreVerifiers,
  type Tally,
  type Verdict,
  type VerifierScore
} from '@haca/core'
import { type Deployment, epochAt, type Hex, type WhyResponse } from '@haca/protocol'
import type { Seat } from '@haca/settlement'
import type { TrapBook } from './epochs/deriving/trap-book.ts'
import { describePay } from './explain-pay.ts'
import type { Faults } from './faults/faults.ts'
import type { OutcomeBook } from './records/outcome-book.ts'
import type { TrackBook } from './records/track-book.ts'
import { lineName, type WorkBook } from './work/work-book.ts'

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

type SeatList = readonly Pick<Seat, 'seat' | 'workKey'>[]

export interface NodeFacts {
  readonly node: Hex
  readonly at: number
  readonly deployment: Deployment
  readonly records: TrackBook
  /** The name of a model by its digest, where somebody offers it. */
  readonly nameOf?: (model: Hex) => string | undefined
  readonly book: WorkBook
  readonly faults: Pick<Faults, 'describe'>
  readonly traps: Pick<TrapBook, 'describe'>
  readonly outcomes: Pick<OutcomeBook, 'lines'>
  /** Seats today; how many verifiers there were in past epochs is not on record. */
  readonly parties: { readonly seats: SeatList; readonly everySeat: SeatList }
  /** The quorum: so many others show by their agreement that a verdict is wrong. */
  readonly rules: { readonly quorum: number }
}

interface DutyFacts {
  /** Active verifiers. */
  readonly verifiers: number
  readonly book: Pick<WorkBook, 'seeds' | 'work' | 'reveals'>
}

/** Ended epochs over which a verifier's duties and errors are counted. */
const dutyEpochs = 16

/** What a node's work came to in checks, and whether a verifier did what its opened seeds say that it had to. */
export function explainNode({
  node,
  at,
  deployment,
  records,
  nameOf,
  book,
  faults,
  traps,
  outcomes,
  parties,
  rules: { quorum }
}: NodeFacts): WhyResponse['reasons'] {
  const now = epochAt(deployment, at)
  const ended = Array.from({ length: dutyEpochs }, (_, i) => now - 1 - i)
  const missed = ended
    .map(epoch => countDuties(node, epoch, { book, verifiers: parties.seats.length }))
    .filter(({ duties }) => duties > 0)
  const total = (of: 'duties' | 'missed') => missed.reduce((sum, each) => sum + each[of], 0)
  const duties =
    missed.length === 0
      ? []
      : [
          `missed ${total('missed')} of ${total('duties')} duties that its seeds of ${missed.length} epochs show, by today's seats or the seeds opened then, whichever are more`
        ]
  const errors = ended.flatMap(epoch => describeScore(scoreOf(node, epoch, book, quorum), epoch))
  const seat = parties.everySeat.find(({ workKey }) => workKey === node)?.seat
  const trapped = seat === undefined ? [] : traps.describe(seat, now)
  const pay = {
    ...{ verifier: node, epochs: ended, seats: parties.everySeat, quorum, book },
    lines: (epoch: number) => outcomes.lines(epoch)
  }
  const paid = seat === undefined ? [] : describePay({ ...pay, seat })
  const said = [
    ...[...records.describe(node, nameOf), ...faults.describe(node), ...duties],
    ...[...errors, ...trapped, ...paid]
  ]
  return said.map(what => ({ at, what, count: 1 }))
}

/** How a verifier's verdicts of an epoch compare with what a quorum of others found; undefined when it gave none. */
function scoreOf(
  verifier: Hex,
  epoch: number,
  book: Pick<WorkBook, 'work' | 'reveals'>,
  quorum: number
): VerifierScore | undefined {
  const reveals = book.reveals(epoch)
  const verifiers = [...new Set(reveals.map(reveal => reveal.verifier))]
  const byLine = Map.groupBy(reveals, ({ job, segment }) => lineName(job, segment))
  const work = book.work(epoch).map(({ receipt: { receipt } }) => ({
    node: receipt.node,
    verdicts: (byLine.get(lineName(receipt.job, receipt.segment)) ?? []).map(reveal => ({
      seat: verifiers.indexOf(reveal.verifier),
      verdict: reveal.verdict as Verdict
    }))
  }))
  return scoreVerifiers(work, quorum).get(verifiers.indexOf(verifier))
}

function describeScore(score: VerifierScore | undefined, epoch: number): string[] {
  if (score === undefined || score.falseAccepts + score.falseRejects === 0) return []
  const { bad, falseAccepts, good, falseRejects } = score
  const counts = `passed ${falseAccepts} of ${bad} bad lines, failed ${falseRejects} of ${good} good ones`
  return [`epoch ${epoch}: ${counts}${isBelowBar(score) ? '; below the bar, so not paid' : ''}`]
}

/**
 * A duty is missed when the seed draws the line and no verdict on it was revealed. The more verifiers, the fewer lines a
 * seed draws: of the counts that are known of an epoch the largest blames nobody for what was not drawn.
 */
export function countDuties(
  verifier: Hex,
  epoch: number,
  { book, verifiers }: DutyFacts
): { duties: number; missed: number } {
  const seeds = book.seeds(epoch)
  const opened = seeds.find(seed => seed.verifier === verifier)
  if (opened === undefined) return { duties: 0, missed: 0 }
  const lines = book.work(epoch).map(({ receipt: { receipt } }) => ({
    job: receipt.job as Hex,
    segment: Number(receipt.segment),
    outputCommitment: receipt.outputCommitment as Hex,
    evidenceRoot: receipt.evidenceRoot as Hex,
    stated: decodeProbability(Number(receipt.p))
  }))
  const given = new Set(
    book
      .reveals(epoch)
      .filter(reveal => reveal.verifier === verifier)
      .map(({ job, segment }) => lineName(job, segment))
  )
  const duties = dutiesOf(opened.seed, lines, 1 / Math.max(1, verifiers, seeds.length))
  return {
    duties: duties.length,
    missed: duties.filter(({ job, segment }) => !given.has(lineName(job, segment))).length
  }
}
