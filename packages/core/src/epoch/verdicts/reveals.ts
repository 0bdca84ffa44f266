import type { Hex, Keccak } from '@haca/protocol'
import { createByteWriter } from '../bytes/byte-writer.ts'
import { buildMerkleTree } from '../bytes/merkle-tree.ts'
import type { LineVerdict, SeatReveal } from '../types.ts'

/** seat u8 | seed b32 | verdict root b32 | verdict count u32 */
const revealSize = 69
/** tag u8 | job b32 | from u32 | verdict u8 | evidence b32 */
const ownVerdictSize = 70
const ownVerdictTag = 5

/** The bytes that travel with a post, seats rising. */
export function encodeReveals(reveals: readonly SeatReveal[]): Uint8Array {
  const writer = createByteWriter(reveals.length * revealSize)
  for (const one of [...reveals].sort((a, b) => a.seat - b.seat)) {
    writer.u8(one.seat).hex(one.seed).hex(one.verdictRoot).u32(one.verdicts)
  }
  return writer.bytes
}

/** One of a verifier's own verdicts, under the root that it reveals. */
export interface OwnVerdict extends Omit<LineVerdict, 'seat'> {
  readonly job: Hex
  readonly from: number
}

/** Root over all verdicts that a verifier gave in an epoch, sorted by (job, from). */
export function verdictRoot(verdicts: readonly OwnVerdict[], keccak: Keccak): Hex {
  const sorted = [...verdicts].sort((a, b) => (a.job < b.job ? -1 : a.job > b.job ? 1 : a.from - b.from))
  const writer = createByteWriter(sorted.length * ownVerdictSize)
  for (const one of sorted) {
    writer.u8(ownVerdictTag).hex(one.job).u32(one.from).u8(one.verdict).hex(one.evidence)
  }
  return buildMerkleTree(writer.bytes, ownVerdictSize, keccak).root
}
