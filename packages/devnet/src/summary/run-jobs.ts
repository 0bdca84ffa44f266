import type { JobResult } from '@haca/client'
import type { ExampleJob, ExampleModel } from '@haca/example-models'
import { type HacaError, type Hex, toHacaError } from '@haca/protocol'
import type { Devnet } from '../devnet.ts'

/** What came of one example job. */
export interface JobRecord {
  readonly model: string
  readonly job: Hex | undefined
  readonly result: JobResult | undefined
  readonly error: HacaError | undefined
  readonly correct: number
  readonly total: number
}

export interface RunJobsInit {
  readonly devnet: Devnet
  readonly models: readonly ExampleModel[]
  readonly count: number
  /** The same seed gives the same jobs. */
  readonly seed: number
  /** Jobs under way at once. Default: twice the inference nodes, so that some always wait. */
  readonly concurrency?: number
  readonly signal?: AbortSignal
  /** After each job. */
  readonly onJob?: (record: JobRecord, done: number) => void
}

/** Runs example jobs, the models in turn, and grades their answers. A job that fails does not stop the others. */
export async function runJobs(init: RunJobsInit): Promise<JobRecord[]> {
  const { devnet, models, count, seed } = init
  const sources = models.map((model, i) => ({ model, jobs: model.jobs(seed + i) }))
  const inference = devnet.nodes.filter(node => node.role === 'inference').length
  const records: JobRecord[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      init.signal?.throwIfAborted()
      const source = sources[next++ % sources.length]
      if (source === undefined) return
      const record = await runOne(init, source.model, source.jobs.next().value)
      records.push(record)
      init.onJob?.(record, records.length)
    }
  }
  await Promise.all(Array.from({ length: init.concurrency ?? 2 * inference }, worker))
  return records
}

async function runOne(
  { devnet, signal }: RunJobsInit,
  model: ExampleModel,
  job: ExampleJob
): Promise<JobRecord> {
  let id: Hex | undefined
  const onPart = (part: unknown) => {
    const { kind, job: submitted } = part as { kind: string; job?: Hex }
    if (kind === 'submitted') id = submitted
  }
  try {
    const options = { onPart, ...(signal === undefined ? {} : { signal }) }
    const result = (await devnet.run({ model: model.name, input: job.input }, options)) as JobResult
    const { correct, total } = model.grade(job, result)
    return { model: model.name, job: result.job, result, error: undefined, correct, total }
  } catch (error) {
    if (signal?.aborted === true) throw error
    return { model: model.name, job: id, result: undefined, error: toHacaError(error), correct: 0, total: 0 }
  }
}
