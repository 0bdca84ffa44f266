import type { LoadOption, ModelCover } from '@haca/core'
import type { Network } from '@haca/network'
import { createMarketMap } from '@haca/node-kit'
import { type CoverRequest, type CoverResponse, type Hex, protocols } from '@haca/protocol'

export interface CoverLinkInit {
  readonly network: Network
  readonly slotsPerMarket: number
  readonly signal: AbortSignal
}

/** What a node says of itself in every report. */
export type Report = Omit<CoverRequest, 'loads'>

/** What markets say of the models that they are the home of; the node's capacity and the covers in slots of mean speed. */
export interface CoverNews {
  readonly capacity: number
  readonly covers: readonly ModelCover[]
}

/** Tells the markets what this node holds, and asks them for leases. */
export interface CoverLink {
  /** To the home markets of what it holds and of one more of `known`, in turn. What can't be reached is left out. */
  report(report: Report, known: readonly string[]): Promise<readonly CoverNews[]>
  /**
   * Asks the home market of the first for a lease on the best of those that have the same home. Where no market answers,
   * the first that makes nothing go: nobody is there to ask, and memory stands empty.
   */
  lease(report: Report, options: readonly LoadOption[]): Promise<LoadOption | undefined>
}

export function createCoverLink({ network, slotsPerMarket, signal }: CoverLinkInit): CoverLink {
  const map = createMarketMap(network, slotsPerMarket)
  signal.addEventListener('abort', () => map.stop(), { once: true })
  let turn = 0

  /** The first home of each model: there its cover is counted and its loads are leased. */
  const homes = (models: readonly string[]): Map<string, Hex | undefined> =>
    new Map(models.map(model => [model, map.homes(model)[0]]))
  const ask = async (market: Hex, request: CoverRequest): Promise<CoverResponse | undefined> => {
    try {
      return await network.call(protocols.cover, market, request, { signal })
    } catch {
      // A market that is gone or too old to know: its models stay as they are.
      return undefined
    }
  }

  return {
    async report(report, known) {
      const held = new Set(homes(report.holds).values())
      const others = [...new Set(homes(known).values())].filter(market => !held.has(market))
      const next = others.length === 0 ? undefined : others[turn++ % others.length]
      const markets = [...held, next].filter(market => market !== undefined)
      const news = await Promise.all(
        markets.map(async market => {
          const response = await ask(market, { ...report, loads: [] })
          if (response === undefined) return undefined
          const homeOf = homes(response.covers.map(({ model }) => model))
          const covers = response.covers
            .filter(({ model }) => homeOf.get(model) === market)
            .map(({ model, held, need }) => ({ model, held: held / 1000, need: need / 1000 }))
          return { capacity: response.capacity / 1000, covers }
        })
      )
      return news.filter(each => each !== undefined)
    },
    async lease(report, options) {
      const homeOf = homes(options.map(({ model }) => model))
      const market = homeOf.get(options[0]?.model ?? '')
      const loads = options
        .filter(({ model }) => homeOf.get(model) === market)
        .map(({ model, victims }) => ({ model, victims: [...victims] }))
      const response = market === undefined ? undefined : await ask(market, { ...report, loads })
      if (response === undefined) return options.find(({ victims }) => victims.length === 0)
      const { lease } = response
      // A market may name none but what was asked for.
      return lease && options.find(({ model }) => model === lease.model)
    }
  }
}
