import { type CheckRates, type CheckRecord, checkProbability, type EpochLine, lineStatus } from '@haca/core'
import type { Hex, OutcomeResponse, SettledWork } from '@haca/protocol'

/** How far an epoch is settled. */
type EpochState = OutcomeResponse['state']

interface BookedLine {
  readonly line: EpochLine
  readonly node: Hex
  readonly model: Hex
  readonly client: Hex
}

/** What epochs decided: answers nodes and clients, and keeps the record that check probabilities follow. */
export interface OutcomeBook {
  /** An epoch is on the chain; `work` says who stands behind its lines. */
  posted(epoch: number, lines: readonly EpochLine[], work: readonly SettledWork[]): void
  final(epoch: number): void
  /** Nothing was to be settled. */
  empty(epoch: number): void
  answer(epoch: number, party: Hex): OutcomeResponse
  /** Probability that work of this (node, model) should be checked, by its record in final epochs. */
  probability(node: Hex, model: Hex): number
}

/** Epochs whose lines are kept for questions; older ones are on the chain and in the store. */
const epochsKept = 64

export function createOutcomeBook(rates: CheckRates): OutcomeBook {
  const epochs = new Map<number, { state: EpochState; lines: readonly BookedLine[] }>()
  const records = new Map<string, CheckRecord>()

  const put = (epoch: number, state: EpochState, lines: readonly BookedLine[]) => {
    epochs.set(epoch, { state, lines })
    for (const old of epochs.keys()) if (old <= epoch - epochsKept) epochs.delete(old)
  }

  return {
    posted: (epoch, lines, work) => put(epoch, 'posted', bookLines(lines, work)),
    empty: epoch => put(epoch, 'empty', []),
    final(epoch) {
      const lines = epochs.get(epoch)?.lines ?? []
      put(epoch, 'final', lines)
      for (const { line, node, model } of lines) {
        const name = `${node}/${model}`
        if (line.status === lineStatus.checked)
          records.set(name, { streak: (records.get(name)?.streak ?? 0) + 1 })
        else if (line.status === lineStatus.refuted) records.delete(name)
      }
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
    probability: (node, model) => checkProbability(records.get(`${node}/${model}`), rates)
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
