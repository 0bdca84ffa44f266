import { type Bar, besideText } from '../bars.ts'
import { describeCell } from './cells.ts'
import { oracle, reference, subject } from './contenders.ts'
import { type Factor, factors } from './design.ts'
import { isLost } from './judge.ts'
import type { Span } from './play.ts'
import { dotPlot, type Row } from './plot.ts'
import { type CellSummary, ours, type PolicySummary, summaryOf } from './summarize.ts'
import { percent } from './tables.ts'

/** The report as one HTML page with its plots in it, to be looked at; nothing is loaded from anywhere. */
export function renderHtml(all: readonly CellSummary[], bars: readonly Bar[], span: Span): string {
  const designed = all.filter(({ cell }) => cell.designed)
  const seeds = Math.min(...all.map(summary => summary.seeds))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Matching</title><style>${style}</style></head><body>
<h1>Matching</h1>
<p>${all.length} cells, at least ${seeds} seeds, ${span.measured} mean services after ${span.warmUp} of warming up.</p>
<h2>Bars</h2>${barTable(bars)}
<h2>Goodput by that of the central scheduler, over the cells of the design</h2>
<p>One dot per cell; the line is the mean.</p>
${dotPlot({ rows: policyRows(designed, ({ ratio }) => ratio.mean), from: 0.4, to: 1.05, mark: 1 })}
<h2>The market and the best rival, by the levels of each factor</h2>
<p>Mean goodput by that of the central scheduler: the market filled, the rival that does best in each cell hollow.</p>
${dotPlot({ rows: factorRows(designed), from: 0.85, to: 1.02, mark: 1 })}
<h2>Messages per job</h2>
${dotPlot({ rows: policyRows(designed, ({ messages }) => messages.mean), from: 0, to: 14, mark: 5 })}
<h2>Match loss, % of the capacity</h2>
${dotPlot({ rows: policyRows(designed, ({ matchLoss }) => 100 * matchLoss.mean), from: 0, to: 40, mark: 1 })}
<h2>p99 of the wait, mean services</h2>
${dotPlot({ rows: policyRows(designed, ({ waitP99 }) => waitP99.mean), from: 0, to: 3, mark: 0 })}
<h2>Cell by cell</h2>${cellTable(all)}
</body></html>
`
}

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;font-size:13px}td,th{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #ddd}
td:first-child,th:first-child,td.text{text-align:left}.bad{color:#b00}svg{font:12px system-ui,sans-serif}`

function policyRows(all: readonly CellSummary[], value: (policy: PolicySummary) => number): Row[] {
  const names = all[0]?.policies.map(({ policy }) => policy) ?? []
  return names.map(name => {
    const values = all.map(summary => value(summaryOf(summary, name)))
    return {
      label: name,
      strong: name === subject.name,
      dots: values.map((at, i) => ({ at, title: `${all[i]?.cell.name}: ${at.toFixed(3)}` })),
      line: mean(values)
    }
  })
}

function factorRows(all: readonly CellSummary[]): Row[] {
  return (Object.keys(factors) as Factor[]).flatMap(factor =>
    factors[factor].flatMap(level => {
      const those = all.filter(summary => levelOf(summary, factor) === level)
      if (those.length === 0) return []
      const market = mean(those.map(summary => ours(summary).ratio.mean))
      const rival = mean(those.map(({ bestRival }) => bestRival.ratio.mean))
      return {
        label: `${factor} ${level}`,
        strong: false,
        dots: [
          { at: market, title: `${subject.name}: ${market.toFixed(3)}` },
          { at: rival, title: `best rival: ${rival.toFixed(3)}`, hollow: true }
        ]
      }
    })
  )
}

function levelOf({ cell }: CellSummary, factor: Factor): string | number {
  if (factor === 'speeds') return cell.speeds.length === 1 ? 'equal' : 'three'
  if (factor === 'models') return cell.loads ? 'cold' : 'warm'
  return cell[factor]
}

function barTable(bars: readonly Bar[]): string {
  const rows = bars.map(({ id, value, limit, atLeast, beside = [] }) => {
    const holds = atLeast ? value >= limit : value <= limit
    const word = holds ? 'yes' : 'no'
    const texts = beside.map(besideText).join('<br>')
    const cells = [id, Number(value.toPrecision(4)), `${atLeast ? '≥' : '≤'} ${limit}`, word, texts]
    return `<tr${holds ? '' : ' class="bad"'}>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<table><tr><th>bar</th><th>value</th><th>limit</th><th>holds</th><th>beside it</th></tr>${rows.join('')}</table>`
}

function cellTable(all: readonly CellSummary[]): string {
  const head = [
    'cell',
    'factors',
    'goodput %',
    `÷ ${reference.name}`,
    `÷ ${oracle.name}`,
    'best rival',
    'its goodput %',
    'bound %'
  ]
  const rows = all.map(summary => {
    const { goodput, ratio, ofOracle } = ours(summary)
    const { cell, bestRival, bounds } = summary
    const texts = [
      cell.name,
      describeCell(cell),
      percent(goodput),
      ratio.mean.toFixed(3),
      ofOracle.mean.toFixed(3),
      bestRival.policy,
      percent(bestRival.goodput),
      percent(bounds.pooled)
    ]
    const cells = texts.map((text, i) => `<td${i === 1 ? ' class="text"' : ''}>${text}</td>`)
    return `<tr${isLost(summary) ? ' class="bad"' : ''}>${cells.join('')}</tr>`
  })
  return `<table><tr>${head.map(text => `<th>${text}</th>`).join('')}</tr>${rows.join('')}</table>`
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
