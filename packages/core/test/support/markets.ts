import { devnetParams, type Hex, type MarketDigest } from '@haca/protocol'
import {
  createMarket,
  createRandom,
  type Market,
  type MarketEffect,
  type MarketLimits
} from '../../src/index.ts'
import { client, offersIn, ticketRequest, tokenRequest } from './market.ts'

export const host = (n: number): Hex => `0x${(n + 0xa000).toString(16).padStart(40, '0')}`

type Pull = Extract<MarketEffect, { kind: 'pull' }>

/** Several markets that know of each other, on one clock. Messages between them arrive when the test says so. */
export function marketsAt(count: number, limits: Partial<MarketLimits> = {}) {
  const hosts = Array.from({ length: count }, (_, i) => host(i))
  const markets = hosts.map((_, i): Market => {
    return createMarket({ limits: { ...devnetParams, ...limits }, random: createRandom(i + 1) })
  })
  const seen: { at: number; by: number; effect: MarketEffect }[] = []
  let at = 0

  const step = (by: number, event: Parameters<Market['step']>[0]): MarketEffect[] => {
    const effects = markets[by]?.step(event) ?? []
    for (const effect of effects) seen.push({ at, by, effect })
    return effects
  }
  const others = (n: number) => hosts.filter((_, i) => i !== n)
  for (const n of markets.keys()) step(n, { kind: 'markets', at, hosts: others(n), open: others(n) })

  const world = {
    markets,
    seen,
    now: () => at,
    step,
    /** Lets time pass; markets are woken when they asked to be. */
    pass(ms: number) {
      const until = at + ms
      for (;;) {
        const next = Math.min(...markets.map(market => market.nextDeadline() ?? Number.POSITIVE_INFINITY))
        if (next > until) break
        if (next <= at) throw new Error(`a market asked at ${at} to be woken at ${next}`)
        at = next
        for (const n of markets.keys()) step(n, { kind: 'tick', at })
      }
      at = until
    },
    token: (by: number, of: Hex, init: Parameters<typeof tokenRequest>[0] = {}, quiet = false) =>
      step(by, { kind: 'token', at, node: of, request: tokenRequest(init), quiet }),
    ticket(by: number, number: number, init: Parameters<typeof ticketRequest>[1] = {}) {
      const request = ticketRequest(number, init)
      const deadlineAt = at + (init.patienceMs ?? 60_000)
      return step(by, { kind: 'ticket', at, client: client(1), request, deadlineAt })
    },
    digest: (to: number, from: number, digest: MarketDigest) =>
      step(to, { kind: 'digest', at, market: host(from), digest }),
    /** The digest that a market sent last. */
    lastDigest(by: number) {
      const found = seen.findLast(each => each.by === by && each.effect.kind === 'digest')?.effect
      if (found?.kind !== 'digest') throw new Error(`market ${by} has told nothing`)
      return found
    },
    /** A market's last digest reaches another; returns the pulls that it leads to. */
    tell: (from: number, to: number): Pull[] =>
      pullsIn(world.digest(to, from, world.lastDigest(from).digest)),
    /** A pull arrives, and its answer comes back. */
    carry(from: number, to: number, pull: Pull) {
      const effects = step(to, { kind: 'pull', at, market: host(from), request: pull.request })
      const reply = effects.find(effect => effect.kind === 'pull-reply')
      const unused = reply?.kind === 'pull-reply' ? reply.unused : undefined
      const after = step(from, { kind: 'pulled', at, pull: pull.pull, unused })
      return { offers: offersIn(effects), unused, after }
    }
  }
  return world
}

export const pullsIn = (effects: readonly MarketEffect[]): Pull[] =>
  effects.flatMap(effect => (effect.kind === 'pull' ? [effect] : []))
export const refusedIn = (effects: readonly MarketEffect[]) =>
  effects.flatMap(effect => (effect.kind === 'refused' ? [effect] : []))[0]
