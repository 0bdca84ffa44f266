import { type Clock, createUseMeter } from '@haca/core'
import type { Manifest, TokenRequest } from '@haca/protocol'
import type { Shelf } from '../models/shelf-types.ts'
import type { AskPolicy } from './ask.ts'

export interface PriceBoardInit {
  readonly ask: AskPolicy
  readonly slots: number
  readonly shelf: Pick<Shelf, 'list' | 'onDisk'>
  /** Milliseconds for which a bid is honoured: as long as its token may stand and its offer be taken up. */
  readonly honourMs: number
  readonly clock: Clock
}

/** What this node bids now, and what it still honours. */
export interface PriceBoard {
  /** What every token says besides its slot. */
  offer(): Pick<TokenRequest, 'warm' | 'onDisk' | 'useMilli'>
  /** The lowest ask of the bids that may still stand: an assignment made under it is honoured. 0 before the first. */
  floor(model: string): bigint
  noteBusy(slots: number): void
  /** What it would ask for a model now. */
  asks(manifest: Manifest): bigint
}

/** Models on disk that a token lists; the message table allows as many. */
const onDiskMax = 256

interface Quote {
  readonly ask: bigint
  /** Monotonic milliseconds. */
  readonly at: number
}

export function createPriceBoard({ ask, slots, shelf, honourMs, clock }: PriceBoardInit): PriceBoard {
  const use = createUseMeter(slots)
  /** Quotes by model, rising: one that a later, lower one followed can't be the lowest any more. */
  const quotes = new Map<string, Quote[]>()
  const note = (model: string, price: bigint) => {
    const list = quotes.get(model) ?? []
    quotes.set(model, list)
    while ((list.at(-1)?.ask ?? -1n) >= price) list.pop()
    list.push({ ask: price, at: clock.monotonicMs() })
  }
  return {
    offer() {
      const useMilli = use.readMilli(clock.monotonicMs())
      const warm = shelf.list().map(({ model, rate }) => {
        const price = ask(model.manifest, useMilli / 1000)
        note(model.id, price)
        return { model: model.id, ask: price, rate }
      })
      return { warm, onDisk: shelf.onDisk().slice(0, onDiskMax), useMilli }
    },
    floor(model) {
      const list = quotes.get(model) ?? []
      // The newest counts whatever its age: it is what the node asks.
      while (list.length > 1 && (list[0]?.at ?? 0) < clock.monotonicMs() - honourMs) list.shift()
      return list[0]?.ask ?? 0n
    },
    asks: manifest => ask(manifest, use.readMilli(clock.monotonicMs()) / 1000),
    noteBusy: busy => use.set(busy, clock.monotonicMs())
  }
}
