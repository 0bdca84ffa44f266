import {
  createMarket,
  type MarketEffect,
  type MarketEvent,
  type MarketLimits,
  type Random,
  type Token,
  type TokenEvent
} from '@haca/core'
import {
  HacaError,
  type Hex,
  type MarketDigest,
  type PullRequest,
  type TokenRequest,
  type TokenResponse
} from '@haca/protocol'
import type { World } from '../engine/world.ts'
import type { MarketCovers } from './market-covers.ts'
import { createDigestWay } from './market-digest-way.ts'

export interface MarketHostInit {
  readonly world: World
  readonly address: Hex
  /** Another market by its address. */
  readonly other: (address: Hex) => MarketHost | undefined
  readonly limits: MarketLimits
  readonly random: Random
  /** Where it counts how models are covered; undefined when it leases no loads. */
  readonly covers?: MarketCovers | undefined
  /** The markets that know at once, for nothing, what waits here. Default: they hear of it by messages, now and then. */
  readonly seenBy?: (() => readonly Hex[]) | undefined
  /** An offer has reached its client, which comes again only when nothing comes of it. */
  readonly onOffer: (offer: ArrivedOffer) => void
  /** A refusal has reached its client. */
  readonly onRejected: (job: Hex) => void
}

export interface ArrivedOffer {
  readonly id: number
  readonly job: Hex
  readonly token: Token
  /** Markets in which the job's model has a home. */
  readonly homes: number
}

/** A hosting node's shell around the market machine: carries its effects and wakes it, and decides nothing. */
export interface MarketHost {
  step(event: MarketEvent): void
  trusts(node: Hex, at: number): boolean
  /** A token arrives; the reply still has to travel. */
  token(node: Hex, request: TokenRequest): TokenResponse
  /** A token arrives to which no reply is wanted. */
  tell(node: Hex, request: TokenRequest): void
  /** Takes a standing token back at once, at the price of a message; false when it does not stand. */
  withdraw(node: Hex, slot: number, sequence: number): boolean
  /** A digest of another market arrives. */
  digest(market: Hex, digest: MarketDigest): void
  /** Tokens arrive that another market lends; the reply, undefined for a refusal, still has to travel. */
  pull(market: Hex, request: PullRequest): readonly number[] | undefined
}

/** What a token says that is taken back. */
const nothing = { freeInMs: 0, warm: [], onDisk: [], useMilli: 0 }

export function createMarketHost(init: MarketHostInit): MarketHost {
  const { queue, link } = init.world
  const market = createMarket({ limits: init.limits, random: init.random })
  let armedFor = Number.POSITIVE_INFINITY
  const deliver = (to: Hex, digest: MarketDigest) => init.other(to)?.digest(init.address, digest)
  const digests = createDigestWay(init.world, init.seenBy, deliver)

  const step = (event: MarketEvent): MarketEffect[] => {
    const effects = market.step(event)
    for (const effect of effects) perform(effect)
    digests.stepped(market.tickets)
    arm()
    return effects
  }
  const arm = () => {
    const next = market.nextDeadline()
    if (next === undefined || next >= armedFor) return
    armedFor = next
    queue.schedule(Math.max(next, queue.now()), () => {
      // An earlier deadline may have taken its place since.
      if (armedFor !== next) return
      armedFor = Number.POSITIVE_INFINITY
      step({ kind: 'tick', at: queue.now() })
    })
  }
  const perform = (effect: MarketEffect) => {
    if (effect.kind === 'offer') {
      const { ticket, offer, homes } = effect
      init.covers?.matched(ticket.request.model, homes)
      link.send(() => init.onOffer({ id: offer.id, job: ticket.request.job, token: offer.token, homes }))
    } else if (effect.kind === 'rejected') {
      link.send(() => init.onRejected(effect.job))
    } else if (effect.kind === 'waiting') {
      link.send(() => undefined)
    } else if (effect.kind === 'digest') {
      digests.tell(effect.to, effect.digest)
    } else if (effect.kind === 'pull') {
      link.send(() => {
        const unused = init.other(effect.to)?.pull(init.address, effect.request)
        link.send(() => void step({ kind: 'pulled', at: queue.now(), pull: effect.pull, unused }))
      })
    }
  }

  const take = (event: TokenEvent) => init.covers?.token(event, step) ?? step(event)

  const withdraw = (node: Hex, slot: number, sequence: number): boolean => {
    if (market.tokens.get(`${node}/${slot}`)?.sequence !== sequence) return false
    step({ kind: 'token', at: queue.now(), node, request: { slot, sequence, withdraw: true, ...nothing } })
    link.count(1)
    return true
  }

  return {
    withdraw,
    tell: (node, request) => void take({ kind: 'token', at: queue.now(), node, request, quiet: true }),
    step: event => void step(event),
    trusts: (node, at) => market.trusts(node, at),
    digest: (of, digest) => void step({ kind: 'digest', at: queue.now(), market: of, digest }),
    pull(by, request) {
      for (const effect of step({ kind: 'pull', at: queue.now(), market: by, request })) {
        if (effect.kind === 'pull-reply') return effect.unused
      }
      return undefined
    },
    token: (node, request) => replyOf(take({ kind: 'token', at: queue.now(), node, request }))
  }
}

function replyOf(effects: readonly MarketEffect[]): TokenResponse {
  for (const effect of effects) if (effect.kind === 'token-reply') return effect.response
  throw new HacaError('INTERNAL', 'the market did not answer a token')
}
