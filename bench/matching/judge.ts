import type { Bar } from '../bars.ts'
import { digestAgeText } from './digest-age.ts'
import { judgeOwnLoads } from './judge-own-loads.ts'
import { type CellSummary, ours } from './summarize.ts'

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
/** Of the goodput of honest nodes, when a fifth of all nodes deceives. */
const liarsCostMax = 0.03
/** Cells with several markets, which must be as good as a center all the same. */
const severalMarkets: readonly string[] = ['several markets', 'four markets']
/** Of central, which sees the same demand, where popularity changes half way. */
const switchRatioMin = 0.98

/** What the market with its own loader is held to as well. */
const limits = {
  nearDelay,
  nearRatioMin,
  nearShareMin,
  farDelay,
  farRatioMin,
  messagesMax,
  switchRatioMin
}

/** What the cells come to. A bar that none of the cells speaks of is left out. */
export function judge(summaries: readonly CellSummary[]): Bar[] {
  const named = (name: string) => summaries.find(({ cell }) => cell.name === name)
  const designed = summaries.filter(({ cell }) => cell.designed)
  const near = designed.filter(({ cell }) => cell.delay <= nearDelay)
  const far = designed.filter(({ cell }) => cell.delay === farDelay)
  const reached = near.filter(summary => ours(summary).ratio.mean >= nearRatioMin)
  const lost = designed.filter(isLost)
  const least = (id: string, value: number, limit: number): Bar => ({ id, value, limit, atLeast: true })
  const most = (id: string, value: number, limit: number): Bar => ({ id, value, limit, atLeast: false })
  const [usual, liars, change] = [named('usual'), named('usual-liars'), named('switch')]
  const [loading, fixed] = [named('bursty-200'), named('bursty-200-fixed')]
  const several = summaries.filter(({ cell }) => severalMarkets.includes(cell.name))
  const beside = summaries.flatMap(({ cell, digestAge }) =>
    digestAge === undefined ? [] : [{ part: digestAge.explained, text: digestAgeText(cell, digestAge) }]
  )
  const messages = summaries.map(summary => ours(summary).messages.mean)
  return [
    ...(near.length > 0
      ? [least('near-cells-at-.99-of-central', reached.length / near.length, nearShareMin)]
      : []),
    ...(far.length > 0
      ? [least('least-ratio-at-delay-.1', Math.min(...far.map(cell => ours(cell).ratio.mean)), farRatioMin)]
      : []),
    ...(several.length > 0
      ? [
          least(
            'several-markets-of-central',
            Math.min(...several.map(cell => ours(cell).ratio.mean)),
            nearRatioMin
          )
        ]
      : []),
    ...(designed.length > 0 ? [most('cells-lost-to-a-rival', lost.length, 0)] : []),
    ...(usual ? [{ ...most('match-loss-usual', ours(usual).matchLoss.mean, matchLossMax), beside }] : []),
    ...(messages.length > 0 ? [most('most-messages-per-job', Math.max(...messages), messagesMax)] : []),
    ...(usual && liars
      ? [most('goodput-lost-to-liars', 1 - ours(liars).goodput.mean / ours(usual).goodput.mean, liarsCostMax)]
      : []),
    ...(change ? [least('switch-of-central', ours(change).ratio.mean, switchRatioMin)] : []),
    ...(loading && fixed
      ? [least('bursty-200-of-never-loading', ours(loading).goodput.mean / ours(fixed).goodput.mean, 1)]
      : []),
    ...judgeOwnLoads(summaries, limits)
  ]
}

/** Whether the best rival serves more, by more than the interval of the difference, of which one seed says nothing. */
export const isLost = ({ lead, seeds }: CellSummary): boolean => seeds > 1 && lead.mean < -lead.halfWidth
