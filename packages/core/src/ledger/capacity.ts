import type { Hex, IdleDescription, IdleInterval } from '@haca/protocol'
import { type Activity, createSlotLedger, type Nanos, type SlotAccount } from './slot-ledger.ts'

/** Stretches kept for auditors; one who polls every second never misses any. The message table allows as many. */
export const idleLogMax = 65_536

/** Stretches in one answer: about a megabyte, well under the frame limit. Whoever gets this many asks again. */
export const answerStretchesMax = 4096

/**
 * Pieces of executed work in one answer, the newest: an auditor asks what became of them when the node dies; the message
 * table allows as many. There are more only where epochs are not settled for a long time.
 */
export const answerPendingMax = 65_536

/** Different descriptions in one answer, each tens of kilobytes at most; the message table allows as many. */
export const answerDescriptionsMax = 64

export interface CapacityInit {
  readonly slots: number
  readonly at: Nanos
}

/** A node's slot ledger with the log of its idle stretches. */
export interface Capacity {
  enter(slot: number, activity: Activity, at: Nanos): void
  /** What idle slots can do from now on; stretches before `at` keep the old description. */
  describe(description: IdleDescription, at: Nanos): void
  settle(job: Hex, segment: number, outcome: 'useful' | 'wasted'): void
  /**
   * The account as of `at`, with the idle stretches from `cursor` on, at most `answerStretchesMax` of them with at most
   * `answerDescriptionsMax` descriptions. Open stretches are cut at `at`.
   */
  read(at: Nanos, cursor: number): CapacityAccount
}

/** An idle stretch with what the slot could have done in it. */
interface DescribedIdle extends Omit<IdleInterval, 'can'> {
  readonly can: IdleDescription
}

export interface CapacityAccount {
  readonly slots: readonly SlotAccount[]
  readonly pending: readonly { readonly job: Hex; readonly segment: number; readonly spent: Nanos }[]
  readonly descriptions: readonly IdleDescription[]
  readonly idle: readonly IdleInterval[]
  readonly idleCursor: number
}

/** The name under which the ledger keeps a segment's time. */
export function workName(job: Hex, segment: number): string {
  return `${job}/${segment}`
}

export function createCapacity(init: CapacityInit): Capacity {
  const ledger = createSlotLedger()
  const activities: Activity[] = []
  const log: DescribedIdle[] = []
  let dropped = 0
  let description: IdleDescription = { warm: [], loadable: [] }
  for (let slot = 0; slot < init.slots; slot++) {
    ledger.open(slot, init.at)
    activities.push({ kind: 'idle' })
  }

  const enter = (slot: number, activity: Activity, at: Nanos) => {
    const { activity: before, from, to } = ledger.enter(slot, activity, at)
    activities[slot] = activity
    if (before.kind !== 'idle' || from === to) return
    log.push({ slot, from, to, can: description })
    if (log.length > idleLogMax) dropped += log.splice(0, log.length - idleLogMax).length
  }

  const cutIdle = (at: Nanos) => {
    for (const [slot, activity] of activities.entries())
      if (activity.kind === 'idle') enter(slot, activity, at)
  }

  return {
    enter,
    describe(next, at) {
      cutIdle(at)
      description = next
    },
    settle(job, segment, outcome) {
      ledger.settle(workName(job, segment), outcome)
    },
    read(at, cursor) {
      cutIdle(at)
      const from = Math.max(0, cursor - dropped)
      const { descriptions, idle } = byReference(log, from)
      return {
        slots: ledger.read(at),
        pending: ledger
          .pending()
          .slice(-answerPendingMax)
          .map(({ work, spent }) => {
            const [job, segment] = work.split('/') as [Hex, string]
            return { job, segment: Number(segment), spent }
          }),
        descriptions,
        idle,
        idleCursor: dropped + from + idle.length
      }
    }
  }
}

/** Stretches of a log from a place on, with each description once, as many as one answer holds. */
function byReference(log: readonly DescribedIdle[], from: number) {
  const places = new Map<IdleDescription, number>()
  const idle: IdleInterval[] = []
  for (let i = from; i < log.length && idle.length < answerStretchesMax; i++) {
    const entry = log[i]
    if (entry === undefined) break
    const place = places.get(entry.can) ?? places.size
    if (place === answerDescriptionsMax) break
    places.set(entry.can, place)
    idle.push({ ...entry, can: place })
  }
  return { descriptions: [...places.keys()], idle }
}
