import type { Network } from '@haca/network'
import type { Hex } from '@haca/protocol'
import { findNode } from './everyone.ts'

/** Who may ask for evidence and whose verdicts count. The settlement client reads it from the chain. */
export interface VerifierReader {
  isVerifier(address: Hex): Promise<boolean>
}

/** Believes what nodes say of themselves: for a network without a chain, where nobody is registered. */
export function declaredVerifiers(network: Network): VerifierReader {
  return {
    isVerifier: async address => findNode(network, address)?.roles.includes('verification') ?? false
  }
}
