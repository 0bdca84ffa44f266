import { type Hex, keccak, toHex } from '@haca/protocol'

/** Data that are found again on the chain. */
export const mark = (label: string): Hex => toHex(keccak(new TextEncoder().encode(label)))
/** Nobody's address: what is sent there does nothing. */
export const nowhere: Hex = `0x${'00'.repeat(18)}beef`
