import type { JobResult } from '@haca/client'
import type { JobInput } from '@haca/protocol'
import { nodeName, tokens } from '../format.ts'

/** Rows and values of a tensor that are printed; `--json` has all of them. */
const rowsShown = 16
const valuesShown = 16

/** Lines that tell a person what came of a job; the text of a chat has been streamed before. */
export function resultLines(
  result: JobResult,
  input: JobInput,
  names: Readonly<Record<string, string>>
): string[] {
  const nodes = [...new Set(result.segments.map(segment => nodeName(segment.node, names)))].join(', ')
  const unit = input.kind === 'chat' ? 'tokens of text' : 'rows'
  const { units, price, firstByteMs, totalMs } = result
  return [
    ...(input.kind === 'chat' ? [] : tensorLines(result)),
    '',
    `job ${result.job}`,
    `${units} ${unit} from ${nodes} for ${tokens(price)} tokens; first byte after ${firstByteMs.toFixed(0)} ms, all after ${totalMs.toFixed(0)} ms`
  ]
}

function tensorLines({ output, units }: JobResult): string[] {
  const columns = output.length / 4 / Math.max(1, units)
  const view = new DataView(output.buffer, output.byteOffset, output.byteLength)
  const lines = Array.from({ length: Math.min(units, rowsShown) }, (_, row) => {
    const values = Array.from({ length: Math.min(columns, valuesShown) }, (_, column) =>
      view.getFloat32(4 * (row * columns + column), true).toFixed(3)
    )
    return `row ${row}: ${values.join(' ')}${columns > valuesShown ? ' …' : ''}`
  })
  return units > rowsShown ? [...lines, `… ${units - rowsShown} more rows`] : lines
}
