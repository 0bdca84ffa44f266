import { createSeedChain, type SeedChain } from '@haca/core'
import { type Keccak, keccakHex, type WorkKey } from '@haca/protocol'

/** Links of a verifier's seed chain: 45 days of ten-second devnet epochs would need more, years of six-hour ones do not. */
const chainLength = 1 << 14

/**
 * A verifier's chain of secret seeds. It follows from the work key, so that a restart or a restore never draws
 * anew; its anchor goes to the chain at registration.
 */
export function seedChainOf(key: WorkKey, firstEpoch: number, keccak: Keccak): SeedChain {
  const secret = keccakHex(key.privateKey, new TextEncoder().encode('haca seed chain'))
  return createSeedChain(secret, firstEpoch, chainLength, keccak)
}
