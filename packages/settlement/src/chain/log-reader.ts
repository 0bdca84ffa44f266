import type { Log } from 'ethers'
import { abortable, anySignal, type CallOptions } from './abortable.ts'
import type { Chain } from './chain.ts'
import { toChainError } from './chain-error.ts'

/** Blocks in one question for logs: what public RPC providers allow at least. */
const logRangeMax = 2000

export interface LogQuery {
  readonly address: string
  readonly topics?: (string | string[] | null)[]
  readonly fromBlock: number
  /** Included. */
  readonly toBlock: number
  /** Blocks in one question. Default 2000. */
  readonly range?: number | undefined
}

/**
 * Logs of any range of blocks, oldest first, in questions of at most `range` blocks; a provider that wants shorter ones
 * is asked for half as many. Throws `CHAIN_UNREACHABLE`, and what the provider says to a single block.
 */
export async function* readLogs(chain: Chain, query: LogQuery, options: CallOptions): AsyncGenerator<Log[]> {
  const { range = logRangeMax, ...rest } = query
  let size = range
  for (let from = query.fromBlock; from <= query.toBlock; ) {
    const toBlock = Math.min(from + size - 1, query.toBlock)
    try {
      const filter = { ...rest, fromBlock: from, toBlock }
      const logs = await abortable(chain.provider.getLogs(filter), anySignal(chain.lost, options.signal))
      from = toBlock + 1
      yield logs
    } catch (cause) {
      const error = toChainError(cause, 'reading logs')
      const refused = error.code === 'INTERNAL' || error.code === 'CHAIN_REVERTED'
      if (!refused || size === 1) throw error
      size = Math.ceil(size / 2)
    }
  }
}

/**
 * The first block whose time is at least `seconds`, by bisection: headers are there on every node. The block after the head where
 * all are earlier.
 */
export async function firstBlockAt(chain: Chain, seconds: number, options: CallOptions): Promise<number> {
  return bisect(chain, options, async number => {
    const block = await chain.provider.getBlock(number)
    // A header that this node has dropped is an old one.
    return block !== null && block.timestamp >= seconds
  })
}

/** The block that brought the contract, by bisection. Needs a node that keeps old state; throws what others say. */
export async function deploymentBlock(chain: Chain, address: string, options: CallOptions): Promise<number> {
  return bisect(chain, options, async number => (await chain.provider.getCode(address, number)) !== '0x')
}

async function bisect(
  chain: Chain,
  options: CallOptions,
  holds: (block: number) => Promise<boolean>
): Promise<number> {
  const ask = <T>(question: Promise<T>) => abortable(question, anySignal(chain.lost, options.signal))
  try {
    let low = 0
    let high = (await ask(chain.provider.getBlockNumber())) + 1
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (await ask(holds(middle))) high = middle
      else low = middle + 1
    }
    return low
  } catch (error) {
    throw toChainError(error, 'looking for a block')
  }
}
