import { randomBytes } from 'node:crypto'
import { HacaError, type Logger } from '@haca/protocol'
import { rootSpanOf, traceIdOf } from './trace-ids.ts'

/** Something that took time for a job. */
export interface Span {
  readonly job: string
  readonly name: string
  /** Unix milliseconds. */
  readonly startMs: number
  readonly endMs: number
  readonly attributes?: Readonly<Record<string, string | number | bigint>>
  /** What it failed with. */
  readonly error?: string
  /** It is the whole job. Default: a part of it. */
  readonly root?: boolean
}

export interface TracesInit {
  /** Where a collector takes OTLP over HTTP, without the path. */
  readonly url: string
  /** `service.name`, such as `haca-inference`. */
  readonly service: string
  /** `service.instance.id`: the node's address. */
  readonly instance: string
  readonly logger: Logger
}

/** Sends spans to a collector in batches; never waits for it, and never lets a job wait. */
export interface Traces {
  add(span: Span): void
  /** Sends what is left. */
  stop(): Promise<void>
}

/** Between two batches, milliseconds: a person who looks waits no longer. */
const batchMs = 1000
/** Spans kept for a collector that is slow, about 2 MB; more are dropped and counted. */
const spansMax = 4096
/** A collector that takes longer has lost the batch, milliseconds. */
const sendMs = 5000

/**
 * Speaks OTLP/HTTP in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp).
 *
 * @throws HacaError `INVALID_INPUT` for a URL that is none
 */
export function createTraces({ url, service, instance, logger }: TracesInit): Traces {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new HacaError('INVALID_INPUT', `traces: ${url} is no http URL`, { data: { field: 'traces' } })
  }
  const endpoint = `${url.replace(/\/+$/, '')}/v1/traces`
  const resource = { attributes: toAttributes({ 'service.name': service, 'service.instance.id': instance }) }
  let waiting: Span[] = []
  let dropped = 0
  let timer: NodeJS.Timeout | undefined
  let sending = Promise.resolve()
  let isDown = false

  async function send(spans: readonly Span[]): Promise<void> {
    const scopeSpans = [{ scope: { name: 'haca' }, spans: spans.map(toWire) }]
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans }] }),
        signal: AbortSignal.timeout(sendMs)
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`it answers ${response.status}`)
      isDown = false
    } catch (error) {
      // Once for each time that it goes down; a line for every batch would drown the log.
      if (!isDown)
        logger.warn({ endpoint, spans: spans.length, error: String(error) }, 'traces were not taken')
      isDown = true
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    if (dropped > 0) logger.warn({ endpoint, dropped }, 'more spans than the collector takes')
    dropped = 0
    if (batch.length > 0) sending = sending.then(() => send(batch))
    return sending
  }

  return {
    add(span) {
      if (waiting.length >= spansMax) {
        dropped++
        return
      }
      waiting.push(span)
      timer ??= setTimeout(() => void flush(), batchMs)
      timer.unref()
    },
    stop: flush
  }
}

/** OTLP's numbers of internal spans and of failures. */
const internalSpan = 1
const failed = 2

const nanos = (unixMs: number) => String(BigInt(Math.round(unixMs * 1000)) * 1000n)

function toWire({ job, name, startMs, endMs, attributes, error, root = false }: Span) {
  const rootSpan = rootSpanOf(job)
  return {
    traceId: traceIdOf(job),
    spanId: root ? rootSpan : randomBytes(8).toString('hex'),
    ...(root ? {} : { parentSpanId: rootSpan }),
    name,
    kind: internalSpan,
    startTimeUnixNano: nanos(startMs),
    endTimeUnixNano: nanos(Math.max(startMs, endMs)),
    attributes: toAttributes({ 'haca.job': job, ...attributes }),
    ...(error === undefined ? {} : { status: { code: failed, message: error } })
  }
}

function toAttributes(values: Readonly<Record<string, string | number | bigint>>) {
  return Object.entries(values).map(([key, value]) => ({ key, value: toValue(value) }))
}

function toValue(value: string | number | bigint) {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'bigint' || Number.isInteger(value)) return { intValue: String(value) }
  return { doubleValue: value }
}
