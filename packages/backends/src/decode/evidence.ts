import { type Evidence, evidenceTop, logprobStep } from '@haca/protocol'
import { type Candidate, logSumExp } from './candidates.ts'

export {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceTop,
  leafBytesMax,
  logprobStep
} from '@haca/protocol'

/** −2048, the lowest that 32 bits hold in these steps. */
const lowestSteps = -(2 ** 31)

/** Takes the evidence of one draw. */
export function takeEvidence(
  logits: Float32Array,
  candidates: readonly Candidate[],
  position: number,
  token: number
): Evidence {
  const total = logSumExp(logits, candidates[0]?.logit ?? 0)
  const top = candidates.slice(0, evidenceTop).map(candidate => ({
    token: candidate.token,
    logprob: Math.max(lowestSteps, Math.round((candidate.logit - total) / logprobStep)) * logprobStep
  }))
  return { position, token, top }
}
