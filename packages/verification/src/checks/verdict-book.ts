import { createTally, type Tally, type TallyEffect, type Verdict } from '@haca/core'
import {
  encodeMessage,
  epochOfJob,
  type Finding,
  finding,
  type Hex,
  keccakHex,
  recoverAddress,
  type SigningDomain,
  typedDigest,
  VerdictCommit,
  type VerdictCommitMessage,
  VerdictReveal,
  type VerdictRevealMessage,
  verdictCommitment
} from '@haca/protocol'
import { lineName } from '../work/work-book.ts'
import type { EpochGate } from './epoch-gate.ts'

/** keccak over the canonical CBOR of each finding in turn: what a verdict rests on. */
export function findingsHash(findings: readonly Finding[]): Hex {
  return keccakHex(...findings.map(each => encodeMessage(finding, each)))
}

export interface VerdictBookInit {
  readonly domain: SigningDomain
  readonly quorum: number
  readonly isVerifier: (address: Hex) => boolean
  /** Epoch that a line is settled in; undefined when the line has not come yet. */
  readonly epochOf: (line: string) => number | undefined
  readonly gate: Pick<EpochGate, 'require'>
}

/** Checks verdict messages before the tally counts them. */
export interface VerdictBook {
  readonly tally: Tally
  /**
   * A commitment that is no verifier's, of another epoch or not signed is nothing. Throws `LIMIT_EXCEEDED` for one of an epoch more
   * than `epochsAheadMax` ahead.
   */
  commit(message: VerdictCommitMessage): void
  /**
   * Undefined when the message is not what it says: of another epoch, not signed, not committed to, or not opening its
   * commitment.
   */
  reveal(message: VerdictRevealMessage): TallyEffect[] | undefined
}

export function createVerdictBook(init: VerdictBookInit): VerdictBook {
  const tally = createTally({ quorum: init.quorum })

  /** A verdict belongs to its line's epoch: given again in another one it is none. */
  function isTimely({
    job,
    segment,
    epoch
  }: Pick<VerdictCommitMessage, 'job' | 'segment' | 'epoch'>): boolean {
    const made = epochOfJob(job)
    const settled = init.epochOf(lineName(job, segment))
    return settled === undefined ? epoch === made || epoch === made + 1 : epoch === settled
  }

  return {
    tally,
    commit(message) {
      const { signature, ...commit } = message
      if (!init.isVerifier(message.verifier) || !isTimely(message)) return
      if (recoverAddress(typedDigest(init.domain, VerdictCommit, commit), signature) !== message.verifier)
        return
      init.gate.require(`a verdict of ${message.verifier}`, message.epoch)
      tally.commit(lineName(message.job, message.segment), message.verifier, message.commitment)
    },
    reveal(message) {
      const line = lineName(message.job, message.segment)
      if (!isTimely(message)) return undefined
      const commitment = verdictCommitment(message)
      if (!tally.commitments(line, message.verifier).includes(commitment)) return undefined
      if (!isSignedReveal(message, init.domain)) return undefined
      return tally.reveal(line, message.verifier, commitment, message.verdict as Verdict)
    }
  }
}

/** Whether a reveal is signed by its verifier and its findings are those that it commits to. */
export function isSignedReveal(message: VerdictRevealMessage, domain: SigningDomain): boolean {
  const { signature, findings, ...reveal } = message
  if (findingsHash(findings) !== message.evidence) return false
  return recoverAddress(typedDigest(domain, VerdictReveal, reveal), signature) === message.verifier
}
