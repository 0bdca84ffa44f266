import type { Log } from 'ethers'
import { abortable, type CallOptions } from './chain/abortable.ts'
import { toChainError } from './chain/chain-error.ts'
import { settlementInterface } from './contract.ts'
import type { Settlement } from './settlement.ts'

/** What settling one payment line cost in the newest epoch that is final. */
export interface GasShare {
  readonly epoch: number
  /** Lines that shared the gas of posting the epoch and applying it. */
  readonly lines: number
  /** Gas of those transactions, divided by the lines and rounded up. */
  readonly gasPerLine: number
  /** Wei for a unit of gas, by the newest block. */
  readonly gasPrice: bigint
}

type Reader = Pick<Settlement, 'chain' | 'address' | 'lastFinal'>

/**
 * Measures the gas of the newest final epoch by its receipts on the chain; undefined while none is final. Deposits,
 * registrations and withdrawals are not in it: they are per party, and whoever sends them pays.
 */
export async function readGasShare(
  settlement: Reader,
  options: CallOptions = {}
): Promise<GasShare | undefined> {
  const last = await settlement.lastFinal(options)
  if (last === undefined) return undefined
  try {
    const posts = await logsOf(settlement, 'EpochPosted', last.epoch, options)
    const finals = await logsOf(settlement, 'EpochFinalised', last.epoch, options)
    const post = posts.at(-1)
    if (post === undefined) return undefined
    const lines = Number(settlementInterface.parseLog(post)?.args.count ?? 0)
    if (lines === 0) return undefined
    const { provider } = settlement.chain
    let gas = 0n
    for (const hash of new Set([post, ...finals].map(({ transactionHash }) => transactionHash))) {
      const receipt = await abortable(provider.getTransactionReceipt(hash), options.signal)
      gas += receipt?.gasUsed ?? 0n
    }
    const { gasPrice } = await abortable(provider.getFeeData(), options.signal)
    const gasPerLine = Math.ceil(Number(gas) / lines)
    return { epoch: last.epoch, lines, gasPerLine, gasPrice: gasPrice ?? 0n }
  } catch (error) {
    throw toChainError(error, 'reading what the last epoch cost')
  }
}

async function logsOf(
  { chain, address }: Reader,
  event: string,
  epoch: number,
  options: CallOptions
): Promise<Log[]> {
  const topics = settlementInterface.encodeFilterTopics(event, [epoch])
  return abortable(chain.provider.getLogs({ address, topics, fromBlock: 0 }), options.signal)
}
