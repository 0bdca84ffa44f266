import type { LineVerdict } from '../epoch/types.ts'
import { verdicts } from './tally.ts'

/** Verdicts on one line, one per seat. */
export interface JudgedWork {
  /** Whoever ran it; any name that tells nodes apart. */
  readonly node: string | number
  readonly verdicts: readonly Pick<LineVerdict, 'seat' | 'verdict'>[]
}

/**
 * How a verifier's word compares with what a quorum of others found. Whoever passes everything unseen is wrong about bad
 * work, and whoever calls everything bad is wrong about good work.
 */
export interface VerifierScore {
  /** Lines that a quorum of others failed, and how many of these the verifier passed. */
  readonly bad: number
  readonly falseAccepts: number
  /**
   * Lines that a quorum of others passed, and how many of these the verifier failed. That it could not have the evidence
   * is no error: a node chooses whom it answers.
   */
  readonly good: number
  readonly falseRejects: number
  /** Nodes behind the good lines, and those of them about whom the verifier is wrong too often. */
  readonly nodes: number
  readonly nodesWronged: number
}

/**
 * Wrong verdicts that nobody is blamed for in an epoch: a dispute that begins shortly before verifiers seal finds some of
 * them without time for a second look.
 */
export const wrongVerdictsAllowed = 3
/** Share of wrong verdicts that is allowed. Honest verifiers are below one in a hundred, dishonest ones near all. */
export const wrongShareAllowed = 0.25

/** Lines by node, and the verifier's wrong verdicts on them. */
type Counts = Map<JudgedWork['node'], { lines: number; wrong: number }>

/**
 * Scores every seat by the lines of an epoch.
 *
 * @param quorum others that must agree before a verdict counts as wrong
 */
export function scoreVerifiers(work: Iterable<JudgedWork>, quorum: number): Map<number, VerifierScore> {
  const counts = new Map<number, { bad: Counts; good: Counts }>()
  for (const { node, verdicts: given } of work) {
    for (const { seat, verdict } of given) {
      const own = counts.get(seat) ?? { bad: new Map(), good: new Map() }
      counts.set(seat, own)
      const others = (what: number) =>
        given.filter(each => each.seat !== seat && each.verdict === what).length
      if (others(verdicts.fail) >= quorum) count(own.bad, node, verdict === verdicts.pass)
      else if (others(verdicts.pass) >= quorum) count(own.good, node, verdict === verdicts.fail)
    }
  }
  return new Map([...counts].map(([seat, { bad, good }]) => [seat, toScore(bad, good)]))
}

function count(counts: Counts, node: JudgedWork['node'], isWrong: boolean): void {
  const { lines, wrong } = counts.get(node) ?? { lines: 0, wrong: 0 }
  counts.set(node, { lines: lines + 1, wrong: wrong + (isWrong ? 1 : 0) })
}

function toScore(bad: Counts, good: Counts): VerifierScore {
  const sum = (counts: Counts, of: 'lines' | 'wrong') =>
    [...counts.values()].reduce((total, each) => total + each[of], 0)
  return {
    bad: sum(bad, 'lines'),
    falseAccepts: sum(bad, 'wrong'),
    good: sum(good, 'lines'),
    falseRejects: sum(good, 'wrong'),
    nodes: good.size,
    nodesWronged: [...good.values()].filter(({ lines, wrong }) => wrong > wrongShareAllowed * lines).length
  }
}

/**
 * Whether a score is below the bar: then nothing that the verifier said in the epoch counts, and nothing is paid. To be
 * wrong about one node is not enough for a false rejecter: that node may have shown it something else than the others.
 */
export function isBelowBar(score: VerifierScore): boolean {
  const isTooWrong = (wrong: number, of: number) =>
    wrong > wrongVerdictsAllowed && wrong > wrongShareAllowed * of
  const { bad, falseAccepts, good, falseRejects, nodes, nodesWronged } = score
  if (isTooWrong(falseAccepts, bad)) return true
  return isTooWrong(falseRejects, good) && nodesWronged > 1 && 2 * nodesWronged > nodes
}
