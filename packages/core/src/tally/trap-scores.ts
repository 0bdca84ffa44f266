import type { Hex } from '@haca/protocol'
import type { LineVerdict } from '../epoch/types.ts'
import { verdicts } from './tally.ts'

/** A planted job whose verdict its issuer knew beforehand, as opened on the chain. */
export interface OpenedTrap {
  /** Account that has committed to it before its epoch, and burned its price. */
  readonly issuer: Hex
  /** The epoch in which the job was made; it is settled in it or in the next. */
  readonly epoch: number
  readonly job: Hex
  /** Chain index of the issuer's node. What another node ran is no trap. */
  readonly node: number
  readonly lane: number
  readonly expected: 'pass' | 'fail'
  /** The most that it may have cost, micro-tokens. */
  readonly price: bigint
}

/** What counts of a line of a posted epoch. */
export interface TrapLine {
  readonly job: Hex
  readonly node: number
  readonly lane: number
  /** Micro-tokens. */
  readonly amount: bigint
  readonly verdicts: readonly Pick<LineVerdict, 'seat' | 'verdict'>[]
}

/** What a verifier said of traps. Who never checks passes the bad, who calls everything bad fails the good. */
export interface TrapScore {
  /** Known-bad jobs on which it spoke, and those of them that it passed. */
  readonly bad: number
  readonly falseAccepts: number
  /** Known-good jobs on which it spoke, and those of them that it failed. */
  readonly good: number
  readonly falseRejects: number
}

/**
 * Wrong verdicts on traps of one kind that nobody is blamed for. An honest check misses known-bad work less than once in a
 * thousand, and looks again when somebody else found it; three misses by chance come once in a thousand million.
 */
export const wrongTrapsAllowed = 2
/** Share of wrong verdicts on traps of one kind that is allowed, as on other lines. */
export const wrongTrapShareAllowed = 0.25

/**
 * Scores every seat by the opened traps. An issuer's word alone blames nobody, for it could call good work bad: a trap
 * counts only where another verifier said what the issuer says, and where no quorum said otherwise. One that
 * was paid in parts, ran elsewhere, or cost more than was burned for it counts nothing.
 *
 * @param lines of the epochs in which the traps may be settled
 */
export function scoreByTraps(
  traps: readonly OpenedTrap[],
  lines: Iterable<TrapLine>,
  quorum: number
): Map<number, TrapScore> {
  const byJob = new Map(traps.map(trap => [trap.job, trap]))
  const found = new Map<Hex, TrapLine[]>()
  for (const line of lines) {
    if (!byJob.has(line.job)) continue
    const known = found.get(line.job) ?? []
    found.set(line.job, [...known, line])
  }
  const scores = new Map<number, TrapScore>()
  for (const [job, [line, ...more]] of found) {
    const trap = byJob.get(job)
    if (trap === undefined || line === undefined || more.length > 0 || !isAsOpened(trap, line)) continue
    countTrap(scores, trap.expected, line.verdicts, quorum)
  }
  return scores
}

function isAsOpened(trap: OpenedTrap, { node, lane, amount }: TrapLine): boolean {
  return trap.node === node && trap.lane === lane && amount <= trap.price
}

const noScore: TrapScore = { bad: 0, falseAccepts: 0, good: 0, falseRejects: 0 }

function countTrap(
  scores: Map<number, TrapScore>,
  expected: OpenedTrap['expected'],
  given: TrapLine['verdicts'],
  quorum: number
): void {
  const isBad = expected === 'fail'
  const [right, wrong] = isBad ? [verdicts.fail, verdicts.pass] : [verdicts.pass, verdicts.fail]
  const agreeing = given.filter(({ verdict }) => verdict === right)
  if (agreeing.length === 0 || given.filter(({ verdict }) => verdict === wrong).length >= quorum) return
  for (const { seat, verdict } of given) {
    // That it could not have the evidence is no error: a node chooses whom it answers.
    if (verdict !== right && verdict !== wrong) continue
    const before = scores.get(seat) ?? noScore
    const error = verdict === wrong ? 1 : 0
    scores.set(
      seat,
      isBad
        ? { ...before, bad: before.bad + 1, falseAccepts: before.falseAccepts + error }
        : { ...before, good: before.good + 1, falseRejects: before.falseRejects + error }
    )
  }
}

/** Whether traps show that a verifier does not check: then nothing that it says in an epoch is counted or paid. */
export function isTrapped({ bad, falseAccepts, good, falseRejects }: TrapScore): boolean {
  const isTooWrong = (wrong: number, of: number) =>
    wrong > wrongTrapsAllowed && wrong > wrongTrapShareAllowed * of
  return isTooWrong(falseAccepts, bad) || isTooWrong(falseRejects, good)
}
