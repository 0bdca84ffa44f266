import { connect } from 'node:net'
import { HacaError } from '@haca/protocol'
import { IpcSocketProvider, type JsonRpcApiProvider, JsonRpcProvider, Network } from 'ethers'
import { abortable, type CallOptions } from './abortable.ts'
import { toChainError } from './chain-error.ts'

export interface ChainInit {
  /** `http://…`, `https://…`, or the path of an IPC socket (5 ms from block to event, where HTTP polls). */
  readonly rpc: string
  /** Refuses any other chain. */
  readonly chainId: number
  /** How often an HTTP endpoint is asked for new blocks. Default 250 ms. */
  readonly pollMs?: number
  readonly signal?: AbortSignal
}

/** A connection to one EVM chain. */
export interface Chain {
  readonly chainId: number
  readonly provider: JsonRpcApiProvider
  /** Unix seconds of the newest block. */
  time(options?: CallOptions): Promise<number>
  /** Resolves with the first block whose time is at least `seconds`. */
  waitForTime(seconds: number, options?: CallOptions): Promise<number>
  /** Calls `listener` with the number of each new block until the returned function is called. */
  onBlock(listener: (blockNumber: number) => void): () => void
  close(): void
}

const defaultPollMs = 250

/**
 * Connects and checks the chain id. Throws `CHAIN_UNREACHABLE` when nothing answers, `CHAIN_MISMATCH` for another
 * chain, `CANCELLED` or `TIMEOUT` by the signal.
 */
export async function connectChain(init: ChainInit): Promise<Chain> {
  const { rpc, chainId, signal } = init
  const provider = await abortable(openProvider(init), signal)
  try {
    const actual = Number(await abortable(provider.send('eth_chainId', []), signal))
    if (actual !== chainId) {
      throw new HacaError('CHAIN_MISMATCH', `${rpc} serves chain ${actual}, not ${chainId}`, {
        data: { expected: chainId, actual }
      })
    }
  } catch (error) {
    provider.destroy()
    throw toChainError(error, `connecting to ${rpc}`)
  }
  return chainOver(provider, chainId)
}

/** No batching (it waits 10 ms) and no caching (stale nonces): one request, one answer. */
const providerOptions = { batchMaxCount: 1, cacheTimeout: -1 } as const

async function openProvider(init: ChainInit): Promise<JsonRpcProvider | IpcSocketProvider> {
  const { rpc, chainId } = init
  const staticNetwork = Network.from(chainId)
  if (/^https?:/.test(rpc)) {
    const pollingInterval = init.pollMs ?? defaultPollMs
    return new JsonRpcProvider(rpc, chainId, { ...providerOptions, staticNetwork, pollingInterval })
  }
  await requireSocket(rpc)
  const provider = new IpcSocketProvider(rpc, chainId, { ...providerOptions, staticNetwork })
  // A socket that breaks later fails the calls in flight; without a listener it would end the process.
  provider.socket.on('error', () => provider.destroy())
  return provider
}

/** ethers reports a socket that does not exist by an event that nobody can catch; so ask first. */
function requireSocket(path: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = connect(path)
  socket.once('connect', () => {
    socket.destroy()
    resolve()
  })
  socket.once('error', cause =>
    reject(new HacaError('CHAIN_UNREACHABLE', `nothing answers at ${path}`, { data: { rpc: path }, cause }))
  )
  return promise
}

function chainOver(provider: JsonRpcProvider | IpcSocketProvider, chainId: number): Chain {
  const time = async (options: CallOptions = {}): Promise<number> => {
    try {
      const block = await abortable(provider.getBlock('latest'), options.signal)
      if (block === null) throw new HacaError('CHAIN_UNREACHABLE', 'the chain has no block')
      return block.timestamp
    } catch (error) {
      throw toChainError(error, 'reading the newest block')
    }
  }
  const onBlock = (listener: (blockNumber: number) => void): (() => void) => {
    void provider.on('block', listener)
    return () => void provider.off('block', listener)
  }
  return {
    chainId,
    provider,
    time,
    onBlock,
    async waitForTime(seconds, options = {}) {
      for (;;) {
        const { promise: nextBlock, resolve } = Promise.withResolvers<number>()
        const stop = onBlock(resolve)
        try {
          const now = await time(options)
          if (now >= seconds) return now
          await abortable(nextBlock, options.signal)
        } finally {
          stop()
        }
      }
    },
    close: () => provider.destroy()
  }
}
