import {
  encodeMessage,
  HacaError,
  type Hex,
  hashStruct,
  keccakHex,
  type LatePasses,
  latePasses,
  Receipt,
  recoverAddress,
  SeedOpening,
  type SeedReveal,
  type SigningDomain,
  typedDigest
} from '@haca/protocol'
import type { EpochMaterial } from '../epochs/deriving/derive-epoch.ts'
import { lineName } from '../work/work-book.ts'
import { isSignedReveal } from './verdict-book.ts'

/** keccak over the canonical CBOR of each entry in turn. */
export function lateHash(late: readonly LatePasses[]): Hex {
  return keccakHex(...late.map(each => encodeMessage(latePasses, each)))
}

/** Whether a seed was opened by the verifier that it names, and what it says of others is its word. */
export function isSignedSeed({ signature, late, ...opening }: SeedReveal, domain: SigningDomain): boolean {
  const digest = typedDigest(domain, SeedOpening, { ...opening, lateHash: lateHash(late) })
  return recoverAddress(digest, signature) === opening.verifier
}

/**
 * Throws `BAD_EPOCH` unless every seed and every verdict of a proposal is of its epoch and signed, and every verdict opens
 * its findings and is about its line's receipt.
 */
export function checkReveals(request: EpochMaterial, domain: SigningDomain): void {
  for (const seed of request.seeds) {
    if (seed.epoch !== request.epoch) {
      throw new HacaError('BAD_EPOCH', `a seed is of epoch ${seed.epoch}, not ${request.epoch}`)
    }
    if (!isSignedSeed(seed, domain))
      throw new HacaError('BAD_EPOCH', `a seed is not signed by ${seed.verifier}`)
  }
  const receipts = new Map(
    request.work.map(({ receipt: { receipt } }) => [
      lineName(receipt.job, receipt.segment),
      hashStruct(Receipt, receipt)
    ])
  )
  for (const reveal of request.reveals) {
    const line = lineName(reveal.job, reveal.segment)
    if (reveal.epoch !== request.epoch) {
      throw new HacaError(
        'BAD_EPOCH',
        `a verdict on ${line} is of epoch ${reveal.epoch}, not ${request.epoch}`
      )
    }
    const known = receipts.get(line)
    if (known !== undefined && reveal.receipt !== known) {
      throw new HacaError('BAD_EPOCH', `a verdict on ${line} is about another receipt`)
    }
    if (!isSignedReveal(reveal, domain)) {
      throw new HacaError('BAD_EPOCH', `a verdict on ${line} is not signed by ${reveal.verifier}`)
    }
  }
}
