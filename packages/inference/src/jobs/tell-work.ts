import type { Clock } from '@haca/core'
import { type Hex, type WorkRequest, type WorkResponse, workPageMax } from '@haca/protocol'
import type { WorkLog } from './work-log.ts'

export interface TellWorkInit {
  readonly work: Pick<WorkLog, 'entries'>
  readonly clock: Pick<Clock, 'unixMs'>
  /** Assignments that were taken, and offers that none followed. */
  readonly offers: () => { readonly taken: number; readonly unused: number }
  /** Assignments that were refused or failed, by `refused:` and the error code. */
  readonly failures: ReadonlyMap<string, number>
}

/** Answers what this node ran and still keeps, and what became of its offers since it started. */
export function workTeller({ work, clock, offers, failures }: TellWorkInit) {
  const since = clock.unixMs()
  return async ({ after }: WorkRequest): Promise<WorkResponse> => {
    const page: WorkResponse['work'] = []
    let more = false
    for (const { receipt, voucher } of work.entries()) {
      const { job, segment, from, to, model, amount, endedAt } = receipt.receipt
      if (after !== undefined && !isAfter({ job: job as Hex, segment: Number(segment) }, after)) continue
      more = page.length === workPageMax
      if (more) break
      page.push({
        job: job as Hex,
        segment: Number(segment),
        from: Number(from),
        to: Number(to),
        model: model as Hex,
        amount: BigInt(amount),
        endedAt: Number(endedAt),
        ...(voucher === undefined ? {} : { epoch: Number(voucher.line.epoch) })
      })
    }
    return { since, ...offers(), failures: byCode(failures), work: page, more }
  }
}

const byCode = (failures: ReadonlyMap<string, number>) =>
  Object.fromEntries([...failures].map(([name, count]) => [name.replace(/^refused:/, ''), count]))

interface Place {
  readonly job: Hex
  readonly segment: number
}

/** In the order of the log, which is that of its keys as text. */
function isAfter(place: Place, than: Place): boolean {
  return `${place.job}/${place.segment}` > `${than.job}/${than.segment}`
}
