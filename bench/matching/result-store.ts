import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cells } from './cells.ts'
import { subject } from './contenders.ts'
import { ageless } from './digest-age.ts'
import { ownLoader } from './own-loads.ts'
import type { Outcome, Task } from './tasks.ts'

/** What has been played, kept from one run of the program to the next. */
export interface ResultStore {
  /** Undefined when this was not played with these sources. */
  get(task: Task): Outcome | undefined
  put(task: Task, outcome: Outcome): void
}

interface Line {
  readonly key: string
  readonly outcome: Outcome
}

const packages = path.join(import.meta.dirname, '../../packages')
/** What decides how every policy comes out, loads by the cover rule among it; ledgers only book what has happened. */
const sources = [
  'core/src/random.ts',
  'core/src/time-heap.ts',
  'core/src/loading/choose-victims.ts',
  'core/src/loading/cover-rule.ts',
  'simulator/src'
]
/** What decides, beside it, how the market comes out. */
const marketSources = ['core/src/loading', 'core/src/market', 'core/src/slots', 'protocol/src/params.ts']
/** Files of the simulator that only the market uses, or that only list and name things. */
const marketFiles = /^simulator\/src\/policies\/(market|tickets|names|policies)/

/** @param file one JSON line per task; undefined keeps them in memory only */
export function createResultStore(file: string | undefined): ResultStore {
  const common = hashSources(sources, name => !marketFiles.test(name))
  const market = hashSources([...sources, ...marketSources], () => true)
  const known = new Map<string, Outcome>()
  if (file !== undefined && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { key, outcome }: Line = JSON.parse(line)
      known.set(key, outcome)
    }
  }
  const keyOf = (task: Task) => {
    const cell = cells.find(({ name }) => name === task.cell)
    const isOurs = [subject, ageless, ownLoader].some(({ name }) => name === task.policy)
    return `${isOurs ? market : common} ${JSON.stringify([cell, task])}`
  }
  return {
    get: task => known.get(keyOf(task)),
    put(task, outcome) {
      const key = keyOf(task)
      known.set(key, outcome)
      if (file === undefined) return
      mkdirSync(path.dirname(file), { recursive: true })
      appendFileSync(file, `${JSON.stringify({ key, outcome } satisfies Line)}\n`)
    }
  }
}

/** Changes with every change of this code, so that no result of an older one is taken for one of today's. */
function hashSources(included: readonly string[], counts: (name: string) => boolean): string {
  const hash = createHash('sha256')
  for (const source of included) {
    const place = path.join(packages, source)
    const files = source.endsWith('.ts') ? [''] : readdirSync(place, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(name => name === '' || name.endsWith('.ts')).sort()) {
      const name = path.posix.join(source, file)
      if (counts(name)) hash.update(name).update(readFileSync(path.join(place, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
