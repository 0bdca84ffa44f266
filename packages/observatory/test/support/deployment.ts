import { type WorkKey, workKey } from '@haca/protocol'

/** A different key for every number from 1 to 255. */
export const testKey = (n: number): WorkKey => workKey(new Uint8Array(32).fill(n))
