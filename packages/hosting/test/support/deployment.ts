import { type Deployment, devnetParams, type Params, type WorkKey, workKey } from '@haca/protocol'

/** A different key for every number from 1 to 255. */
export const testKey = (n: number): WorkKey => workKey(new Uint8Array(32).fill(n))

/** Epochs of ten seconds from Unix time 0. */
export function testDeployment(params: Partial<Params> = {}): Deployment {
  return {
    network: 'haca',
    domain: { chainId: 1, verifyingContract: `0x${'11'.repeat(20)}` },
    genesisMs: 0,
    params: { ...devnetParams, ...params }
  }
}
