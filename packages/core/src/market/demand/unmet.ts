import type { TicketRequest, UnmetNeed } from '@haca/protocol'
import type { Demand } from '../books/ticket-book.ts'
import type { Millis } from '../types.ts'

/** What found no slot here, by model: published, so that idle nodes fetch what is wanted and operators see it. */
export interface Unmet {
  /** A ticket was refused, or its time ran out. */
  lose(request: TicketRequest, at: Millis): void
  /** Most work first, at most `unmetMax` models. Up to `freshMs` old. */
  read(waiting: ReadonlyMap<string, Demand>, at: Millis): readonly UnmetNeed[]
}

/** Models listed; the message table allows as many. */
const unmetMax = 64
/** Lost tickets count this long, milliseconds. */
const lostForMs = 60_000
/** Lost tickets remembered; a flood of hopeless ones pushes out the oldest and costs no memory. */
const lostMax = 4096
/** Every answer to a token carries the list, so it is made anew only this often, milliseconds. */
const freshMs = 250

interface Lost {
  readonly request: TicketRequest
  readonly at: Millis
}

interface Sum {
  tickets: number
  units: number
  lostUnits: number
  readonly ceilings: bigint[]
}

export function createUnmet(): Unmet {
  let lost: Lost[] = []
  let list: readonly UnmetNeed[] = []
  let madeAt = Number.NEGATIVE_INFINITY

  const make = (waiting: ReadonlyMap<string, Demand>, at: Millis): readonly UnmetNeed[] => {
    const sums = new Map<string, Sum>()
    const sumOf = (model: string) => {
      const sum = sums.get(model) ?? { tickets: 0, units: 0, lostUnits: 0, ceilings: [] }
      sums.set(model, sum)
      return sum
    }
    for (const [model, { tickets, units }] of waiting) {
      const sum = sumOf(model)
      sum.tickets += tickets.length
      sum.units += units
      for (const { request } of tickets) sum.ceilings.push(request.ceiling)
    }
    lost = lost.filter(each => at - each.at < lostForMs)
    for (const { request } of lost) {
      const sum = sumOf(request.model)
      sum.lostUnits += request.units
      sum.ceilings.push(request.ceiling)
    }
    return [...sums]
      .map(([model, { ceilings, ...counts }]) => ({ model, ...counts, ceilings: quantiles(ceilings) }))
      .sort((a, b) => b.units + b.lostUnits - (a.units + a.lostUnits))
      .slice(0, unmetMax)
  }

  return {
    lose(request, at) {
      lost.push({ request, at })
      if (lost.length > 2 * lostMax) lost = lost.slice(-lostMax)
    },
    read(waiting, at) {
      if (at - madeAt < freshMs) return list
      list = make(waiting, at)
      madeAt = at
      return list
    }
  }
}

/** The first and the last tenth of the asking prices say little, so the ends stand there. */
function quantiles(values: bigint[]): UnmetNeed['ceilings'] {
  values.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? 0n
  return { low: at(0.1), median: at(0.5), high: at(0.9) }
}
