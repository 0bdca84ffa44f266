import { HacaError, type Hex, type Keccak, toHex } from '@haca/protocol'
import { createByteWriter } from './byte-writer.ts'
import { buildMerkleTree } from './merkle-tree.ts'
import type { LineVerdict, SeatReveal } from './types.ts'

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

/** A verifier's seeds: link(epoch) = keccak(link(epoch + 1)), so that each reveal is the next commitment. */
export interface SeedChain {
  /** The epoch whose link was anchored on the chain. */
  readonly firstEpoch: number
  /** Public from the start. */
  readonly anchor: Hex
  /** The link of an epoch. Throws `LIMIT_EXCEEDED` past the end of the chain, `INVALID_INPUT` before its start. */
  link(epoch: number): Hex
}

/**
 * Derives a chain from its secret end; 2^17 links take 0.2 s with WebAssembly hashing and 4 MiB, and last two weeks
 * of 10-second epochs.
 */
export function createSeedChain(secret: Hex, firstEpoch: number, length: number, keccak: Keccak): SeedChain {
  const links = new Uint8Array(length * 32)
  let link = createByteWriter(32).hex(secret).bytes
  for (let i = length - 1; i >= 0; i--) {
    links.set(link, i * 32)
    link = keccak(link)
  }
  const at = (epoch: number): Hex => {
    const index = epoch - firstEpoch
    if (index < 0) {
      throw new HacaError('INVALID_INPUT', `the seed chain begins at epoch ${firstEpoch}, not at ${epoch}`, {
        data: { field: 'epoch', limit: firstEpoch, actual: epoch }
      })
    }
    if (index >= length) {
      throw new HacaError('LIMIT_EXCEEDED', `the seed chain ends at epoch ${firstEpoch + length - 1}`, {
        data: { limit: firstEpoch + length - 1, actual: epoch }
      })
    }
    return toHex(links.subarray(index * 32, (index + 1) * 32))
  }
  return { firstEpoch, anchor: at(firstEpoch), link: at }
}
