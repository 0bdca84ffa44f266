import { decodeEvidence, type Evidence, evidenceTop } from '../decode/evidence.ts'
import type { Rederived, RederiveRequest } from '../decode/rederive.ts'
import type { ChatJob } from '../model/prepare-job.ts'
import { decodeTokens } from '../output.ts'
import type { Claim, Distances, Score } from '../types.ts'
import { createReasons, type Reasons } from './reasons.ts'
import { logitDistance, marginTolerance } from './tolerances.ts'

export interface ChatScoreInit {
  readonly job: ChatJob
  readonly claim: Claim
  readonly endToken: number
  readonly vocabulary: number
  /** Indices of output tokens whose evidence is compared; default all. */
  readonly positions: readonly number[] | undefined
  readonly tolerances: Distances
  readonly rederive: (request: RederiveRequest) => Promise<Rederived>
}

/** The output's form: known tokens, not too many, the end token at the end and nowhere else. */
function checkTokens(
  reasons: Reasons,
  tokens: readonly number[],
  { job, claim, endToken, vocabulary }: ChatScoreInit
): void {
  const unknown = tokens.findIndex(token => token >= vocabulary)
  if (unknown >= 0) {
    const measured = tokens[unknown] ?? 0
    reasons.add('token-unknown', `token ${measured} of ${vocabulary}`, {
      position: unknown,
      measured,
      limit: vocabulary
    })
  }
  const end = tokens.indexOf(endToken)
  if (end >= 0 && end < tokens.length - 1) {
    reasons.add('token-after-end', 'the output goes on after its end token', { position: end })
  }
  if (tokens.length > job.remaining) {
    const facts = { measured: tokens.length, limit: job.remaining }
    reasons.add('output-length', `${tokens.length} tokens, at most ${job.remaining} were asked for`, facts)
  }
  const ended = job.ended || end >= 0
  const expected = ended ? 'stop' : tokens.length === job.remaining ? 'length' : 'cancelled'
  // A run may be cancelled at any token, also at the one that would have ended it.
  if (claim.stopReason !== expected && claim.stopReason !== 'cancelled') {
    const facts = { position: tokens.length, measured: tokens.length, limit: job.remaining }
    reasons.add('stop-reason', `stops with ${claim.stopReason}, which does not follow from its tokens`, facts)
  }
}

/** The evidence's form: one leaf per token, each about that token. */
function readEvidence(
  reasons: Reasons,
  tokens: readonly number[],
  { job, claim, vocabulary }: ChatScoreInit
): Evidence[] {
  const { leaves } = claim
  if (leaves.length !== tokens.length) {
    const facts = { measured: leaves.length, limit: tokens.length }
    reasons.add('evidence-count', `${leaves.length} pieces of evidence for ${tokens.length} tokens`, facts)
    return []
  }
  return leaves.flatMap((leaf, index) => {
    const evidence = decodeEvidence(leaf)
    const about = evidence?.token === tokens[index] && evidence?.position === job.context.length + index
    // Fewer entries would leave less to compare.
    const full = evidence?.top.length === Math.min(evidenceTop, vocabulary)
    if (about && full && evidence.top.every(({ token }) => token < vocabulary)) return [evidence]
    reasons.add('evidence-malformed', 'evidence is unreadable or about another token', { position: index })
    return []
  })
}

/** Returns the largest distances seen. */
function judge(
  reasons: Reasons,
  { draws, distances }: Rederived,
  tokens: readonly number[],
  { job: { temperature }, tolerances }: ChatScoreInit
): Distances {
  const limit = marginTolerance(temperature, tolerances.logit)
  draws.forEach(({ drawn, margin }, position) => {
    if (margin <= limit) return
    const detail = `token ${tokens[position]} where the seed draws ${drawn}`
    reasons.add('token-differs', detail, { position, measured: margin, limit })
  })
  for (const { index, mean, below } of distances) {
    const measured = Math.max(mean, below)
    if (measured <= tolerances.logprob) continue
    const detail = 'log-probabilities are not those of the declared model'
    reasons.add('evidence-differs', detail, { position: index, measured, limit: tolerances.logprob })
  }
  const margin = draws.reduce((most, draw) => Math.max(most, draw.margin), 0)
  const logprob = distances.reduce((most, { mean, below }) => Math.max(most, mean, below), 0)
  return { logit: logitDistance(temperature, margin), logprob, value: 0 }
}

/** Checks a chat output by repeating its draws; form first, so that garbage costs no pass through the model. */
export async function scoreChat(init: ChatScoreInit): Promise<Score> {
  const { job, claim, positions, rederive } = init
  const reasons = createReasons()
  const tokens = decodeTokens(claim.output)
  if (tokens === undefined) {
    reasons.add('output-malformed', `${claim.output.length} bytes are no whole tokens`, {
      measured: claim.output.length
    })
    return reasons.toScore(0)
  }
  checkTokens(reasons, tokens, init)
  const evidence = readEvidence(reasons, tokens, init)
  if (reasons.any()) return reasons.toScore(0)
  const compared = (positions ?? [...tokens.keys()]).flatMap(index => {
    const claimed = evidence[index]
    return claimed === undefined ? [] : [[index, claimed] as const]
  })
  const { context, temperature, seed } = job
  const rederived = await rederive({ context, tokens, temperature, seed, evidence: compared })
  return reasons.toScore(tokens.length, judge(reasons, rederived, tokens, init))
}
