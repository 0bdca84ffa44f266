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

interface Entry {
  readonly at: number
  readonly order: number
  readonly action: () => void
}

/** A binary heap (Williams 1964), keyed by time and then by order of scheduling, so that a run repeats exactly. */
export function createEventQueue(): EventQueue {
  const heap: Entry[] = []
  let now = 0
  let scheduled = 0
  let done = 0

  const take = (): Entry | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (last !== undefined && heap.length > 0) sink(heap, last)
    return first
  }

  return {
    now: () => now,
    count: () => done,
    schedule(at, action) {
      assert(at >= now, 'nothing is scheduled in the past')
      rise(heap, { at, order: scheduled++, action })
    },
    run(until) {
      for (let next = heap[0]; next !== undefined && next.at <= until; next = heap[0]) {
        take()
        now = next.at
        done++
        next.action()
      }
      now = until
    }
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

function rise(heap: Entry[], entry: Entry): void {
  let at = heap.length
  heap.push(entry)
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = heap[up]
    if (parent === undefined || !before(entry, parent)) break
    heap[at] = parent
    at = up
  }
  heap[at] = entry
}

function sink(heap: Entry[], entry: Entry): void {
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    let child = heap[down]
    if (child === undefined) break
    const other = heap[down + 1]
    if (other !== undefined && before(other, child)) {
      down++
      child = other
    }
    if (!before(child, entry)) break
    heap[at] = child
    at = down
  }
  heap[at] = entry
}
