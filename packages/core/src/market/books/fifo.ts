import { assert } from '@haca/protocol'
import type { Millis } from '../types.ts'
import type { Agenda } from './agenda.ts'

/** Entries that have been taken before the list is cut. */
const cutMin = 1024

/** An agenda whose entries come in the order in which they fall due: no heap is needed, and no object per entry. */
export function createFifo<T>(holds: (item: T, at: Millis) => boolean): Agenda<T> {
  let times: Millis[] = []
  let items: T[] = []
  let head = 0

  /** When the first entry is due that still holds; those before it are gone. */
  const firstAt = (): Millis | undefined => {
    while (head < items.length) {
      const at = times[head] as Millis
      if (holds(items[head] as T, at)) return at
      drop()
    }
    return undefined
  }
  const drop = () => {
    head++
    if (head < cutMin || head < items.length / 2) return
    times = times.slice(head)
    items = items.slice(head)
    head = 0
  }

  return {
    add(at, item) {
      assert(at >= (times.at(-1) ?? at), 'entries come in the order in which they fall due')
      times.push(at)
      items.push(item)
    },
    next: firstAt,
    takeDue(at) {
      const due = firstAt()
      if (due === undefined || due > at) return undefined
      const item = items[head]
      drop()
      return item
    }
  }
}
