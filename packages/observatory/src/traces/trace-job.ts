import { toHacaError } from '@haca/protocol'
import type { Traces } from './traces.ts'

/** As much of a job as is told of. */
export interface TracedJob {
  readonly id: string
  readonly result: Promise<{
    readonly units: number
    /** Micro-tokens. */
    readonly price: bigint
    readonly stopReason: string
    readonly segments: readonly { readonly node: string }[]
    /** Milliseconds after submission. */
    readonly matchedMs: number
    readonly firstByteMs: number
    readonly totalMs: number
  }>
}

/**
 * Tells of a client's job when it has ended: the whole, the wait for an offer, the way to the first output, and the stream.
 *
 * @param now Unix milliseconds
 */
export function traceJob(job: TracedJob, model: string, traces: Traces, now = Date.now): void {
  const startMs = now()
  const add = (
    name: string,
    from: number,
    to: number,
    attributes: Record<string, string | number | bigint> = {}
  ) => traces.add({ job: job.id, name, startMs: startMs + from, endMs: startMs + to, attributes })
  job.result.then(
    ({ units, price, stopReason, segments, matchedMs, firstByteMs, totalMs }) => {
      const nodes = segments.map(({ node }) => node).join(',')
      const attributes = {
        'haca.model': model,
        'haca.units': units,
        'haca.price': price,
        'haca.stop': stopReason
      }
      traces.add({ job: job.id, name: 'job', startMs, endMs: startMs + totalMs, attributes, root: true })
      add('ticket', 0, matchedMs)
      add('first output', matchedMs, firstByteMs, { 'haca.nodes': nodes })
      add('stream', firstByteMs, totalMs, { 'haca.segments': segments.length })
    },
    reason => {
      const { code, message } = toHacaError(reason)
      const attributes = { 'haca.model': model, 'haca.error': code }
      traces.add({ job: job.id, name: 'job', startMs, endMs: now(), attributes, error: message, root: true })
    }
  )
}
