import { HacaError } from '@haca/protocol'
import type { JsonRpcApiProvider } from 'ethers'
import { abortable, anySignal, type CallOptions } from './abortable.ts'
import { toChainError } from './chain-error.ts'
import { type Connection, openConnection } from './connection.ts'
import { realWait, type Wait } from './wait.ts'

export interface ChainInit {
  /** `http://…`, `https://…`, or the path of an IPC socket (5 ms from block to event, where HTTP polls). */
  readonly rpc: string
  /** Refuses any other chain. */
  readonly chainId: number
  /** How often an HTTP endpoint is asked for new blocks. Default 250 ms. */
  readonly pollMs?: number
  /** How it waits between two attempts to reach a chain that went away. Default: by the machine's clock. */
  readonly wait?: Wait
  readonly signal?: AbortSignal
}

/** One EVM chain, over one connection after the other: a socket that breaks is opened again until `close`. */
export interface Chain {
  readonly chainId: number
  /** Hash of the first block: tells development chains of one id apart. Empty where the node does not have it. */
  readonly genesis: string
  /** Of the present connection; ask for it each time. */
  readonly provider: JsonRpcApiProvider
  /** Aborts with `CHAIN_UNREACHABLE` when the present connection breaks or is closed; the next one has its own. */
  readonly lost: AbortSignal
  /** Aborts with `CHAIN_UNREACHABLE` at `close`. */
  readonly closed: AbortSignal
  /** Calls back at each new block, and when the chain is reachable again. @returns what ends it */
  watch(listener: () => void): () => void
  /** Unix seconds of the newest block. */
  time(options?: CallOptions): Promise<number>
  /** Resolves at the first block whose time is at least `seconds`, with that time. */
  waitForTime(seconds: number, options?: CallOptions): Promise<number>
  /** Asks now and after each new block until there is an answer. Throws `CHAIN_UNREACHABLE` when the connection breaks. */
  untilBlock<T>(ask: () => Promise<T | undefined>, options?: CallOptions): Promise<T>
  close(): void
}

/** Between attempts to open a broken connection again: at first at once, then twice as long each time. */
const reconnectMinMs = 250
const reconnectMaxMs = 30_000

/**
 * Connects and checks the chain id. Throws `CHAIN_UNREACHABLE` when nothing answers, `CHAIN_MISMATCH` for another
 * chain, `CANCELLED` or `TIMEOUT` by the signal.
 */
export async function connectChain(init: ChainInit): Promise<Chain> {
  const chain = new LiveChain(init)
  await chain.open(init.signal)
  try {
    const signal = anySignal(chain.lost, init.signal)
    chain.genesis = (await abortable(chain.provider.getBlock(0), signal))?.hash ?? ''
    return chain
  } catch (error) {
    chain.close()
    throw toChainError(error, `connecting to ${init.rpc}`)
  }
}

class LiveChain implements Chain {
  readonly chainId: number
  genesis = ''
  private readonly init: ChainInit
  private readonly listeners = new Set<() => void>()
  private readonly closing = new AbortController()
  private connection: Connection | undefined

  constructor(init: ChainInit) {
    this.init = init
    this.chainId = init.chainId
  }

  async open(signal?: AbortSignal): Promise<void> {
    const connection = await openConnection(this.init, () => this.beat(), signal)
    if (this.closed.aborted) {
      connection.provider.destroy()
      return
    }
    this.connection = connection
    connection.lost.addEventListener('abort', () => void this.reopen(), { once: true })
  }

  get provider(): JsonRpcApiProvider {
    return this.present.provider
  }

  get lost(): AbortSignal {
    return this.present.lost
  }

  get closed(): AbortSignal {
    return this.closing.signal
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async time(options: CallOptions = {}): Promise<number> {
    try {
      const signal = anySignal(this.lost, options.signal)
      const block = await abortable(this.provider.getBlock('latest'), signal)
      if (block === null) throw new HacaError('CHAIN_UNREACHABLE', 'the chain has no block')
      return block.timestamp
    } catch (error) {
      throw toChainError(error, 'reading the newest block')
    }
  }

  waitForTime(seconds: number, options: CallOptions = {}): Promise<number> {
    return this.untilBlock(async () => {
      const now = await this.time(options)
      return now >= seconds ? now : undefined
    }, options)
  }

  async untilBlock<T>(ask: () => Promise<T | undefined>, options: CallOptions = {}): Promise<T> {
    const signal = anySignal(this.lost, options.signal)
    let wake = Promise.withResolvers<void>()
    const unwatch = this.watch(() => wake.resolve())
    try {
      for (;;) {
        wake = Promise.withResolvers()
        const answer = await abortable(ask(), signal)
        if (answer !== undefined) return answer
        await abortable(wake.promise, signal)
      }
    } finally {
      unwatch()
    }
  }

  close(): void {
    if (this.closed.aborted) return
    const error = closedError()
    this.closing.abort(error)
    this.listeners.clear()
    this.present.lose(error)
    this.present.provider.destroy()
  }

  private get present(): Connection {
    if (this.connection === undefined) throw closedError()
    return this.connection
  }

  private beat(): void {
    for (const listener of [...this.listeners]) listener()
  }

  /** Until it is there again, or not wanted any more. */
  private async reopen(): Promise<void> {
    if (this.closed.aborted) return
    const { wait = realWait } = this.init
    this.present.provider.destroy()
    for (let ms = reconnectMinMs; !this.closed.aborted; ms = Math.min(2 * ms, reconnectMaxMs)) {
      await wait(ms, this.closed)
      if (this.closed.aborted) return
      try {
        await this.open(this.closed)
        this.beat()
        return
      } catch {
        // Still away, or another chain answers there for now; whoever calls meanwhile is told by `lost`.
      }
    }
  }
}

const closedError = () => new HacaError('CHAIN_UNREACHABLE', 'the connection to the chain was closed')
