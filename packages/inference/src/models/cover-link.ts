import type { Network } from '@haca/network'
import { createMarketMap } from '@haca/node-kit'
import { type CoverRequest, type CoverResponse, type Hex, protocols } from '@haca/protocol'

export interface CoverLinkInit {
  readonly network: Network
  readonly slotsPerMarket: number
  readonly signal: AbortSignal
}

/** Messages about loads that go to markets by themselves, and whom they go to. */
export interface CoverLink {
  /** The first home of a model: there its cover is counted and its loads are leased. Undefined while there is no market. */
  homeOf(model: string): Hex | undefined
  /** Undefined when the market does not answer. */
  call(market: Hex, request: CoverRequest): Promise<CoverResponse | undefined>
}

export function createCoverLink({ network, slotsPerMarket, signal }: CoverLinkInit): CoverLink {
  const map = createMarketMap(network, slotsPerMarket)
  signal.addEventListener('abort', () => map.stop(), { once: true })
  return {
    homeOf: model => map.homes(model)[0],
    async call(market, request) {
      try {
        return await network.call(protocols.cover, market, request, { signal })
      } catch {
        // A market that is gone or too old to know: its models stay as they are.
        return undefined
      }
    }
  }
}
