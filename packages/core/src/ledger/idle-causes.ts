import type { IdleDescription, WaitingInterval } from '@haca/protocol'
import { createNestedMatching } from './matching.ts'
import type { NeedForecast } from './need-forecast.ts'
import type { Nanos } from './slot-ledger.ts'

/** Idle time by cause; they sum to the idle time exactly. */
export interface IdleColumns {
  /** A fitting ticket waited while this slot was warm for it: the loss that matching could avoid. */
  match: Nanos
  /** A ticket waited for a model that this node could have held by then, had it gone by the need of one load time ago. */
  place: Nanos
  /** Only price stood between the slot and a ticket. */
  price: Nanos
  /** Work waited that this node can't do at all. */
  strand: Nanos
  /** Nothing waited. */
  free: Nanos
}

export type IdleCause = keyof IdleColumns

export const idleCauses: readonly IdleCause[] = ['match', 'place', 'price', 'strand', 'free']

/** A stretch in which a slot was idle, with what it could have done in it. */
export interface NodeIdle {
  /** Which account it belongs to: a node, or one role of it. */
  readonly node: string
  readonly slot: number
  readonly from: Nanos
  readonly to: Nanos
  readonly can: IdleDescription
  /** Certified work per second of the slot; of several slots that one ticket fits, the fastest is named. */
  readonly rate: number
  /** Since when the node has been there: before, it could not begin to load. */
  readonly openedAt: Nanos
}

/**
 * The cause of every idle slot at one instant, by nested maximum matchings between idle slots and waiting tickets:
 * match is the maximum matching over warm and affordable; place adds what could be loaded; price drops the price;
 * strand pairs what is left of both sides; free is the rest.
 *
 * How many slots have a cause follows from the graph alone. Which ones is a choice, and the fastest are taken, so that
 * the rate matched at each level is the largest that there is (slots that can be matched together form a transversal
 * matroid, on which taking the best first is optimal: Edmonds and Fulkerson 1965).
 *
 * @returns causes in the order of `idle`
 */
export function causesAt(
  at: Nanos,
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[],
  need: NeedForecast
): IdleCause[] {
  const causes = new Array<IdleCause>(idle.length).fill('free')
  if (waiting.length === 0) return causes
  const order = [...idle.keys()].sort((a, b) => (idle[b]?.rate ?? 0) - (idle[a]?.rate ?? 0))
  const slots = order.map(i => idle[i]).filter(slot => slot !== undefined)
  const tickets = Map.groupBy(waiting.keys(), i => waiting[i]?.model)
  const matching = createNestedMatching(slots.length, waiting.length)
  const charge = (place: number, cause: IdleCause) => {
    causes[order[place] ?? 0] = cause
  }
  let size = 0
  for (const { cause, fits } of levels) {
    const before = slots.map((_, place) => matching.isMatched(place))
    size = matching.extend(edges(slots, place => fits(place, { at, waiting, tickets, need })))
    for (const place of slots.keys()) {
      if (matching.isMatched(place) && before[place] === false) charge(place, cause)
    }
  }
  // In the last graph every slot is joined to every ticket, so its matching needs no search.
  let stranded = Math.min(slots.length, waiting.length) - size
  for (const place of slots.keys()) {
    if (stranded === 0) break
    if (matching.isMatched(place)) continue
    charge(place, 'strand')
    stranded--
  }
  return causes
}

interface Instant {
  readonly at: Nanos
  readonly waiting: readonly WaitingInterval[]
  /** Places in `waiting` by model. */
  readonly tickets: ReadonlyMap<string | undefined, readonly number[]>
  readonly need: NeedForecast
}

/** From the nearest cause to the farthest; each level adds its edges to those before. What is left is stranded or free. */
const levels: readonly {
  readonly cause: IdleCause
  readonly fits: (slot: NodeIdle, instant: Instant) => Iterable<number>
}[] = [
  { cause: 'match', fits: (slot, instant) => warmFor(slot, instant, ask => ceiling => ask <= ceiling) },
  { cause: 'place', fits: loadableFor },
  { cause: 'price', fits: (slot, instant) => warmFor(slot, instant, ask => ceiling => ask > ceiling) }
]

function* warmFor(
  { can }: NodeIdle,
  { waiting, tickets }: Instant,
  suits: (ask: bigint) => (ceiling: bigint) => boolean
): Iterable<number> {
  for (const { model, ask } of can.warm) {
    const affords = suits(ask)
    for (const i of tickets.get(model) ?? []) if (affords(waiting[i]?.ceiling ?? 0n)) yield i
  }
}

/** Tickets for which a load was due: as many as the need of one load time ago had slots for. */
function* loadableFor({ can, openedAt }: NodeIdle, { at, tickets, need }: Instant): Iterable<number> {
  for (const { model, loadMs } of can.loadable) {
    const own = tickets.get(model)
    const then = loadStart(at, loadMs)
    if (own === undefined || then < openedAt) continue
    yield* own.slice(0, need.slots(model, then))
  }
}

/** When a load had to begin to be done by `at`. */
export function loadStart(at: Nanos, loadMs: number): Nanos {
  return at - BigInt(loadMs) * 1_000_000n
}

function* edges(
  slots: readonly NodeIdle[],
  fits: (slot: NodeIdle) => Iterable<number>
): Iterable<readonly [number, number]> {
  for (const [place, slot] of slots.entries()) for (const i of fits(slot)) yield [place, i]
}
