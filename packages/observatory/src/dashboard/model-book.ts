import type { AccountResponse, Arrival, Hex, IdleDescription } from '@haca/protocol'
import type { WireModel } from './wire.ts'

/** What the manifest of a model says, as far as it is shown. */
export interface ModelFacts {
  readonly id: string
  readonly name: string
  readonly task: string
  readonly tier: string
  readonly workPerUnit: number
}

/** Demand beside supply for each model, from what markets and nodes answered last. Pure. */
export interface ModelBook {
  arrived(ticket: Arrival): void
  /** A node's last answer; its description of what it could do is kept until it gives another. */
  answered(node: Hex, answer: AccountResponse, nowMs: number): void
  lost(node: Hex): void
  /** Models that are warm in a node's memory, by id. */
  warmIn(node: Hex): readonly string[]
  list(models: readonly ModelFacts[], nowMs: number): readonly WireModel[]
}

/** Rates are means over this long, milliseconds. */
const windowMs = 60_000

interface Side {
  readonly can: IdleDescription
  readonly slots: number
  readonly unmet: AccountResponse['unmet']
  /** Units that it had run of each model, at the ends of the last minute. */
  readonly ran: { readonly atMs: number; readonly units: ReadonlyMap<string, number> }[]
}

export function createModelBook(): ModelBook {
  const sides = new Map<Hex, Side>()
  let tickets: { readonly atMs: number; readonly model: string; readonly units: number }[] = []

  return {
    arrived({ at, segment, model, units }) {
      // Further segments are what is left of a job that failed somewhere, not another one.
      if (segment === 0) tickets.push({ atMs: Number(at / 1_000_000n), model, units })
    },
    answered(node, answer, nowMs) {
      const known = sides.get(node)
      const can = answer.descriptions.at(-1) ?? known?.can ?? { warm: [], loadable: [] }
      const units = new Map(answer.work.map(each => [each.model, each.units]))
      const ran = [
        ...(known?.ran ?? []).filter(({ atMs }) => nowMs - atMs <= windowMs),
        { atMs: nowMs, units }
      ]
      sides.set(node, { can, slots: answer.slots.length, unmet: answer.unmet, ran })
    },
    lost: node => sides.delete(node),
    warmIn: node => (sides.get(node)?.can.warm ?? []).map(({ model }) => model),
    list(models, nowMs) {
      tickets = tickets.filter(({ atMs }) => nowMs - atMs <= windowMs)
      const all = [...sides.values()]
      return models.map(({ id, name, task, tier, workPerUnit }) => {
        const asked = tickets.filter(({ model }) => model === id)
        return {
          ...{ id, name, task, tier, workPerUnit },
          ...unmetOf(all, id),
          askedPerSecond: perSecond(asked.reduce((sum, { units }) => sum + units, 0)),
          tickets: asked.length,
          ranPerSecond: all.reduce((sum, side) => sum + ranOf(side, id), 0),
          ...supplyOf(all, id),
          couldLoad: all.filter(({ can }) => can.loadable.some(({ model }) => model === id)).length
        }
      })
    }
  }
}

const perSecond = (units: number) => (1000 * units) / windowMs

function unmetOf(sides: readonly Side[], id: string) {
  const needs = sides.flatMap(({ unmet = [] }) => unmet.filter(({ model }) => model === id))
  const sum = (of: 'tickets' | 'units' | 'lostUnits') => needs.reduce((total, need) => total + need[of], 0)
  const [most] = needs.toSorted((a, b) => b.units + b.lostUnits - a.units - a.lostUnits)
  return {
    waiting: sum('tickets'),
    waitingUnits: sum('units'),
    lostUnits: sum('lostUnits'),
    ...(most === undefined ? {} : { ceilingMedian: String(most.ceilings.median) })
  }
}

function supplyOf(sides: readonly Side[], id: string) {
  const warm = sides.flatMap(({ can, slots }) =>
    can.warm.filter(({ model }) => model === id).map(({ ask, rate }) => ({ ask, rate, slots }))
  )
  const asks = warm.map(({ ask }) => ask).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const [low, median] = [asks[0], asks[Math.floor((asks.length - 1) / 2)]]
  return {
    warmNodes: warm.length,
    warmSlots: warm.reduce((sum, { slots }) => sum + slots, 0),
    supplyPerSecond: warm.reduce((sum, { rate, slots }) => sum + rate * slots, 0),
    ...(low === undefined ? {} : { askLow: String(low) }),
    ...(median === undefined ? {} : { askMedian: String(median) })
  }
}

/** Units per second of the last minute, or of as much of it as the node is known. */
function ranOf({ ran }: Side, id: string): number {
  const [first, last] = [ran[0], ran.at(-1)]
  if (first === undefined || last === undefined || last.atMs === first.atMs) return 0
  const units = Math.max(0, (last.units.get(id) ?? 0) - (first.units.get(id) ?? 0))
  return (1000 * units) / (last.atMs - first.atMs)
}
