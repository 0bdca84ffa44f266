import type { OutboxEntry } from '@haca/core'
import { HacaError, type Hex } from '@haca/protocol'
import { Wallet } from 'ethers'
import type { Call } from '../outbox/call.ts'
import { createEngine, type Engine } from '../outbox/engine.ts'
import type { Mined } from '../outbox/outcome.ts'
import type { OutboxInit } from '../outbox/settings.ts'
import { callDataMax, idMax } from '../outbox/transaction-table.ts'
import { abortable, anySignal, type CallOptions } from './abortable.ts'
import type { Chain } from './chain.ts'
import { toChainError } from './chain-error.ts'

export interface TransactionInit {
  /** What it does, for messages. */
  readonly action: string
  /** Left out for a deployment. */
  readonly to?: Hex
  /** May be made at the last moment, when all earlier transactions of the sender are known to the chain. */
  readonly data: string | (() => Promise<string>)
}

/** Options of calls that send a transaction. */
export interface SendOptions extends CallOptions {
  /**
   * What the caller calls this transaction, up to 256 characters. A second call with the same id, after a restart too,
   * does not send again: it waits for the first one, or gets its result. One that reverted may be asked for again.
   * Without an id a transaction that could not be sent is given up.
   */
  readonly id?: string
  /** Only what is on its way counts as the same; after its success the id is free again. Default false. */
  readonly repeatable?: boolean
}

/** Sends the transactions of one account, in order, each exactly once. */
export interface Sender {
  readonly address: Hex
  readonly wallet: Wallet
  /** Gas used by everything that was confirmed so far, by this object. */
  readonly gasTotal: bigint
  /**
   * Sends and waits until as many blocks hold it as the outbox wants. Calls may overlap: each gets the next nonce at once
   * and several can be in one block. Throws `CHAIN_REVERTED`, before sending where the estimate tells already,
   * `CHAIN_UNREACHABLE`, `TIMEOUT` after two minutes, `CANCELLED`, `OVERLOADED` while 1,024 are on their way. What was
   * signed, or has an id, goes on being sent whatever is thrown, after a restart too if the outbox has a store.
   */
  send(transaction: TransactionInit, options?: SendOptions): Promise<Mined>
  /** Looks after nothing any more. What is in the store is taken up by the next sender of this account. */
  stop(): void
}

export interface SenderInit extends OutboxInit {
  readonly chain: Chain
  /** Private key of the transaction key, 32 bytes. Two senders of one key take each other's nonces, which costs time. */
  readonly key: Hex
}

/** How long a caller waits; the transaction goes on without it. */
const callerTimeoutMs = 120_000
/** On their way at one time; nodes' pools keep fewer of one account. */
const unfinishedMax = 1024

/** Takes up at once what an earlier process has left in the store. */
export function createSender(init: SenderInit): Sender {
  return new OutboxSender(init)
}

/** A transaction whose data are made when its turn comes. */
interface Intake {
  readonly make: () => Promise<string>
  readonly transaction: TransactionInit
  readonly id: string | undefined
  readonly added: PromiseWithResolvers<Submitted>
}

interface Submitted {
  readonly sequence: number
  readonly mined: Promise<Mined>
}

class OutboxSender implements Sender {
  readonly address: Hex
  readonly wallet: Wallet
  private readonly chain: Chain
  private readonly engine: Engine
  private readonly intake: Intake[] = []

  constructor(init: SenderInit) {
    this.chain = init.chain
    this.wallet = new Wallet(init.key)
    this.address = this.wallet.address.toLowerCase() as Hex
    this.engine = createEngine({ ...init, wallet: this.wallet, more: () => this.takeIn() })
  }

  get gasTotal(): bigint {
    return this.engine.gasTotal
  }

  async send(transaction: TransactionInit, options: SendOptions = {}): Promise<Mined> {
    const timeout = AbortSignal.timeout(callerTimeoutMs)
    const signal = anySignal(this.chain.closed, this.chain.lost, options.signal, timeout)
    try {
      const { sequence, mined } = await abortable(this.submit(transaction, options), signal)
      this.engine.kick()
      try {
        return await abortable(mined, signal)
      } finally {
        if (signal.aborted) this.withdraw(sequence)
      }
    } catch (error) {
      throw toChainError(error, transaction.action)
    }
  }

  stop(): void {
    this.engine.stop()
  }

  private async submit(transaction: TransactionInit, options: SendOptions): Promise<Submitted> {
    this.engine.requireSound()
    const { data } = transaction
    const known = this.known(options)
    if (known !== undefined) return this.waitFor(known.sequence)
    if (this.engine.machine.unfinished >= unfinishedMax) {
      const message = `${unfinishedMax} transactions of ${this.address} are on their way`
      throw new HacaError('OVERLOADED', message, { data: { limit: unfinishedMax } })
    }
    const { id } = options
    if (typeof data === 'string') return this.add(transaction, data, id)
    const added = Promise.withResolvers<Submitted>()
    this.intake.push({ make: data, transaction, id, added })
    this.engine.kick()
    return added.promise
  }

  private known({ id, repeatable }: SendOptions): OutboxEntry | undefined {
    if (id === undefined) return undefined
    if (id.length > idMax) {
      const message = `the id has ${id.length} characters, at most ${idMax} are allowed`
      throw new HacaError('INVALID_INPUT', message, { data: { field: 'id', limit: idMax } })
    }
    const found = this.engine.machine.find(id)
    const over = found?.state === 'done' || found?.state === 'past'
    if (found === undefined || (over && repeatable)) return undefined
    if (over) void this.engine.tellAgain(found)
    return found
  }

  private add({ action, to }: TransactionInit, data: string, id: string | undefined): Submitted {
    const size = (data.length - 2) / 2
    if (size > callDataMax) {
      const message = `${action} has ${size} bytes of data, a chain takes at most ${callDataMax}`
      throw new HacaError('LIMIT_EXCEEDED', message, { data: { limit: callDataMax, actual: size } })
    }
    const call: Call = { action, data: data as Hex, ...(to === undefined ? {} : { to }) }
    return this.waitFor(this.engine.add(call, id))
  }

  private waitFor(sequence: number): Submitted {
    return { sequence, mined: this.engine.waiters.of(sequence) }
  }

  /** Nobody waits any more for what was never signed and has no id. */
  private withdraw(sequence: number): void {
    const entry = this.engine.machine.get(sequence)
    if (entry?.state === 'queued' && entry.id === undefined) this.engine.drop(sequence)
  }

  private async takeIn(): Promise<boolean> {
    const [first] = this.intake.splice(0, 1)
    if (first === undefined) return false
    try {
      first.added.resolve(this.add(first.transaction, await first.make(), first.id))
    } catch (error) {
      first.added.reject(error)
    }
    return true
  }
}
