import type { IdleInterval, WaitingInterval } from '@haca/protocol'
import { createNestedMatching } from './matching.ts'
import type { Nanos } from './slot-ledger.ts'

/** Idle time by cause; they sum to the idle time exactly. */
export interface IdleColumns {
  /** A fitting ticket waited while this slot was warm for it: the loss that matching could avoid. */
  match: Nanos
  /** A ticket waited for a model that this node could have loaded. */
  place: Nanos
  /** Only price stood between the slot and a ticket. */
  price: Nanos
  /** Work waited that this node can't do at all. */
  strand: Nanos
  /** Nothing waited. */
  free: Nanos
}

export interface NodeIdle extends IdleInterval {
  /** Which account it belongs to: a node, or one role of it. */
  readonly node: string
}

/**
 * Splits idle time by nested maximum matchings between idle slots and waiting tickets, at every instant at which
 * either side changes (the exact, per-event form). Times of all nodes must be on one clock.
 *
 * match = max matching over warm and affordable; place adds what could be loaded; price drops the price; strand
 * pairs what is left of both sides; free is the rest.
 *
 * Stretches that end before they begin are left out: a record from elsewhere may be wrong.
 *
 * @returns per node, columns that sum to the node's idle time.
 */
export function splitIdle(
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[]
): Map<string, IdleColumns> {
  const result = new Map<string, IdleColumns>()
  const changes = sweepOrder(idle, waiting)
  const openIdle = new Set<NodeIdle>()
  const openWaiting = new Set<WaitingInterval>()
  let since: Nanos = changes[0]?.at ?? 0n
  for (const change of changes) {
    if (change.at > since) {
      charge(result, [...openIdle], [...openWaiting], change.at - since)
      since = change.at
    }
    if (change.idle !== undefined) toggle(openIdle, change.idle, change.opens)
    if (change.waiting !== undefined) toggle(openWaiting, change.waiting, change.opens)
  }
  return result
}

interface Change {
  readonly at: Nanos
  readonly opens: boolean
  readonly idle?: NodeIdle
  readonly waiting?: WaitingInterval
}

function sweepOrder(idle: readonly NodeIdle[], waiting: readonly WaitingInterval[]): Change[] {
  const changes: Change[] = []
  for (const entry of idle) {
    if (entry.to <= entry.from) continue
    changes.push({ at: entry.from, opens: true, idle: entry }, { at: entry.to, opens: false, idle: entry })
  }
  for (const entry of waiting) {
    if (entry.to <= entry.from) continue
    changes.push(
      { at: entry.from, opens: true, waiting: entry },
      { at: entry.to, opens: false, waiting: entry }
    )
  }
  return changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function toggle<T>(set: Set<T>, entry: T, opens: boolean): void {
  if (opens) set.add(entry)
  else set.delete(entry)
}

/** Charges one stretch during which neither side changes. */
function charge(
  result: Map<string, IdleColumns>,
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[],
  length: Nanos
): void {
  const causes = waiting.length === 0 ? [] : assignCauses(idle, waiting)
  idle.forEach((entry, i) => {
    const columns = result.get(entry.node) ?? { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
    result.set(entry.node, columns)
    columns[causes[i] ?? 'free'] += length
  })
}

/** From the nearest cause to the farthest; each level adds its edges to those before. What is left is stranded or free. */
const levels: readonly {
  readonly cause: keyof IdleColumns
  readonly joined: (slot: NodeIdle, ticket: WaitingInterval) => boolean
}[] = [
  { cause: 'match', joined: (slot, ticket) => warmAsk(slot, ticket) === 'affordable' },
  { cause: 'place', joined: (slot, ticket) => slot.loadable.includes(ticket.model) },
  { cause: 'price', joined: (slot, ticket) => warmAsk(slot, ticket) === 'too dear' }
]

/**
 * The cause per idle slot: the level at which it joins the matching. Which of several equal slots carries a cause is
 * arbitrary; how many do is not.
 */
function assignCauses(idle: readonly NodeIdle[], waiting: readonly WaitingInterval[]): (keyof IdleColumns)[] {
  const matching = createNestedMatching(idle.length, waiting.length)
  const causes = new Array<keyof IdleColumns>(idle.length).fill('free')
  let size = 0
  for (const { cause, joined } of levels) {
    const before = idle.map((_, i) => matching.isMatched(i))
    size = matching.extend(edges(idle, waiting, joined))
    for (const i of idle.keys()) if (matching.isMatched(i) && before[i] === false) causes[i] = cause
  }
  // In the last graph every slot is joined to every ticket, so its matching needs no search.
  let stranded = Math.min(idle.length, waiting.length) - size
  for (const i of idle.keys()) {
    if (stranded === 0) break
    if (matching.isMatched(i)) continue
    causes[i] = 'strand'
    stranded--
  }
  return causes
}

function warmAsk(slot: NodeIdle, ticket: WaitingInterval): 'affordable' | 'too dear' | 'cold' {
  const at = slot.warm.indexOf(ticket.model)
  if (at < 0) return 'cold'
  return (slot.asks[at] ?? 0n) <= ticket.ceiling ? 'affordable' : 'too dear'
}

function* edges(
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[],
  joined: (slot: NodeIdle, ticket: WaitingInterval) => boolean
): Iterable<readonly [number, number]> {
  for (const [i, slot] of idle.entries()) {
    for (const [j, ticket] of waiting.entries()) if (joined(slot, ticket)) yield [i, j]
  }
}
