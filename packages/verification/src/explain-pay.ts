import type { SettledLine } from '@haca/core'
import type { Hex } from '@haca/protocol'
import { type CopyFacts, latePassesOf } from './epochs/deriving/drop-copies.ts'
import { lineName, type WorkBook } from './work/work-book.ts'

export interface PayFacts {
  readonly verifier: Hex
  readonly seat: number
  /** Ended epochs, the newest first. */
  readonly epochs: readonly number[]
  readonly seats: CopyFacts['seats']
  readonly quorum: number
  readonly book: Pick<WorkBook, 'seeds' | 'work' | 'reveals'>
  /** Lines of a posted epoch; none where it is empty or not known. */
  readonly lines: (epoch: number) => readonly Pick<SettledLine, 'verdicts'>[]
}

/**
 * Why a verifier is paid in some epochs and not in others: their share is divided by the verdicts that count, and where
 * nobody draws anything the inference nodes keep it.
 */
export function describePay(facts: PayFacts): string[] {
  const posted = facts.epochs.flatMap(epoch => payOf(facts, epoch) ?? [])
  if (posted.length === 0) return []
  const counted = posted.reduce((sum, each) => sum + each.counted, 0)
  const idle = posted.filter(({ given }) => given === 0)
  const nobody = idle.filter(({ others }) => others === 0)
  const named = (epochs: readonly EpochPay[]) => epochs.map(({ epoch }) => epoch).join(', ')
  const drewNone = idle.length === 0 ? '' : `; gave none in epochs ${named(idle)}`
  const unchecked =
    nobody.length === 0 ? '' : `, of which ${named(nobody)} had none of anybody: nothing was drawn`
  return [
    `paid by ${counted} verdicts in ${posted.length} posted epochs${drewNone}${unchecked}`,
    ...posted.filter(({ given, counted: own }) => own < given).map(describeLoss)
  ]
}

interface EpochPay {
  readonly epoch: number
  /** Verdicts of this verifier that it revealed on lines of the epoch, and those of them that the epoch has. */
  readonly given: number
  readonly counted: number
  /** Verdicts of anybody that the epoch has. */
  readonly others: number
  /** Its passes that a quorum of others saw come late. */
  readonly late: number
  readonly opened: boolean
}

/** Undefined for an epoch that is not posted, or empty. */
function payOf(
  { verifier, seat, seats, quorum, book, lines }: PayFacts,
  epoch: number
): EpochPay | undefined {
  const posted = lines(epoch)
  if (posted.length === 0) return undefined
  const names = new Set(
    book.work(epoch).map(({ receipt: { receipt } }) => lineName(receipt.job, receipt.segment))
  )
  const given = book
    .reveals(epoch)
    .filter(reveal => reveal.verifier === verifier && names.has(lineName(reveal.job, reveal.segment)))
  const seeds = book.seeds(epoch)
  const verdicts = posted.flatMap(line => line.verdicts)
  return {
    epoch,
    given: given.length,
    counted: verdicts.filter(each => each.seat === seat).length,
    others: verdicts.length,
    late: latePassesOf(verifier, { seeds, seats, quorum }),
    opened: seeds.some(seed => seed.verifier === verifier)
  }
}

function describeLoss({ epoch, given, counted, late, opened }: EpochPay): string {
  const why = !opened
    ? 'it opened no seed'
    : late > 0
      ? `${late} passes came after another verifier had spoken`
      : counted === 0
        ? 'its score is below the bar, or they came too late'
        : 'they came too late'
  return `epoch ${epoch}: ${counted} of its ${given} verdicts count; ${why}`
}
