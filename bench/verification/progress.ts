import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What came of one job: of a cheat's, or of an honest node's. */
export interface JobResult {
  /** Checks of its outputs, and how many of them failed it. */
  readonly checks: number
  readonly failed: number
  /** A cheat's output that is an honest node's: there was nothing to catch. */
  readonly same: boolean
  /**
   * Of an honest output: checks by another engine than its maker. Of a cheat's: by the thresholds for what another engine
   * made, which a node gets by naming that engine's class.
   */
  readonly across: { readonly checks: number; readonly failed: number }
}

/** Results of jobs, kept from one run of the program to the next. */
export interface Progress {
  /** The result of a job, from an earlier run where there is one. */
  once(stage: string, job: number, work: () => Promise<JobResult>): Promise<JobResult>
}

interface Line {
  readonly key: string
  readonly stage: string
  readonly job: number
  readonly result: JobResult
}

const root = path.join(import.meta.dirname, '../..')
/** What decides how a job comes out. */
const sources = [
  'packages/backends/src',
  'packages/example-models/src',
  'bench/verification',
  'bench/thresholds'
]

/**
 * @param file one JSON line per job; undefined keeps nothing
 * @param numericsClasses of this machine: another one's results are no answer here
 */
export function createProgress(file: string | undefined, numericsClasses: readonly string[]): Progress {
  const key = [hashSources(), ...numericsClasses].join(' ')
  const known = new Map<string, JobResult>()
  const nameOf = (stage: string, job: number) => `${stage}/${job}`
  if (file !== undefined && existsSync(file)) {
    for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const stored: Line = JSON.parse(text)
      if (stored.key === key) known.set(nameOf(stored.stage, stored.job), stored.result)
    }
  }
  if (file !== undefined) mkdirSync(path.dirname(file), { recursive: true })
  return {
    async once(stage, job, work) {
      const earlier = known.get(nameOf(stage, job))
      if (earlier !== undefined) return earlier
      const result = await work()
      if (file !== undefined) {
        appendFileSync(file, `${JSON.stringify({ key, stage, job, result } satisfies Line)}\n`)
      }
      return result
    }
  }
}

/** Changes with every change of this code, so that no result of an older one is taken for one of today's. */
function hashSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const place = path.join(root, source)
    for (const file of readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(ts|json)$/.test(file)) continue
      hash.update(path.posix.join(source, file)).update(readFileSync(path.join(place, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
