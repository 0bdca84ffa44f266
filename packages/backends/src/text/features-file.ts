import { HacaError } from '@haca/protocol'
import type { FeaturesFile } from './text-features.ts'

/** Most bytes of the file: it holds a few numbers. */
const fileBytesMax = 4096
const bucketsMax = 65_536
const gramsMax = 8

function refuse(reason: string): never {
  throw new HacaError('CORRUPT_MODEL', `features.json: ${reason}`, { data: { file: 'features.json' } })
}

function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > fileBytesMax) refuse(`has ${bytes.length} bytes, more than ${fileBytesMax}`)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('is not JSON in UTF-8')
  }
}

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most

/**
 * Reads and checks a features file, which may come from anybody.
 *
 * @throws HacaError `CORRUPT_MODEL` naming the field
 */
export function parseFeaturesFile(bytes: Uint8Array): FeaturesFile {
  const raw = readJson(bytes)
  if (typeof raw !== 'object' || raw === null) return refuse('must be an object')
  const { kind, buckets, grams } = raw as Record<string, unknown>
  if (kind !== 'hashed-words') return refuse('kind must be hashed-words')
  if (!isWhole(buckets, bucketsMax)) return refuse(`buckets must be a whole number from 1 to ${bucketsMax}`)
  const lengths = Array.isArray(grams) && grams.length <= gramsMax ? grams : [0]
  if (!lengths.every(each => isWhole(each, gramsMax))) {
    return refuse(`grams must be at most ${gramsMax} lengths from 1 to ${gramsMax}`)
  }
  return { kind, buckets, grams: lengths }
}
