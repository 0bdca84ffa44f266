import { connect } from 'node:net'
import { HacaError } from '@haca/protocol'
import { IpcSocketProvider, type JsonRpcApiProvider, JsonRpcProvider, Network } from 'ethers'
import { abortable, anySignal, type CallOptions } from './abortable.ts'
import { toChainError } from './chain-error.ts'
import { subscribeHeads } from './head-subscriber.ts'

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
  /** Aborts with `CHAIN_UNREACHABLE` when the connection breaks or is closed. */
  readonly lost: AbortSignal
  /** Unix seconds of the newest block. */
  time(options?: CallOptions): Promise<number>
  /** Resolves at the first block whose time is at least `seconds`, with that time. */
  waitForTime(seconds: number, options?: CallOptions): Promise<number>
  /** Asks now and after each new block until there is an answer. */
  untilBlock<T>(ask: () => Promise<T | undefined>, options?: CallOptions): Promise<T>
  close(): void
}

const defaultPollMs = 250

/**
 * Connects and checks the chain id. Throws `CHAIN_UNREACHABLE` when nothing answers, `CHAIN_MISMATCH` for another
 * chain, `CANCELLED` or `TIMEOUT` by the signal.
 */
export async function connectChain(init: ChainInit): Promise<Chain> {
  const { rpc, chainId, signal } = init
  const connection = await abortable(openConnection(init), signal)
  try {
    const asked = anySignal(connection.lost.signal, signal)
    const actual = Number(await abortable(connection.provider.send('eth_chainId', []), asked))
    if (actual !== chainId) {
      throw new HacaError('CHAIN_MISMATCH', `${rpc} serves chain ${actual}, not ${chainId}`, {
        data: { expected: chainId, actual }
      })
    }
    await abortable(subscribe(connection), asked)
    return chainOver(connection, chainId)
  } catch (error) {
    connection.provider.destroy()
    throw toChainError(error, `connecting to ${rpc}`)
  }
}

/** No batching (it waits 10 ms) and no caching (stale nonces): one request, one answer. */
const providerOptions = { batchMaxCount: 1, cacheTimeout: -1 } as const

interface Connection {
  readonly provider: JsonRpcProvider | IpcSocketProvider
  readonly lost: AbortController
  /** Called at each new block. */
  readonly listeners: Set<() => void>
}

async function openConnection(init: ChainInit): Promise<Connection> {
  const { rpc, chainId } = init
  const staticNetwork = Network.from(chainId)
  const lost = new AbortController()
  if (/^https?:/.test(rpc)) {
    const pollingInterval = init.pollMs ?? defaultPollMs
    const provider = new JsonRpcProvider(rpc, chainId, { ...providerOptions, staticNetwork, pollingInterval })
    return { provider, lost, listeners: new Set() }
  }
  await requireSocket(rpc)
  const provider = new IpcSocketProvider(rpc, chainId, { ...providerOptions, staticNetwork })
  const onBroken = (cause?: unknown) =>
    lost.abort(new HacaError('CHAIN_UNREACHABLE', `the connection to ${rpc} broke`, { data: { rpc }, cause }))
  // ethers answers the end of the socket with an event that it does not know itself, an error that nobody can catch.
  provider.socket.removeAllListeners('end')
  provider.socket.on('error', onBroken)
  provider.socket.on('close', () => onBroken())
  return { provider, lost, listeners: new Set() }
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

async function subscribe({ provider, listeners }: Connection): Promise<void> {
  const onHead = () => {
    for (const listener of listeners) listener()
  }
  if (provider instanceof IpcSocketProvider) await subscribeHeads(provider, onHead)
  else await provider.on('block', onHead)
}

function chainOver({ provider, lost, listeners }: Connection, chainId: number): Chain {
  const time = async (options: CallOptions = {}): Promise<number> => {
    try {
      const block = await abortable(provider.getBlock('latest'), anySignal(lost.signal, options.signal))
      if (block === null) throw new HacaError('CHAIN_UNREACHABLE', 'the chain has no block')
      return block.timestamp
    } catch (error) {
      throw toChainError(error, 'reading the newest block')
    }
  }
  const untilBlock = async <T>(ask: () => Promise<T | undefined>, options: CallOptions = {}): Promise<T> => {
    const signal = anySignal(lost.signal, options.signal)
    let wake = Promise.withResolvers<void>()
    const listener = () => wake.resolve()
    listeners.add(listener)
    try {
      for (;;) {
        wake = Promise.withResolvers()
        const answer = await abortable(ask(), signal)
        if (answer !== undefined) return answer
        await abortable(wake.promise, signal)
      }
    } finally {
      listeners.delete(listener)
    }
  }
  return {
    chainId,
    provider,
    lost: lost.signal,
    time,
    untilBlock,
    waitForTime: (seconds, options = {}) =>
      untilBlock(async () => {
        const now = await time(options)
        return now >= seconds ? now : undefined
      }, options),
    close() {
      lost.abort(new HacaError('CHAIN_UNREACHABLE', 'the connection to the chain was closed'))
      provider.destroy()
    }
  }
}
