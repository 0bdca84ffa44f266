import { homeMarkets, openMarkets } from '@haca/core'
import type { Network } from '@haca/network'
import type { Hex } from '@haca/protocol'
import { everyone } from './everyone.ts'
import { listen } from './listen.ts'

/** Which markets there are, by the members that this node knows: what is computed is kept until one comes or goes. */
export interface MarketMap {
  /** All hosting nodes, this one included. */
  hosts(): readonly Hex[]
  /** Those that keep an open market. */
  open(): readonly Hex[]
  /** The first `count` homes of a model; none while no hosting node is known. */
  homes(model: string, count?: number): readonly Hex[]
  /** Stops listening. */
  stop(): void
}

interface Computed {
  readonly hosts: readonly Hex[]
  readonly open: readonly Hex[]
  /** The open markets in each model's order. */
  readonly ranks: Map<string, readonly Hex[]>
}

/** Models whose order is kept; more are computed again. */
const ranksMax = 1024

/** @param onChange hosting nodes came or went, or markets opened or closed */
export function createMarketMap(
  network: Network,
  slotsPerMarket: number,
  onChange: () => void = () => undefined
): MarketMap {
  let computed: Computed | undefined

  const compute = (): Computed => {
    const members = everyone(network)
    const hosts = members.filter(({ roles }) => roles.includes('hosting')).map(({ address }) => address)
    // Records do not say how many slots a node has, so each counts as one.
    const slots = members.filter(({ roles }) => roles.includes('inference')).length
    return { hosts, open: openMarkets(hosts, slots, slotsPerMarket), ranks: new Map() }
  }
  const current = () => (computed ??= compute())
  const namesOf = ({ hosts, open }: Computed) => `${[...hosts].sort().join()} ${open.join()}`
  const look = () => {
    const next = compute()
    if (computed !== undefined && namesOf(next) === namesOf(computed)) return
    computed = next
    onChange()
  }
  const undo = (['member:join', 'member:update', 'member:leave'] as const).map(event =>
    listen(network, event, look)
  )

  return {
    hosts: () => current().hosts,
    open: () => current().open,
    homes(model, count = 1) {
      const { open, ranks } = current()
      const rank = ranks.get(model) ?? homeMarkets(model, open, open.length)
      if (ranks.size >= ranksMax) ranks.clear()
      ranks.set(model, rank)
      return rank.slice(0, count)
    },
    stop() {
      for (const each of undo) each()
    }
  }
}
