import { readFile, stat } from 'node:fs/promises'
import { HacaError } from '@haca/protocol'
import { onPath } from './on-path.ts'

/** Most bytes of a JSON file that a command reads: a job's largest input, written out as decimal numbers. */
const fileBytesMax = 16 * 1024 * 1024

/**
 * Reads a JSON file that a flag names. Throws `NOT_FOUND`, `INPUT_TOO_LARGE`, and `INVALID_INPUT` for what is no JSON,
 * with the flag in `data.field`.
 */
export async function readJson(file: string, field: string, bytesMax = fileBytesMax): Promise<unknown> {
  const text = await onPath(field, file, () => readText(file, field, bytesMax))
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HacaError('INVALID_INPUT', `${field}: ${file} is no JSON: ${why}`, { data: { field }, cause })
  }
}

async function readText(file: string, field: string, bytesMax: number): Promise<string> {
  const { size } = await stat(file)
  if (size > bytesMax) {
    throw new HacaError('INPUT_TOO_LARGE', `${field}: ${file} has ${size} bytes, the limit is ${bytesMax}`, {
      data: { field, limit: bytesMax, actual: size }
    })
  }
  return readFile(file, 'utf8')
}

/** Puts the flag in front of what a validation says, so that a person knows which file is meant. */
export function inFlag<T>(flag: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof HacaError)) throw error
    throw new HacaError(error.code, `${flag}: ${error.message}`, { data: { ...error.data }, cause: error })
  }
}
