import { connect } from 'node:net'
import { HacaError } from '@haca/protocol'
import { IpcSocketProvider, JsonRpcProvider, Network } from 'ethers'
import { abortable, anySignal } from './abortable.ts'
import { toChainError } from './chain-error.ts'
import { subscribeHeads } from './head-subscriber.ts'

export interface ConnectionInit {
  readonly rpc: string
  readonly chainId: number
  readonly pollMs?: number
}

/** One connection to a chain, from its opening to its break. */
export interface Connection {
  readonly provider: JsonRpcProvider | IpcSocketProvider
  /** Aborts when it breaks. */
  readonly lost: AbortSignal
  /** Says that it is broken. */
  lose(reason: unknown): void
}

const defaultPollMs = 250
/** No batching (it waits 10 ms) and no caching (stale nonces): one request, one answer. */
const providerOptions = { batchMaxCount: 1, cacheTimeout: -1 } as const

/** Opens it, checks the chain id, and calls back at each new block. */
export async function openConnection(
  init: ConnectionInit,
  onHead: () => void,
  signal: AbortSignal | undefined
): Promise<Connection> {
  const { rpc, chainId } = init
  const connection = await abortable(open(init), signal)
  const { provider, lost } = connection
  try {
    const asked = anySignal(lost, signal)
    const actual = Number(await abortable(provider.send('eth_chainId', []), asked))
    if (actual !== chainId) {
      throw new HacaError('CHAIN_MISMATCH', `${rpc} serves chain ${actual}, not ${chainId}`, {
        data: { expected: chainId, actual }
      })
    }
    await abortable(subscribe(provider, onHead), asked)
    return connection
  } catch (error) {
    provider.destroy()
    throw toChainError(error, `connecting to ${rpc}`)
  }
}

async function open({ rpc, chainId, pollMs }: ConnectionInit): Promise<Connection> {
  const staticNetwork = Network.from(chainId)
  const losing = new AbortController()
  const ends = { lost: losing.signal, lose: (reason: unknown) => losing.abort(reason) }
  if (/^https?:/.test(rpc)) {
    const pollingInterval = pollMs ?? defaultPollMs
    const provider = new JsonRpcProvider(rpc, chainId, { ...providerOptions, staticNetwork, pollingInterval })
    return { provider, ...ends }
  }
  await requireSocket(rpc)
  const provider = new IpcSocketProvider(rpc, chainId, { ...providerOptions, staticNetwork })
  const onBroken = (cause?: unknown) =>
    ends.lose(new HacaError('CHAIN_UNREACHABLE', `the connection to ${rpc} broke`, { data: { rpc }, cause }))
  // ethers answers the end of the socket with an event that it does not know itself, an error that nobody can catch.
  provider.socket.removeAllListeners('end')
  provider.socket.on('error', onBroken)
  provider.socket.on('close', () => onBroken())
  return { provider, ...ends }
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

async function subscribe(provider: Connection['provider'], onHead: () => void): Promise<void> {
  if (provider instanceof IpcSocketProvider) await subscribeHeads(provider, onHead)
  else await provider.on('block', onHead)
}
