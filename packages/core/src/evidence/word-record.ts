/**
 * What the words of a (node, model) come to where no token can be repeated: the logarithms of e-values that checks gave,
 * summed up and never below zero. An e-value has a mean of at most 1 while the work is honest, so the sum is a CUSUM whose
 * mean time to a false alarm is e^bound checks at least (Shin, Ramdas and Rinaldo 2024,
 * https://arxiv.org/abs/2203.03532).
 */

/** Plain data, so that it can be written to disk as it is. */
export interface WordRecord {
  /** From 0 to `wordSumMax`. */
  readonly sum: number
  readonly checks: number
  /** Places of texts that were looked at. */
  readonly places: number
  /** Of them, greedy words that are not the likeliest. */
  readonly mismatches: number
}

/** What one check adds. */
export interface WordEvidence {
  /** At most `wordStepMax`; what is more counts as that. */
  readonly logE: number
  readonly places: number
  readonly mismatches: number
}

/** One honest node in 1.2 million checks; a quorum needs several verifiers, each with checks of its own. */
export const wordAlarm = 14
/** Four checks at least make an alarm: none refutes anybody alone. */
export const wordStepMax = wordAlarm / 4
/** A node that has become honest is out of the alarm after as much evidence for it as half of what brought it there. */
export const wordSumMax = 1.5 * wordAlarm
/** From here on every job is checked, so that the matter is decided soon. */
export const wordSuspicion = wordAlarm / 2

const unknown: WordRecord = { sum: 0, checks: 0, places: 0, mismatches: 0 }

/** Adds a check. */
export function countWords(
  before: WordRecord | undefined,
  { logE, places, mismatches }: WordEvidence
): WordRecord {
  const record = before ?? unknown
  // What is no number says nothing.
  const step = Number.isNaN(logE) ? 0 : Math.min(wordStepMax, logE)
  return {
    sum: Math.min(wordSumMax, Math.max(0, record.sum + step)),
    checks: record.checks + 1,
    places: record.places + places,
    mismatches: record.mismatches + mismatches
  }
}

/** The record in a sentence, with the numbers that it follows from. */
export function describeWords({ sum, checks, places, mismatches }: WordRecord): string {
  const state = sum >= wordAlarm ? 'refuted' : sum >= wordSuspicion ? 'suspected' : 'nothing against it'
  return `words at ${places} places in ${checks} checks, ${mismatches} greedy ones not the likeliest: ${sum.toFixed(1)} of ${wordAlarm}, ${state}`
}
