import type { Clock } from '@haca/core'
import type { TokenRequest } from '@haca/protocol'
import type { AskPolicy } from './ask.ts'
import type { Shelf } from './shelf.ts'
import { createUseMeter } from './use-meter.ts'

export interface PriceBoardInit {
  readonly ask: AskPolicy
  readonly slots: number
  readonly shelf: Shelf
  readonly clock: Clock
}

/** What this node bids now, and what it still honours. */
export interface PriceBoard {
  /** What every token says besides its slot. */
  offer(): Pick<TokenRequest, 'warm' | 'onDisk' | 'useMilli'>
  /** The ask of the last bid: an assignment made under it is honoured, and none below it. 0 before the first bid. */
  floor(model: string): bigint
  noteBusy(slots: number): void
}

export function createPriceBoard({ ask, slots, shelf, clock }: PriceBoardInit): PriceBoard {
  const use = createUseMeter(slots)
  const asks = new Map<string, bigint>()
  return {
    offer() {
      const useMilli = use.readMilli(clock.monotonicMs())
      const warm = shelf.list().map(({ model, rate }) => {
        const price = ask(model.manifest, useMilli / 1000)
        asks.set(model.id, price)
        return { model: model.id, ask: price, rate }
      })
      return { warm, onDisk: [], useMilli }
    },
    floor: model => asks.get(model) ?? 0n,
    noteBusy: busy => use.set(busy, clock.monotonicMs())
  }
}
