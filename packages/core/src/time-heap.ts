/** Entries by time; those of the same time come in the order in which they were added. */
export interface TimeHeap<T> {
  readonly size: number
  add(at: number, item: T): void
  first(): TimeEntry<T> | undefined
  /** Takes the first entry out. */
  drop(): void
  /** Takes out every entry that `keeps` is false for. */
  filter(keeps: (entry: TimeEntry<T>) => boolean): void
}

export interface TimeEntry<T> {
  readonly at: number
  readonly order: number
  readonly item: T
}

/** A binary heap (Williams 1964): a few steps to add and to drop, however many entries there are. */
export function createTimeHeap<T>(): TimeHeap<T> {
  let heap: TimeEntry<T>[] = []
  let added = 0
  return {
    get size() {
      return heap.length
    },
    add: (at, item) => rise(heap, { at, order: added++, item }),
    first: () => heap[0],
    drop() {
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) sink(heap, last)
    },
    filter(keeps) {
      // What is sorted is a heap.
      heap = heap.filter(keeps).sort((a, b) => (before(a, b) ? -1 : 1))
    }
  }
}

function before(a: TimeEntry<unknown>, b: TimeEntry<unknown>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** Puts `entry` at the end and moves it up to its place. */
function rise<T>(heap: TimeEntry<T>[], entry: TimeEntry<T>): void {
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

/** Puts `entry` in the place of the first and moves it down to its own. */
function sink<T>(heap: TimeEntry<T>[], entry: TimeEntry<T>): void {
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
