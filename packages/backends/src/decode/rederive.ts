import { logSumExp, topCandidates } from './candidates.ts'
import { type Decoder, rowOf } from './decoder.ts'
import { createSampler } from './draw.ts'
import { type Evidence, evidenceTop } from './evidence.ts'
import type { Decoding } from './generate.ts'
import { createGumbelNoise } from './gumbel.ts'

export interface RederiveRequest extends Decoding {
  /** The output that is claimed; every id below the vocabulary's size. */
  readonly tokens: readonly number[]
  /** Claimed evidence to compare, as (index in `tokens`, evidence). */
  readonly evidence: readonly (readonly [index: number, evidence: Evidence])[]
}

/** What a checker measured; the verdict is drawn from it elsewhere. */
export interface Rederived {
  /** Per claimed token: what is drawn here, and how far the claimed one is behind it. */
  readonly draws: readonly { readonly drawn: number; readonly margin: number }[]
  /** Per piece of evidence compared, in the order given. */
  readonly distances: readonly EvidenceDistance[]
}

export interface EvidenceDistance {
  readonly index: number
  /** Mean |claimed − own log-probability| over the tokens listed. */
  readonly mean: number
  /** How far the least likely token listed is below the own list's last: 0 when the lists agree. */
  readonly below: number
}

function compareEvidence(row: Float32Array, index: number, { top }: Evidence): EvidenceDistance {
  const candidates = topCandidates(row, evidenceTop)
  const total = logSumExp(row, candidates[0]?.logit ?? 0)
  const own = top.map(entry => (row[entry.token] ?? Number.NEGATIVE_INFINITY) - total)
  const lastListed = (candidates.at(-1)?.logit ?? 0) - total
  const distance = top.reduce((sum, entry, i) => sum + Math.abs(entry.logprob - (own[i] ?? 0)), 0)
  return { index, mean: distance / top.length, below: Math.max(0, lastListed - Math.min(...own)) }
}

/**
 * Repeats every draw of a claimed output in one pass over prompt and output, which costs a fraction of generating
 * it: nothing waits for the token before.
 */
export async function rederive(decoder: Decoder, request: RederiveRequest): Promise<Rederived> {
  const { context, tokens, temperature, seed, evidence } = request
  if (tokens.length === 0) return { draws: [], distances: [] }
  const sampler = createSampler(temperature, createGumbelNoise(seed))
  const from = context.length - 1
  // The last token is not given: nothing follows it.
  const whole = new Set([...evidence.map(([index]) => from + index), from + tokens.length - 1])
  const rows = await decoder.pass([...context, ...tokens.slice(0, -1)], { from, whole })
  const row = (index: number) => rowOf(decoder, rows, from + index)
  return {
    draws: tokens.map((token, index) => sampler.margin(row(index), context.length + index, token)),
    distances: evidence.map(([index, claimed]) => compareEvidence(row(index), index, claimed))
  }
}
