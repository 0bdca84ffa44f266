import type { Estimate } from '@haca/simulator'
import type { Bar } from './bars.ts'
import { slots } from './cells.ts'
import type { Span } from './play.ts'
import { type CellSummary, type PolicySummary, subject, summaryOf } from './summarize.ts'

/** A figure with the half width of its interval. */
const both = ({ mean, halfWidth }: Estimate, digits: number) =>
  halfWidth === 0 ? mean.toFixed(digits) : `${mean.toFixed(digits)} ±${halfWidth.toFixed(digits)}`
const percent = ({ mean, halfWidth }: Estimate) => both({ mean: 100 * mean, halfWidth: 100 * halfWidth }, 1)

const columns: readonly { readonly title: string; readonly text: (summary: PolicySummary) => string }[] = [
  { title: 'goodput %', text: ({ goodput }) => percent(goodput) },
  { title: '÷ central', text: ({ ratio }) => both(ratio, 3) },
  { title: 'match loss %', text: ({ matchLoss }) => percent(matchLoss) },
  { title: 'p50 wait', text: ({ waitP50 }) => both(waitP50, 2) },
  { title: 'p99 wait', text: ({ waitP99 }) => both(waitP99, 2) },
  { title: 'messages', text: ({ messages }) => both(messages, 1) }
]
const nameWidth = 20
const columnWidth = 15

/** One cell for the terminal. */
export function cellTable({ cell, seeds, policies }: CellSummary): string {
  const head = ['', ...columns.map(({ title }) => title)]
  const rows = policies.map(summary => [summary.policy, ...columns.map(({ text }) => text(summary))])
  const line = (texts: readonly string[]) =>
    texts.map((text, i) => (i === 0 ? text.padEnd(nameWidth) : text.padStart(columnWidth))).join('')
  return `${cell.name} (${seeds} ${seeds === 1 ? 'seed' : 'seeds'})\n${[head, ...rows].map(line).join('\n')}\n`
}

/** All cells as a page: bars, the cells that are lost, then one row per cell. */
export function document(all: readonly CellSummary[], bars: readonly Bar[], span: Span): string {
  const seeds = Math.min(...all.map(summary => summary.seeds))
  return `${[
    '# Matching',
    `Written by \`npm run bench:matching -- --markdown docs/benchmarks/matching.md\`: ${all.length} cells, ${slots} slots, ` +
      `${span.measured} mean services after ${span.warmUp} of warming up, at least ${seeds} seeds, 95 % intervals.`,
    'What the cells are stands in [cells.ts](../../bench/cells.ts), what is simulated and what is not in the ' +
      '[simulator](../../packages/simulator/README.md).',
    '## Bars',
    barTable(bars),
    '## Lost cells',
    lostCells(all),
    '## Market and its variants',
    '÷ central is the goodput by that of a central scheduler under the same delays. `plain` bids only for free slots, as the nodes ' +
      'do today; `drawn` sends each early token to the home of a warm model drawn anew; `one` has all models in one market. Waits in mean services.',
    marketTable(all),
    '## Rivals: goodput ÷ central',
    rivalTable(all)
  ].join('\n\n')}\n`
}

function barTable(bars: readonly Bar[]): string {
  const rows = bars.map(({ id, value, limit, atLeast }) => {
    const holds = atLeast ? value >= limit : value <= limit
    return `| ${id} | ${Number(value.toPrecision(4))} | ${atLeast ? '≥' : '≤'} ${limit} | ${holds ? 'yes' : '**no**'} |`
  })
  return ['| bar | value | limit | holds |', '|---|---|---|---|', ...rows].join('\n')
}

/** Where the best rival serves more, by more than the interval of the difference. */
function lostCells(all: readonly CellSummary[]): string {
  const lost = all.filter(({ lead }) => lead.mean < -lead.halfWidth)
  if (lost.length === 0)
    return 'None: no rival serves more in any cell by more than the interval of the difference.'
  return lost
    .map(
      ({ cell, bestRival, lead }) =>
        `- **${cell.name}**: ${bestRival.policy} serves ${percent({ ...lead, mean: -lead.mean })} points more`
    )
    .join('\n')
}

function marketTable(all: readonly CellSummary[]): string {
  const rows = all.map(summary => {
    const ours = summaryOf(summary, subject)
    const variant = (name: string) => both(summaryOf(summary, name).ratio, 3)
    const { goodput, ratio, matchLoss, waitP50, waitP99, messages } = ours
    return [
      summary.cell.name,
      percent(goodput),
      both(ratio, 3),
      variant('market-plain'),
      variant('market-drawn'),
      variant('market-one'),
      percent(matchLoss),
      waitP50.mean.toFixed(2),
      waitP99.mean.toFixed(2),
      messages.mean.toFixed(1)
    ]
  })
  const head = [
    'cell',
    'goodput %',
    '÷ central',
    'plain',
    'drawn',
    'one',
    'match loss %',
    'p50',
    'p99',
    'messages'
  ]
  return table(head, rows)
}

function rivalTable(all: readonly CellSummary[]): string {
  const names =
    all[0]?.policies.map(({ policy }) => policy).filter(name => !/^(market|central$)/.test(name)) ?? []
  const rows = all.map(summary => [
    summary.cell.name,
    ...names.map(name => summaryOf(summary, name).ratio.mean.toFixed(3))
  ])
  return table(['cell', ...names], rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}
