import { type AuditedLine, drawAudits, type Verdict, verdicts } from '@haca/core'
import { type Hex, type Logger, type SettledWork, u32 } from '@haca/protocol'
import type { Seat, Settlement } from '@haca/settlement'
import type { Store } from '@haca/store'
import { z } from 'zod'
import { epochsKept } from '../epochs/posted/follow-epochs.ts'
import type { TrackBook } from '../records/track-book.ts'
import type { WorkBook } from '../work/work-book.ts'
import type { Checker } from './checker.ts'

export interface AuditsInit {
  readonly address: Hex
  readonly settlement: Pick<Settlement, 'beacon'>
  /** Active verifiers. */
  readonly seats: () => readonly Pick<Seat, 'seat' | 'workKey'>[]
  /** Share of the paid lines, 0 to 1. */
  readonly share: number
  readonly book: Pick<WorkBook, 'work'>
  readonly store: Store
  readonly checker: Pick<Checker, 'check'>
  readonly records: Pick<TrackBook, 'countAuditFailure'>
  readonly signal: AbortSignal
  /** All of the line was checked. */
  readonly onAudited: (work: SettledWork, verdict: Verdict) => void
  readonly logger: Logger
}

/**
 * Checks once more, in full, the paid lines that a public beacon gives to this verifier. Their epoch is final: a failure takes
 * nobody's pay any more, but it counts in this verifier's own record of the node.
 */
export interface Audits {
  /** An epoch is final. Each line is audited once, also over a restart. */
  take(epoch: number, lines: readonly { readonly line: AuditedLine }[]): void
  /** Resolves when no audit runs; the signal ends those that wait. */
  stop(): Promise<void>
}

const auditRow = z.object({ epoch: u32, verdict: u32 })

export function createAudits(init: AuditsInit): Audits {
  const { settlement, book, checker, records, signal, logger } = init
  const table = init.store.table('audits', auditRow)
  let turn: Promise<void> = Promise.resolve()

  const look = async (epoch: number, work: SettledWork) => {
    const { node, model, job } = work.receipt.receipt
    try {
      const { verdict } = await checker.check(work)
      if (signal.aborted) return
      table.put(work.voucher.line.receipt, { epoch, verdict })
      if (verdict === verdicts.fail) records.countAuditFailure(node as Hex, model as Hex, epoch)
      init.onAudited(work, verdict)
    } catch (error) {
      if (!signal.aborted) logger.warn({ job, error: String(error) }, 'could not audit')
    }
  }

  const audit: (...args: Parameters<Audits['take']>) => Promise<void> = async (epoch, lines) => {
    for (const [receipt, row] of table.entries()) if (row.epoch < epoch - epochsKept) table.delete(receipt)
    const beacon = await settlement.beacon(epoch, { signal })
    // Nothing becomes final in the block that posts it.
    if (beacon === undefined) throw new Error(`epoch ${epoch} is final and has no block after its post`)
    const seats = init.seats()
    const own = seats.find(({ workKey }) => workKey === init.address)?.seat
    const drawn = drawAudits({
      beacon,
      lines: lines.map(({ line }) => line),
      seats: seats.map(({ seat }) => seat),
      share: init.share
    })
    const due = new Set(drawn.filter(({ seat }) => seat === own).map(({ line }) => line.receipt))
    for (const work of book.work(epoch)) {
      const { receipt } = work.voucher.line
      if (signal.aborted || !due.has(receipt) || table.get(receipt) !== undefined) continue
      await look(epoch, work)
    }
  }

  return {
    take(epoch, lines) {
      turn = turn
        .then(() => (signal.aborted ? undefined : audit(epoch, lines)))
        .catch(error => {
          if (!signal.aborted) logger.warn({ epoch, error: String(error) }, 'could not draw audits')
        })
    },
    stop: () => turn
  }
}
