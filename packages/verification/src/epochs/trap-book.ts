import {
  isTrapped,
  type OpenedTrap,
  type SettledLine,
  scoreByTraps,
  type TrapLine,
  type TrapScore
} from '@haca/core'
import type { Logger } from '@haca/protocol'
import type { TrapReader } from '@haca/settlement'
import type { OutcomeBook } from '../records/outcome-book.ts'

/**
 * Epochs over which a verifier's verdicts on traps are counted: eight days of production. Whoever is caught is unpaid as long;
 * nothing that it says meanwhile counts, for it or against it.
 */
const trapEpochs = 32

export interface TrapBookInit {
  /** Undefined where the network has no bonds of traps: then nobody is silenced. */
  readonly traps: TrapReader | undefined
  readonly outcomes: Pick<OutcomeBook, 'lines'>
  readonly quorum: number
  readonly logger: Logger
}

/** What opened traps say of verifiers. */
export interface TrapBook {
  /**
   * Seats whose verdicts in this epoch are not counted. Follows from traps that can't be opened any more and from lines that were
   * posted before, so that whoever stands on the same post before finds the same. Throws what reading the chain throws.
   */
  silenced(epoch: number): Promise<ReadonlySet<number>>
  /**
   * Lines that no issuer has opened as its own trap: what a trap shows is about verifiers, and nothing about the node that was
   * told to cheat. Nobody excuses other work so: job ids are committed to before they are used.
   */
  without<L extends { readonly line: Pick<TrapLine, 'job' | 'node' | 'lane'> }>(
    lines: readonly L[]
  ): readonly L[]
  /** What a seat said of the traps that are known to be opened, in words; nothing where there were none. */
  describe(seat: number, epoch: number): string[]
  /** Looks again and again what was opened. @returns ends it */
  watch(everyMs: number): () => void
}

export function createTrapBook({ traps, outcomes, quorum, logger }: TrapBookInit): TrapBook {
  let known: readonly OpenedTrap[] = []
  const lagOf = ({ openEpochs }: TrapReader) => openEpochs + 1

  const scores = (opened: readonly OpenedTrap[], last: number): Map<number, TrapScore> => {
    const first = Math.max(0, last - trapEpochs + 1)
    const counted = opened.filter(({ epoch }) => epoch >= first && epoch <= last)
    if (counted.length === 0) return new Map()
    const lines: SettledLine[] = []
    for (let epoch = first; epoch <= last; epoch++) lines.push(...outcomes.lines(epoch))
    return scoreByTraps(counted, lines, quorum)
  }

  return {
    async silenced(epoch) {
      if (traps === undefined) return new Set()
      const last = epoch - lagOf(traps)
      if (last < 0) return new Set()
      const seats = [...scores(await traps.closed(last), last)]
      return new Set(seats.filter(([, score]) => isTrapped(score)).map(([seat]) => seat))
    },
    without(lines) {
      const byJob = new Map(known.map(trap => [trap.job, trap]))
      return lines.filter(({ line: { job, node, lane } }) => {
        const trap = byJob.get(job)
        return trap?.node !== node || trap.lane !== lane
      })
    },
    describe(seat, epoch) {
      const score = scores(known, epoch).get(seat)
      if (score === undefined) return []
      const { bad, falseAccepts, good, falseRejects } = score
      const counts = `passed ${falseAccepts} of ${bad} known-bad jobs, failed ${falseRejects} of ${good} known-good ones`
      return [
        `traps of ${trapEpochs} epochs: ${counts}${isTrapped(score) ? '; below the bar, so not paid' : ''}`
      ]
    },
    watch(everyMs) {
      if (traps === undefined) return () => undefined
      const look = async () => {
        known = await traps.opened()
      }
      const timer = setInterval(() => {
        look().catch(error => logger.warn({ error: String(error) }, 'could not read what traps were opened'))
      }, everyMs)
      return () => clearInterval(timer)
    }
  }
}
