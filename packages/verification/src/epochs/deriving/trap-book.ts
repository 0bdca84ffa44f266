import {
  isTrapped,
  type OpenedTrap,
  type SettledLine,
  scoreByTraps,
  type TrapLine,
  type TrapScore,
  trapsToLookAt
} from '@haca/core'
import { type Logger, trapLooksMax, type VerdictRevealMessage } from '@haca/protocol'
import type { TrapReader } from '@haca/settlement'
import type { TrapLooks } from '../../checks/trap-looks.ts'
import type { OutcomeBook } from '../../records/outcome-book.ts'

/**
 * Epochs over which a verifier's verdicts on traps are counted: eight days of production. Whoever is caught is unpaid as long;
 * nothing that it says meanwhile counts, for it or against it.
 */
const trapEpochs = 32

export interface TrapBookInit {
  /** Undefined where the network has no bonds of traps: then nobody is silenced. */
  readonly traps: TrapReader | undefined
  readonly outcomes: Pick<OutcomeBook, 'lines'>
  readonly looks: Pick<TrapLooks, 'lookAt' | 'of' | 'read' | 'forget'>
  readonly quorum: number
  readonly logger: Logger
}

/** What opened traps say of verifiers. */
export interface TrapBook {
  /**
   * Seats whose verdicts in this epoch are not counted. Follows from traps that can't be opened any more and from lines that were
   * posted before, so that whoever stands on the same post before finds the same by the same looks. Throws what reading the chain
   * throws.
   *
   * @param looks of the proposal; those that are not what they say are left out
   */
  silenced(epoch: number, looks: readonly VerdictRevealMessage[]): Promise<ReadonlySet<number>>
  /** Looks that a proposal of this epoch brings, the newest, as many as it may. */
  looksFor(epoch: number): VerdictRevealMessage[]
  /**
   * Lines that no issuer has opened as its own trap: what a trap shows is about verifiers, and nothing about the node that was
   * told to cheat. Nobody excuses other work so: job ids are committed to before they are used.
   */
  without<L extends { readonly line: Pick<TrapLine, 'job' | 'node' | 'lane'> }>(
    lines: readonly L[]
  ): readonly L[]
  /** What a seat said of the traps that are known to be opened, in words; nothing where there were none. */
  describe(seat: number, epoch: number): string[]
  /** Reads again and again what was opened, and has looked at what asks for it. @returns ends it */
  watch(everyMs: number): () => void
}

/** The first of the epochs that are counted up to this one. */
const firstOf = (last: number) => Math.max(0, last - trapEpochs + 1)

/** Lines of the epochs that are counted up to this one. */
function linesTo(
  outcomes: TrapBookInit['outcomes'],
  last: number
): { readonly epoch: number; readonly line: SettledLine }[] {
  const epochs = Array.from({ length: last + 1 - firstOf(last) }, (_, i) => firstOf(last) + i)
  return epochs.flatMap(epoch => outcomes.lines(epoch).map(line => ({ epoch, line })))
}

function describeScore(score: TrapScore): string {
  const { bad, falseAccepts, good, falseRejects } = score
  const counts = `passed ${falseAccepts} of ${bad} known-bad jobs, failed ${falseRejects} of ${good} known-good ones`
  return `traps of ${trapEpochs} epochs: ${counts}${isTrapped(score) ? '; below the bar, so not paid' : ''}`
}

export function createTrapBook({ traps, outcomes, looks, quorum, logger }: TrapBookInit): TrapBook {
  let known: readonly OpenedTrap[] = []
  const lagOf = ({ openEpochs }: TrapReader) => openEpochs + 1

  const scores = (
    opened: readonly OpenedTrap[],
    last: number,
    told: readonly VerdictRevealMessage[]
  ): Map<number, TrapScore> => {
    const counted = opened.filter(({ epoch }) => epoch >= firstOf(last) && epoch <= last)
    if (counted.length === 0) return new Map()
    const lines = linesTo(outcomes, last).map(({ line }) => line)
    return scoreByTraps(counted, lines, quorum, looks.read(told, lines))
  }

  /** Of what is opened, what nobody has found that would have. */
  const lookAtMissed = async () => {
    const last = Math.max(-1, ...known.map(({ epoch }) => epoch))
    // A job may be settled in the epoch after its own.
    const lines = new Map(linesTo(outcomes, last + 1).map(each => [each.line, each]))
    const missed = trapsToLookAt(known, lines.keys(), quorum)
    await looks.lookAt(missed.flatMap(line => lines.get(line) ?? []))
    looks.forget(firstOf(last))
  }

  return {
    async silenced(epoch, told) {
      if (traps === undefined) return new Set()
      const last = epoch - lagOf(traps)
      if (last < 0) return new Set()
      const seats = [...scores(await traps.closed(last), last, told)]
      return new Set(seats.filter(([, score]) => isTrapped(score)).map(([seat]) => seat))
    },
    looksFor(epoch) {
      if (traps === undefined) return []
      const last = epoch - lagOf(traps)
      return looks.of(firstOf(last), last + 1).slice(0, trapLooksMax)
    },
    without(lines) {
      const byJob = new Map(known.map(trap => [trap.job, trap]))
      return lines.filter(({ line: { job, node, lane } }) => {
        const trap = byJob.get(job)
        return trap?.node !== node || trap.lane !== lane
      })
    },
    describe(seat, epoch) {
      const score = scores(known, epoch, looks.of(firstOf(epoch), epoch)).get(seat)
      return score === undefined ? [] : [describeScore(score)]
    },
    watch(everyMs) {
      if (traps === undefined) return () => undefined
      let isLooking = false
      const look = async () => {
        known = await traps.opened()
        if (isLooking) return
        isLooking = true
        await lookAtMissed().finally(() => {
          isLooking = false
        })
      }
      const timer = setInterval(() => {
        look().catch(error => logger.warn({ error: String(error) }, 'could not read what traps were opened'))
      }, everyMs)
      return () => clearInterval(timer)
    }
  }
}
