import { type Verdict, verdicts } from '@haca/core'
import { type Hex, type SettledWork, u32 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'
import { epochsKept } from '../epochs/posted/follow-epochs.ts'

/**
 * What this verifier found when it checked all of a line by itself: the only ground for a vote. Failures are on disk, because
 * the node may not show its evidence a second time; passes are checked again after a restart.
 */
export interface FoundBook {
  /** A failure stays whatever is found later; missing evidence is no finding. */
  note(work: SettledWork, verdict: Verdict): void
  /** By the receipt’s struct hash; undefined where all of the line was never checked here. */
  verdict(receipt: Hex): Verdict | undefined
  /** Receipts of an epoch’s lines that failed. */
  failed(epoch: number): readonly Hex[]
  /** Nothing is asked of epochs that lie farther back than questions are answered. */
  forget(final: number): void
}

const failureRow = z.object({ epoch: u32 })

export function createFoundBook(store: Store): FoundBook {
  const table = store.table('failed_checks', failureRow)
  const failures = new Map<Hex, number>()
  const passes = new Map<Hex, number>()
  for (const [receipt, { epoch }] of table.entries()) failures.set(receipt as Hex, epoch)
  return {
    note({ voucher: { line } }, verdict) {
      const [receipt, epoch] = [line.receipt as Hex, Number(line.epoch)]
      if (verdict === verdicts.pass && !failures.has(receipt)) passes.set(receipt, epoch)
      if (verdict !== verdicts.fail || failures.has(receipt)) return
      table.put(receipt, { epoch })
      failures.set(receipt, epoch)
      passes.delete(receipt)
    },
    verdict(receipt) {
      if (failures.has(receipt)) return verdicts.fail
      return passes.has(receipt) ? verdicts.pass : undefined
    },
    failed: epoch => [...failures].flatMap(([receipt, of]) => (of === epoch ? [receipt] : [])),
    forget(final) {
      const isOld = (epoch: number) => epoch <= final - epochsKept
      for (const [receipt, epoch] of passes) if (isOld(epoch)) passes.delete(receipt)
      for (const [receipt, epoch] of failures) {
        if (!isOld(epoch)) continue
        failures.delete(receipt)
        table.delete(receipt)
      }
    }
  }
}
