import type { TallyEffect } from '@haca/core'
import type { Hex, SettledWork, VerdictBatch, VerdictRevealMessage } from '@haca/protocol'
import type { TrackBook } from '../records/track-book.ts'
import type { WorkBook } from '../work/work-book.ts'
import type { Duties } from './duties.ts'
import type { EpochGate } from './epoch-gate.ts'
import type { VerdictBook } from './verdict-book.ts'

export interface VerdictDeskInit {
  readonly verdicts: VerdictBook
  readonly book: Pick<WorkBook, 'addReveal' | 'find'>
  readonly duties: Pick<Duties, 'escalate'>
  readonly records: Pick<TrackBook, 'suspect'>
  readonly onDispute: () => void
  readonly gate: Pick<EpochGate, 'attempt'>
  readonly onRefuted: (work: SettledWork, node: Hex, model: Hex) => void
}

/** Takes verdicts in, and does what the tally makes of them. */
export interface VerdictDesk {
  take(batch: VerdictBatch): void
  takeReveal(reveal: VerdictRevealMessage): void
  follow(effects: readonly TallyEffect[]): void
}

export function createVerdictDesk(init: VerdictDeskInit): VerdictDesk {
  const { verdicts, book } = init

  const follow = (effects: readonly TallyEffect[]) => {
    for (const effect of effects) {
      const work = book.find(effect.line)
      if (work === undefined) continue
      if (effect.kind === 'escalate') {
        init.onDispute()
        init.duties.escalate(work)
      } else {
        const { node, model } = effect
        init.records.suspect(node, model, Number(work.voucher.line.epoch))
        init.onRefuted(work, node, model)
      }
    }
  }

  const takeReveal = (reveal: VerdictRevealMessage) => {
    const effects = verdicts.reveal(reveal)
    if (effects === undefined) return
    book.addReveal(reveal)
    follow(effects)
  }

  return {
    take(batch) {
      for (const commit of batch.commits) init.gate.attempt(() => verdicts.commit(commit))
      for (const reveal of batch.reveals) takeReveal(reveal)
    },
    takeReveal,
    follow
  }
}
