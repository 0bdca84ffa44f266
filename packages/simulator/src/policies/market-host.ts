import {
  createMarket,
  type MarketEffect,
  type MarketEvent,
  type MarketLimits,
  type Random,
  type Token
} from '@haca/core'
import { HacaError, type Hex, type TokenRequest, type TokenResponse } from '@haca/protocol'
import type { World } from '../engine/world.ts'

export interface MarketHostInit {
  readonly world: World
  readonly limits: MarketLimits
  readonly random: Random
  /** An offer has reached its client, which comes again only when the node bounces. */
  readonly onOffer: (offer: { readonly job: Hex; readonly token: Token }, bounced: () => void) => void
  /** A refusal has reached its client. */
  readonly onRejected: (job: Hex) => void
}

/** A hosting node's shell around the market machine: carries its effects and wakes it, and decides nothing. */
export interface MarketHost {
  step(event: MarketEvent): void
  /** A token arrives; the reply still has to travel. */
  token(node: Hex, request: TokenRequest): TokenResponse
}

export function createMarketHost(init: MarketHostInit): MarketHost {
  const { queue, link } = init.world
  const market = createMarket({ limits: init.limits, random: init.random })
  let armedFor = Number.POSITIVE_INFINITY

  const step = (event: MarketEvent): MarketEffect[] => {
    const effects = market.step(event)
    for (const effect of effects) perform(effect)
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
      const { ticket, offer } = effect
      const { client, request, deadlineAt } = ticket
      const after = { offer: offer.id, answer: 'bounced' } as const
      const bounced = () =>
        link.send(() =>
          step({ kind: 'ticket', at: queue.now(), client, request: { ...request, after }, deadlineAt })
        )
      link.send(() => init.onOffer({ job: request.job, token: offer.token }, bounced))
    } else if (effect.kind === 'rejected') {
      link.send(() => init.onRejected(effect.job))
    } else if (effect.kind === 'waiting') {
      link.send(() => undefined)
    }
  }

  return {
    step: event => void step(event),
    token(node, request) {
      for (const effect of step({ kind: 'token', at: queue.now(), node, request })) {
        if (effect.kind === 'token-reply') return effect.response
      }
      throw new HacaError('INTERNAL', 'the market did not answer a token')
    }
  }
}
