import { HacaError, type Hex, isHacaError } from '@haca/protocol'
import type { CID } from 'multiformats/cid'
import { raceSignal } from '../race-signal.ts'
import type { BlockExchange } from './exchange.ts'

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
  /** Milliseconds one peer has for one block. */
  readonly blockTimeoutMs: number
  onCorrupt(error: HacaError): void
}

export function createRetriever(init: RetrieverInit): Retriever {
  const { exchange, signal, blockTimeoutMs } = init
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

  const ask = async (peer: Hex, cid: CID) => {
    const timeout = AbortSignal.timeout(blockTimeoutMs)
    return exchange.ask(peer, cid, AbortSignal.any([signal, timeout]))
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
