import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RunResult } from '@haca/simulator'
import type { Cell } from './cells.ts'
import type { Span } from './play.ts'

/** What has been played, kept from one run of the program to the next. */
export interface ResultStore {
  /** One result per policy; undefined when this was not played with these sources. */
  get(cell: Cell, span: Span, seed: number): readonly RunResult[] | undefined
  put(cell: Cell, span: Span, seed: number, results: readonly RunResult[]): void
}

interface Line {
  readonly key: string
  readonly results: readonly RunResult[]
}

/** What decides how a run comes out. The rest of these packages may change without a run being played anew. */
const sources = [
  'core/src/ledger',
  'core/src/market',
  'core/src/random.ts',
  'core/src/slots',
  'core/src/time-heap.ts',
  'protocol/src/params.ts',
  'simulator/src'
]

/** @param file one JSON line per run; undefined keeps them in memory only */
export function createResultStore(file: string | undefined): ResultStore {
  const version = hashSources()
  const known = new Map<string, readonly RunResult[]>()
  if (file !== undefined && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { key, results }: Line = JSON.parse(line)
      known.set(key, results)
    }
  }
  const keyOf = (cell: Cell, span: Span, seed: number) => `${version} ${JSON.stringify([cell, span, seed])}`
  return {
    get: (cell, span, seed) => known.get(keyOf(cell, span, seed)),
    put(cell, span, seed, results) {
      const key = keyOf(cell, span, seed)
      known.set(key, results)
      if (file === undefined) return
      mkdirSync(path.dirname(file), { recursive: true })
      appendFileSync(file, `${JSON.stringify({ key, results } satisfies Line)}\n`)
    }
  }
}

/** Changes with every change of this code, so that no result of an older one is taken for one of today's. */
function hashSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const place = path.join(import.meta.dirname, '../packages', source)
    const files = source.endsWith('.ts') ? [''] : readdirSync(place, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(name => name === '' || name.endsWith('.ts')).sort()) {
      hash.update(source + file).update(readFileSync(path.join(place, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
