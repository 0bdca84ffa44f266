import type { ErrorCode } from '@haca/protocol'

/**
 * The slots of an inference node: which are free, which token stands for each, and whether an assignment is taken
 * or bounced. A slot's sequence grows with every use, so a token is used once; a job runs at most once.
 */
export interface Slots {
  readonly count: number
  /** Free slots with the sequence under which their token is to be leased. */
  free(): readonly { readonly slot: number; readonly sequence: number }[]
  /** Takes an assignment for the token (slot, sequence), or says why not. */
  assign(work: string, slot: number, sequence: number): Assigned
  /** The market answered that this token is spent: the slot bids anew under the next sequence. */
  spent(slot: number, sequence: number): void
  /** The work in this slot ended; the slot is free again. */
  release(slot: number): void
  /** No new work from here on. */
  drain(): void
  readonly busy: number
}

export type Assigned =
  | { readonly accepted: true; readonly slot: number }
  | { readonly accepted: false; readonly code: ErrorCode; readonly reason: string }

interface Slot {
  sequence: number
  work: string | undefined
}

export function createSlots(count: number): Slots {
  return new SlotsState(count)
}

class SlotsState implements Slots {
  private readonly slots: Slot[]
  private draining = false

  constructor(count: number) {
    this.slots = Array.from({ length: count }, () => ({ sequence: 1, work: undefined }))
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

  assign(work: string, slot: number, sequence: number): Assigned {
    if (this.draining) return bounce('BOUNCED', 'the node is draining')
    if (this.slots.some(state => state.work === work))
      return bounce('IN_PROGRESS', 'this segment already runs here')
    const state = this.slots[slot]
    if (state === undefined) return bounce('STALE_TOKEN', `there is no slot ${slot}`)
    if (state.work !== undefined) return bounce('BOUNCED', `slot ${slot} is busy`)
    if (sequence !== state.sequence) {
      return bounce('STALE_TOKEN', `slot ${slot} bids under sequence ${state.sequence}, not ${sequence}`)
    }
    state.work = work
    state.sequence++
    return { accepted: true, slot }
  }

  spent(slot: number, sequence: number): void {
    const state = this.slots[slot]
    if (state !== undefined && state.work === undefined && state.sequence === sequence) state.sequence++
  }

  release(slot: number): void {
    const state = this.slots[slot]
    if (state !== undefined) state.work = undefined
  }

  drain(): void {
    this.draining = true
  }
}

function bounce(code: ErrorCode, reason: string): Assigned {
  return { accepted: false, code, reason }
}
