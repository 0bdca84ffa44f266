import type { Capacity, Clock, Slots } from '@haca/core'
import type { Bidding } from '../bids/bidding-types.ts'

/** Slots that load instead of running jobs. */
export interface LoadingSlots {
  /**
   * Takes an idle slot out of the market, which loads from now on; undefined when none is idle.
   *
   * @param taken the slot, where the market has taken its token back already
   */
  lend(taken?: number): Promise<number | undefined>
  giveBack(slot: number): void
  /** Whether a slot has nothing to do. */
  idle(): boolean
  /** While nothing is in memory the idle slots wait for the load, too. */
  othersWait(wait: boolean): void
}

export interface LoadingSlotsInit {
  readonly slots: Slots
  readonly bidding: () => Pick<Bidding, 'lend' | 'poke'>
  readonly capacity: Capacity
  readonly clock: Clock
}

export function createLoadingSlots({ slots, bidding, capacity, clock }: LoadingSlotsInit): LoadingSlots {
  let loads = 0
  const enter = (slot: number, kind: 'loading' | 'idle') => capacity.enter(slot, { kind }, clock.nanos())
  return {
    async lend(taken) {
      const slot = await bidding().lend(`loading/${++loads}`, taken)
      if (slot !== undefined) enter(slot, 'loading')
      return slot
    },
    giveBack(slot) {
      slots.release(slot)
      enter(slot, 'idle')
      bidding().poke()
    },
    idle: () => slots.free().length > 0,
    othersWait(wait) {
      for (const { slot } of slots.free()) enter(slot, wait ? 'loading' : 'idle')
    }
  }
}
