import type { Hex } from '@haca/protocol'
import type { ChainView, OutboxEntry, Random, Sighting } from '../../src/index.ts'

/** A signed transaction as the model has it: what it is for, under which nonce, for how much. */
export interface ModelTransaction {
  readonly hash: Hex
  readonly nonce: number
  readonly maxFee: bigint
  /** Which wish it fulfils; undefined for one from elsewhere. */
  readonly wish: string | undefined
}

/** An account's corner of a chain: blocks, a pool that forgets, and everything that can go wrong with both. */
export class ModelChain {
  blocks: { readonly hash: Hex; readonly transactions: readonly ModelTransaction[] }[] = []
  pool = new Map<number, ModelTransaction>()
  baseFee = 100n
  private made = 0

  get head(): number {
    return this.blocks.length
  }

  get mined(): ModelTransaction[] {
    return this.blocks.flatMap(block => [...block.transactions])
  }

  get nonce(): number {
    return this.mined.length
  }

  get poolNonce(): number {
    let nonce = this.nonce
    while (this.pool.has(nonce)) nonce++
    return nonce
  }

  /** As a node's pool does: a used nonce, and a replacement that offers less than a tenth more, are refused. */
  offer(transaction: ModelTransaction): 'taken' | 'used' | 'underpriced' {
    if (transaction.nonce < this.nonce) return 'used'
    const rival = this.pool.get(transaction.nonce)
    if (rival?.hash === transaction.hash) return 'taken'
    if (rival !== undefined && transaction.maxFee * 10n < rival.maxFee * 11n) return 'underpriced'
    this.pool.set(transaction.nonce, transaction)
    return 'taken'
  }

  mine(): void {
    const transactions: ModelTransaction[] = []
    for (let nonce = this.nonce; ; nonce++) {
      const next = this.pool.get(nonce)
      if (next === undefined || next.maxFee < this.baseFee) break
      this.pool.delete(nonce)
      transactions.push(next)
    }
    this.blocks.push({ hash: this.newHash(), transactions })
  }

  /** Takes blocks back; of their transactions some are in the pool again, and as many blocks come instead. */
  reorganise(depth: number, random: Random): void {
    const gone = this.blocks.splice(Math.max(0, this.blocks.length - depth))
    for (const transaction of gone.flatMap(block => [...block.transactions])) {
      if (random.next() < 0.5) this.pool.set(transaction.nonce, transaction)
    }
    for (const _ of gone) this.mine()
  }

  newHash(): Hex {
    this.made++
    return `0x${this.made.toString(16).padStart(64, '0')}`
  }

  /** @param behind blocks that the node lacks which answers for transactions; another one answers for the rest */
  look(
    wanted: readonly { readonly sequence: number; readonly hashes: readonly Hex[] }[],
    behind: number
  ): ChainView {
    const sightings = new Map(
      wanted.map(({ sequence, hashes }) => [sequence, this.sight(hashes, behind)] as const)
    )
    const { head, baseFee, nonce, poolNonce } = this
    return { head, baseFee, nonce, poolNonce, sightings }
  }

  private sight(hashes: readonly Hex[], behind: number): Sighting {
    for (const [i, block] of this.blocks.slice(0, Math.max(0, this.head - behind)).entries()) {
      const found = block.transactions.find(({ hash }) => hashes.includes(hash))
      if (found !== undefined)
        return { kind: 'mined', hash: found.hash, block: i + 1, blockHash: block.hash, succeeded: true }
    }
    return { kind: [...this.pool.values()].some(({ hash }) => hash === hashes[0]) ? 'pool' : 'absent' }
  }
}

/** An entry as it is read back from disk. */
export const reread = (entry: OutboxEntry): OutboxEntry => structuredClone(entry)
