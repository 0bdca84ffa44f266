import { answerStretchesMax, type Clock } from '@haca/core'
import type { TicketRequest, WaitingInterval } from '@haca/protocol'

/** Stretches kept for auditors; the message table allows as many. */
const waitingLogMax = 65_536

/** When tickets waited here, on the ledger's clock, for the auditor to lay beside the nodes' idle time. */
export interface WaitingLog {
  add(request: TicketRequest, fromMs: number, toMs: number): void
  read(cursor: number): { readonly waiting: WaitingInterval[]; readonly waitingCursor: number }
}

export function createWaitingLog(clock: Clock): WaitingLog {
  const log: WaitingInterval[] = []
  let dropped = 0
  // Both clocks are monotonic, so one offset holds for the life of the process.
  const offset = clock.nanos() - BigInt(Math.round(clock.monotonicMs() * 1e6))
  const onLedgerClock = (ms: number) => BigInt(Math.round(ms * 1e6)) + offset
  return {
    add({ job, segment, model, ceiling }, fromMs, toMs) {
      log.push({ job, segment, model, ceiling, from: onLedgerClock(fromMs), to: onLedgerClock(toMs) })
      if (log.length > waitingLogMax) dropped += log.splice(0, log.length - waitingLogMax).length
    },
    read(cursor) {
      const from = Math.max(0, cursor - dropped)
      const waiting = log.slice(from, from + answerStretchesMax)
      return { waiting, waitingCursor: dropped + from + waiting.length }
    }
  }
}
