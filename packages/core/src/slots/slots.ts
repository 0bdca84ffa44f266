import type { ErrorCode } from '@haca/protocol'

/**
 * The slots of an inference node: which are free, which token stands for each, and whether an assignment is taken
 * or bounced. A slot's sequence grows with every use, so a token is used once; a job runs at most once.
 */
export interface Slots {
  readonly count: number
  /** Free slots with the sequence under which their token is to be leased. */
  free(): readonly { readonly slot: number; readonly sequence: number }[]
  /** All that this slot has taken ends soon: from now on it takes one work more, to wait behind the rest. */
  announce(slot: number): void
  /**
   * The sequence under which a busy slot can be bid for before its work ends; undefined when it is free, not announced, or
   * has taken a work since then.
   */
  ahead(slot: number): number | undefined
  /** Milliseconds that the work which waits for this slot takes, by what was said when it was assigned. */
  waitingMs(slot: number): number
  /** Takes an assignment for the token (slot, sequence), which lasts so long if it is known, or says why not. */
  assign(work: string, slot: number, sequence: number, lastsMs?: number): Assigned
  /** Gives a free slot whose token does not stand to work that no ticket asked for; false when it is not free. */
  lend(work: string, slot: number): boolean
  /** The market answered that this token is spent: the slot bids anew under the next sequence. */
  spent(slot: number, sequence: number): void
  /** The work in this slot ended. Returns the work that waited for it and has the slot now; undefined frees the slot. */
  release(slot: number): string | undefined
  /**
   * Work that waits for a busy slot is not wanted any more, and the slot bids for other work. False when it does not wait,
   * because it has the slot by now.
   */
  abandon(work: string): boolean
  /** No new work from here on. */
  drain(): void
  readonly busy: number
}

export type Assigned =
  | {
      readonly accepted: true
      readonly slot: number
      /** True when the work starts only once all that the slot took before has ended. */
      readonly waits?: true
    }
  | { readonly accepted: false; readonly code: ErrorCode; readonly reason: string }

interface Slot {
  sequence: number
  work: string | undefined
  /** Work that starts when `work` has ended, in this order. */
  readonly next: Next[]
  /** Whether all of it is known to end soon. */
  ending: boolean
}

interface Next {
  readonly work: string
  readonly lastsMs: number
}

/** Works that wait for one slot at the most; their time is bound by what announces the slot, which may be wrong. */
const nextMax = 8

export function createSlots(count: number): Slots {
  return new SlotsState(count)
}

class SlotsState implements Slots {
  private readonly slots: Slot[]
  private draining = false

  constructor(count: number) {
    this.slots = Array.from({ length: count }, () => ({
      sequence: 1,
      work: undefined,
      next: [],
      ending: false
    }))
  }

  get count(): number {
    return this.slots.length
  }

  get busy(): number {
    return this.slots.filter(slot => slot.work !== undefined).length
  }

  free(): readonly { readonly slot: number; readonly sequence: number }[] {
    if (this.draining) return []
    return this.slots.flatMap(({ work, sequence }, slot) => (work === undefined ? [{ slot, sequence }] : []))
  }

  announce(slot: number): void {
    const state = this.slots[slot]
    if (state?.work !== undefined) state.ending = true
  }

  ahead(slot: number): number | undefined {
    const state = this.slots[slot]
    if (this.draining || state === undefined || !state.ending) return undefined
    return state.next.length < nextMax ? state.sequence : undefined
  }

  waitingMs(slot: number): number {
    return this.slots[slot]?.next.reduce((sum, { lastsMs }) => sum + lastsMs, 0) ?? 0
  }

  assign(work: string, slot: number, sequence: number, lastsMs = 0): Assigned {
    if (this.draining) return bounce('BOUNCED', 'the node is draining')
    if (this.slots.some(state => isOf(state, work)))
      return bounce('IN_PROGRESS', 'this segment already runs here')
    const state = this.slots[slot]
    if (state === undefined) return bounce('STALE_TOKEN', `there is no slot ${slot}`)
    const waits = state.work !== undefined
    if (waits && this.ahead(slot) === undefined) return bounce('BOUNCED', `slot ${slot} is busy`)
    if (sequence !== state.sequence) {
      return bounce('STALE_TOKEN', `slot ${slot} bids under sequence ${state.sequence}, not ${sequence}`)
    }
    state.sequence++
    if (waits) {
      state.next.push({ work, lastsMs })
      state.ending = false
      return { accepted: true, slot, waits }
    }
    state.work = work
    return { accepted: true, slot }
  }

  lend(work: string, slot: number): boolean {
    const state = this.slots[slot]
    if (this.draining || state === undefined || state.work !== undefined) return false
    state.work = work
    return true
  }

  spent(slot: number, sequence: number): void {
    const state = this.slots[slot]
    if (state === undefined || state.sequence !== sequence) return
    if (state.work === undefined || this.ahead(slot) !== undefined) state.sequence++
  }

  release(slot: number): string | undefined {
    const state = this.slots[slot]
    if (state === undefined) return undefined
    state.work = state.next.shift()?.work
    // What is still to be had of a slot that goes on stays so.
    if (state.work === undefined) state.ending = false
    return state.work
  }

  abandon(work: string): boolean {
    for (const state of this.slots) {
      const { next } = state
      const at = next.findIndex(waiting => waiting.work === work)
      if (at < 0) continue
      next.splice(at, 1)
      // What was taken before it ends soon, or it would not have been taken.
      if (at === next.length) state.ending = true
      return true
    }
    return false
  }

  drain(): void {
    this.draining = true
  }
}

const isOf = ({ work: present, next }: Slot, work: string): boolean =>
  present === work || next.some(waiting => waiting.work === work)

function bounce(code: ErrorCode, reason: string): Assigned {
  return { accepted: false, code, reason }
}
