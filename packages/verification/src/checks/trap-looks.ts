import type { SettledLine, TrapLook, Verdict } from '@haca/core'
import {
  type Hex,
  hashStruct,
  type Logger,
  Receipt,
  type SettledWork,
  type SigningDomain,
  typedDigest,
  u32,
  VerdictReveal,
  type VerdictRevealMessage,
  verdictReveal,
  type WorkKey,
  zeroHash
} from '@haca/protocol'
import type { Seat } from '@haca/settlement'
import type { Store } from '@haca/store'
import { z } from 'zod'
import type { WorkBook } from '../work/work-book.ts'
import type { CheckResult } from './check-claim.ts'
import type { Checker } from './checker.ts'
import { findingsHash, isSignedReveal } from './verdict-book.ts'

/** Findings of a look that are told: it says what a verifier would have said, and need not say all of it. */
const findingsTold = 2

export interface TrapLooksInit {
  readonly key: WorkKey
  readonly domain: SigningDomain
  readonly parties: { readonly everySeat: readonly Pick<Seat, 'seat' | 'workKey'>[] }
  readonly book: Pick<WorkBook, 'work'>
  readonly store: Store
  readonly checker: Pick<Checker, 'check'>
  /** Tells the other verifiers. */
  readonly publish: (look: VerdictRevealMessage) => void
  readonly signal: AbortSignal
  readonly logger: Logger
}

/** A line of an epoch that is posted. */
interface PostedLine {
  readonly epoch: number
  readonly line: Pick<SettledLine, 'receipt' | 'verdicts'>
}

/**
 * Looks at opened traps that only those have judged who may not have checked. What this verifier and others found is on disk; it
 * decides nothing but what traps show of verifiers.
 */
export interface TrapLooks {
  /** Checks all of each line once, also over a restart; none that this verifier has a verdict on. Resolves when all are done. */
  lookAt(lines: readonly PostedLine[]): Promise<void>
  /** Another verifier's look: kept if it is signed by a seat, and about work that is here. */
  hear(look: VerdictRevealMessage): void
  /** Looks at lines of these epochs, the first and the last included, the newest first. */
  of(first: number, last: number): VerdictRevealMessage[]
  /** What looks say: those that are signed by a seat and about the receipt of one of these lines, one per seat and line. */
  read(
    looks: readonly VerdictRevealMessage[],
    lines: readonly Pick<SettledLine, 'receipt' | 'job'>[]
  ): TrapLook[]
  /** Forgets those of epochs before this one. */
  forget(before: number): void
}

function signLook(
  work: SettledWork,
  { verdict, findings }: CheckResult,
  { key, domain }: Pick<TrapLooksInit, 'key' | 'domain'>
): VerdictRevealMessage {
  const claim = work.receipt.receipt
  const told = findings.slice(0, findingsTold)
  const look = {
    epoch: Number(work.voucher.line.epoch),
    job: claim.job as Hex,
    segment: Number(claim.segment),
    verifier: key.address,
    receipt: hashStruct(Receipt, claim),
    verdict,
    evidence: findingsHash(told),
    // Nothing was committed to that it would open.
    salt: zeroHash
  }
  return { ...look, findings: told, signature: key.sign(typedDigest(domain, VerdictReveal, look)) }
}

export function createTrapLooks(init: TrapLooksInit): TrapLooks {
  const { key, domain, parties, book, signal, logger } = init
  const table = init.store.table('trap_looks', z.object({ ...verdictReveal.shape, epoch: u32 }))
  const nameOf = ({ receipt, verifier }: Pick<VerdictRevealMessage, 'receipt' | 'verifier'>) =>
    `${receipt}/${verifier}`
  const seatOf = (verifier: Hex) => parties.everySeat.find(({ workKey }) => workKey === verifier)?.seat
  const workOf = (epoch: number, receipt: Hex) =>
    book.work(epoch).find(({ voucher: { line } }) => line.receipt === receipt)

  const lookAtOne = async ({ epoch, line: { receipt, verdicts } }: PostedLine) => {
    const own = seatOf(key.address)
    const isJudged = verdicts.some(({ seat }) => seat === own)
    const work = workOf(epoch, receipt)
    if (own === undefined || isJudged || work === undefined) return
    if (table.get(nameOf({ receipt, verifier: key.address })) !== undefined) return
    try {
      const { verdict, findings } = await init.checker.check(work)
      if (signal.aborted) return
      const look = signLook(work, { verdict, findings }, { key, domain })
      table.put(nameOf(look), look)
      init.publish(look)
    } catch (error) {
      const { job } = work.voucher.line
      if (!signal.aborted) logger.warn({ job, error: String(error) }, 'could not look at a trap')
    }
  }

  return {
    async lookAt(lines) {
      for (const each of lines) if (!signal.aborted) await lookAtOne(each)
    },
    hear(look) {
      if (seatOf(look.verifier) === undefined || table.get(nameOf(look)) !== undefined) return
      const work = workOf(look.epoch, look.receipt)
      if (work?.receipt.receipt.job !== look.job || !isSignedReveal(look, domain)) return
      table.put(nameOf(look), look)
    },
    of: (first, last) =>
      [...table.entries()]
        .map(([, look]) => look)
        .filter(({ epoch }) => epoch >= first && epoch <= last)
        .sort((a, b) => b.epoch - a.epoch || (nameOf(a) < nameOf(b) ? -1 : 1)),
    read(looks, lines) {
      const jobs = new Map(lines.map(({ receipt, job }) => [receipt, job]))
      const read = new Map<string, TrapLook>()
      for (const look of looks) {
        const seat = seatOf(look.verifier)
        if (seat === undefined || jobs.get(look.receipt) !== look.job || !isSignedReveal(look, domain))
          continue
        read.set(nameOf(look), { job: look.job, seat, verdict: look.verdict as Verdict })
      }
      return [...read.values()]
    },
    forget(before) {
      for (const [name, { epoch }] of table.entries()) if (epoch < before) table.delete(name)
    }
  }
}
