import type { WaitingInterval } from '@haca/protocol'
import { causesAt, type IdleColumns, loadStart, type NodeIdle } from './idle-causes.ts'
import type { NeedForecast } from './need-forecast.ts'
import type { Nanos } from './slot-ledger.ts'

/**
 * Splits idle time by cause at every instant at which either side or the need changes: the exact, per-event form, for
 * simulations. A live network samples (`sampleIdle`): its cost does not grow with the number of events. Times of all
 * nodes must be on one clock.
 *
 * Stretches that end before they begin are left out: a record from elsewhere may be wrong.
 *
 * @returns per node, columns that sum to the node's idle time.
 */
export function splitIdle(
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[],
  need: NeedForecast
): Map<string, IdleColumns> {
  const result = new Map<string, IdleColumns>()
  const changes = sweepOrder(idle, waiting, need)
  const openIdle = new Set<NodeIdle>()
  const openWaiting = new Set<WaitingInterval>()
  let since: Nanos = changes[0]?.at ?? 0n
  for (const change of changes) {
    if (change.at > since && openIdle.size > 0) {
      const slots = [...openIdle]
      const causes = causesAt(since, slots, [...openWaiting], need)
      for (const [i, { node }] of slots.entries()) {
        const columns = result.get(node) ?? { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
        result.set(node, columns)
        columns[causes[i] ?? 'free'] += change.at - since
      }
    }
    since = change.at
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

function sweepOrder(
  idle: readonly NodeIdle[],
  waiting: readonly WaitingInterval[],
  need: NeedForecast
): Change[] {
  const changes: Change[] = placeTurns(idle, need).map(at => ({ at, opens: false }))
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

/** When a load would just be done that was due: one load time after the need for it changed, or after the node came. */
function placeTurns(idle: readonly NodeIdle[], need: NeedForecast): Nanos[] {
  const turns = new Set<Nanos>()
  const seen = new Set<string>()
  for (const { can, openedAt } of idle) {
    for (const { model, loadMs } of can.loadable) {
      const loadNs = -loadStart(0n, loadMs)
      turns.add(openedAt + loadNs)
      const kind = `${model} ${loadMs}`
      if (seen.has(kind)) continue
      seen.add(kind)
      for (const { at } of need.changes(model)) turns.add(at + loadNs)
    }
  }
  return [...turns]
}

function toggle<T>(set: Set<T>, entry: T, opens: boolean): void {
  if (opens) set.add(entry)
  else set.delete(entry)
}
