import { randomInt } from 'node:crypto'
import type { Network } from '@haca/network'
import { createMarketMap, createPulse, listen } from '@haca/node-kit'
import { HacaError, type Hex, toHacaError } from '@haca/protocol'

/** Where this client's tickets go. */
export interface MarketChoice {
  /**
   * A home of the model, drawn from those that it is known to have; the one before while it is still one, since only that
   * market knows what came of its offers. Waits for one until `until` says that it is too late.
   *
   * @throws HacaError `NO_MARKET` when no hosting node is reachable in time, or what the signal says
   */
  find(model: string, before: Hex | undefined, isLate: () => boolean, signal: AbortSignal): Promise<Hex>
  /** An offer told how many homes a model has. */
  learn(model: string, homes: number): void
  stop(): void
}

/** Pause before asking for a market again after the last one went, milliseconds. */
const marketRetryMs = 100

export function createMarketChoice(network: Network, slotsPerMarket: number): MarketChoice {
  const map = createMarketMap(network, slotsPerMarket)
  /** Models with more than one home. */
  const counts = new Map<string, number>()

  const draw = (model: string, before: Hex | undefined): Hex | undefined => {
    const homes = map.homes(model, counts.get(model))
    if (before !== undefined && homes.includes(before)) return before
    return homes.length === 0 ? undefined : homes[randomInt(homes.length)]
  }
  return {
    async find(model, before, isLate, signal) {
      const pulse = createPulse()
      const stop = listen(network, 'member:join', () => pulse.beat())
      try {
        for (;;) {
          const home = draw(model, before)
          if (home !== undefined) return home
          if (isLate()) throw new HacaError('NO_MARKET', 'no hosting node is reachable')
          await pulse.wait(marketRetryMs, signal)
          if (signal.aborted) throw toHacaError(signal.reason, 'CANCELLED')
        }
      } finally {
        stop()
      }
    },
    learn(model, homes) {
      if (homes > 1) counts.set(model, homes)
      else counts.delete(model)
    },
    stop: () => map.stop()
  }
}
