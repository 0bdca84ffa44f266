import { fateOf, isPayable, type WorkFate } from '@haca/core'
import type { AdviceReport } from '../advice.ts'
import type { EarningsReport } from '../earnings/read-earnings.ts'
import type { WireAdvice, WireEarnings } from './wire.ts'

/** What is paid, or may be yet. */
const hopeful: ReadonlySet<WorkFate> = new Set(['paid', 'posted', 'waits'])

/** Earnings as the pages get them. */
export function toWireEarnings({
  epochs,
  jobs,
  work
}: Pick<EarningsReport, 'epochs' | 'jobs' | 'work'>): WireEarnings {
  const matched = epochs.flatMap(({ state, lines }) =>
    lines
      .filter(({ role }) => role === 'hosting')
      .map(({ status }) => fateOf({ isVouchered: true, epoch: state, status }))
  )
  const unpaid: Record<string, number> = {}
  for (const fate of [...matched, ...jobs.map(job => job.fate)]) {
    if (!hopeful.has(fate)) unpaid[words[fate] ?? fate] = (unpaid[words[fate] ?? fate] ?? 0) + 1
  }
  return {
    epochs: epochs.toReversed().map(({ epoch, state, inference, market, verification, lines }) => {
      const paid = lines.filter(({ status }) => isPayable(status)).length
      const earned = String(inference + market + verification)
      return { epoch, state, earned, paid, unpaid: lines.length - paid }
    }),
    unpaid,
    ...(work === undefined
      ? {}
      : { offers: { taken: work.taken, unused: work.unused, failures: work.failures } })
  }
}

const words: Readonly<Partial<Record<WorkFate, string>>> = { missingDuty: 'duty missing' }

/** Advice as the pages get it. @param nameOf what people call a model */
export function toWireAdvice(
  { jobs, fromMs, untilMs, now, options }: AdviceReport,
  nameOf: (model: string) => string
): WireAdvice {
  const present =
    now === undefined ? {} : { usefulShare: now.usefulShare, amountPerHour: String(now.amountPerHour) }
  return {
    jobs,
    windowMs: untilMs - fromMs,
    ...present,
    options: options.map(({ kind, model, outlook, usefulShare, addedShare, amountPerHour, gainPerHour }) => ({
      ...{ kind, model: nameOf(model), outlook, usefulShare, addedShare },
      amountPerHour: String(amountPerHour),
      gainPerHour: String(gainPerHour)
    }))
  }
}
