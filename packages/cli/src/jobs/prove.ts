import { writeFile } from 'node:fs/promises'
import type { LineProof, ProvenLine } from '@haca/core'
import type { DevnetConnection } from '@haca/devnet/control'
import type { Hex } from '@haca/protocol'
import type { ViewCall } from '@haca/settlement'
import { tokens } from '../format.ts'
import { toJson } from '../json.ts'
import { onPath } from '../on-path.ts'
import { outcomeWords } from './print-status.ts'

/** A line of a job that stands in a posted epoch, as the contract found it. */
interface CheckedLine {
  readonly epoch: number
  readonly state: 'posted' | 'final'
  readonly headerHash: Hex
  readonly line: Omit<ProvenLine, 'headerHash'>
  readonly proof: LineProof
  /** `eth_call` of it answers 0 while the proof holds, and reverts otherwise. */
  readonly call: ViewCall
}

export interface CheckedProof {
  readonly job: Hex
  readonly lines: readonly CheckedLine[]
}

/** Has a devnet's client prove a job, and the contract check it; the proof goes to a file as well where one is named. */
export async function proveJob(
  devnet: DevnetConnection,
  job: Hex,
  file: string | undefined
): Promise<CheckedProof> {
  const proof = await devnet.call<CheckedProof>('job-prove', { job })
  if (file !== undefined) await onPath('out', file, () => writeFile(file, `${toJson(proof)}\n`))
  return proof
}

/** A checked proof, for a person. */
export function proofLines({ job, lines }: CheckedProof): string[] {
  return [
    `job ${job}`,
    ...lines.flatMap(({ epoch, state, headerHash, line, proof, call }) => [
      `epoch ${epoch} is ${state}, header ${headerHash}`,
      `  units ${line.from} to ${line.to}, ${tokens(line.amount)} tokens ${outcomeWords[line.status]}`,
      `  leaf ${proof.byNode.index} of nRoot and ${proof.byLane.index} of cRoot, of ${proof.header.count}; the contract opened both`,
      `  ask any node of the chain: eth_call from ${call.from} to ${call.to} with ${call.data.length / 2 - 1} bytes of data (--json has them)`
    ])
  ]
}
