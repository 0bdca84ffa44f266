import type { NextTokens, TextCompute, TextRequest } from '../model/compute.ts'
import type { TextJob } from '../model/prepare-text.ts'
import { splitText, textUnitBytes, unpadUnits } from '../model/text-units.ts'
import type { Claim, Score } from '../types.ts'
import { likelihoodOf, type Place } from './likelihood.ts'
import { createReasons, type Reasons } from './reasons.ts'
import { noDistances } from './tolerances.ts'

export interface TextScoreInit {
  readonly job: TextJob
  readonly claim: Claim
  /** Indices of output units near which words are looked at; default: evenly over the text. */
  readonly positions: readonly number[] | undefined
  /** See `Choosing`. */
  readonly mismatch: number
  readonly next: TextCompute['next']
  readonly signal: AbortSignal
}

/** Places that a check looks at when nobody says where: each costs a checker's server one token. */
const placesDefault = 8

const utf8 = new TextEncoder()

/** Checks a text: its form, which anybody can judge, and how likely its words are, which is never a verdict by itself. */
export async function scoreText(init: TextScoreInit): Promise<Score> {
  const { job, claim, next } = init
  const reasons = createReasons()
  const text = readText(reasons, init)
  if (text === undefined || reasons.any()) return reasons.toScore(0)
  // A server that must follow a form draws from fewer words than its likelihoods tell of, and calls are told in a form.
  const formed = job.responseFormat !== undefined || job.tools !== undefined
  if (next === undefined || job.ended || formed) return reasons.toScore(0)
  const places: Place[] = []
  // From last to first: a server that remembers the text computes one token for each place after the first.
  for (const at of placesIn(text, init).toReversed()) {
    const delivered = job.delivered + text.slice(0, at)
    const request: TextRequest = { ...job, delivered, maxTokens: 1 }
    const place = placeOf(await next(request, init.signal), text.slice(at), claim.stopReason)
    if (place !== undefined) places.push(place)
  }
  const likelihood = likelihoodOf(places, { ...job, mismatch: init.mismatch })
  return { ...reasons.toScore(places.length, noDistances), likelihood }
}

/** The text of a claim; undefined where its form is wrong. */
function readText(reasons: Reasons, { job, claim }: TextScoreInit): string | undefined {
  const { output, leaves, stopReason } = claim
  const units = output.length / textUnitBytes
  const bytes = unpadUnits(output)
  // What earlier segments have cut goes on here.
  const split = splitText(new Uint8Array([...job.cut, ...bytes]))
  if (!Number.isInteger(units) || split === undefined || bytes.includes(0)) {
    reasons.add('text-malformed', 'the output is no UTF-8 in units of 4 bytes', { measured: output.length })
    return undefined
  }
  if (leaves.length > 0) {
    const facts = { measured: leaves.length, limit: 0 }
    reasons.add('evidence-count', `${leaves.length} pieces of evidence, a text has none`, facts)
  }
  if (units > job.remaining) {
    const facts = { measured: units, limit: job.remaining }
    reasons.add('output-length', `${units} units, at most ${job.remaining} were asked for`, facts)
  }
  // Zeros say that the text is over; a character that is cut says that it is not.
  const closed = bytes.length < output.length
  const open = split.rest.length > 0
  if ((closed && stopReason === 'cancelled') || (open && stopReason === 'stop')) {
    reasons.add('stop-reason', `stops with ${stopReason}, which does not follow from its bytes`, {
      position: Math.max(0, units - 1)
    })
  }
  return split.text
}

/** Where words begin, and the end of a text that says it has one; in characters, from first to last. */
function placesIn(text: string, { positions, claim, job }: TextScoreInit): number[] {
  // Where an earlier segment has cut a word, its rest is no token of anybody's.
  const starts = [...text.matchAll(/(?<=\S)\s+\S|^./gu)]
    .map(({ index }) => index)
    .filter(at => at > 0 || job.delivered === '' || /^\s/.test(text))
  // Greedy words alone tell that the model would have ended here: of a drawn end one cannot know the token.
  const ends = claim.stopReason === 'stop' && job.temperature === 0 ? [text.length] : []
  const count = positions?.length ?? placesDefault
  const near = (share: number) => starts[Math.min(starts.length - 1, Math.floor(share * starts.length))]
  const units = Math.max(1, claim.output.length / textUnitBytes)
  const wanted =
    positions === undefined
      ? Array.from({ length: Math.min(count, starts.length) }, (_, i) => near(i / count))
      : positions.map(unit => near(unit / units))
  const chosen = new Set([...wanted.filter(at => at !== undefined), ...ends])
  return [...chosen].sort((a, b) => a - b)
}

/** What came at a place, by the tokens that could have come; undefined where they do not tell. */
function placeOf(
  { top, ends }: NextTokens,
  after: string,
  stopReason: Claim['stopReason']
): Place | undefined {
  const logprobs = top.map(({ logprob }) => logprob)
  if (logprobs.length === 0) return undefined
  if (after === '') return { logprobs, came: ends ? 0 : undefined }
  const bytes = utf8.encode(after)
  // Tokens longer than what came cannot be told from it where the text was cut.
  const cut = stopReason !== 'stop'
  let came: number | undefined
  for (const [index, { bytes: token }] of top.entries()) {
    if (token.length === 0) continue
    if (token.length > bytes.length && cut && startsWith(token, bytes)) return undefined
    // Of two that both begin what came, a tokenizer takes the longer.
    if (startsWith(bytes, token) && token.length > (top[came ?? -1]?.bytes.length ?? 0)) came = index
  }
  return { logprobs, came }
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.length <= bytes.length && start.every((byte, i) => byte === bytes[i])
}
