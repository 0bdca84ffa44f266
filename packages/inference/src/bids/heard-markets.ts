import type { Clock } from '@haca/core'
import type { Hex, TokenResponse } from '@haca/protocol'

/** When each market was last heard of: one that was lately is told of a slot and not asked. */
export interface HeardMarkets {
  /** It is there, by what came of a token. */
  noted(market: Hex): void
  /** It has answered, and said how many homes the models have. */
  replied(market: Hex, reply: TokenResponse): void
  forget(market: Hex): void
  /** Whether this market has been heard of lately, and any has told how many homes there are. */
  isHeard(market: Hex): boolean
  /** Homes of a model by the last answer; undefined: one. */
  homesOf(model: string): number | undefined
}

/** @param heardMs for which what was heard holds, milliseconds */
export function createHeardMarkets(clock: Clock, heardMs: number): HeardMarkets {
  const heardAt = new Map<Hex, number>()
  /** When any market last answered: what it said of homes holds for a while. */
  let repliedAt = Number.NEGATIVE_INFINITY
  let homes: ReadonlyMap<string, number> = new Map()
  return {
    noted: market => void heardAt.set(market, clock.monotonicMs()),
    replied(market, reply) {
      repliedAt = clock.monotonicMs()
      heardAt.set(market, repliedAt)
      homes = new Map(reply.homes?.map(({ model, markets }) => [model, markets]))
    },
    forget: market => void heardAt.delete(market),
    isHeard(market) {
      const at = Math.min(heardAt.get(market) ?? Number.NEGATIVE_INFINITY, repliedAt)
      return clock.monotonicMs() - at < heardMs
    },
    homesOf: model => homes.get(model)
  }
}
