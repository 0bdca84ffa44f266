import { assert } from '@haca/protocol'
import type { Agenda } from './agenda.ts'
import type { Millis } from './types.ts'

/** Entries that have been taken before the list is cut. */
const cutMin = 1024

/** An agenda whose entries come in the order in which they fall due: no heap is needed. */
export function createFifo<T>(holds: (item: T, at: Millis) => boolean): Agenda<T> {
  let entries: { readonly at: Millis; readonly item: T }[] = []
  let head = 0

  const first = () => {
    for (let entry = entries[head]; entry !== undefined; entry = entries[head]) {
      if (holds(entry.item, entry.at)) return entry
      drop()
    }
    return undefined
  }
  const drop = () => {
    head++
    if (head < cutMin || head < entries.length / 2) return
    entries = entries.slice(head)
    head = 0
  }

  return {
    add(at, item) {
      assert(at >= (entries.at(-1)?.at ?? at), 'entries come in the order in which they fall due')
      entries.push({ at, item })
    },
    next: () => first()?.at,
    takeDue(at) {
      const entry = first()
      if (entry === undefined || entry.at > at) return undefined
      drop()
      return entry.item
    }
  }
}
