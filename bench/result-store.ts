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

/** Packages that decide what a run comes to. */
const sources = ['core', 'protocol', 'simulator']

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

/** Changes with every change of the code, so that no result of an older one is taken for one of today's. */
function hashSources(): string {
  const hash = createHash('sha256')
  for (const name of sources) {
    const folder = path.join(import.meta.dirname, '../packages', name, 'src')
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(path.join(folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
