import { createHash } from 'node:crypto'
import { HacaError } from '@haca/protocol'
import type { ModelManifest } from '../types.ts'

/** @throws HacaError `CORRUPT_MODEL` when the file is not among those given */
export function requireFile(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const file = files.get(name)
  if (file !== undefined) return file
  throw new HacaError('CORRUPT_MODEL', `the model has no file ${name}`, { data: { file: name } })
}

/** Names a model's weights within a numerics class: the first 8 bytes of their SHA-256. */
export function modelHash(graph: Uint8Array): string {
  return createHash('sha256').update(graph).digest('hex').slice(0, 16)
}

/**
 * Requires the manifest's statements to fit one another.
 *
 * @throws HacaError `CORRUPT_MODEL` naming the field
 */
export function requireTask({ task, format, input, output, tier, features = [] }: ModelManifest): void {
  // Rows may be given as numbers or as texts; an embedding is of texts.
  const rowsFrom = task === 'embedding' || input.kind === 'texts' ? 'texts' : 'tensor'
  const chat =
    format === 'openai'
      ? { task: 'chat', input: 'chat', output: 'text', tier: 'logprob' }
      : { task: 'chat', input: 'chat', output: 'tokens', tier: 'seeded' }
  const rows = { task, input: rowsFrom, output: 'tensor', tier: 'exact' }
  const expected = task === 'chat' || format !== 'onnx' ? chat : rows
  const actual = { task, input: input.kind, output: output.kind, tier }
  for (const field of ['task', 'input', 'output', 'tier'] as const) {
    if (actual[field] === expected[field]) continue
    throw new HacaError(
      'CORRUPT_MODEL',
      `manifest.${field} must be ${expected[field]} for the task ${task} in the format ${format}, not ${actual[field]}`,
      {
        data: { field: `manifest.${field}`, actual: actual[field], limit: expected[field] }
      }
    )
  }
  if (format === 'openai' || features.length === 0) return
  throw new HacaError(
    'CORRUPT_MODEL',
    `manifest.features: no node can do ${features.join(' and ')} with a model in the format ${format}`,
    { data: { field: 'manifest.features', actual: features.join(','), limit: '' } }
  )
}

/** @throws HacaError `UNSUPPORTED_FORMAT` when a model is for other engines */
export function requireFormat(
  { name, format }: ModelManifest,
  ...formats: readonly ModelManifest['format'][]
): void {
  if (formats.includes(format)) return
  const expected = formats.join(' and ')
  throw new HacaError(
    'UNSUPPORTED_FORMAT',
    `${name} is in the format ${format}, this engine runs ${expected}`,
    {
      data: { field: 'manifest.format', actual: format, limit: expected }
    }
  )
}
