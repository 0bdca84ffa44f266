import { type EpochRequest, HacaError, hashStruct, Receipt, type SigningDomain } from '@haca/protocol'
import { isSignedReveal } from './verdict-book.ts'
import { lineName } from './work-book.ts'

/** Throws `BAD_EPOCH` unless every verdict of a proposal is signed, opens its findings and is about its line's receipt. */
export function checkReveals(request: EpochRequest, domain: SigningDomain): void {
  const receipts = new Map(
    request.work.map(({ receipt: { receipt } }) => [
      lineName(receipt.job, receipt.segment),
      hashStruct(Receipt, receipt)
    ])
  )
  for (const reveal of request.reveals) {
    const line = lineName(reveal.job, reveal.segment)
    const known = receipts.get(line)
    if (known !== undefined && reveal.receipt !== known) {
      throw new HacaError('BAD_EPOCH', `a verdict on ${line} is about another receipt`)
    }
    if (!isSignedReveal(reveal, domain)) {
      throw new HacaError('BAD_EPOCH', `a verdict on ${line} is not signed by ${reveal.verifier}`)
    }
  }
}
