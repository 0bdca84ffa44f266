import type { EpochLine } from '@haca/core'
import type { Hex, OutcomeResponse, SettledWork } from '@haca/protocol'

/** How far an epoch is settled. */
type EpochState = OutcomeResponse['state']

interface BookedLine {
  readonly line: EpochLine
  readonly node: Hex
  readonly model: Hex
  readonly client: Hex
}

/** What epochs decided: answers nodes and clients, and hands the lines of final epochs on. */
export interface OutcomeBook {
  /** An epoch is on the chain; `work` says who stands behind its lines. */
  posted(epoch: number, lines: readonly EpochLine[], work: readonly SettledWork[]): void
  final(epoch: number): void
  /** Nothing was to be settled. */
  empty(epoch: number): void
  answer(epoch: number, party: Hex): OutcomeResponse
}

/** Epochs whose lines are kept for questions; older ones are on the chain and in the store. */
const epochsKept = 64

/** @param onFinal gets the lines of every epoch that becomes final, before anybody can ask for them */
export function createOutcomeBook(
  onFinal: (epoch: number, lines: readonly BookedLine[]) => void
): OutcomeBook {
  const epochs = new Map<number, { state: EpochState; lines: readonly BookedLine[] }>()

  const put = (epoch: number, state: EpochState, lines: readonly BookedLine[]) => {
    epochs.set(epoch, { state, lines })
    for (const old of epochs.keys()) if (old <= epoch - epochsKept) epochs.delete(old)
  }

  return {
    posted: (epoch, lines, work) => put(epoch, 'posted', bookLines(lines, work)),
    empty: epoch => put(epoch, 'empty', []),
    final(epoch) {
      const lines = epochs.get(epoch)?.lines ?? []
      onFinal(epoch, lines)
      put(epoch, 'final', lines)
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
    }
  }
}

function bookLines(lines: readonly EpochLine[], work: readonly SettledWork[]): BookedLine[] {
  const claims = new Map(work.map(({ receipt: { receipt } }) => [`${receipt.job}/${receipt.from}`, receipt]))
  return lines.flatMap(line => {
    const claim = claims.get(`${line.job}/${line.from}`)
    if (claim === undefined) return []
    return [{ line, node: claim.node as Hex, model: claim.model as Hex, client: claim.client as Hex }]
  })
}
