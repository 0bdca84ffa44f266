import type { Bar } from '../bars.ts'
import type { CellSummary, OwnLoads } from './summarize.ts'

/** What the bars of the market ask for, as far as cells in which models are loaded speak of them. */
export interface OwnLoadsLimits {
  readonly nearDelay: number
  readonly nearRatioMin: number
  readonly nearShareMin: number
  readonly farDelay: number
  readonly farRatioMin: number
  readonly messagesMax: number
  readonly switchRatioMin: number
}

/** The same bars for it as for the market, each under a name of its own. */
export function judgeOwnLoads(all: readonly CellSummary[], limits: OwnLoadsLimits): Bar[] {
  const cells = all.flatMap(({ cell, seeds, ownLoads }) => (ownLoads ? [{ cell, seeds, ...ownLoads }] : []))
  const ratioOf = ({ summary }: OwnLoads) => summary.ratio.mean
  const designed = cells.filter(({ cell }) => cell.designed)
  const near = designed.filter(({ cell }) => cell.delay <= limits.nearDelay)
  const far = designed.filter(({ cell }) => cell.delay === limits.farDelay)
  const change = cells.find(({ cell }) => cell.name === 'switch')
  const loading = cells.find(({ cell }) => cell.name === 'bursty-200')
  const fixed = all.find(({ cell }) => cell.name === 'bursty-200-fixed')
  const stays = fixed?.policies.find(({ policy }) => policy === 'market')
  const bar = (id: string, has: boolean, value: () => number, limit: number, atLeast = true): Bar[] =>
    has ? [{ id: `own-loads-${id}`, value: value(), limit, atLeast }] : []
  const nearShare = () => near.filter(each => ratioOf(each) >= limits.nearRatioMin).length / near.length
  const lost = () => designed.filter(({ lead, seeds }) => seeds > 1 && lead.mean < -lead.halfWidth).length
  const messages = () => Math.max(...cells.map(({ summary }) => summary.messages.mean))
  return [
    ...bar('near-cells-at-.99-of-central', near.length > 0, nearShare, limits.nearShareMin),
    ...bar(
      'least-ratio-at-delay-.1',
      far.length > 0,
      () => Math.min(...far.map(ratioOf)),
      limits.farRatioMin
    ),
    ...bar('cells-lost-to-a-rival', designed.length > 0, lost, 0, false),
    ...bar('most-messages-per-job', cells.length > 0, messages, limits.messagesMax, false),
    ...(change ? bar('switch-of-central', true, () => ratioOf(change), limits.switchRatioMin) : []),
    ...(loading && stays
      ? bar('bursty-200-of-never-loading', true, () => loading.summary.goodput.mean / stays.goodput.mean, 1)
      : [])
  ]
}
