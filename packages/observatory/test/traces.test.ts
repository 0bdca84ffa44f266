import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HacaError, silentLogger } from '@haca/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { createTraces, type Traces, traceEvents, traceJob } from '../src/traces/index.ts'

const job = `0x${'00000007'}${'aa'.repeat(8)}${'bb'.repeat(4)}${'cc'.repeat(16)}` as const

interface WireSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { key: string; value: object }[]
  readonly status?: { code: number; message: string }
}

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** A collector that keeps what it is sent. */
async function collector(status = 200) {
  const requests: { path: string | undefined; resource: unknown; spans: WireSpan[] }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const [sent] = JSON.parse(body).resourceSpans
    requests.push({ path: request.url, resource: sent.resource, spans: sent.scopeSpans[0].spans })
    response.writeHead(status).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(async () => {
    server.close()
    server.closeAllConnections()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const open = (logger = silentLogger): Traces =>
    createTraces({ url, service: 'haca-test', instance: '0x1', logger })
  return { requests, open }
}

const result = {
  job,
  units: 9,
  price: 90n,
  stopReason: 'stop',
  segments: [{ node: '0xabc' }],
  matchedMs: 5,
  firstByteMs: 12.5,
  totalMs: 40
}

test('a job is one trace in every process, by nothing but its id', async () => {
  const { requests, open } = await collector()
  const [client, node, market, verifier] = [open(), open(), open(), open()]
  const ended = Promise.resolve(result)
  traceJob({ id: job, result: ended }, 'haca/tiny-lm', client, () => 1000)
  await ended
  let time = 2000
  const told = traceEvents(node, () => time)
  told('job:accepted', { job, segment: 0, model: 'm' })
  time += 30
  told('job:done', { job, segment: 0, units: 9, amount: 90n })
  time += 5
  told('job:vouchered', { job, segment: 0, amount: 90n })
  traceEvents(market, () => time)('ticket:matched', { job, node: '0xabc', waitedMs: 12 })
  traceEvents(verifier)('work:checked', { job, segment: 0, verdict: 1, milliseconds: 7 })
  for (const traces of [client, node, market, verifier]) await traces.stop()

  expect(requests.map(({ path }) => path)).toEqual(Array(4).fill('/v1/traces'))
  expect(requests[0]?.resource).toEqual({
    attributes: [
      { key: 'service.name', value: { stringValue: 'haca-test' } },
      { key: 'service.instance.id', value: { stringValue: '0x1' } }
    ]
  })
  const spans = requests.flatMap(request => request.spans)
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set(['cc'.repeat(16)]))
  const [root, ...parts] = spans
  expect(root).toMatchObject({ name: 'job', spanId: 'aa'.repeat(8) })
  expect(root).not.toHaveProperty('parentSpanId')
  expect(parts.map(({ name }) => name)).toEqual([
    'ticket',
    'first output',
    'stream',
    'run',
    'receipt',
    'match',
    'check'
  ])
  for (const part of parts) expect(part).toMatchObject({ parentSpanId: 'aa'.repeat(8) })
  expect(new Set(parts.map(({ spanId }) => spanId)).size).toBe(parts.length)
  expect(parts[1]).toMatchObject({ startTimeUnixNano: '1005000000', endTimeUnixNano: '1012500000' })
  const run = parts.find(({ name }) => name === 'run')
  expect(run).toMatchObject({ startTimeUnixNano: '2000000000', endTimeUnixNano: '2030000000' })
  const receipt = parts.find(({ name }) => name === 'receipt')
  expect(receipt).toMatchObject({ startTimeUnixNano: '2030000000', endTimeUnixNano: '2035000000' })
  const match = parts.find(({ name }) => name === 'match')
  expect(match).toMatchObject({ startTimeUnixNano: '2023000000', endTimeUnixNano: '2035000000' })
  expect(run?.attributes).toContainEqual({ key: 'haca.units', value: { intValue: '9' } })
  expect(root?.attributes).toContainEqual({ key: 'haca.job', value: { stringValue: job } })
})

test('what fails says what it failed with', async () => {
  const { requests, open } = await collector()
  const traces = open()
  const error = new HacaError('NO_NODE', 'nobody took it')
  const failing: Promise<never> = Promise.reject(error)
  traceJob({ id: job, result: failing }, 'haca/tiny-lm', traces)
  await failing.catch(() => undefined)
  const told = traceEvents(traces)
  told('job:failed', { job, segment: 1, error: new Error('engine') })
  told('job:bounced', { job, segment: 1, code: 'STALE_TOKEN', reason: 'used' })
  told('job:failed', { model: 'an event that is about no job' })
  told('model:loaded', { model: 'm', name: 'n', unitsPerSecond: 1 })
  await traces.stop()
  const spans = requests.flatMap(request => request.spans)
  expect(spans.map(({ name, status }) => [name, status?.message])).toEqual([
    ['job', 'nobody took it'],
    ['run', 'engine'],
    ['bounce', 'used']
  ])
})

test('a collector that is down costs a line in the log and no job', async () => {
  const { open } = await collector(503)
  const warn = vi.fn()
  const traces = open({ ...silentLogger, warn })
  const span = { job, name: 'run', startMs: 1, endMs: 2 }
  traces.add(span)
  await traces.stop()
  traces.add(span)
  await traces.stop()
  expect(warn).toHaveBeenCalledTimes(1)
})

test('more spans than the limit are dropped and counted', async () => {
  const { requests, open } = await collector()
  const warn = vi.fn()
  const traces = open({ ...silentLogger, warn })
  for (let i = 0; i < 4100; i++) traces.add({ job, name: 'run', startMs: 1, endMs: 2 })
  await traces.stop()
  expect(requests.flatMap(({ spans }) => spans)).toHaveLength(4096)
  expect(warn).toHaveBeenCalledWith(expect.objectContaining({ dropped: 4 }), expect.any(String))
})

test('what is no URL is refused', () => {
  const init = { service: 's', instance: 'i', logger: silentLogger }
  expect(() => createTraces({ ...init, url: 'collector:4318' })).toThrow(/is no http URL/)
})
