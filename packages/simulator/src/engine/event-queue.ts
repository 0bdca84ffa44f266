import { createTimeHeap } from '@haca/core'
import { assert } from '@haca/protocol'

/** Virtual time: what is due runs in order of time, and in order of scheduling where times are equal. */
export interface EventQueue {
  /** Milliseconds since the run began. */
  now(): number
  /** Runs `action` at `at`, milliseconds, which must not lie in the past. */
  schedule(at: number, action: () => void): void
  /** Runs everything that is due up to and at `until`, milliseconds; the time is `until` afterwards. */
  run(until: number): void
  /** Actions run so far. */
  count(): number
}

export function createEventQueue(): EventQueue {
  const heap = createTimeHeap<() => void>()
  let now = 0
  let done = 0
  return {
    now: () => now,
    count: () => done,
    schedule(at, action) {
      assert(at >= now, 'nothing is scheduled in the past')
      heap.add(at, action)
    },
    run(until) {
      for (let next = heap.first(); next !== undefined && next.at <= until; next = heap.first()) {
        heap.drop()
        now = next.at
        done++
        next.item()
      }
      now = until
    }
  }
}
