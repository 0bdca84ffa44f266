import {
  type Deployment,
  type Finding,
  hashStruct,
  Receipt,
  type SettledWork,
  typedDigest,
  VerdictCommit,
  type VerdictCommitMessage,
  VerdictReveal,
  type VerdictRevealMessage,
  verdictCommitment,
  type WorkKey
} from '@haca/protocol'
import { findingsHash } from '../../src/checks/verdict-book.ts'
import { randomSalt } from './work.ts'

/** A verdict on work, signed and with the commitment that it opens. */
export function verdictOn(
  work: SettledWork,
  verdict: number,
  key: WorkKey,
  deployment: Deployment,
  findings: Finding[] = [],
  epoch = Number(work.voucher.line.epoch)
): { commit: VerdictCommitMessage; reveal: VerdictRevealMessage } {
  const { receipt } = work.receipt
  const common = {
    epoch,
    job: receipt.job,
    segment: Number(receipt.segment),
    verifier: key.address
  }
  const opening = {
    ...common,
    receipt: hashStruct(Receipt, receipt),
    verdict,
    evidence: findingsHash(findings),
    salt: randomSalt(5)
  }
  const commit = { ...common, commitment: verdictCommitment(opening) }
  const sign = key.sign
  return {
    commit: { ...commit, signature: sign(typedDigest(deployment.domain, VerdictCommit, commit)) },
    reveal: { ...opening, findings, signature: sign(typedDigest(deployment.domain, VerdictReveal, opening)) }
  }
}
