import type { Traces } from './traces.ts'

interface Part {
  readonly job: string
  readonly segment: number
}

/** As much of the roles' events as is told of. */
export interface JobEvents {
  'ticket:matched': { readonly job: string; readonly node: string; readonly waitedMs: number }
  'ticket:rejected': { readonly job: string; readonly code: string; readonly reason: string }
  'job:accepted': Part
  'job:bounced': Part & { readonly code: string; readonly reason: string }
  'job:done': Part & { readonly units: number }
  'job:vouchered': Part & { readonly amount: bigint }
  'job:failed': Part & { readonly error: Error }
  'work:checked': Part & { readonly verdict: number; readonly milliseconds: number }
}

/** One of these events. */
type JobEvent = { [Name in keyof JobEvents]: Told<Name> }[keyof JobEvents]

interface Told<Name extends keyof JobEvents> {
  readonly name: Name
  readonly detail: JobEvents[Name]
}

/** The names of these events. */
export const jobEvents: readonly (keyof JobEvents)[] = [
  'ticket:matched',
  'ticket:rejected',
  'job:accepted',
  'job:bounced',
  'job:done',
  'job:vouchered',
  'job:failed',
  'work:checked'
]

/** Runs and receipts that are known to have begun; of more the oldest is forgotten, as its end will not be told any more. */
const runsMax = 4096

/**
 * Tells of what a node does for jobs: a market's match or refusal, a node's run, bounce or receipt, a verifier's check. What it
 * returns is called with every event of a node.
 *
 * @param now Unix milliseconds
 */
export function traceEvents(traces: Traces, now = Date.now): (name: string, detail: object) => void {
  const begun = new Map<string, number>()
  const begin = (job: string, segment: number) => {
    begun.set(`${job} ${segment}`, now())
    const [oldest] = begun.keys()
    if (begun.size > runsMax && oldest !== undefined) begun.delete(oldest)
  }
  const end = (job: string, segment: number): number => {
    const name = `${job} ${segment}`
    const startMs = begun.get(name) ?? now()
    begun.delete(name)
    return startMs
  }
  const tell: { readonly [Name in keyof JobEvents]: (detail: JobEvents[Name]) => void } = {
    'ticket:matched': ({ job, node, waitedMs }) => {
      const attributes = { 'haca.node': node }
      traces.add({ job, name: 'match', startMs: now() - waitedMs, endMs: now(), attributes })
    },
    'ticket:rejected': ({ job, code, reason }) =>
      traces.add({
        job,
        name: 'match',
        startMs: now(),
        endMs: now(),
        attributes: { 'haca.error': code },
        error: reason
      }),
    'job:accepted': ({ job, segment }) => begin(job, segment),
    'job:bounced': ({ job, segment, code, reason }) => {
      const attributes = { 'haca.segment': segment, 'haca.error': code }
      traces.add({ job, name: 'bounce', startMs: now(), endMs: now(), attributes, error: reason })
    },
    'job:done': ({ job, segment, units }) => {
      const attributes = { 'haca.segment': segment, 'haca.units': units }
      traces.add({ job, name: 'run', startMs: end(job, segment), endMs: now(), attributes })
      // From its receipt on, the node waits for the client's voucher.
      begin(job, segment)
    },
    'job:vouchered': ({ job, segment, amount }) => {
      const attributes = { 'haca.segment': segment, 'haca.amount': amount }
      traces.add({ job, name: 'receipt', startMs: end(job, segment), endMs: now(), attributes })
    },
    'job:failed': ({ job, segment, error }) => {
      const attributes = { 'haca.segment': segment }
      traces.add({
        job,
        name: 'run',
        startMs: end(job, segment),
        endMs: now(),
        attributes,
        error: error.message
      })
    },
    'work:checked': ({ job, segment, verdict, milliseconds }) => {
      const attributes = { 'haca.segment': segment, 'haca.verdict': verdict }
      traces.add({ job, name: 'check', startMs: now() - milliseconds, endMs: now(), attributes })
    }
  }
  const tellOf = <Name extends keyof JobEvents>({ name, detail }: Told<Name>) => tell[name](detail)
  return (name, detail) => {
    const event = { name, detail }
    if (isJobEvent(event)) tellOf(event)
  }
}

/** Roles have other events, which are about no job; what one of these names holds is the role's own affair. */
function isJobEvent(event: { readonly name: string; readonly detail: object }): event is JobEvent {
  const names: readonly string[] = jobEvents
  return names.includes(event.name) && 'job' in event.detail
}
