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
export function requireTask({ task, input, output, tier }: ModelManifest): void {
  // Rows may be given as numbers or as texts; an embedding is of texts.
  const rowsFrom = task === 'embedding' || input.kind === 'texts' ? 'texts' : 'tensor'
  const expected =
    task === 'chat'
      ? { input: 'chat', output: 'tokens', tier: 'seeded' }
      : { input: rowsFrom, output: 'tensor', tier: 'exact' }
  const actual = { input: input.kind, output: output.kind, tier }
  for (const field of ['input', 'output', 'tier'] as const) {
    if (actual[field] === expected[field]) continue
    throw new HacaError(
      'CORRUPT_MODEL',
      `manifest.${field} must be ${expected[field]} for the task ${task}, not ${actual[field]}`,
      {
        data: { field: `manifest.${field}`, actual: actual[field], limit: expected[field] }
      }
    )
  }
}
