import type { HacaError, Hex } from '@haca/protocol'
import { type TransactionReceipt, Wallet } from 'ethers'
import { abortable, anySignal, type CallOptions } from './abortable.ts'
import type { Chain } from './chain.ts'
import { revertError, toChainError } from './chain-error.ts'

/** A mined transaction. */
export interface Mined {
  readonly transactionHash: Hex
  readonly blockNumber: number
  readonly gasUsed: bigint
  readonly receipt: TransactionReceipt
}

export interface TransactionInit {
  /** What it does, for messages. */
  readonly action: string
  /** Left out for a deployment. */
  readonly to?: Hex
  /** May be made at the last moment, when all earlier transactions of the sender are known to the chain. */
  readonly data: string | (() => Promise<string>)
}

/** Sends the transactions of one account, in order. */
export interface Sender {
  readonly address: Hex
  readonly wallet: Wallet
  /** Gas used by everything sent so far. */
  readonly gasTotal: bigint
  /**
   * Sends and waits until mined. Calls may overlap: each gets the next nonce at once and several can be in one block.
   * Throws `CHAIN_REVERTED`, before sending where the estimate tells already, `CHAIN_UNREACHABLE`, `TIMEOUT` after
   * two minutes, `CANCELLED`.
   */
  send(transaction: TransactionInit, options?: CallOptions): Promise<Mined>
}

/** One minute and again: a transaction that is not mined by then was dropped or underpriced. */
const minedTimeoutMs = 120_000
/** Estimates on a pending block can fall short when the order in the block changes. */
const gasMarginPercent = 125n

/** @param key Private key of the transaction key, 32 bytes. Two senders of one key would take each other's nonces. */
export function createSender(chain: Chain, key: Hex): Sender {
  const { provider } = chain
  const wallet = new Wallet(key, provider)
  const address = wallet.address.toLowerCase() as Hex
  let nonce: number | undefined
  let gasTotal = 0n
  let queue: Promise<unknown> = Promise.resolve()

  const broadcast = async (transaction: TransactionInit): Promise<string> => {
    const { to } = transaction
    const data = typeof transaction.data === 'string' ? transaction.data : await transaction.data()
    const call = to === undefined ? { from: address, data } : { from: address, to, data }
    const [estimate, fees] = await Promise.all([
      provider.estimateGas({ ...call, blockTag: 'pending' }),
      provider.getFeeData()
    ])
    nonce ??= await provider.getTransactionCount(address, 'pending')
    const signed = await wallet.signTransaction({
      ...(to === undefined ? { data } : { to, data }),
      chainId: chain.chainId,
      nonce,
      gasLimit: (estimate * gasMarginPercent) / 100n,
      type: 2,
      maxFeePerGas: fees.maxFeePerGas ?? 0n,
      maxPriorityFeePerGas: fees.maxPriorityFeePerGas ?? 0n
    })
    const sent = await provider.send('eth_sendRawTransaction', [signed])
    nonce += 1
    return String(sent)
  }

  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task, task)
    queue = result.catch(() => {
      // Whatever went wrong, the next transaction asks the chain for its nonce again; the caller gets the error.
      nonce = undefined
    })
    return result
  }

  return {
    address,
    wallet,
    get gasTotal() {
      return gasTotal
    },
    async send(transaction, options = {}) {
      const { action } = transaction
      try {
        const signal = anySignal(chain.lost, options.signal, AbortSignal.timeout(minedTimeoutMs))
        const hash = await abortable(
          enqueue(() => broadcast(transaction)),
          signal
        )
        const mined = async () => (await provider.getTransactionReceipt(hash)) ?? undefined
        const receipt = await chain.untilBlock(mined, { signal })
        gasTotal += receipt.gasUsed
        if (receipt.status !== 1) throw await replayRevert(chain, receipt, transaction)
        const { blockNumber, gasUsed } = receipt
        return { transactionHash: hash as Hex, blockNumber, gasUsed, receipt }
      } catch (error) {
        throw toChainError(error, action)
      }
    }
  }
}

/** A mined revert says no reason; the same call on the same block does. */
async function replayRevert(
  chain: Chain,
  receipt: TransactionReceipt,
  transaction: TransactionInit
): Promise<HacaError> {
  const { action, to } = transaction
  const sent = await chain.provider.getTransaction(receipt.hash)
  const call = { from: receipt.from, data: sent?.data ?? '0x', blockTag: receipt.blockNumber }
  try {
    await chain.provider.call(to === undefined ? call : { ...call, to })
  } catch (error) {
    return toChainError(error, action)
  }
  return revertError(null, 'out of gas, or state changed within the block', action)
}
