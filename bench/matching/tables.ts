import type { Estimate } from '@haca/simulator'
import { type Bar, besideText } from '../bars.ts'
import { describeCell, slots } from './cells.ts'
import { oracle, reference, subject } from './contenders.ts'
import { isLost } from './judge.ts'
import type { Span } from './play.ts'
import { type CellSummary, ours, type PolicySummary, summaryOf } from './summarize.ts'

/** A figure with the half width of its interval. */
const both = ({ mean, halfWidth }: Estimate, digits: number) =>
  halfWidth === 0 ? mean.toFixed(digits) : `${mean.toFixed(digits)} ±${halfWidth.toFixed(digits)}`
export const percent = ({ mean, halfWidth }: Estimate): string =>
  both({ mean: 100 * mean, halfWidth: 100 * halfWidth }, 1)
const optional = (value: Estimate | undefined, digits: number) =>
  value === undefined ? '–' : both(value, digits)

const columns: readonly { readonly title: string; readonly text: (summary: PolicySummary) => string }[] = [
  { title: 'goodput %', text: ({ goodput }) => percent(goodput) },
  { title: '÷ central', text: ({ ratio }) => both(ratio, 3) },
  { title: '÷ oracle', text: ({ ofOracle }) => both(ofOracle, 3) },
  { title: 'inflation', text: ({ inflation }) => optional(inflation, 2) },
  { title: 'match loss %', text: ({ matchLoss }) => percent(matchLoss) },
  { title: 'beside idle', text: ({ besideIdle }) => both(besideIdle, 3) },
  { title: 'p50 wait', text: ({ waitP50 }) => both(waitP50, 2) },
  { title: 'p99 wait', text: ({ waitP99 }) => both(waitP99, 2) },
  { title: 'bounces', text: ({ bounces }) => both(bounces, 3) },
  { title: 'messages', text: ({ messages }) => both(messages, 1) }
]
const nameWidth = 20
const columnWidth = 15

/** One cell for the terminal. */
export function cellTable({ cell, seeds, policies, bounds }: CellSummary): string {
  const head = ['', ...columns.map(({ title }) => title)]
  const rows = policies.map(summary => [summary.policy, ...columns.map(({ text }) => text(summary))])
  const line = (texts: readonly string[]) =>
    texts.map((text, i) => (i === 0 ? text.padEnd(nameWidth) : text.padStart(columnWidth))).join('')
  return [
    `${cell.name}: ${describeCell(cell)} (${seeds} ${seeds === 1 ? 'seed' : 'seeds'})`,
    `goodput at most ${percent(bounds.pooled)} % by the pooled server, in the long run ${percent(bounds.fluid)} %`,
    ...[head, ...rows].map(line),
    ''
  ].join('\n')
}

/** All cells as a page: bars, the cells that are lost, then one row per cell. */
export function renderMarkdown(all: readonly CellSummary[], bars: readonly Bar[], span: Span): string {
  const counts = all.map(summary => summary.seeds)
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)]
  return `${[
    '# Matching',
    `Written by \`npm run bench:matching -- --markdown docs/benchmarks/matching.md\`: ${all.length} cells, ${slots} slots of honest nodes where a cell does not say otherwise, ` +
      `${span.measured} mean services after ${span.warmUp} of warming up, ${fewest === most ? fewest : `${fewest} to ${most}`} seeds, ` +
      '95 % intervals over seeds. All policies meet the same jobs, nodes, crashes and delays.',
    'Cells c01 … c64 are the [design](../../bench/matching/design.ts) that was fixed before anything was played in it; what the others are stands in ' +
      '[cells.ts](../../bench/matching/cells.ts), what is simulated and what is not in the [simulator](../../packages/simulator/README.md).',
    '## Bars',
    barTable(bars),
    'Beside the bar on match loss stands the part of it, as a share of the capacity, that the age of digests explains: the market’s as it is, less what it would be ' +
      'if every market knew at once and for nothing what waits in the others; same jobs, nodes and delays, seed by seed.',
    '## Lost cells',
    lostCells(all),
    '## The market, cell by cell',
    `÷ central is the goodput by that of a central scheduler under the same delays, ÷ oracle by that of one without delays. Inflation: capacity by ` +
      'the oracle’s so that 99 of 100 jobs start within a mean service (– where three times the nodes do not suffice, or it was not looked for). ' +
      'Match loss: capacity that idles while a fitting job has waited for a round trip. Beside idle: mean services per job in which it waited while a ' +
      'fitting slot idled. Bound: goodput of one pooled server. Waits in mean services.',
    marketTable(all),
    '## The market with its own loader',
    'Where models are loaded, `market` and its rivals have them loaded by the shared placement, which sees all nodes and all demand at once and costs no message. ' +
      'Here nodes load by the loader that they run, under leases of the markets, and know of covers only what messages have told them. Lead: goodput less that of ' +
      'the rival that serves most, in points. Elsewhere it is the same as `market`.',
    ownLoadsTable(all),
    '## Rivals: goodput ÷ central',
    rivalTable(all)
  ].join('\n\n')}\n`
}

function barTable(bars: readonly Bar[]): string {
  const rows = bars.map(({ id, value, limit, atLeast, beside = [] }) => {
    const holds = atLeast ? value >= limit : value <= limit
    return [
      id,
      `${Number(value.toPrecision(4))}`,
      `${atLeast ? '≥' : '≤'} ${limit}`,
      holds ? 'yes' : '**no**',
      beside.map(besideText).join('<br>')
    ]
  })
  return table(['bar', 'value', 'limit', 'holds', 'beside it'], rows)
}

/** Where the best rival serves more, by more than the interval of the difference. */
function lostCells(all: readonly CellSummary[]): string {
  const lost = all.filter(isLost)
  if (lost.length === 0)
    return 'None: no rival serves more in any cell by more than the interval of the difference.'
  return lost
    .map(
      ({ cell, bestRival, lead }) =>
        `- **${cell.name}** (${describeCell(cell)}): ${bestRival.policy} serves ${percent({ ...lead, mean: -lead.mean })} points more`
    )
    .join('\n')
}

function marketTable(all: readonly CellSummary[]): string {
  const rows = all.map(summary => {
    const market = ours(summary)
    return [
      summary.cell.name,
      describeCell(summary.cell),
      ...columns.map(({ text }) => text(market)),
      percent(summary.bounds.pooled)
    ]
  })
  return table(['cell', 'factors', ...columns.map(({ title }) => title), 'bound %'], rows)
}

function ownLoadsTable(all: readonly CellSummary[]): string {
  const rows = all.flatMap(({ cell, ownLoads }) =>
    ownLoads === undefined
      ? []
      : [[cell.name, ...columns.map(({ text }) => text(ownLoads.summary)), percent(ownLoads.lead)]]
  )
  return table(['cell', ...columns.map(({ title }) => title), 'lead'], rows)
}

function rivalTable(all: readonly CellSummary[]): string {
  const names = all[0]?.policies.map(({ policy }) => policy).filter(name => name !== reference.name) ?? []
  const rows = all.map(summary => [
    summary.cell.name,
    ...names.map(name => summaryOf(summary, name).ratio.mean.toFixed(3))
  ])
  return table(['cell', ...names.map(title)], rows)
}

const title = (name: string) =>
  name === subject.name ? `**${name}**` : name === oracle.name ? `${name} (oracle)` : name

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}
