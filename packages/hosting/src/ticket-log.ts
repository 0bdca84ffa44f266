import { answerStretchesMax, type Clock } from '@haca/core'
import type {
  AccountResponse,
  Arrival,
  Hex,
  TicketRequest,
  WaitingInterval,
  WhyResponse
} from '@haca/protocol'

/** Entries of each kind kept for auditors, the newest; one who polls every second never misses any. */
export const ticketLogMax = 65_536

/** The largest patience that the message has room for, milliseconds: seven weeks. */
const patienceMsMax = 0xffff_ffff

/** Which tickets came here and when they waited, on the ledger's clock, for the auditor to lay beside the nodes' idle time. */
export interface TicketLog {
  arrived(request: TicketRequest, atMs: number, deadlineAtMs: number): void
  waited(request: TicketRequest, fromMs: number, toMs: number): void
  /** What came of it: an offer, or a refusal; in words. */
  ended(job: Hex, what: string): void
  /** Everything that was recorded of a job, in order of time; newest entries only, as for auditors. */
  explain(job: Hex): WhyResponse['reasons']
  read(cursors: {
    readonly waitingCursor: number
    readonly arrivalCursor: number
  }): Pick<AccountResponse, 'waiting' | 'waitingCursor' | 'arrivals' | 'arrivalCursor'>
}

export function createTicketLog(clock: Clock): TicketLog {
  const waiting = createLog<WaitingInterval>()
  const arrivals = createLog<Arrival>()
  const ends = createLog<{ readonly job: Hex; readonly atMs: number; readonly what: string }>()
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
    ended(job, what) {
      ends.add({ job, atMs: clock.monotonicMs(), what: what.slice(0, wordsMax) })
    },
    explain(job) {
      const told = [
        ...arrivals.of(job).map(arrival => ({ at: arrival.at, what: arrivalWords(arrival) })),
        ...waiting.of(job).map(({ segment, from, to }) => {
          const seconds = (Number(to - from) / 1e9).toFixed(3)
          return { at: to, what: `segment ${segment} waited ${seconds} s for a slot` }
        }),
        ...ends.of(job).map(({ atMs, what }) => ({ at: onLedgerClock(atMs), what }))
      ]
      return told
        .map(({ at, what }) => ({ at: Number(at / 1_000_000n), what, count: 1 }))
        .sort((a, b) => a.at - b.at)
        .slice(-reasonsMax)
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

/** Longest reason that the message has room for, UTF-16 code units. */
const wordsMax = 512

/** Reasons told of one job, the newest; an answer has room for as many of several roles. */
const reasonsMax = 64

function arrivalWords({ segment, units, ceiling, patienceMs }: Arrival): string {
  return `segment ${segment} came: up to ${units} units at ${ceiling} micro-tokens each at the most, to start within ${patienceMs} ms`
}

/** The newest entries, to be read on from a cursor that counts from the first ever made. */
function createLog<T extends { readonly job: Hex }>() {
  const entries: T[] = []
  let dropped = 0
  return {
    add(entry: T) {
      entries.push(entry)
      // In bulk, because each cut moves all that stay.
      if (entries.length < 2 * ticketLogMax) return
      dropped += entries.splice(0, entries.length - ticketLogMax).length
    },
    of: (job: Hex): T[] => entries.filter(entry => entry.job === job),
    read(cursor: number): { entries: T[]; cursor: number } {
      const from = Math.max(0, cursor - dropped)
      const read = entries.slice(from, from + answerStretchesMax)
      return { entries: read, cursor: dropped + from + read.length }
    }
  }
}
