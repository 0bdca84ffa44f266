import { readFileSync } from 'node:fs'
import { HacaError, type Logger, silentLogger } from '@haca/protocol'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { failing } from './support/fake-job.ts'
import { chat, startGateway } from './support/start-gateway.ts'

/** The lines of a registry that begin with a name. */
async function lines(registry: Registry, name: string): Promise<string[]> {
  return (await registry.metrics()).split('\n').filter(line => line.startsWith(name))
}

test('requests, their time, and what was paid are counted', async () => {
  const registry = new Registry()
  const { post } = await startGateway({}, { registry })
  await (await post('/chat/completions', chat())).text()
  await (await post('/chat/completions', chat({ stream: true }))).text()
  await (await post('/chat/completions', chat({ n: 2 }))).text()
  await (await post('/embeddings', { model: 'test/embed', input: ['a', 'b'] })).text()
  await (await post('/nowhere', {})).text()
  const label = 'endpoint="/v1/chat/completions"'
  await eventually(async () =>
    expect((await lines(registry, 'haca_gateway_requests_total')).sort()).toEqual([
      `haca_gateway_requests_total{${label},status="200"} 2`,
      `haca_gateway_requests_total{${label},status="400"} 1`,
      'haca_gateway_requests_total{endpoint="/v1/embeddings",status="200"} 1',
      'haca_gateway_requests_total{endpoint="unknown",status="404"} 1'
    ])
  )
  expect(await lines(registry, `haca_gateway_request_seconds_count{${label}`)).toEqual([
    `haca_gateway_request_seconds_count{${label}} 3`
  ])
  expect(await lines(registry, `haca_gateway_first_piece_seconds_count{${label}`)).toEqual([
    `haca_gateway_first_piece_seconds_count{${label}} 2`
  ])
  expect(await lines(registry, 'haca_gateway_units_total')).toEqual([
    'haca_gateway_units_total{model="test/chat"} 6',
    'haca_gateway_units_total{model="test/embed"} 2'
  ])
  expect(await lines(registry, 'haca_gateway_micro_tokens_total{model="test/chat"}')).toEqual([
    'haca_gateway_micro_tokens_total{model="test/chat"} 60'
  ])
  expect(await lines(registry, 'haca_gateway_jobs_running')).toEqual(['haca_gateway_jobs_running 0'])
})

test('every answer is a log line with its job', async () => {
  const told: Record<string, unknown>[] = []
  const logger: Logger = { ...silentLogger, info: (facts: object) => void told.push({ ...facts }) }
  const { client, post } = await startGateway({}, { logger })
  await (await post('/chat/completions', chat())).text()
  await eventually(() => expect(told).toHaveLength(1))
  const facts = {
    method: 'POST',
    endpoint: '/v1/chat/completions',
    status: 200,
    left: false,
    caller: 'local'
  }
  expect(told[0]).toMatchObject({ ...facts, job: client.jobs[0]?.id, ms: expect.any(Number) })
})

test('a job that failed is a log line too, and pays nothing', async () => {
  const registry = new Registry()
  const output = () => failing(new HacaError('NO_NODE', 'all failed'))
  const { post } = await startGateway({ output }, { registry })
  await (await post('/chat/completions', chat())).text()
  expect(await lines(registry, 'haca_gateway_units_total{')).toEqual([])
})

test('the dashboard of the documents asks for metrics that there are', async () => {
  const registry = new Registry()
  await startGateway({}, { registry })
  const dashboard = readFileSync(new URL('../../../docs/observability/grafana.json', import.meta.url), 'utf8')
  const asked = new Set(dashboard.match(/haca_gateway_[a-z_]+/g))
  const text = await registry.metrics()
  expect(asked.size).toBeGreaterThan(4)
  for (const name of asked) {
    // A histogram is asked for by its parts.
    expect(text).toContain(`# TYPE ${name.replace(/_(bucket|sum|count)$/, '')} `)
  }
})
