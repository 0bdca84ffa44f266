import type { Network } from '@haca/network'
import {
  type Hex,
  toHex,
  topics,
  typedDigest,
  VerdictReveal,
  type VerdictRevealMessage,
  type WorkKey
} from '@haca/protocol'
import { testDeployment } from './deployment.ts'

const hash = (byte: number) => toHex(new Uint8Array(32).fill(byte))
let batches = 0n

/** A verdict on a job, signed by `signer` in the name of `verifier`. */
export function verdictOn(job: Hex, verdict: number, verifier: Hex, signer: WorkKey): VerdictRevealMessage {
  const opening = {
    epoch: 0,
    job,
    segment: 0,
    verifier,
    receipt: hash(1),
    verdict,
    evidence: hash(2),
    salt: hash(3)
  }
  const signature = signer.sign(typedDigest(testDeployment().domain, VerdictReveal, opening))
  return { ...opening, findings: [], signature }
}

export function gossip(network: Network, ...reveals: VerdictRevealMessage[]): Promise<void> {
  return network.publish(topics.verdicts, { at: ++batches, verifier: network.address, commits: [], reveals })
}
