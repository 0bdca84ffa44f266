/** Entries by time; those of the same time come in the order in which they were added. */
export interface TimeHeap<T> {
  readonly size: number
  add(at: number, item: T): void
  /** When the first entry is due; undefined when there is none. */
  firstAt(): number | undefined
  /** The item of the first entry. */
  first(): T | undefined
  /** Takes the first entry out. */
  drop(): void
  /** Takes out every entry that `keeps` is false for. */
  filter(keeps: (item: T, at: number) => boolean): void
}

/**
 * A binary heap (Williams 1964): a few steps to add and to drop, however many entries there are. Times, order and items lie
 * in arrays of their own, so that an entry is no object for the collector.
 */
export function createTimeHeap<T>(): TimeHeap<T> {
  return new TimeHeapState<T>()
}

class TimeHeapState<T> implements TimeHeap<T> {
  private readonly times: number[] = []
  private readonly orders: number[] = []
  private readonly items: T[] = []
  private added = 0

  get size(): number {
    return this.times.length
  }

  add(at: number, item: T): void {
    this.times.push(at)
    this.orders.push(this.added)
    this.items.push(item)
    this.rise(this.times.length - 1, at, this.added, item)
    this.added++
  }

  firstAt(): number | undefined {
    return this.times[0]
  }

  first(): T | undefined {
    return this.items[0]
  }

  drop(): void {
    const [at, order, item] = [this.times.pop(), this.orders.pop(), this.items.pop()]
    if (at !== undefined && order !== undefined && this.times.length > 0) this.sink(at, order, item as T)
  }

  filter(keeps: (item: T, at: number) => boolean): void {
    const { times, orders, items } = this
    let kept = 0
    for (let i = 0; i < times.length; i++) {
      const at = times[i] as number
      const item = items[i] as T
      if (!keeps(item, at)) continue
      const order = orders[i] as number
      // What has been looked at is a heap already, and no larger than what is still to come begins.
      this.rise(kept++, at, order, item)
    }
    times.length = kept
    orders.length = kept
    items.length = kept
  }

  private isBefore(at: number, order: number, other: number): boolean {
    const time = this.times[other] as number
    return at < time || (at === time && order < (this.orders[other] as number))
  }

  private put(place: number, at: number, order: number, item: T): void {
    this.times[place] = at
    this.orders[place] = order
    this.items[place] = item
  }

  private move(from: number, to: number): void {
    this.put(to, this.times[from] as number, this.orders[from] as number, this.items[from] as T)
  }

  /** Moves an entry up from `place`, which is free, to where it belongs. */
  private rise(place: number, at: number, order: number, item: T): void {
    let to = place
    while (to > 0) {
      const up = (to - 1) >> 1
      if (!this.isBefore(at, order, up)) break
      this.move(up, to)
      to = up
    }
    this.put(to, at, order, item)
  }

  /** Puts an entry in the place of the first and moves it down to where it belongs. */
  private sink(at: number, order: number, item: T): void {
    const { length } = this.times
    let place = 0
    for (let child = 1; child < length; child = 2 * place + 1) {
      const other = child + 1
      const least =
        other < length && this.isBefore(this.times[other] as number, this.orders[other] as number, child)
          ? other
          : child
      if (this.isBefore(at, order, least)) break
      this.move(least, place)
      place = least
    }
    this.put(place, at, order, item)
  }
}
