import type { Columns, LedgerReport, NodeLedger } from '@haca/observatory'
import type { StakeBurned } from '@haca/settlement'

/** Micro-tokens as tokens, six digits after the point. */
export function tokens(micro: bigint): string {
  const whole = micro / 1_000_000n
  return `${whole}.${String(micro % 1_000_000n).padStart(6, '0')}`
}

/** What a committee took of a stake. */
export function burnedWords({ epoch, burned }: StakeBurned): string {
  return `${tokens(burned)} tokens of the stake, for wrong work in epoch ${epoch}`
}

/** Nanoseconds as seconds. */
export function seconds(nanos: bigint): string {
  return (Number(nanos / 1_000_000n) / 1000).toFixed(2)
}

/** Nanoseconds as milliseconds. */
function milliseconds(nanos: bigint): string {
  return (Number(nanos) / 1e6).toFixed(1)
}

export function percent(part: bigint, whole: bigint): string {
  return whole === 0n ? '–' : `${((100 * Number(part)) / Number(whole)).toFixed(1)} %`
}

/** Bytes as gigabytes, or as megabytes where they are few. */
export function room(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}

/** Bytes as megabytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`
}

/** The UTC time of day of Unix milliseconds, to the millisecond. */
export function clockTime(unixMs: number): string {
  return new Date(unixMs).toISOString().slice(11, 23)
}

/** A node as people call it; one from outside by the ends of its address. */
export function nodeName(address: string, names: Readonly<Record<string, string>>): string {
  return names[address] ?? `${address.slice(0, 6)}…${address.slice(-4)}`
}

/** Rows as a table with aligned columns; the first row is the head. Columns of numbers stand to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const columns = head.map((_, i) => ({
    width: Math.max(...rows.map(row => (row[i] ?? '').length)),
    right: i > 0 && body.every(row => /^[\d–.,% -]*$/.test((row[i] ?? '').replace(/ MB$/, '')))
  }))
  const line = (row: readonly string[]) =>
    columns
      .map(({ width, right }, i) => (right ? (row[i] ?? '').padStart(width) : (row[i] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

/** The columns of the ledger after the capacity, in the order in which they are printed. */
const parts: readonly { readonly head: string; readonly of: (columns: Columns) => bigint }[] = [
  { head: 'useful', of: ({ useful }) => useful },
  { head: 'pending', of: ({ pending }) => pending },
  { head: 'verify', of: ({ verification }) => verification },
  { head: 'loading', of: ({ loading }) => loading },
  { head: 'wasted', of: ({ wasted }) => wasted },
  { head: 'blocked', of: ({ blocked }) => blocked },
  { head: 'idle:match', of: ({ idle }) => idle.match },
  { head: 'place', of: ({ idle }) => idle.place },
  { head: 'price', of: ({ idle }) => idle.price },
  { head: 'strand', of: ({ idle }) => idle.strand },
  { head: 'free', of: ({ idle }) => idle.free }
]

/** Where the capacity of every node went, in slot-seconds, and in sum. */
export function ledgerTable(report: LedgerReport, names: Readonly<Record<string, string>>): string {
  const cells = (columns: Columns) => [columns.capacity, ...parts.map(({ of }) => of(columns))].map(seconds)
  const nodes = report.nodes
    .filter(node => node.slots > 0)
    .map(({ node, alive, slotNs }) => ({
      name: `${nodeName(node, names)}${alive ? '' : ' (gone)'}`,
      columns: slotNs
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const total = report.total.slotNs
  return table([
    ['node', 'slot-s', ...parts.map(({ head }) => head)],
    ...nodes.map(({ name, columns }) => [name, ...cells(columns)]),
    ['all', ...cells(total)],
    ['', '100 %', ...parts.map(({ of }) => percent(of(total), total.capacity))]
  ])
}

/** What the columns mean, and whether they add up. */
export function ledgerLegend({ exact, sampling, total }: LedgerReport): string {
  const { errorNs, instants, clockErrorNs } = sampling
  const worst = BigInt(Math.max(...Object.values(errorNs).map(Number)))
  return [
    'All in slot-seconds since each node started. Idle slots: match – a fitting ticket waited; place – a model not loaded',
    'was wanted; price – only the price was in the way; strand – work waited that the node can never do; free – no demand.',
    `Idle time was split at ${instants} random instants: standard error ${percent(worst, total.slotNs.capacity)} of the capacity at most;`,
    `the nodes’ clocks differ by at most ${milliseconds(clockErrorNs)} ms from the auditor’s.`,
    exact ? 'The columns sum to the capacity, to the nanosecond.' : 'THE COLUMNS DO NOT SUM TO THE CAPACITY.'
  ].join('\n')
}

/** What a node did with its time, in one sentence: the larger shares first. */
export function idleSentence({ slotNs }: Pick<NodeLedger, 'slotNs'>): string {
  const said = parts
    .map(({ head, of }) => ({ words: meanings[head] ?? head, part: of(slotNs) }))
    .filter(({ part }) => part > 0n)
    .sort((a, b) => (a.part < b.part ? 1 : -1))
    .map(({ words, part }) => `${percent(part, slotNs.capacity)} ${words}`)
  return `of ${seconds(slotNs.capacity)} slot-seconds: ${said.join(', ')}`
}

const meanings: Readonly<Record<string, string>> = {
  useful: 'useful and paid',
  pending: 'done and not settled yet',
  verify: 're-checking',
  loading: 'loading models',
  wasted: 'wasted',
  blocked: 'held for an assignment',
  'idle:match': 'idle while a fitting ticket waited',
  place: 'idle while a model that is not loaded was wanted',
  price: 'idle because of the price',
  strand: 'idle while only work waited that it can never do',
  free: 'idle without demand'
}
