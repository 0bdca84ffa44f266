import { assert } from '@haca/protocol'

/** Virtual time: what is due runs in order of time, and in order of scheduling where times are equal. */
export interface EventQueue {
  /** Milliseconds since the run began. */
  now(): number
  /** Runs `action` at `at`, milliseconds, which must not lie in the past. */
  schedule(at: number, action: () => void): void
  /** A second way in, for actions whose times never decrease: it costs the same however much is pending. */
  lane(): Lane
  /** Runs everything that is due up to and at `until`, milliseconds; the time is `until` afterwards. */
  run(until: number): void
  /** Actions run so far. */
  count(): number
}

/** Actions in order of time, as messages are that all take equally long. */
export interface Lane {
  /** Runs `action` at `at`, milliseconds, which must lie neither in the past nor before the last one's. */
  schedule(at: number, action: () => void): void
}

/** Something that holds actions in the order in which they are due. */
interface Source {
  /** When its first action is due; infinity when it is empty. */
  firstAt(): number
  /** How many actions had been scheduled in all before its first one. */
  firstOrder(): number
  take(): () => void
}

export function createEventQueue(): EventQueue {
  const heap = createHeap()
  const sources: Source[] = [heap]
  let now = 0
  let done = 0
  let scheduled = 0

  const earliest = (): Source => {
    let best: Source = heap
    for (const source of sources) {
      const [at, bestAt] = [source.firstAt(), best.firstAt()]
      if (at < bestAt || (at === bestAt && source.firstOrder() < best.firstOrder())) best = source
    }
    return best
  }
  return {
    now: () => now,
    count: () => done,
    schedule(at, action) {
      assert(at >= now, 'nothing is scheduled in the past')
      heap.add(at, scheduled++, action)
    },
    lane() {
      const line = createLine()
      sources.push(line)
      return {
        schedule(at, action) {
          assert(at >= now, 'nothing is scheduled in the past')
          line.add(at, scheduled++, action)
        }
      }
    },
    run(until) {
      for (let source = earliest(); source.firstAt() <= until; source = earliest()) {
        now = source.firstAt()
        done++
        source.take()()
      }
      now = until
    }
  }
}

/** First in, first out: a ring that doubles when it is full. */
function createLine(): Source & { add(at: number, order: number, action: () => void): void } {
  let size = 64
  let times = new Float64Array(size)
  let orders = new Float64Array(size)
  let actions = new Array<(() => void) | undefined>(size).fill(undefined)
  let head = 0
  let length = 0

  const grow = () => {
    const [oldTimes, oldOrders, oldActions] = [times, orders, actions]
    times = new Float64Array(2 * size)
    orders = new Float64Array(2 * size)
    actions = new Array<(() => void) | undefined>(2 * size).fill(undefined)
    for (let i = 0; i < length; i++) {
      const from = (head + i) & (size - 1)
      times[i] = oldTimes[from] ?? 0
      orders[i] = oldOrders[from] ?? 0
      actions[i] = oldActions[from]
    }
    head = 0
    size *= 2
  }
  return {
    firstAt: () => (length === 0 ? Number.POSITIVE_INFINITY : (times[head] ?? 0)),
    firstOrder: () => orders[head] ?? 0,
    take() {
      const action = actions[head]
      assert(action !== undefined, 'only a line that is not empty is taken from')
      actions[head] = undefined
      head = (head + 1) & (size - 1)
      length--
      return action
    },
    add(at, order, action) {
      assert(length === 0 || at >= (times[(head + length - 1) & (size - 1)] ?? 0), 'a lane keeps its order')
      if (length === size) grow()
      const end = (head + length) & (size - 1)
      times[end] = at
      orders[end] = order
      actions[end] = action
      length++
    }
  }
}

/** A binary heap (Williams 1964) whose times lie in arrays of their own, which is twice as fast as one of objects. */
function createHeap(): Source & { add(at: number, order: number, action: () => void): void } {
  const times: number[] = []
  const orders: number[] = []
  const actions: (() => void)[] = []

  const isBefore = (at: number, order: number, other: number) => {
    const time = times[other] ?? 0
    return at < time || (at === time && order < (orders[other] ?? 0))
  }
  const put = (place: number, at: number, order: number, action: () => void) => {
    times[place] = at
    orders[place] = order
    actions[place] = action
  }
  const move = (from: number, to: number) =>
    put(to, times[from] ?? 0, orders[from] ?? 0, actions[from] as () => void)
  const sink = (at: number, order: number, action: () => void) => {
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= times.length) break
      const other = child + 1
      if (other < times.length && isBefore(times[other] ?? 0, orders[other] ?? 0, child)) child = other
      if (isBefore(at, order, child)) break
      move(child, place)
      place = child
    }
    put(place, at, order, action)
  }
  return {
    firstAt: () => times[0] ?? Number.POSITIVE_INFINITY,
    firstOrder: () => orders[0] ?? 0,
    add(at, order, action) {
      let place = times.length
      put(place, at, order, action)
      for (let up = (place - 1) >> 1; place > 0 && isBefore(at, order, up); up = (place - 1) >> 1) {
        move(up, place)
        place = up
      }
      put(place, at, order, action)
    },
    take() {
      const first = actions[0]
      const [at, order, action] = [times.pop(), orders.pop(), actions.pop()]
      assert(first !== undefined && action !== undefined, 'only a heap that is not empty is taken from')
      if (times.length > 0) sink(at ?? 0, order ?? 0, action)
      return first
    }
  }
}
