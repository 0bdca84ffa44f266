import { type Hex, hash, u32, u48 } from '@haca/protocol'
import { openStore, type Store } from '@haca/store'
import { z } from 'zod'
import { abortable, anySignal, type CallOptions } from '../chain/abortable.ts'
import { firstBlockAt, readLogs } from '../chain/log-reader.ts'
import { type Context, settlementInterface } from '../contract.ts'

const post = z.object({ epoch: u32, block: u48, transaction: hash })
const cursor = z.object({ next: u48 })

/** Where an epoch was posted. */
export type Post = z.output<typeof post>

/** Which epochs were posted, by the contract's log. What is read once is not read again. */
export interface PostReader {
  /** The newest post of each epoch, rising, those that were voided since too. */
  read(options?: CallOptions): Promise<readonly Post[]>
}

export interface PostReaderInit {
  readonly context: Context
  /** No post is earlier than this, Unix seconds: the first epoch's end and reveal. */
  readonly earliest: number
  /** The block of the deployment, if it is known; saves a search by time. */
  readonly deployedAt?: number
  /** Blocks in one question to the provider. Default 2000. */
  readonly range?: number | undefined
  /** Where it keeps what it has read. Default: in memory. */
  readonly store?: Store
}

/** Blocks that a chain may still take back are read again each time; as many as an outbox watches. */
const unsettledBlocks = 128

export function createPostReader({
  context,
  earliest,
  deployedAt,
  range,
  ...init
}: PostReaderInit): PostReader {
  const { chain, settlement } = context
  const store = init.store ?? openStore({ path: ':memory:' })
  const settled = store.table('posts', post)
  const cursors = store.table('log_cursors', cursor)
  const key = `${chain.chainId}/${chain.genesis}/${settlement.address}`
  const keyOf = (epoch: number) => `${key}/${String(epoch).padStart(10, '0')}`
  const topics = settlementInterface.encodeFilterTopics('EpochPosted', []).map(topic => topic ?? null)

  const keep = (posts: Iterable<Post>, next: number) =>
    store.transaction(() => {
      for (const each of posts) settled.put(keyOf(each.epoch), each)
      cursors.put(key, { next })
    })

  const read = async (options: CallOptions): Promise<readonly Post[]> => {
    const signal = anySignal(chain.lost, options.signal)
    const head = await abortable(chain.provider.getBlockNumber(), signal)
    const kept = cursors.get(key)?.next
    const from = kept ?? deployedAt ?? (await firstBlockAt(chain, earliest, options))
    const deep = head - unsettledBlocks
    const known = new Map<number, Post>()
    const query = { address: settlement.address, topics, fromBlock: from, toBlock: head, range }
    let next = from
    for await (const logs of readLogs(chain, query, options)) {
      for (const log of logs) {
        const epoch = Number(log.topics[1])
        known.set(epoch, { epoch, block: log.blockNumber, transaction: log.transactionHash as Hex })
      }
      // A long first reading that is broken off goes on where it was.
      next = Math.max(next, Math.min(deep, (logs.at(-1)?.blockNumber ?? -1) + 1))
    }
    next = Math.max(next, deep + 1)
    if (next > (kept ?? from))
      keep(
        [...known.values()].filter(({ block }) => block < next),
        next
      )
    for (const [name, each] of settled.entries()) {
      if (name.startsWith(key) && !known.has(each.epoch)) known.set(each.epoch, each)
    }
    return [...known.values()].sort((a, b) => a.epoch - b.epoch)
  }

  return { read: (options = {}) => read(options) }
}
