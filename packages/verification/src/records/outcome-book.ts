import { isPayable, type SettledLine } from '@haca/core'
import type { Hex, OutcomeResponse } from '@haca/protocol'
import type { LeftOut } from '../epochs/deriving/derive-epoch.ts'
import { epochsKept } from '../epochs/posted/follow-epochs.ts'
import type { OwnedLine } from './track-book.ts'

/** How far an epoch is settled. */
type EpochState = OutcomeResponse['state']

/** Who stands behind a line. */
export interface LineParties {
  readonly node: Hex
  readonly client: Hex
  /** Undefined where the receipt never reached this verifier: leaves do not name models. */
  readonly model: Hex | undefined
}

/** A line of a final epoch whose receipt is here. */
interface FinalLine extends OwnedLine {
  readonly line: SettledLine
}

interface BookedLine extends LineParties {
  readonly line: SettledLine
}

/** What epochs decided: answers nodes and clients, and hands the lines of final epochs on. */
export interface OutcomeBook {
  /** An epoch is on the chain; `parties` stand behind its lines, by receipt. */
  posted(
    epoch: number,
    lines: readonly SettledLine[],
    parties: ReadonlyMap<Hex, LineParties>,
    leftOut?: readonly LeftOut[]
  ): void
  final(epoch: number): void
  /** Nothing was to be settled. */
  empty(epoch: number): void
  /** An epoch was rolled back: nothing is decided about it. */
  reopen(epoch: number): void
  answer(epoch: number, party: Hex): OutcomeResponse
  /** Lines of a posted epoch; none where it is empty or not known. */
  lines(epoch: number): readonly SettledLine[]
  /** Why work of a job is among no epoch's lines, as far as this verifier knows. */
  leftOut(job: Hex): readonly { readonly epoch: number; readonly segment: number; readonly reason: string }[]
}

interface Booked {
  readonly state: EpochState
  readonly lines: readonly BookedLine[]
  readonly leftOut: readonly LeftOut[]
}

/** @param onFinal gets the lines of every epoch that becomes final, before anybody can ask for them */
export function createOutcomeBook(
  onFinal: (epoch: number, lines: readonly FinalLine[]) => void
): OutcomeBook {
  const epochs = new Map<number, Booked>()

  const put = (epoch: number, booked: Booked) => {
    epochs.set(epoch, booked)
    for (const old of epochs.keys()) if (old <= epoch - epochsKept) epochs.delete(old)
  }

  return {
    posted: (epoch, lines, parties, leftOut = []) =>
      put(epoch, { state: 'posted', lines: bookLines(lines, parties), leftOut }),
    empty: epoch => put(epoch, { state: 'empty', lines: [], leftOut: [] }),
    reopen: epoch => void epochs.delete(epoch),
    final(epoch) {
      const known = epochs.get(epoch)
      if (known?.state === 'final') return
      const lines = known?.lines ?? []
      onFinal(
        epoch,
        lines.flatMap(({ line, node, model }) => (model === undefined ? [] : [{ line, node, model }]))
      )
      put(epoch, { leftOut: [], ...known, lines, state: 'final' })
    },
    answer(epoch, party) {
      const known = epochs.get(epoch)
      if (known === undefined) return { state: 'open', lines: [] }
      const own = known.lines.filter(({ node, client }) => node === party || client === party)
      return {
        state: known.state,
        lines: own.map(({ line }) => ({
          job: line.job,
          from: line.from,
          to: line.to,
          node: line.node,
          status: line.status,
          amount: line.amount,
          checks: line.verdicts.length
        }))
      }
    },
    lines: epoch => (epochs.get(epoch)?.lines ?? []).map(({ line }) => line),
    leftOut: job =>
      [...epochs].flatMap(([epoch, booked]) =>
        booked.leftOut
          .filter(each => each.job === job)
          .map(({ segment, reason }) => ({ epoch, segment, reason }))
      )
  }
}

/** Of two lines for the same units the paid one comes last: whoever asks keeps the last word. */
function bookLines(lines: readonly SettledLine[], parties: ReadonlyMap<Hex, LineParties>): BookedLine[] {
  const booked = lines.flatMap(line => {
    const known = parties.get(line.receipt)
    return known === undefined ? [] : [{ ...known, line }]
  })
  return booked.sort((a, b) => Number(isPayable(a.line.status)) - Number(isPayable(b.line.status)))
}
