import type { Hex } from '@haca/protocol'
import type { LineVerdict } from '../epoch/types.ts'
import { type Verdict, verdicts } from './tally.ts'

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

/** What a verifier found that looked at all of a trap after it was opened. It is no verdict, and neither paid nor scored. */
export interface TrapLook {
  readonly job: Hex
  readonly seat: number
  readonly verdict: Verdict
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
 * counts only where another verifier said what the issuer says, or a quorum of others found it when they looked afterwards, and where
 * no quorum said otherwise. One that was paid in parts, ran elsewhere, or cost more than was burned for it counts nothing.
 *
 * @param lines of the epochs in which the traps may be settled
 * @param looks one per seat and job; those of seats with a verdict on the line are left out
 */
export function scoreByTraps(
  traps: readonly OpenedTrap[],
  lines: Iterable<TrapLine>,
  quorum: number,
  looks: readonly TrapLook[] = []
): Map<number, TrapScore> {
  const scores = new Map<number, TrapScore>()
  const byJob = Map.groupBy(looks, look => look.job)
  for (const [{ job, expected }, { verdicts: given }] of trapsAsOpened(traps, lines)) {
    countTrap(scores, { expected, given, quorum, looks: byJob.get(job) ?? [] })
  }
  return scores
}

/**
 * Lines of opened traps that verifiers have to look at afterwards: some have said what the issuer knows to be wrong, none has said
 * what it knows to be right, and no quorum contradicts it. Without these looks a trap that only those drew who do not check
 * would show nothing.
 */
export function trapsToLookAt<Line extends TrapLine>(
  traps: readonly OpenedTrap[],
  lines: Iterable<Line>,
  quorum: number
): Line[] {
  return [...trapsAsOpened(traps, lines)].flatMap(([{ expected }, line]) => {
    const { right, wrong } = judged[expected]
    const wrongs = countOf(line.verdicts, wrong)
    return wrongs > 0 && wrongs < quorum && countOf(line.verdicts, right) === 0 ? [line] : []
  })
}

/** Verdicts that are right and wrong about a trap. */
const judged = {
  fail: { right: verdicts.fail, wrong: verdicts.pass },
  pass: { right: verdicts.pass, wrong: verdicts.fail }
} as const

const countOf = (given: readonly { readonly verdict: number }[], verdict: Verdict): number =>
  given.filter(each => each.verdict === verdict).length

/** Traps with the one line that each was paid by. */
function trapsAsOpened<Line extends TrapLine>(
  traps: readonly OpenedTrap[],
  lines: Iterable<Line>
): Map<OpenedTrap, Line> {
  const byJob = new Map(traps.map(trap => [trap.job, trap]))
  const found = new Map<Hex, Line[]>()
  for (const line of lines) {
    if (byJob.has(line.job)) found.set(line.job, [...(found.get(line.job) ?? []), line])
  }
  const pairs = [...found].flatMap(([job, [line, ...more]]) => {
    const trap = byJob.get(job)
    if (trap === undefined || line === undefined || more.length > 0 || !isAsOpened(trap, line)) return []
    return [[trap, line] as const]
  })
  return new Map(pairs)
}

function isAsOpened(trap: OpenedTrap, { node, lane, amount }: TrapLine): boolean {
  return trap.node === node && trap.lane === lane && amount <= trap.price
}

const noScore: TrapScore = { bad: 0, falseAccepts: 0, good: 0, falseRejects: 0 }

interface JudgedTrap {
  readonly expected: OpenedTrap['expected']
  readonly given: TrapLine['verdicts']
  readonly quorum: number
  readonly looks: readonly TrapLook[]
}

function countTrap(scores: Map<number, TrapScore>, { expected, given, quorum, looks }: JudgedTrap): void {
  const isBad = expected === 'fail'
  const { right, wrong } = judged[expected]
  const others = looks.filter(look => given.every(({ seat }) => seat !== look.seat))
  const isConfirmed = countOf(given, right) > 0 || countOf(others, right) >= quorum
  if (!isConfirmed || countOf(given, wrong) + countOf(others, wrong) >= quorum) return
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
