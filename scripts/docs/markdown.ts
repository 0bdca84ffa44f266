/** A table in GitHub's Markdown; a bar in a cell is escaped. Every row has as many cells as `head`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** `65536` bytes as `64 KiB`; what is no whole number of a unit stays in the next smaller one. */
export function formatBytes(bytes: number): string {
  const KiB = 1024
  const MiB = KiB * KiB
  if (bytes >= MiB && bytes % MiB === 0) return `${bytes / MiB} MiB`
  if (bytes >= KiB && bytes % KiB === 0) return `${bytes / KiB} KiB`
  return `${bytes} B`
}

/** `5400000` milliseconds as `90 min`; what is no whole number of a unit stays in the next smaller one. */
export function formatMs(ms: number): string {
  const units = [
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's']
  ] as const
  for (const [size, unit] of units) if (ms >= size && ms % size === 0) return `${ms / size} ${unit}`
  return `${ms} ms`
}

const open = (name: string) => `<!-- generated: ${name} -->`
const close = '<!-- end of generated -->'

/** Puts `body` between the marks of section `name`, or with new marks at the end of a text that has none. */
export function replaceSection(text: string, name: string, body: string): string {
  const section = `${open(name)}\n${body}\n${close}`
  const start = text.indexOf(open(name))
  if (start === -1) return `${text.trimEnd()}\n\n${section}\n`
  const end = text.indexOf(close, start)
  if (end === -1) throw new Error(`section "${name}" has no end mark: ${close}`)
  return text.slice(0, start) + section + text.slice(end + close.length)
}
