import { createOutboxMachine, type OutboxEffect, type OutboxEntry, type OutboxMachine } from '@haca/core'
import { HacaError, type Hex } from '@haca/protocol'
import { openStore } from '@haca/store'
import { keccak256, type TransactionReceipt, type Wallet } from 'ethers'
import type { Chain } from '../chain/chain.ts'
import { toChainError } from '../chain/chain-error.ts'
import { realWait } from '../chain/wait.ts'
import type { Call } from './call.ts'
import { type ChainPort, createChainPort } from './chain-port.ts'
import { minedOf, revertOf } from './outcome.ts'
import { readSendError } from './send-answer.ts'
import { type OutboxInit, outboxSettings } from './settings.ts'
import { createTransactionTable, type TransactionTable } from './transaction-table.ts'
import { createWaiters, type Waiters } from './waiters.ts'

export interface EngineInit extends OutboxInit {
  readonly chain: Chain
  readonly wallet: Wallet
  /** Adds one transaction that waited for its turn; false when there is none. */
  readonly more: () => Promise<boolean>
}

/** Runs the machine of one account's transactions: asks the chain, signs, writes, sends, tells. */
export interface Engine {
  readonly machine: OutboxMachine
  readonly waiters: Waiters
  /** Gas used by everything that was confirmed so far. */
  readonly gasTotal: bigint
  /** Throws what the disk said when it took no more. */
  requireSound(): void
  /** @returns its sequence */
  add(call: Call, id: string | undefined): number
  /** Gives up what was never signed. */
  drop(sequence: number): void
  /** Tells who waits for a finished transaction what became of it. */
  tellAgain(entry: OutboxEntry): Promise<void>
  /** Looks at the chain soon; calls that come meanwhile are one. */
  kick(): void
  stop(): void
}

/** Estimates on a pending block can fall short when the order in the block changes. */
const gasMarginPercent = 125n
/** How often what is done is looked for while nothing else is on its way; far more often than `watchBlocks`. */
const watchEveryBlocks = 4
/** After the chain did not answer: at first soon, then twice as long each time. */
const retryMinMs = 1000
const retryMaxMs = 30_000

/** Takes up at once what an earlier process has left in the store. */
export function createEngine(init: EngineInit): Engine {
  return new OutboxEngine(init)
}

type Receipts = ReadonlyMap<Hex, TransactionReceipt>

class OutboxEngine implements Engine {
  readonly machine: OutboxMachine
  readonly waiters = createWaiters()
  gasTotal = 0n
  private readonly init: EngineInit
  private readonly chain: Chain
  private readonly address: Hex
  private readonly port: ChainPort
  private readonly table: TransactionTable
  private readonly calls = new Map<number, Call>()
  private running: Promise<void> | undefined
  private dirty = false
  private retryMs = retryMinMs
  private retrying = false
  private heads = 0
  /** What was signed last, which is sent next: signing takes a millisecond. */
  private fresh: { readonly hash: Hex; readonly raw: string } | undefined
  /** Nothing is sent that is not written. */
  private broken: HacaError | undefined
  private stopped = false
  private readonly unwatch: () => void

  constructor(init: EngineInit) {
    const { chain, wallet } = init
    this.init = init
    this.chain = chain
    this.address = wallet.address.toLowerCase() as Hex
    this.port = createChainPort(chain, this.address)
    const store = init.store ?? openStore({ path: ':memory:' })
    this.table = createTransactionTable(store, chain, this.address)
    const kept = this.table.load()
    for (const { entry, call } of kept) this.calls.set(entry.sequence, call)
    const entries = kept.map(({ entry }) => entry)
    this.machine = createOutboxMachine(outboxSettings(init, chain.chainId), entries)
    this.unwatch = chain.watch(() => {
      this.heads++
      this.kick()
    })
    if (kept.length > 0) this.kick()
  }

  requireSound(): void {
    if (this.broken !== undefined) throw this.broken
  }

  add(call: Call, id: string | undefined): number {
    const { entry, effects } = this.machine.add(id)
    this.calls.set(entry.sequence, call)
    this.persist(effects)
    return entry.sequence
  }

  drop(sequence: number): void {
    this.persist(this.machine.drop(sequence))
    if (this.machine.get(sequence) === undefined) this.calls.delete(sequence)
  }

  async tellAgain({ sequence, included }: OutboxEntry): Promise<void> {
    try {
      const receipt = included && (await this.port.receipt(included.hash))
      // Taken back at this moment: whoever waits is told when it is there again.
      if (receipt) this.waiters.resolve(sequence, minedOf(receipt))
    } catch (error) {
      this.waiters.reject(sequence, error)
    }
  }

  kick(): void {
    this.dirty = true
    this.running ??= this.run().finally(() => {
      this.running = undefined
      if (this.dirty && this.goesOn) this.kick()
    })
  }

  private get goesOn(): boolean {
    return !this.stopped && !this.chain.closed.aborted && this.broken === undefined
  }

  stop(): void {
    this.stopped = true
    this.unwatch()
  }

  private async run(): Promise<void> {
    // What asked for it goes on first: several calls of one turn become one look.
    await undefined
    while (this.dirty && this.goesOn) {
      this.dirty = false
      try {
        await this.pump()
        await this.look()
        this.retryMs = retryMinMs
      } catch (error) {
        if (!this.goesOn) return
        this.init.onNotice?.({ kind: 'waiting', error: toChainError(error, 'sending') })
        void this.retry()
      }
    }
  }

  private async retry(): Promise<void> {
    if (this.retrying || this.machine.unfinished === 0) return
    this.retrying = true
    const { wait = realWait } = this.init
    await wait(this.retryMs, this.chain.closed)
    this.retrying = false
    this.retryMs = Math.min(2 * this.retryMs, retryMaxMs)
    if (this.goesOn) this.kick()
  }

  /** Signs and sends what has no nonce yet, oldest first. */
  private async pump(): Promise<void> {
    for (;;) {
      const next = this.machine.queued()
      if (next !== undefined) await this.prepare(next)
      else if (!(await this.init.more())) return
    }
  }

  private async prepare(entry: OutboxEntry): Promise<void> {
    const { sequence, id } = entry
    const call = this.callOf(entry)
    try {
      const [estimate, market, poolNonce] = await Promise.all([
        this.port.estimate(call),
        this.port.market(),
        this.port.poolNonce()
      ])
      const gasLimit = (estimate * gasMarginPercent) / 100n
      await this.perform(this.machine.price({ sequence, gasLimit, market, poolNonce }))
    } catch (cause) {
      const error = toChainError(cause, call.action)
      this.waiters.reject(sequence, error)
      const unanswered = error.code === 'CHAIN_UNREACHABLE' || error.code === 'TIMEOUT'
      // Once it is signed it is not dropped, whatever its sending met.
      if (!unanswered || id === undefined) this.drop(sequence)
      if (unanswered) throw error
    }
  }

  private async look(): Promise<void> {
    if (this.machine.wanted().length === 0) return
    // What is done is only watched; nobody waits for it.
    if (this.machine.unfinished === 0 && this.heads < watchEveryBlocks) return
    this.heads = 0
    const seen = await this.port.look(this.machine)
    if (this.goesOn) await this.perform(this.machine.see(seen), seen.receipts)
  }

  /** Everything is on disk before anything of it is sent. */
  private async perform(effects: readonly OutboxEffect[], receipts: Receipts = new Map()): Promise<void> {
    this.persist(effects)
    for (const effect of effects) await this.act(effect, receipts)
    for (const effect of effects) {
      if (effect.kind === 'forget' && this.machine.get(effect.sequence) === undefined)
        this.calls.delete(effect.sequence)
    }
  }

  private persist(effects: readonly OutboxEffect[]): void {
    const lasting = effects.filter(effect => effect.kind === 'write' || effect.kind === 'forget')
    if (lasting.length === 0) return
    try {
      this.table.together(() => {
        for (const effect of lasting) {
          if (effect.kind === 'forget') this.table.delete(effect.sequence)
          else this.table.put({ entry: effect.entry, call: this.callOf(effect.entry) })
        }
      })
    } catch (cause) {
      this.broken = new HacaError('INTERNAL', 'transactions can no longer be written; none is sent', {
        cause
      })
      throw this.broken
    }
  }

  private async act(effect: OutboxEffect, receipts: Receipts): Promise<void> {
    const { onNotice } = this.init
    switch (effect.kind) {
      case 'sign': {
        const raw = await this.sign(effect.entry, effect.fees)
        const attempt = { hash: keccak256(raw) as Hex, ...effect.fees }
        this.fresh = { hash: attempt.hash, raw }
        return this.perform(this.machine.signed(effect.entry.sequence, attempt))
      }
      case 'send':
        return this.offer(effect.entry)
      case 'reprice':
        return this.raise(effect.entry)
      case 'settled':
        return this.tell(effect.entry, receipts.get(effect.included.hash))
      case 'reinstated':
        return onNotice?.({ kind: 'reinstated', action: this.callOf(effect.entry).action })
      case 'replaced': {
        const { action } = this.callOf(effect.entry)
        onNotice?.({ kind: 'replaced', action, givenUp: effect.givenUp })
        if (effect.givenUp) this.waiters.reject(effect.entry.sequence, replacedError(action))
        // It gets another nonce at once.
        this.dirty = true
        return
      }
      case 'filled':
        this.calls.set(effect.entry.sequence, { action: 'filling a nonce', to: this.address, data: '0x' })
        onNotice?.({ kind: 'filled', nonce: effect.entry.nonce ?? 0 })
        this.dirty = true
        return
      default:
    }
  }

  private async raise(entry: OutboxEntry): Promise<void> {
    const { sequence, nonce = 0 } = entry
    this.init.onNotice?.({ kind: 'stuck', action: this.callOf(entry).action, nonce })
    await this.perform(this.machine.price({ sequence, market: await this.port.market() }))
  }

  private async offer(entry: OutboxEntry): Promise<void> {
    const { sequence } = entry
    const [newest] = entry.attempts.slice(-1)
    if (newest === undefined) return
    const { action } = this.callOf(entry)
    try {
      // Signatures are deterministic (RFC 6979): signed again, it is the same transaction.
      const raw = this.fresh?.hash === newest.hash ? this.fresh.raw : await this.sign(entry, newest)
      await this.port.send(raw)
      this.machine.accepted(sequence)
      // A chain that mines at once has it in a block now.
      this.dirty = true
    } catch (cause) {
      const answer = readSendError(cause)
      if (answer === 'refused') {
        const effects = this.machine.refused(sequence)
        const error = toChainError(cause, action)
        if (effects.length > 0) this.waiters.reject(sequence, error)
        this.persist(effects)
        this.init.onNotice?.({ kind: 'refused', action, error })
        return
      }
      if (answer === 'underpriced') this.machine.underpriced(sequence)
      else if (answer === 'used') this.persist(this.machine.outrun(sequence))
      else this.machine.accepted(sequence)
      if (answer === 'unknown') throw cause
      this.dirty = true
    }
  }

  private async tell(entry: OutboxEntry, receipt: TransactionReceipt | undefined): Promise<void> {
    if (receipt === undefined) return
    const { sequence } = entry
    this.gasTotal += receipt.gasUsed
    if (receipt.status === 1) this.waiters.resolve(sequence, minedOf(receipt))
    else this.waiters.reject(sequence, await revertOf(this.chain, receipt, this.callOf(entry)))
  }

  private sign(entry: OutboxEntry, fees: { readonly maxFee: bigint; readonly tip: bigint }): Promise<string> {
    const { to, data } = this.callOf(entry)
    return this.init.wallet.signTransaction({
      ...(to === undefined ? { data } : { to, data }),
      chainId: this.chain.chainId,
      nonce: entry.nonce ?? 0,
      gasLimit: entry.gasLimit ?? 0n,
      type: 2,
      maxFeePerGas: fees.maxFee,
      maxPriorityFeePerGas: fees.tip
    })
  }

  private callOf({ sequence }: OutboxEntry): Call {
    const call = this.calls.get(sequence)
    if (call === undefined) throw new HacaError('INTERNAL', `transaction ${sequence} has no call`)
    return call
  }
}

const replacedError = (action: string) =>
  new HacaError('CHAIN_REVERTED', `${action}: another transaction of this account took its nonce`, {
    data: { error: 'REPLACED' }
  })
