import {
  HacaError,
  hashStruct,
  Receipt,
  recoverAddress,
  SeedOpening,
  type SeedReveal,
  type SigningDomain,
  typedDigest
} from '@haca/protocol'
import type { EpochMaterial } from './derive-epoch.ts'
import { isSignedReveal } from './verdict-book.ts'
import { lineName } from './work-book.ts'

/** Whether a seed was opened by the verifier that it names. */
export function isSignedSeed({ signature, ...opening }: SeedReveal, domain: SigningDomain): boolean {
  return recoverAddress(typedDigest(domain, SeedOpening, opening), signature) === opening.verifier
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
