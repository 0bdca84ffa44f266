import type { Clock } from '@haca/core'
import { type Deployment, devnetParams, type Params } from '@haca/protocol'

/** Epochs of ten seconds from Unix time 0, with batches as fast as the tests. */
export function testDeployment(params: Partial<Params> = {}): Deployment {
  return {
    network: 'haca',
    domain: { chainId: 1, verifyingContract: `0x${'11'.repeat(20)}` },
    genesisMs: 0,
    params: { ...devnetParams, receiptBatchMs: 5, ...params }
  }
}

/** A clock that stands until it is moved. */
export function standingClock(unixMs = 0): Clock & { now: number } {
  return {
    now: unixMs,
    unixMs() {
      return this.now
    },
    monotonicMs() {
      return this.now
    },
    nanos() {
      return BigInt(this.now) * 1_000_000n
    }
  }
}
