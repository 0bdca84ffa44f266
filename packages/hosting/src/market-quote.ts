import type { Market } from '@haca/core'
import type { QuoteResponse } from '@haca/protocol'

/** Slots in one answer, the cheapest; the message table allows as many. */
const slotsMax = 64

/** What a job would meet in a market now. Offers nothing and holds nothing; goes through the tokens once. */
export function quoteOf(
  { tokens, tickets }: Pick<Market, 'tokens' | 'tickets'>,
  model: string,
  atMs: number
): QuoteResponse {
  const slots: QuoteResponse['slots'] = []
  for (const { node, warm, freeAt } of tokens.values()) {
    const served = warm.find(each => each.model === model)
    if (served === undefined) continue
    slots.push({ node, ask: served.ask, rate: served.rate, freeInMs: Math.max(0, Math.ceil(freeAt - atMs)) })
  }
  slots.sort((a, b) => (a.ask < b.ask ? -1 : a.ask > b.ask ? 1 : b.rate - a.rate))
  let waiting = 0
  for (const { request, offer } of tickets.values()) {
    if (request.model === model && offer === undefined) waiting++
  }
  return { slots: slots.slice(0, slotsMax), standing: slots.length, waiting }
}
