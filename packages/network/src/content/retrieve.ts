import { HacaError, type Hex, isHacaError } from '@haca/protocol'
import type { CID } from 'multiformats/cid'
import { raceSignal } from '../race-signal.ts'
import type { BlockExchange } from './exchange/exchange.ts'
import { type StallSignal, stallSignal } from './stall-signal.ts'

/** Gets blocks of one content from a row of providers: the first that works, until it does not. */
export interface Retriever {
  /**
   * A block that hashes to its CID, and who sent it. Throws `CORRUPT_BLOCK` naming a peer when any sent wrong bytes and
   * nobody right ones, else the last provider's error, or `NOT_FOUND` when there are no providers.
   */
  get(cid: CID): Promise<{ block: Uint8Array; peer: Hex }>
}

export interface RetrieverInit {
  readonly exchange: BlockExchange
  /** Asked in this order; more may be found as long as it goes on. */
  readonly providers: AsyncIterable<Hex>
  readonly signal: AbortSignal
  /** Milliseconds one peer may send nothing while a block is asked of it. Blocks are asked for many at once, and come in turn. */
  readonly blockTimeoutMs: number
  onCorrupt(error: HacaError): void
}

export function createRetriever(init: RetrieverInit): Retriever {
  const { signal } = init
  const ask = patientAsker(init)
  const known: Hex[] = []
  const corrupt = new Set<Hex>()
  const source = init.providers[Symbol.asyncIterator]()
  let exhausted = false
  let finding: Promise<void> | undefined
  /** Index of the provider that served last: most contents come from one that has it all. */
  let preferred = 0

  const findOne = async () => {
    try {
      const next = await raceSignal(source.next(), signal)
      if (next.done) exhausted = true
      else if (!known.includes(next.value)) known.push(next.value)
    } catch (error) {
      if (signal.aborted) throw error
      // A search that failed finds nobody more; those that are known may still do.
      exhausted = true
    }
  }
  const findMore = () => {
    finding ??= findOne().finally(() => {
      finding = undefined
    })
    return finding
  }

  const blameOrThrow = (error: unknown, peer: Hex): HacaError => {
    if (signal.aborted || !isHacaError(error)) throw error
    if (error.code === 'CORRUPT_BLOCK' && !corrupt.has(peer)) {
      corrupt.add(peer)
      init.onCorrupt(error)
    }
    return error
  }

  return {
    async get(cid) {
      const tried = new Set<Hex>()
      let failure = new HacaError('NOT_FOUND', `no peer is known to have ${cid}`, {
        data: { cid: cid.toString() }
      })
      for (;;) {
        const order = [...known.slice(preferred), ...known.slice(0, preferred)]
        const peer = order.find(candidate => !tried.has(candidate) && !corrupt.has(candidate))
        if (peer === undefined) {
          if (exhausted) throw failure
          await findMore()
          continue
        }
        tried.add(peer)
        try {
          const block = await ask(peer, cid)
          preferred = known.indexOf(peer)
          return { block, peer }
        } catch (error) {
          const reason = blameOrThrow(error, peer)
          if (failure.code !== 'CORRUPT_BLOCK') failure = reason
        }
      }
    }
  }
}

/** Asks of an exchange until a peer has been silent for too long. */
function patientAsker({ exchange, signal, blockTimeoutMs }: RetrieverInit) {
  /** What is asked of each peer at this moment. */
  const waiting = new Map<Hex, Set<StallSignal>>()
  return async (peer: Hex, cid: CID): Promise<Uint8Array> => {
    const patience = stallSignal(blockTimeoutMs, signal)
    const asked = waiting.get(peer) ?? new Set()
    waiting.set(peer, asked.add(patience))
    try {
      const block = await exchange.ask(peer, cid, patience.signal)
      // A peer that sends slowly is not silent: the rest of what was asked of it has its time from now.
      for (const other of asked) other.progress()
      return block
    } finally {
      asked.delete(patience)
      patience.clear()
    }
  }
}
