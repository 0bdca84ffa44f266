import { assert, HacaError, type SlotColumns, type SlotState } from '@haca/protocol'

/** Nanoseconds of a monotonic clock. */
export type Nanos = bigint

/** What a slot does right now. `running` becomes pending, then useful or wasted when its job's fate is known. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'verification' }
  | { readonly kind: 'running'; readonly work: string }

/** A stretch that has ended. */
export interface Interval {
  readonly slot: number
  readonly activity: Activity
  readonly from: Nanos
  readonly to: Nanos
}

/**
 * Where the time of a node's slots went. Every slot is in exactly one activity at every instant, so
 *
 *     capacity = useful + pending + verification + loading + wasted + blocked + idle
 *
 * holds in integer nanoseconds, per slot and in sum, at any time that is asked for.
 */
export interface SlotLedger {
  /** Opens a slot as idle. */
  open(slot: number, at: Nanos): void
  /** The slot changes what it does. Returns the stretch that ended. */
  enter(slot: number, activity: Activity, at: Nanos): Interval
  /** The fate of a job's work is known; its pending time moves. Unknown work is ignored: it may have run before a restart. */
  settle(work: string, outcome: 'useful' | 'wasted'): void
  /** Ended work whose fate is open, with its time over all slots. */
  pending(): readonly { readonly work: string; readonly spent: Nanos }[]
  /** Columns per slot as of `at`, which must not lie before the last change. */
  read(at: Nanos): readonly SlotAccount[]
}

export interface SlotAccount {
  readonly slot: number
  readonly capacity: Nanos
  readonly columns: SlotColumns
}

interface Slot {
  readonly openedAt: Nanos
  activity: Activity
  since: Nanos
  /** Time of ended stretches by state, work in progress left out. */
  readonly ended: Record<Exclude<SlotState, 'pending'>, Nanos>
  /** Nanoseconds per work whose fate is open. */
  readonly pending: Map<string, Nanos>
}

export function createSlotLedger(): SlotLedger {
  return new SlotLedgerState()
}

class SlotLedgerState implements SlotLedger {
  private readonly slots = new Map<number, Slot>()

  open(slot: number, at: Nanos): void {
    if (this.slots.has(slot)) throw new HacaError('INTERNAL', `slot ${slot} is open already`)
    const ended = { useful: 0n, verification: 0n, loading: 0n, wasted: 0n, blocked: 0n, idle: 0n }
    this.slots.set(slot, { openedAt: at, activity: { kind: 'idle' }, since: at, ended, pending: new Map() })
  }

  enter(slot: number, activity: Activity, at: Nanos): Interval {
    const state = this.slot(slot)
    assert(at >= state.since, 'time does not run backwards')
    const interval: Interval = { slot, activity: state.activity, from: state.since, to: at }
    this.book(state, at - state.since)
    state.activity = activity
    state.since = at
    return interval
  }

  settle(work: string, outcome: 'useful' | 'wasted'): void {
    for (const slot of this.slots.values()) {
      const spent = slot.pending.get(work)
      if (spent === undefined) continue
      slot.pending.delete(work)
      slot.ended[outcome] += spent
    }
  }

  pending(): readonly { readonly work: string; readonly spent: Nanos }[] {
    const total = new Map<string, Nanos>()
    for (const slot of this.slots.values()) {
      for (const [work, spent] of slot.pending) total.set(work, (total.get(work) ?? 0n) + spent)
    }
    return [...total].map(([work, spent]) => ({ work, spent }))
  }

  read(at: Nanos): readonly SlotAccount[] {
    return [...this.slots].map(([slot, state]) => {
      assert(at >= state.since, 'an account can’t be read before its last change')
      const running = at - state.since
      let pending = 0n
      for (const spent of state.pending.values()) pending += spent
      const columns: SlotColumns = { ...state.ended, pending }
      columns[state.activity.kind === 'running' ? 'pending' : state.activity.kind] += running
      const account = { slot, capacity: at - state.openedAt, columns }
      assert(sumColumns(columns) === account.capacity, 'the columns of a slot sum to its capacity')
      return account
    })
  }

  private book(state: Slot, spent: Nanos): void {
    const { activity } = state
    if (activity.kind === 'running') {
      state.pending.set(activity.work, (state.pending.get(activity.work) ?? 0n) + spent)
    } else {
      state.ended[activity.kind] += spent
    }
  }

  private slot(slot: number): Slot {
    const state = this.slots.get(slot)
    if (state === undefined) throw new HacaError('INTERNAL', `slot ${slot} was never opened`)
    return state
  }
}

export function sumColumns(columns: SlotColumns): Nanos {
  return Object.values(columns).reduce((sum, value) => sum + value, 0n)
}
