import type { Hex } from '../encoding/bytes.ts'
import { keccakHex } from '../encoding/hash.ts'
import type { WorkClass } from '../signing/typed-data.ts'

/**
 * What a node signs of the class in which it has computed.
 *
 * @param receipt struct hash of the receipt
 * @param numericsClass as the engine names it
 */
export function workClassOf(receipt: Hex, numericsClass: string): WorkClass {
  return { receipt, numericsClass: keccakHex(new TextEncoder().encode(numericsClass)) }
}
