import type { Arrival } from '@haca/protocol'

/** How far back demand is kept, nanoseconds: advice goes by the last hour. */
export const demandKeptNs = 3_600_000_000_000n
/** Tickets kept, the newest: an hour of 36 a second, about 30 MB. */
export const demandMax = 131_072

/** Which tickets came in the last hour, each once, however often it moved from market to market. */
export interface DemandLog {
  add(arrivals: readonly Arrival[]): void
  /** In order of arrival. */
  list(): readonly Arrival[]
}

export function createDemandLog(): DemandLog {
  /** By job and segment, in the order in which they were heard of. */
  let tickets = new Map<string, Arrival>()
  const inOrder = () => [...tickets.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

  /** Only now and then: a pass over everything for each ticket would be quadratic. */
  const prune = () => {
    const kept = inOrder().slice(-demandMax)
    const newest = kept.at(-1)?.at ?? 0n
    tickets = new Map(
      kept.filter(({ at }) => newest - at < demandKeptNs).map(arrival => [keyOf(arrival), arrival])
    )
  }

  return {
    add(arrivals) {
      for (const arrival of arrivals) {
        const known = tickets.get(keyOf(arrival))
        if (known === undefined || arrival.at < known.at) tickets.set(keyOf(arrival), arrival)
      }
      if (tickets.size > 2 * demandMax) prune()
    },
    list() {
      prune()
      return [...tickets.values()]
    }
  }
}

const keyOf = ({ job, segment }: Arrival) => `${job}/${segment}`
