import type { Hex, ManifestBody } from '@haca/protocol'
import { type Verdict, verdicts } from '../tally/tally.ts'

/**
 * Which lines a verifier stakes its own bond on. An accusation rests on nobody's word: only on what the accuser found when it
 * checked all of a line by itself.
 */

/** A line of a final epoch with a check of this verifier that failed. */
export interface FailedLine {
  /** Chain index of the node that ran it. */
  readonly node: number
  /** Struct hash of the receipt. */
  readonly receipt: Hex
  /** Micro-tokens. */
  readonly amount: bigint
  /** Seats that failed it too, as the epoch has them. */
  readonly fails: number
  readonly tier: ManifestBody['tier']
}

/**
 * Whether a verdict may cost a node its stake. Missing evidence may not: a node that was killed is no cheat. Nor may a check
 * that judges by likelihood: an honest node can have bad luck in it.
 */
export function isGrave(verdict: Verdict, tier: ManifestBody['tier']): boolean {
  return verdict === verdicts.fail && tier !== 'logprob'
}

/**
 * The line of each node to accuse it of, the worst: the one that most verifiers failed, then the dearest, then the first by
 * receipt. All who found the same name the same. Nodes come in rising order.
 */
export function worstLines<L extends FailedLine>(failed: readonly L[]): L[] {
  const worst = new Map<number, L>()
  for (const line of failed) {
    if (!isGrave(verdicts.fail, line.tier)) continue
    const known = worst.get(line.node)
    if (known === undefined || isWorse(line, known)) worst.set(line.node, line)
  }
  return [...worst.values()].sort((a, b) => a.node - b.node)
}

function isWorse(line: FailedLine, than: FailedLine): boolean {
  if (line.fails !== than.fails) return line.fails > than.fails
  if (line.amount !== than.amount) return line.amount > than.amount
  return line.receipt < than.receipt
}
