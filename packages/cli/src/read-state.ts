import { readFile } from 'node:fs/promises'
import { HacaError } from '@haca/protocol'
import type { z } from 'zod'

/**
 * Reads a JSON file that an earlier run left in a data directory; undefined when there is none. Throws `CORRUPT_STATE`
 * when it is not of the schema.
 *
 * @param tells What the file is there to say, such as "whose data this is"; for the error.
 */
export async function readState<T>(
  file: string,
  schema: z.ZodType<T>,
  tells: string
): Promise<T | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new HacaError('CORRUPT_STATE', `${file} does not say ${tells}`, { cause, data: { path: file } })
  }
}
