import { createTimeHeap } from '../../time-heap.ts'
import type { Millis } from '../types.ts'

/**
 * What falls due when. Entries are not taken back: one that `holds` no longer is skipped when its time comes, so that
 * adding and ending cost a few steps however much is pending.
 */
export interface Agenda<T> {
  add(at: Millis, item: T): void
  /** When the first entry that still holds is due. */
  next(): Millis | undefined
  /** Takes the first entry that is due at `at` and still holds. */
  takeDue(at: Millis): T | undefined
}

/** Below this many entries nothing is cleared out before its time. */
const roomMin = 64

export function createAgenda<T>(holds: (item: T, at: Millis) => boolean): Agenda<T> {
  const heap = createTimeHeap<T>()
  let room = roomMin

  /** Lets go of what no longer holds, or else a peer that renews without end would fill the memory. */
  const clear = () => {
    heap.filter(holds)
    room = Math.max(roomMin, 2 * heap.size)
  }
  /** When the first entry is due that still holds; those before it are gone. */
  const firstAt = (): Millis | undefined => {
    for (let at = heap.firstAt(); at !== undefined; at = heap.firstAt()) {
      if (holds(heap.first() as T, at)) return at
      heap.drop()
    }
    return undefined
  }

  return {
    add(at, item) {
      if (heap.size >= room) clear()
      heap.add(at, item)
    },
    next: firstAt,
    takeDue(at) {
      const due = firstAt()
      if (due === undefined || due > at) return undefined
      const item = heap.first()
      heap.drop()
      return item
    }
  }
}

/** The earlier of two times of which either may not come. */
export function earliest(a: Millis | undefined, b: Millis | undefined): Millis | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
}
