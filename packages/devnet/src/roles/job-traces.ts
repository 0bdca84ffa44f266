import { createTraces, jobEvents, type TracedJob, traceEvents, traceJob } from '@haca/observatory/traces'
import type { RoleInit } from './role-process.ts'

/** Tells a collector of this node's part in jobs, where one is named. */
export interface JobTraces {
  /** Of a node: what it does for jobs from now on. */
  follow(node: { on(event: string, listener: (detail: object) => void): unknown }): void
  /** Of a client: a job that it has submitted. */
  job(job: TracedJob, model: string): void
  /** Sends what is left. */
  stop(): Promise<void>
}

const nothing: JobTraces = { follow: () => undefined, job: () => undefined, stop: async () => undefined }

/** @throws HacaError `INVALID_INPUT` for a URL that is none */
export function openJobTraces({ config, logger }: RoleInit): JobTraces {
  if (config.traces === undefined) return nothing
  const { traces: url, role, name } = config
  const traces = createTraces({ url, service: `haca-${role}`, instance: name, logger })
  const tell = traceEvents(traces)
  return {
    follow: node => {
      for (const event of jobEvents) node.on(event, detail => tell(event, detail))
    },
    job: (job, model) => traceJob(job, model, traces),
    stop: () => traces.stop()
  }
}
