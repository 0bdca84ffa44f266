import type { HacaError, Hex } from '@haca/protocol'
import type { TransactionReceipt } from 'ethers'
import type { Chain } from '../chain/chain.ts'
import { revertError, toChainError } from '../chain/chain-error.ts'
import type { Call } from './call.ts'

/** A mined transaction. */
export interface Mined {
  readonly transactionHash: Hex
  readonly blockNumber: number
  readonly gasUsed: bigint
  readonly receipt: TransactionReceipt
}

export function minedOf(receipt: TransactionReceipt): Mined {
  const { blockNumber, gasUsed } = receipt
  return { transactionHash: receipt.hash as Hex, blockNumber, gasUsed, receipt }
}

/** A mined revert says no reason; the same call on the same block does. */
export async function revertOf(chain: Chain, receipt: TransactionReceipt, call: Call): Promise<HacaError> {
  const { action, to, data } = call
  const again = { from: receipt.from, data, blockTag: receipt.blockNumber }
  try {
    await chain.provider.call(to === undefined ? again : { ...again, to })
  } catch (error) {
    return toChainError(error, action)
  }
  return revertError(null, 'out of gas, or state changed within the block', action)
}
