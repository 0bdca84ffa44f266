import { bidsInMs, type Clock, type Slots } from '@haca/core'

export interface SlotEndsInit {
  readonly slots: Slots
  readonly clock: Clock
  /** Milliseconds from a token to its assignment. */
  readonly wayMs: () => number
  /** A slot is to be had from now on. */
  readonly onAnnounced: () => void
}

/** When the slots end what they have taken, and with it when they announce themselves. */
export interface SlotEnds {
  /** The work that runs in this slot ends in about `inMs`. */
  ending(slot: number, inMs: number): void
  /** Something more waits for this slot, or something less. */
  changed(slot: number): void
  /** The work that ran has ended. Nothing is known of what runs now, if anything does. */
  ended(slot: number): void
  /** Milliseconds until all that the slot has taken ends; undefined while that is not near. */
  leftMs(slot: number): number | undefined
  stop(): void
}

export function createSlotEnds({ slots, clock, wayMs, onAnnounced }: SlotEndsInit): SlotEnds {
  /** When what runs ends, by slot, on the monotonic clock. */
  const ends = new Map<number, number>()
  const timers = new Map<number, NodeJS.Timeout>()
  const disarm = (slot: number) => {
    clearTimeout(timers.get(slot))
    timers.delete(slot)
  }
  const consider = (slot: number) => {
    disarm(slot)
    const endsAt = ends.get(slot)
    if (endsAt === undefined) return
    const leftMs = Math.max(0, endsAt - clock.monotonicMs())
    const inMs = bidsInMs({ leftMs, waitingMs: slots.waitingMs(slot), wayMs: wayMs() })
    if (inMs > 0) {
      timers.set(slot, setTimeout(consider, inMs, slot).unref())
      return
    }
    slots.announce(slot)
    onAnnounced()
  }
  return {
    ending(slot, inMs) {
      ends.set(slot, clock.monotonicMs() + inMs)
      consider(slot)
    },
    changed: consider,
    ended(slot) {
      disarm(slot)
      ends.delete(slot)
    },
    leftMs(slot) {
      const endsAt = ends.get(slot)
      return endsAt === undefined
        ? undefined
        : Math.max(0, endsAt - clock.monotonicMs()) + slots.waitingMs(slot)
    },
    stop: () => {
      for (const slot of [...timers.keys()]) disarm(slot)
    }
  }
}
