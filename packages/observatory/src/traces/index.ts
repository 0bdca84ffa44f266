/**
 * Traces for OpenTelemetry, loaded only by whoever asks for them.
 *
 * ```ts
 * const traces = createTraces({ url: 'http://127.0.0.1:4318', service: 'haca-inference', instance: address, logger })
 * const tell = traceEvents(traces)
 * node.on('job:done', detail => tell('job:done', detail))
 * await traces.stop()
 * ```
 *
 * @packageDocumentation
 */

export { type JobEvents, jobEvents, traceEvents } from './trace-events.ts'
export { type TracedJob, traceJob } from './trace-job.ts'
export { createTraces, type Span, type Traces, type TracesInit } from './traces.ts'
