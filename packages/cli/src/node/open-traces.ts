import type { Traces } from '@haca/observatory/traces'
import type { Logger } from '@haca/protocol'

export interface TracesOptions {
  /** Where an OpenTelemetry collector takes OTLP over HTTP. */
  readonly traces?: string
}

/** A collector that a flag names, and what tells it; undefined when none does. */
export interface OpenedTraces {
  readonly tell: (event: string, detail: object) => void
  readonly job: (
    job: Parameters<typeof import('@haca/observatory/traces').traceJob>[0],
    model: string
  ) => void
  readonly stop: Traces['stop']
}

/** Throws `INVALID_INPUT` for a URL that is none. */
export async function openTraces(
  { traces: url }: TracesOptions,
  {
    service,
    instance,
    logger
  }: { readonly service: string; readonly instance: string; readonly logger: Logger }
): Promise<OpenedTraces | undefined> {
  if (url === undefined) return undefined
  // Loaded here: most nodes send no traces.
  const { createTraces, traceEvents, traceJob } = await import('@haca/observatory/traces')
  const traces = createTraces({ url, service, instance, logger })
  return {
    tell: traceEvents(traces),
    job: (job, model) => traceJob(job, model, traces),
    stop: () => traces.stop()
  }
}
