import type { Network } from '@haca/network'
import { everyone } from '@haca/node-kit'
import { type Hex, type Model, protocols } from '@haca/protocol'
import type { GasReader, Quote } from '../types.ts'

export interface QuoteJobInit {
  readonly network: Network
  readonly model: Model
  /** The home market of the model. */
  readonly market: Hex
  readonly maxUnits: number
  /** Micro-tokens per unit that the job would pay at most. */
  readonly ceiling: bigint
  /** Micro-tokens that may be set aside for it now. */
  readonly free: bigint
  readonly gas: GasReader | undefined
}

/** What a job would cost and who would see it, by what its market says now; nothing is offered, held or signed. */
export async function quoteJob(init: QuoteJobInit): Promise<Quote> {
  const { network, model, market, maxUnits, ceiling, free, gas } = init
  const [answer, gasPerLine] = await Promise.all([
    network.call(protocols.quote, market, { model: model.id }),
    gas?.gasPerLine()
  ])
  const units = BigInt(maxUnits)
  const slots = answer.slots.filter(({ ask }) => ask <= ceiling)
  const members = everyone(network)
  const able = members.filter(({ roles, models }) => roles.includes('inference') && models.includes(model.id))
  const verifiers = members.filter(({ roles }) => roles.includes('verification'))
  const asks = slots.map(({ ask }) => ask)
  return {
    model: model.id,
    name: model.manifest.name,
    market,
    maxUnits,
    ceiling,
    most: ceiling * units,
    ...(asks[0] === undefined ? {} : { atLowestAsk: asks[0] * units }),
    free,
    slots,
    tooDear: answer.standing - slots.length,
    waiting: answer.waiting,
    readers: {
      // Records travel by gossip: a slot may be known before its node's models are.
      nodes: [...new Set([...slots.map(({ node }) => node), ...able.map(({ address }) => address)])],
      verifiers: verifiers.map(({ address }) => address)
    },
    ...(gasPerLine === undefined ? {} : { gas: gasPerLine })
  }
}
