import type { Columns, LedgerReport } from '@haca/observatory'

/** Micro-tokens as tokens, six digits after the point. */
export function tokens(micro: bigint): string {
  const whole = micro / 1_000_000n
  return `${whole}.${String(micro % 1_000_000n).padStart(6, '0')}`
}

/** Nanoseconds as seconds. */
export function seconds(nanos: bigint): string {
  return (Number(nanos / 1_000_000n) / 1000).toFixed(2)
}

export function percent(part: bigint, whole: bigint): string {
  return whole === 0n ? '–' : `${((100 * Number(part)) / Number(whole)).toFixed(1)} %`
}

/** Rows as a table with aligned columns; the first row is the head, numbers stand to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  const line = (row: readonly string[], head: boolean) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column > 0 && (head || /^[\d–.,% -]+$/.test(cell)) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return rows.map((row, i) => line(row, i === 0)).join('\n')
}

/** Where the capacity of every node went, in slot-seconds, and in sum. */
export function ledgerTable(report: LedgerReport, names: Readonly<Record<string, string>>): string {
  const head = [
    'node',
    'slot-s',
    'useful',
    'pending',
    'verify',
    'loading',
    'wasted',
    'blocked',
    'idle:match',
    'place',
    'price',
    'strand',
    'free'
  ]
  const cells = (columns: Columns) => {
    const { idle } = columns
    const parts = [
      columns.useful,
      columns.pending,
      columns.verification,
      columns.loading,
      columns.wasted,
      columns.blocked
    ]
    return [columns.capacity, ...parts, idle.match, idle.place, idle.price, idle.strand, idle.free].map(
      seconds
    )
  }
  const nodes = report.nodes
    .filter(node => node.slots > 0)
    .map(node => ({
      name: `${names[node.node] ?? node.node}${node.alive ? '' : ' (gone)'}`,
      columns: node.slotNs
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const total = report.total.slotNs
  const { idle } = total
  const shares = [
    total.useful,
    total.pending,
    total.verification,
    total.loading,
    total.wasted,
    total.blocked,
    idle.match,
    idle.place,
    idle.price,
    idle.strand,
    idle.free
  ]
  return table([
    head,
    ...nodes.map(({ name, columns }) => [name, ...cells(columns)]),
    ['all', ...cells(total)],
    ['', '100 %', ...shares.map(part => percent(part, total.capacity))]
  ])
}
