import type { Params } from './params.ts'
import type { SigningDomain } from './signing/eip712.ts'

/** What all nodes of one network agree on. */
export interface Deployment {
  /** Part of every protocol id, so that two networks never meet. Lower case letters, digits and dashes. */
  readonly network: string
  readonly domain: SigningDomain
  /** Unix milliseconds at which epoch 0 begins. */
  readonly genesisMs: number
  readonly params: Params
}

/** The epoch that a moment (Unix milliseconds) belongs to; 0 before genesis. */
export function epochAt(deployment: Deployment, unixMs: number): number {
  return Math.max(0, Math.floor((unixMs - deployment.genesisMs) / deployment.params.epochMs))
}

/** Unix milliseconds at which an epoch ends and its reveal phase begins. */
export function epochEndMs(deployment: Deployment, epoch: number): number {
  return deployment.genesisMs + (epoch + 1) * deployment.params.epochMs
}
