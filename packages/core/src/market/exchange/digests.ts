import { digestModelsMax, type Hex, type MarketDigest } from '@haca/protocol'
import type { Demand } from '../books/ticket-book.ts'
import type { MarketLimits, Millis } from '../types.ts'

/** When a market tells which others what. */
export interface Digests {
  /** The open markets, without this one. */
  see(markets: readonly Hex[], at: Millis): void
  /** When it looks next whether there is something to tell; undefined while it is the only market. */
  nextAt(): Millis | undefined
  /** The markets whose turn it is; none when nothing needs telling now. */
  due(at: Millis, waits: boolean): readonly Hex[]
  make(at: Millis, waiting: ReadonlyMap<string, Demand>, busy: ReadonlyMap<string, number>): MarketDigest
}

/** Tickets of a model of which the highest ceiling is looked for: those that waited longest. */
const ceilingsMax = 64
/** Slots are told in 1/1000. */
const milli = 1000
export function createDigests(
  limits: Pick<MarketLimits, 'digestMs' | 'digestQuietMs' | 'digestPeersMax'>,
  firstSequence: number
): Digests {
  let others: readonly Hex[] = []
  let turn = 0
  let sequence = firstSequence
  let nextAt: Millis | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  /** Rounds that still have to hear that nothing waits any more. */
  let newsLeft = 0

  return {
    see(markets, at) {
      others = markets
      if (markets.length === 0) nextAt = undefined
      else nextAt ??= at + limits.digestMs
    },
    nextAt: () => nextAt,
    due(at, waits) {
      if (nextAt === undefined || at < nextAt) return []
      nextAt = at + limits.digestMs
      if (waits) newsLeft = 1
      else if (newsLeft > 0) newsLeft--
      else if (at - toldAt < limits.digestQuietMs) return []
      toldAt = at
      const count = Math.min(limits.digestPeersMax, others.length)
      const chosen = Array.from({ length: count }, (_, i) => others[(turn + i) % others.length] as Hex)
      turn = (turn + count) % others.length
      return chosen
    },
    make(at, waiting, busy) {
      const mostFirst = [...waiting].sort(([, a], [, b]) => b.tickets.length - a.tickets.length)
      const busiest = [...busy].sort(([, a], [, b]) => b - a)
      return {
        sequence: sequence++,
        ageMs: 0,
        waiting: mostFirst.slice(0, digestModelsMax).map(([model, { tickets }]) => {
          let ceiling = 0n
          for (const { request } of tickets.slice(0, ceilingsMax))
            if (request.ceiling > ceiling) ceiling = request.ceiling
          const oldestMs = Math.max(0, Math.round(at - (tickets[0]?.arrivedAt ?? at)))
          return { model, tickets: tickets.length, oldestMs, ceiling }
        }),
        busy: busiest
          .slice(0, digestModelsMax)
          .map(([model, slots]) => ({ model, slotsMilli: Math.round(slots * milli) }))
      }
    }
  }
}
