/**
 * Receipt files: written by whoever ran a job, checked by anybody, with no node and no network. Apart from the client,
 * because it loads without one.
 *
 * ```ts
 * const { node, price } = verifyReceipt(readReceiptFile(JSON.parse(text)))
 * ```
 *
 * @packageDocumentation
 */
export {
  type ReceiptFile,
  type ReceiptSegment,
  readReceiptFile,
  receiptFileBytesMax,
  receiptFileText
} from './receipt-file.ts'
export { type VerifiedReceipt, type VerifiedSegment, verifyReceipt } from './verify-receipt.ts'
