/** One line of a plot. */
export interface Row {
  readonly label: string
  readonly strong: boolean
  readonly dots: readonly { readonly at: number; readonly title: string; readonly hollow?: boolean }[]
  /** Where a stroke goes, if anywhere. */
  readonly line?: number
}

export interface DotPlotInit {
  readonly rows: readonly Row[]
  /** Ends of the axis; dots beyond lie on its ends. */
  readonly from: number
  readonly to: number
  /** A value to compare with. */
  readonly mark: number
}

/** Pixels. */
const labelWidth = 170
const plotWidth = 680
const rowHeight = 22
const axisHeight = 28
const dotRadius = 4
const ticks = 6

/** Values in rows on a common axis, as SVG. */
export function dotPlot({ rows, from, to, mark }: DotPlotInit): string {
  const height = rows.length * rowHeight + axisHeight
  const x = (value: number) => {
    const share = (Math.max(from, Math.min(to, value)) - from) / (to - from)
    return (labelWidth + share * plotWidth).toFixed(1)
  }
  const lines = rows.map(({ label, strong, dots, line }, i) => {
    const y = i * rowHeight + rowHeight / 2
    const color = strong ? '#c2410c' : '#1d4ed8'
    const circles = dots.map(({ at, title, hollow }) => {
      const paint = hollow === true ? `fill="white" stroke="${color}"` : `fill="${color}" fill-opacity="0.45"`
      return `<circle cx="${x(at)}" cy="${y}" r="${dotRadius}" ${paint}><title>${title}</title></circle>`
    })
    const stroke =
      line === undefined
        ? ''
        : `<line x1="${x(line)}" x2="${x(line)}" y1="${y - 9}" y2="${y + 9}" stroke="#111" stroke-width="2"/>`
    const weight = strong ? ' font-weight="bold"' : ''
    return `<text x="${labelWidth - 10}" y="${y + 4}" text-anchor="end"${weight}>${label}</text>${circles.join('')}${stroke}`
  })
  const bottom = rows.length * rowHeight
  const axis = Array.from({ length: ticks }, (_, i) => {
    const value = from + ((to - from) * i) / (ticks - 1)
    return `<text x="${x(value)}" y="${bottom + 18}" text-anchor="middle">${Number(value.toPrecision(3))}</text>`
  })
  const compared = `<line x1="${x(mark)}" x2="${x(mark)}" y1="0" y2="${bottom}" stroke="#999" stroke-dasharray="3 3"/>`
  const ground = `<line x1="${labelWidth}" x2="${labelWidth + plotWidth}" y1="${bottom}" y2="${bottom}" stroke="#999"/>`
  const width = labelWidth + plotWidth + 20
  return `<svg width="${width}" height="${height}" role="img">${compared}${ground}${lines.join('')}${axis.join('')}</svg>`
}
