import type { Hex } from '@haca/protocol'
import type { Result } from 'ethers'
import type { CallOptions } from './chain/abortable.ts'
import { type Contract, lower } from './contract.ts'

/** What is fixed when a settlement contract is deployed. Times are seconds, amounts micro-tokens. */
export interface SettlementParameters {
  /** ERC-20 with six decimals. */
  readonly token: Hex
  /** May stop and resume deposits, nothing else; the zero address for nobody. */
  readonly guardian: Hex
  /** Unix seconds at which epoch 0 begins. */
  readonly genesis: number
  readonly epochSeconds: number
  /** After an epoch's end, until it may be posted. */
  readonly revealSeconds: number
  /** After that, until it is anybody's turn to post. */
  readonly postTimeoutSeconds: number
  /** From post to finality. */
  readonly windowSeconds: number
  /** Time to answer a demand to show a leaf or a signature. */
  readonly showSeconds: number
  /** Delay of lane exits, unbonding and payout changes. */
  readonly unbondingSeconds: number
  /** Verifier signatures that an epoch needs. */
  readonly quorum: number
  /** Basis points of each payment. */
  readonly marketShare: number
  readonly verificationShare: number
  readonly minStake: bigint
  readonly settlerBond: bigint
}

/** When things happen in one epoch, in Unix seconds of the chain. */
export interface EpochTimes {
  readonly opensAt: number
  readonly closesAt: number
  /** Reveals are in: the settler whose turn it is posts. */
  readonly postableAt: number
  /** Nobody posted: anybody does. */
  readonly anyonePostsAt: number
}

export function epochTimes(parameters: SettlementParameters, epoch: number): EpochTimes {
  const opensAt = parameters.genesis + epoch * parameters.epochSeconds
  const closesAt = opensAt + parameters.epochSeconds
  const postableAt = closesAt + parameters.revealSeconds
  return { opensAt, closesAt, postableAt, anyonePostsAt: postableAt + parameters.postTimeoutSeconds }
}

/** The epoch that is open at a time of the chain; negative before genesis. */
export function epochAt(parameters: SettlementParameters, seconds: number): number {
  return Math.floor((seconds - parameters.genesis) / parameters.epochSeconds)
}

export async function readParameters(
  settlement: Contract,
  options: CallOptions
): Promise<SettlementParameters> {
  const [found] = await settlement.read('parameters', [], options)
  const raw = found as Result
  return {
    token: lower(raw.token),
    guardian: lower(raw.guardian),
    genesis: Number(raw.genesis),
    epochSeconds: Number(raw.epochSeconds),
    revealSeconds: Number(raw.revealSeconds),
    postTimeoutSeconds: Number(raw.postTimeoutSeconds),
    windowSeconds: Number(raw.windowSeconds),
    showSeconds: Number(raw.showSeconds),
    unbondingSeconds: Number(raw.unbondingSeconds),
    quorum: Number(raw.quorum),
    marketShare: Number(raw.marketShare),
    verificationShare: Number(raw.verificationShare),
    minStake: BigInt(raw.minStake),
    settlerBond: BigInt(raw.settlerBond)
  }
}
