import type { Likelihood } from '../types.ts'

/**
 * What a word says about where a text comes from, as an e-value: a number that is at most 1 on average when the declared
 * model wrote the word, whatever else is true (Vovk and Wang 2021, https://arxiv.org/abs/1912.06116). E-values of words
 * multiply, so their logarithms are summed over places, checks and days.
 */

/** A row of tokens that could come next, and which one came. */
export interface Place {
  /** Log-probabilities of the plain softmax, the most likely first; at least one. */
  readonly logprobs: readonly number[]
  /** Index of the token that came; undefined when it is none of them. */
  readonly came: number | undefined
}

/** How the words were chosen. */
export interface Choosing {
  /** 0 takes the most likely word. */
  readonly temperature: number
  /** 0 to 1; undefined is 1. */
  readonly topP: number | undefined
  /** Of greedy words of an honest node, the share that is not the likeliest here. */
  readonly mismatch: number
}

/**
 * Default of `mismatch`. Honest servers with one set of weights in 32 bits showed none in 414 places, weights of 8 bits none
 * either, weights of 4 bits 21.
 */
export const defaultMismatch = 0.01

/** The rarest mismatches worth an alarm, as a multiple of an honest node's. */
const cheatFactor = 5
/** More than every other word is nothing to look for. */
const cheatMismatchMax = 0.5
/** A word counts as likeliest within this much of the likeliest, in log-probability: honest kernels differ by less. */
const nearTie = 0.02
/** How far the alternative leans towards words that are unlikelier, or likelier, than chance would have them. */
const lean = 0.5
/** Nothing that is not among the tokens listed is taken as less likely than this. */
const leastShare = 1e-6

/** Most that one check adds, whatever it saw: no verdict rests on fewer than four checks. */
const likelihoodMax = 3.5

/** Sums up what the places of one check say. */
export function likelihoodOf(places: readonly Place[], choosing: Choosing): Likelihood {
  const greedy = choosing.temperature === 0
  const mismatches = greedy ? places.filter(place => !isLikeliest(place)).length : 0
  const logE = places.reduce(
    (sum, place) => sum + (greedy ? greedyLogE(place, choosing.mismatch) : drawnLogE(place, choosing)),
    0
  )
  return { logE: Math.min(likelihoodMax, logE), places: places.length, mismatches }
}

const isLikeliest = ({ logprobs, came }: Place) =>
  came !== undefined && (logprobs[came] ?? Number.NEGATIVE_INFINITY) >= (logprobs[0] ?? 0) - nearTie

/** Likelihood ratio of "a cheat's share of mismatches" against "an honest node's". */
function greedyLogE(place: Place, mismatch: number): number {
  const cheat = Math.min(cheatMismatchMax, cheatFactor * mismatch)
  return isLikeliest(place) ? Math.log((1 - cheat) / (1 - mismatch)) : Math.log(cheat / mismatch)
}

/**
 * The mean of two e-values p^λ / Σ p^(1+λ), one for words that are unlikelier than chance would have them (λ < 0), one for
 * words that are likelier (λ > 0): under the model both have the mean 1.
 */
function drawnLogE(place: Place, choosing: Choosing): number {
  const { shares, came } = drawnFrom(place, choosing)
  const share = shares[came] ?? leastShare
  const leaning = (by: number) => share ** by / shares.reduce((sum, each) => sum + each ** (1 + by), 0)
  return Math.log((leaning(-lean) + leaning(lean)) / 2)
}

/** The shares that the draw was made from; all tokens that are not listed are one, the last. */
function drawnFrom({ logprobs, came }: Place, { temperature, topP = 1 }: Choosing) {
  const listed = logprobs.reduce((sum, logprob) => sum + Math.exp(logprob), 0)
  const unlisted = Math.max(0, 1 - listed)
  const last = logprobs.at(-1) ?? 0
  // None of the unlisted is likelier than the last listed, which bounds what the temperature makes of them.
  const tail = unlisted * Math.exp(last * (1 / temperature - 1))
  const weights = [...logprobs.map(logprob => Math.exp(logprob / temperature)), tail]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  const kept = weights.map(weight => {
    const share = before < topP ? weight / total : 0
    before += weight / total
    return Math.max(leastShare, share)
  })
  const sum = kept.reduce((all, share) => all + share, 0)
  return { shares: kept.map(share => share / sum), came: came ?? logprobs.length }
}
