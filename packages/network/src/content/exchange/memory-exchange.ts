import { HacaError, type Hex } from '@haca/protocol'
import type { CID } from 'multiformats/cid'
import { raceSignal } from '../../race-signal.ts'
import { matches } from '../blocks/block-hash.ts'
import type { BlockExchange, BlockSource } from './exchange.ts'

/** Who serves which blocks in a memory network. */
export interface MemoryExchanges {
  exchange(own: Hex, source: BlockSource): BlockExchange
}

/** `reachable` says whether one node may ask another. */
export function createMemoryExchanges(reachable: (from: Hex, to: Hex) => boolean): MemoryExchanges {
  const sources = new Map<Hex, Set<BlockSource>>()
  const provided = new Map<string, Set<Hex>>()
  return {
    exchange(own, source) {
      const mine = sources.get(own) ?? new Set()
      sources.set(own, mine.add(source))
      return {
        async ask(peer, cid, signal) {
          if (!reachable(own, peer))
            throw new HacaError('UNREACHABLE', `not connected to ${peer}`, { data: { peer } })
          for (const other of sources.get(peer) ?? []) {
            const block = await raceSignal(other.find(cid), signal)
            if (block === undefined) continue
            if (await matches(cid, block)) return block
            throw new HacaError('CORRUPT_BLOCK', `${peer} sent wrong bytes for ${cid}`, {
              data: { peer, cid: cid.toString() }
            })
          }
          throw new HacaError('NOT_FOUND', `${peer} does not have ${cid}`, {
            data: { peer, cid: cid.toString() }
          })
        },
        announce: async () => undefined,
        async provide(cid: CID) {
          const key = cid.toString()
          provided.set(key, (provided.get(key) ?? new Set<Hex>()).add(own))
        },
        async *findProviders(cid) {
          yield* provided.get(cid.toString()) ?? []
        },
        async stop() {
          mine.delete(source)
        }
      }
    }
  }
}
