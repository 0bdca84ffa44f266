import { homeMarkets, openMarkets } from '@haca/core'
import type { Hex } from '@haca/protocol'
import type { World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import { hostOf, modelId } from './names.ts'

/** Where tickets and tokens go: the homes of each model, and how many of them somebody knows of. */
export interface MarketHomes {
  /** Addresses of the open markets. */
  readonly open: readonly Hex[]
  /** The home that every model has: its first. */
  first(model: number): Hex
  /** A home of the model, drawn from those that `who` knows of. */
  draw(who: string, model: number): Hex
  /** `who` hears how many homes a model has. */
  learn(who: string, model: number, markets: number): void
}

/** Slots per hosting node that stands ready to keep a market; more hosts than markets change nothing. */
const slotsPerHost = 100

export function createMarketHomes(world: World, slotsPerMarket: number): MarketHomes {
  const hosts = Math.max(1, Math.floor(world.nodes.length / slotsPerHost))
  const open = openMarkets(
    Array.from({ length: hosts }, (_, i) => hostOf(i)),
    world.nodes.length,
    slotsPerMarket
  )
  /** The open markets in each model's order, made when they are asked for. */
  const ranks = new Map<number, readonly Hex[]>()
  const rankOf = (model: number) => {
    const rank = ranks.get(model) ?? homeMarkets(modelId(model), open, open.length)
    ranks.set(model, rank)
    return rank
  }
  const known = new Map<string, Map<number, number>>()
  return {
    open,
    first: model => rankOf(model)[0] as Hex,
    draw(who, model) {
      const rank = rankOf(model)
      const count = Math.min(known.get(who)?.get(model) ?? 1, rank.length)
      return rank[count === 1 ? 0 : integer(world.random, count)] as Hex
    },
    learn(who, model, markets) {
      const counts = known.get(who) ?? new Map<number, number>()
      if (markets > 1 || counts.has(model)) {
        counts.set(model, markets)
        known.set(who, counts)
      }
    }
  }
}
