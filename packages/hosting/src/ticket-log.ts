import { answerStretchesMax, type Clock } from '@haca/core'
import type { AccountResponse, Arrival, TicketRequest, WaitingInterval } from '@haca/protocol'

/** Entries of each kind kept for auditors, the newest; one who polls every second never misses any. */
export const ticketLogMax = 65_536

/** The largest patience that the message has room for, milliseconds: seven weeks. */
const patienceMsMax = 0xffff_ffff

/** Which tickets came here and when they waited, on the ledger's clock, for the auditor to lay beside the nodes' idle time. */
export interface TicketLog {
  arrived(request: TicketRequest, atMs: number, deadlineAtMs: number): void
  waited(request: TicketRequest, fromMs: number, toMs: number): void
  read(cursors: {
    readonly waitingCursor: number
    readonly arrivalCursor: number
  }): Pick<AccountResponse, 'waiting' | 'waitingCursor' | 'arrivals' | 'arrivalCursor'>
}

export function createTicketLog(clock: Clock): TicketLog {
  const waiting = createLog<WaitingInterval>()
  const arrivals = createLog<Arrival>()
  // Both clocks are monotonic, so one offset holds for the life of the process.
  const offset = clock.nanos() - BigInt(Math.round(clock.monotonicMs() * 1e6))
  const onLedgerClock = (ms: number) => BigInt(Math.round(ms * 1e6)) + offset
  return {
    arrived({ job, segment, model, units, ceiling }, atMs, deadlineAtMs) {
      const patienceMs = Math.min(patienceMsMax, Math.max(0, Math.floor(deadlineAtMs - atMs)))
      arrivals.add({ job, segment, model, units, ceiling, patienceMs, at: onLedgerClock(atMs) })
    },
    waited({ job, segment, model, ceiling }, fromMs, toMs) {
      waiting.add({ job, segment, model, ceiling, from: onLedgerClock(fromMs), to: onLedgerClock(toMs) })
    },
    read({ waitingCursor, arrivalCursor }) {
      const [waited, arrived] = [waiting.read(waitingCursor), arrivals.read(arrivalCursor)]
      return {
        waiting: waited.entries,
        waitingCursor: waited.cursor,
        arrivals: arrived.entries,
        arrivalCursor: arrived.cursor
      }
    }
  }
}

/** The newest entries, to be read on from a cursor that counts from the first ever made. */
function createLog<T>() {
  const entries: T[] = []
  let dropped = 0
  return {
    add(entry: T) {
      entries.push(entry)
      // In bulk, because each cut moves all that stay.
      if (entries.length < 2 * ticketLogMax) return
      dropped += entries.splice(0, entries.length - ticketLogMax).length
    },
    read(cursor: number): { entries: T[]; cursor: number } {
      const from = Math.max(0, cursor - dropped)
      const read = entries.slice(from, from + answerStretchesMax)
      return { entries: read, cursor: dropped + from + read.length }
    }
  }
}
