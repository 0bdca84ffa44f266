import { type Capacity, type Clock, isPayable, type JudgedLine, type LineStatus } from '@haca/core'
import {
  type Deployment,
  epochAt,
  HacaError,
  type Hex,
  type OutcomeResponse,
  type SettledWork,
  type SignedVoucher
} from '@haca/protocol'
import type { LoggedWork, WorkLog } from '../jobs/work-log.ts'
import type { InferenceNodeInit, LaneReader } from '../types.ts'
import type { Records } from './records.ts'
import { checkVoucher } from './vouchers.ts'

export interface PaymentDeskInit {
  readonly deployment: Deployment
  readonly lanes: LaneReader
  /** This node's index in the registry. */
  readonly index: number | undefined
  readonly work: WorkLog
  readonly records: Records
  /** Jobs that say nothing of this node's work. */
  readonly isTrap: InferenceNodeInit['isTrap']
  readonly capacity: Capacity
  readonly clock: Clock
  readonly onPaid: (job: Hex, segment: number, work: SettledWork) => void
}

/** Takes vouchers for finished work and learns from final epochs what was paid. */
export interface PaymentDesk {
  /** Accepts the voucher of a receipt; it is on disk when this resolves. Throws `BAD_VOUCHER`, `NOT_FOUND`. */
  take(signed: SignedVoucher): Promise<{ accepted: boolean }>
  /**
   * An epoch is decided: pending time becomes useful or wasted, and work nobody vouched for in time is lost. What was
   * decided and is older than `unbondingMs` is forgotten, payloads too: by then nobody can dispute it, or be made to pay.
   */
  settle(epoch: number, lines: OutcomeResponse['lines']): void
}

export function createPaymentDesk(init: PaymentDeskInit): PaymentDesk {
  const { deployment, work, clock, capacity } = init

  const find = (job: Hex, from: number): LoggedWork => {
    for (let segment = 0; segment < deployment.params.segmentsMax; segment++) {
      const entry = work.find(job, segment)
      if (entry !== undefined && Number(entry.receipt.receipt.from) === from) return entry
    }
    throw new HacaError('NOT_FOUND', `this node has no receipt for job ${job} from ${from}`)
  }

  return {
    async take(signed) {
      const { voucher, line } = signed
      find(line.job, Number(line.from))
      const lane = await init.lanes.lane(Number(voucher.lane))
      // Looked up after the last wait: another voucher for the same receipt may have come meanwhile.
      const { receipt, voucher: paid } = find(line.job, Number(line.from))
      if (lane === undefined) throw new HacaError('BAD_VOUCHER', `there is no lane ${voucher.lane}`)
      if (paid !== undefined) return { accepted: true }
      const epoch = epochAt(deployment, clock.unixMs())
      checkVoucher({
        deployment,
        signed,
        receipt,
        laneOwner: lane.owner,
        deposited: lane.deposited,
        nodeIndex: init.index ?? -1,
        epochs: [epoch - 1, epoch, epoch + 1],
        last: work.lastVoucher(Number(voucher.lane))
      })
      const segment = Number(receipt.receipt.segment)
      work.pay(line.job, segment, signed)
      init.onPaid(line.job, segment, { receipt, voucher: signed })
      return { accepted: true }
    },
    settle(epoch, lines) {
      const decided = new Map(lines.map(line => [`${line.job}/${line.from}`, line.status as LineStatus]))
      const judged = new Map<Hex, JudgedLine[]>()
      const old: { readonly job: Hex; readonly segment: number }[] = []
      for (const { receipt, voucher } of work.entries()) {
        const { job, segment, from, model, endedAt } = receipt.receipt
        const status = decided.get(`${job}/${from}`)
        const datedIn =
          voucher === undefined ? epochAt(deployment, Number(endedAt)) : Number(voucher.line.epoch)
        if (status === undefined && datedIn > epoch) continue
        const useful = status !== undefined && isPayable(status)
        capacity.settle(job as Hex, Number(segment), useful ? 'useful' : 'wasted')
        work.settled(job as Hex, Number(segment))
        if (Number(endedAt) + deployment.params.unbondingMs < clock.unixMs()) {
          old.push({ job: job as Hex, segment: Number(segment) })
        }
        if (status === undefined || init.isTrap?.(job as Hex)) continue
        const own = judged.get(model as Hex) ?? []
        judged.set(model as Hex, own)
        own.push({ status, amount: receipt.receipt.amount })
      }
      init.records.count(epoch, judged)
      // Not while the table is read.
      for (const { job, segment } of old) work.forget(job, segment)
    }
  }
}
