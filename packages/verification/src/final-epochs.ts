import { type CasePhase, type Verdict, verdicts } from '@haca/core'
import type { ModelDirectory, RoleParts } from '@haca/node-kit'
import type { Hex, Logger, SettledWork } from '@haca/protocol'
import { type Audits, type AuditsInit, createAudits } from './checks/audits.ts'
import type { Checker } from './checks/checker.ts'
import type { Settler } from './epochs/settler.ts'
import { caseEvent } from './faults/case-event.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createFoundBook } from './faults/found-book.ts'
import type { Parties } from './parties.ts'
import type { TrackBook } from './records/track-book.ts'
import type { CaseEvent, VerificationEvents, VerificationNodeInit } from './types.ts'
import type { WorkBook } from './work/work-book.ts'

export interface FinalEpochsInit {
  readonly init: Pick<VerificationNodeInit, 'key' | 'deployment' | 'settlement'>
  readonly parts: Pick<RoleParts, 'network' | 'store'>
  readonly directory: Pick<ModelDirectory, 'byDigest'>
  readonly parties: Pick<Parties, 'seats' | 'everySeat' | 'nodeKey'>
  readonly book: WorkBook
  readonly checker: Pick<Checker, 'check'>
  readonly records: Pick<TrackBook, 'countAuditFailure'>
  readonly settled: Settler['settled']
  readonly signal: AbortSignal
  readonly onAudited: (...args: VerificationEvents['work:audited']) => void
  readonly onCase: (phase: CasePhase, event: CaseEvent) => void
  readonly count: (what: string) => void
  readonly logger: Logger
}

/** What comes after an epoch is final: audits of what was paid, and cases about what was wrong. */
export interface FinalEpochs {
  readonly faults: Faults
  take(...args: Parameters<Audits['take']>): void
  /** All of a line was checked, with this verdict. */
  note(work: SettledWork, verdict: Verdict): void
  start(): void
  /** The signal ends what runs. */
  stop(): Promise<void>
}

export function createFinalEpochs(from: FinalEpochsInit): FinalEpochs {
  const { init, parts, directory, parties, book, checker, records, signal, logger } = from
  const { key, deployment, settlement } = init
  const found = createFoundBook(parts.store)
  const onAudited: AuditsInit['onAudited'] = (work, verdict) => {
    const { job, segment, node } = work.receipt.receipt
    found.note(work, verdict)
    if (verdict === verdicts.fail) faults.take(Number(work.voucher.line.epoch))
    from.count(verdict === verdicts.pass ? 'audits passed' : 'audits not passed')
    from.onAudited({ job: job as Hex, segment: Number(segment), node: node as Hex, verdict })
  }
  const audits = createAudits({
    address: key.address,
    settlement,
    seats: () => parties.seats,
    share: deployment.params.auditMilli / 1000,
    book,
    store: parts.store,
    checker,
    records,
    signal,
    onAudited,
    logger
  })
  const faults = createFaults({
    key,
    domain: deployment.domain,
    params: deployment.params,
    settlement,
    network: parts.network,
    seats: () => parties.everySeat,
    nodeKey: node => parties.nodeKey(node, 'inference'),
    book,
    checker,
    tierOf: model => directory.byDigest(model)?.manifest.tier,
    found,
    settled: from.settled,
    onPhase: (story, phase) => from.onCase(phase, caseEvent(story)),
    signal,
    logger
  })
  return {
    faults,
    take(epoch, lines) {
      audits.take(epoch, lines)
      faults.take(epoch)
    },
    note: (work, verdict) => found.note(work, verdict),
    start: () => faults.start(),
    async stop() {
      await Promise.all([audits.stop(), faults.stop()])
    }
  }
}
