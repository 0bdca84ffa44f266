import type { Bar } from './bars.ts'
import { type CellSummary, subject, summaryOf } from './summarize.ts'

/** Up to this one-way delay, in mean services, the market is to be as good as a center; at `farDelay` nearly so. */
const nearDelay = 0.02
const farDelay = 0.1
const nearRatioMin = 0.99
const farRatioMin = 0.93
/** Share of the near cells that must reach their ratio. */
const nearShareMin = 0.9
/** Of the capacity, in the usual cell: load 0.9, three speeds, bursts of CV 4, delay .01. */
const matchLossMax = 0.01
const messagesMax = 5

/** What the cells come to. A bar that none of the cells speaks of is left out. */
export function judge(summaries: readonly CellSummary[]): Bar[] {
  const ours = (summary: CellSummary) => summaryOf(summary, subject)
  const near = summaries.filter(({ cell }) => cell.delay <= nearDelay)
  const far = summaries.filter(({ cell }) => cell.delay === farDelay)
  const reached = near.filter(summary => ours(summary).ratio.mean >= nearRatioMin)
  const beaten = summaries.filter(({ lead }) => lead.mean < -lead.halfWidth)
  const usual = summaries.find(({ cell }) => cell.name === 'usual')
  const bars: (Bar | undefined)[] = [
    near.length === 0
      ? undefined
      : {
          id: 'near-cells-at-.99-of-central',
          value: reached.length / near.length,
          limit: nearShareMin,
          atLeast: true
        },
    far.length === 0
      ? undefined
      : {
          id: 'least-ratio-at-delay-.1',
          value: Math.min(...far.map(summary => ours(summary).ratio.mean)),
          limit: farRatioMin,
          atLeast: true
        },
    { id: 'cells-lost-to-a-rival', value: beaten.length, limit: 0, atLeast: false },
    usual === undefined
      ? undefined
      : { id: 'match-loss-usual', value: ours(usual).matchLoss.mean, limit: matchLossMax, atLeast: false },
    {
      id: 'most-messages-per-job',
      value: Math.max(...summaries.map(summary => ours(summary).messages.mean)),
      limit: messagesMax,
      atLeast: false
    }
  ]
  return bars.filter(bar => bar !== undefined)
}
