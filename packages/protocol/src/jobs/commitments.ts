import { concatBytes, fromHex, type Hex, toHex, uintToBytes } from '../encoding/bytes.ts'
import { encodeMessage } from '../encoding/codec.ts'
import { type Keccak, keccak, keccakHex } from '../encoding/hash.ts'
import { type JobInput, jobInput } from './payload.ts'

/** keccak(salt ‖ canonical CBOR of the input). */
export function inputCommitment(salt: Hex, input: JobInput): Hex {
  return keccakHex(salt, encodeMessage(jobInput, input))
}

/** keccak(salt ‖ running hash after the last unit of the segment). */
export function outputCommitment(salt: Hex, runningHash: Hex): Hex {
  return keccakHex(salt, runningHash)
}

/** The running hash of a segment before its first unit: keccak(job ‖ segment). */
export function runningHashStart(job: Hex, segment: number): Hex {
  return keccakHex(job, uintToBytes(segment, 4))
}

/**
 * The running hash after more output: keccak(previous ‖ unit) for each unit in turn, so that it does not depend on
 * how the output was cut into chunks. `data` holds `units` units of equal size; throws `RangeError` otherwise.
 *
 * @param hash a faster keccak-256 than this package's own, for whoever hashes whole outputs
 */
export function runningHashNext(previous: Hex, data: Uint8Array, units: number, hash: Keccak = keccak): Hex {
  if (units === 0 && data.length === 0) return previous
  const size = data.length / units
  if (!Number.isInteger(size))
    throw new RangeError(`${data.length} bytes are not ${units} units of equal size`)
  let running = fromHex(previous)
  for (let unit = 0; unit < units; unit++) {
    running = hash(concatBytes(running, data.subarray(unit * size, (unit + 1) * size)))
  }
  return toHex(running)
}

/**
 * A job id: the epoch in which it was made (4 bytes, big endian), then 28 random bytes. Carrying the epoch lets a
 * proof show that a line belongs to no other time.
 */
export function jobId(epoch: number, random: Uint8Array): Hex {
  if (random.length !== 28) throw new RangeError('a job id takes 28 random bytes')
  return toHex(concatBytes(uintToBytes(epoch, 4), random))
}

/** The epoch a job id was made in. */
export function epochOfJob(job: Hex): number {
  return Number.parseInt(job.slice(2, 10), 16)
}

/** keccak(verifier ‖ receipt ‖ verdict ‖ evidence ‖ salt): what a verifier commits to before it reveals. */
export function verdictCommitment(opening: {
  verifier: Hex
  receipt: Hex
  verdict: number
  evidence: Hex
  salt: Hex
}): Hex {
  return keccakHex(
    concatBytes(
      fromHex(opening.verifier),
      fromHex(opening.receipt),
      uintToBytes(opening.verdict, 1),
      fromHex(opening.evidence),
      fromHex(opening.salt)
    )
  )
}
