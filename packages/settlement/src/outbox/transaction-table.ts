import type { OutboxEntry } from '@haca/core'
import { fromHex, type Hex, hash, toHex, u48, u64 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'
import type { Chain } from '../chain/chain.ts'
import type { Call } from './call.ts'

/** Nodes take no transaction above 128 KiB (geth's `txMaxSize`); a contract's code with its arguments is below it too. */
export const callDataMax = 128 * 1024
/** Characters of an id: a call's name, two hashes and some numbers. */
export const idMax = 256
/** Characters of the words for an action; it is a function's name or a short clause. */
const actionMax = 200

const row = z.object({
  sequence: u48,
  id: z.string().max(idMax).optional(),
  state: z.enum(['queued', 'sent', 'mined', 'done', 'past']),
  nonce: u48.optional(),
  gasLimit: u64.optional(),
  attempts: z.array(z.object({ hash, maxFee: u64, tip: u64 })),
  included: z.object({ hash, block: u48, blockHash: hash, succeeded: z.boolean() }).optional(),
  filler: z.literal(true).optional(),
  action: z.string().max(actionMax),
  to: z.custom<Hex>(value => /^0x[0-9a-f]{40}$/.test(String(value))).optional(),
  data: z.custom<Uint8Array>(
    value => value instanceof Uint8Array && value.length <= callDataMax,
    `must be at most ${callDataMax} bytes`
  )
})

/** An entry with what it sends. */
export interface Kept {
  readonly entry: OutboxEntry
  readonly call: Call
}

/** The transactions of one account on one chain; one store may hold those of several. */
export interface TransactionTable {
  /** What was kept. Throws `CORRUPT_STATE` naming the row. */
  load(): Kept[]
  put(kept: Kept): void
  delete(sequence: number): void
  /** All of it is on disk or none, with one fsync. */
  together(work: () => void): void
}

export function createTransactionTable(store: Store, chain: Chain, account: Hex): TransactionTable {
  const table = store.table('transactions', row)
  // A development chain that is made anew has the same id, and none of the nonces.
  const prefix = `${chain.chainId}/${chain.genesis}/${account}/`
  // Keys sort as text.
  const key = (sequence: number) => prefix + String(sequence).padStart(15, '0')
  return {
    load() {
      const kept: Kept[] = []
      for (const [name, { action, to, data, ...entry }] of table.entries()) {
        if (!name.startsWith(prefix)) continue
        const call = { action, data: toHex(data), ...(to === undefined ? {} : { to }) }
        kept.push({ entry: toEntry(entry), call })
      }
      return kept
    },
    put({ entry, call }) {
      // What is past is remembered by its id; its data are of no more use.
      const data = entry.state === 'past' ? new Uint8Array() : fromHex(call.data)
      const to = call.to === undefined ? {} : { to: call.to }
      table.put(key(entry.sequence), {
        ...entry,
        attempts: [...entry.attempts],
        action: call.action,
        data,
        ...to
      })
    },
    delete: sequence => table.delete(key(sequence)),
    together: work => store.transaction(work)
  }
}

/** Fields that are not there are absent, not undefined. */
function toEntry(fields: Omit<z.output<typeof row>, 'action' | 'to' | 'data'>): OutboxEntry {
  const { id, nonce, gasLimit, included, filler, ...always } = fields
  return {
    ...always,
    ...(id === undefined ? {} : { id }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(gasLimit === undefined ? {} : { gasLimit }),
    ...(included === undefined ? {} : { included }),
    ...(filler === undefined ? {} : { filler })
  }
}
