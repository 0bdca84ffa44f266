import { createSeedChain, type SeedChain } from '@haca/core'
import { type Keccak, keccakHex, type WorkKey } from '@haca/protocol'

/** Epochs that one chain lasts: two days of ten seconds each, or eleven years of six hours. */
const chainLength = 1 << 14

/**
 * A verifier's chain of secret seeds. It follows from the work key, so that a restart or a restore never draws
 * anew; its anchor goes to the chain at registration.
 */
export function seedChainOf(key: WorkKey, firstEpoch: number, keccak: Keccak): SeedChain {
  const secret = keccakHex(key.privateKey, new TextEncoder().encode('haca seed chain'))
  return createSeedChain(secret, firstEpoch, chainLength, keccak)
}
