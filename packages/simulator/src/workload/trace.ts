import { HacaError } from '@haca/protocol'
import type { Job } from './workload.ts'

/**
 * A recorded trace, to be played again: one JSON object per line,
 *
 *     {"at": 1250.5, "model": "publisher/name", "workMs": 830, "patienceMs": 3000, "session": "…"}
 *
 * `at`: milliseconds since the recording began, in any order. `model`: any name. `workMs`: milliseconds that the job
 * takes on a slot of speed 1. `patienceMs`, optional: milliseconds from arrival within which it must start.
 * `session`, optional: the conversation that it continues. Other fields and empty lines are ignored.
 */
export interface Trace {
  readonly jobs: readonly Job[]
  /** Names of the models by their rank: the most work first. */
  readonly models: readonly string[]
}

export interface TraceInit {
  /** Milliseconds for jobs that name none. Default: unlimited. */
  readonly patienceMs?: number
}

/** Lines that a trace may have: what a run of a machine with a few GiB of memory bears. */
export const traceLinesMax = 5_000_000

interface Line {
  readonly at: number
  readonly model: string
  readonly workMs: number
  readonly patienceMs: number
  readonly session: string | undefined
}

/** @throws HacaError INVALID_INPUT with line and field; LIMIT_EXCEEDED above `traceLinesMax` lines */
export function parseTrace(text: string, init: TraceInit = {}): Trace {
  const { patienceMs = Number.POSITIVE_INFINITY } = init
  const rows = text.split('\n')
  if (rows.length > traceLinesMax) {
    throw new HacaError('LIMIT_EXCEEDED', `the trace has ${rows.length} lines, more than ${traceLinesMax}`)
  }
  const lines = rows.flatMap((row, i) => (row.trim() === '' ? [] : [parseLine(row, i + 1, patienceMs)]))
  lines.sort((a, b) => a.at - b.at)
  const work = new Map<string, number>()
  for (const { model, workMs } of lines) work.set(model, (work.get(model) ?? 0) + workMs)
  const models = [...work].sort((a, b) => b[1] - a[1]).map(([model]) => model)
  const ranks = new Map(models.map((model, rank) => [model, rank]))
  const sessions = new Map<string, number>()
  const jobs = lines.map((line, id): Job => {
    const job = {
      id,
      model: ranks.get(line.model) ?? 0,
      work: line.workMs,
      arrivesAt: line.at,
      startBy: line.at + line.patienceMs
    }
    if (line.session === undefined) return job
    const session = sessions.get(line.session) ?? sessions.size
    sessions.set(line.session, session)
    return { ...job, session }
  })
  return { jobs, models }
}

/** The lines of a trace. @throws HacaError INVALID_INPUT for jobs whose model has no name */
export function formatTrace({ jobs, models }: Trace): string {
  return jobs
    .map(job => {
      const model = models[job.model]
      if (model === undefined) throw new HacaError('INVALID_INPUT', `model ${job.model} has no name`)
      const patience = job.startBy - job.arrivesAt
      const line = {
        at: job.arrivesAt,
        model,
        workMs: job.work,
        patienceMs: Number.isFinite(patience) ? patience : undefined,
        session: job.session === undefined ? undefined : `${job.session}`
      }
      return `${JSON.stringify(line)}\n`
    })
    .join('')
}

function parseLine(row: string, number: number, patienceMs: number): Line {
  const fail = (what: string): never => {
    throw new HacaError('INVALID_INPUT', `line ${number} of the trace: ${what}`)
  }
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch (cause) {
    throw new HacaError('INVALID_INPUT', `line ${number} of the trace is no JSON`, { cause })
  }
  if (typeof value !== 'object' || value === null) return fail('it is no object')
  const fields = value as Record<string, unknown>
  const amount = (name: string, least: number): number => {
    const found = fields[name]
    return typeof found === 'number' && Number.isFinite(found) && found >= least
      ? found
      : fail(`"${name}" must be a number of at least ${least}`)
  }
  const { model, session } = fields
  if (typeof model !== 'string' || model === '') return fail('"model" must be a name')
  if (session !== undefined && typeof session !== 'string') return fail('"session" must be a text')
  const workMs = amount('workMs', 0)
  if (workMs === 0) return fail('"workMs" must be more than 0')
  return {
    at: amount('at', 0),
    model,
    workMs,
    patienceMs: fields.patienceMs === undefined ? patienceMs : amount('patienceMs', 0),
    session
  }
}
