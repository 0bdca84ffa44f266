import { type Deployment, devnetParams, type Params, type WorkKey, workKey } from '@haca/protocol'

/** A different key for every number from 1 to 255. */
export const testKey = (n: number): WorkKey => workKey(new Uint8Array(32).fill(n))

/** Epochs of ten seconds since November 2023. */
export function testDeployment(params: Partial<Params> = {}): Deployment {
  return {
    network: 'haca',
    domain: { chainId: 1, verifyingContract: `0x${'11'.repeat(20)}` },
    genesisMs: 1_700_000_000_000,
    params: { ...devnetParams, receiptBatchMs: 5, ...params }
  }
}
