import { type Deployment, devnetParams, type Params } from '@haca/protocol'

/** Epochs of ten seconds from Unix time 0. */
export function testDeployment(params: Partial<Params> = {}): Deployment {
  return {
    network: 'haca',
    domain: { chainId: 1, verifyingContract: `0x${'11'.repeat(20)}` },
    genesisMs: 0,
    // Who waits is told at once, so that a test knows.
    params: { ...devnetParams, ticketNoticeMs: 1, ...params }
  }
}
