import { readFileSync } from 'node:fs'
import type { AccountResponse } from '@haca/protocol'
import { Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { registerLibp2pMetrics, registerNodeMetrics, serveMetrics } from '../src/index.ts'

const second = 1_000_000_000n
const columns = {
  useful: 3n * second,
  pending: 2n * second,
  verification: 0n,
  loading: second,
  wasted: 0n,
  blocked: 0n,
  idle: 4n * second
}
const account: Omit<AccountResponse, 'parts'> = {
  role: 'inference',
  at: 0n,
  slots: [0, 1].map(slot => ({ slot, rate: 5, capacity: 10n * second, columns })),
  pending: [],
  descriptions: [],
  idle: [],
  idleCursor: 0,
  waiting: [],
  waitingCursor: 0,
  arrivals: [],
  arrivalCursor: 0,
  work: [{ model: 'bafyone', jobs: 4, units: 120, spent: second, amount: 9000n }],
  counters: { bounced: 2 }
}

function registered(): Registry {
  const registry = new Registry()
  const members = () => [
    { roles: ['hosting' as const] },
    { roles: ['hosting' as const, 'inference' as const] }
  ]
  registerNodeMetrics({ registry, account: () => account, network: { members } })
  return registry
}

test('a node tells where its time went, what it ran and whom it knows', async () => {
  const text = await registered().metrics()
  const lines = text.split('\n').filter(line => line.startsWith('haca_'))
  expect(lines).toEqual([
    'haca_slot_seconds{state="useful"} 6',
    'haca_slot_seconds{state="pending"} 4',
    'haca_slot_seconds{state="verification"} 0',
    'haca_slot_seconds{state="loading"} 2',
    'haca_slot_seconds{state="wasted"} 0',
    'haca_slot_seconds{state="blocked"} 0',
    'haca_slot_seconds{state="idle"} 8',
    'haca_slots 2',
    'haca_model_jobs{model="bafyone"} 4',
    'haca_model_units{model="bafyone"} 120',
    'haca_model_micro_tokens{model="bafyone"} 9000',
    'haca_events{event="bounced"} 2',
    'haca_members{role="hosting"} 2',
    'haca_members{role="inference"} 1'
  ])
  expect(text).toContain('process_resident_memory_bytes')
})

test('what libp2p holds open is counted at each scrape', async () => {
  const registry = new Registry()
  const stream = (protocol: string) => ({ protocol, direction: 'outbound' })
  let connections = [
    { direction: 'inbound', streams: [stream('/meshsub/1.2.0'), stream('/meshsub/1.2.0')] },
    { direction: 'outbound', streams: [stream('/haca/x/ticket/1')] }
  ]
  registerLibp2pMetrics({
    registry,
    libp2p: { getConnections: () => connections, getDialQueue: () => [{}, {}] }
  })
  const lines = async () => (await registry.metrics()).split('\n').filter(line => line.startsWith('libp2p_'))
  expect(await lines()).toEqual([
    'libp2p_connections{direction="inbound"} 1',
    'libp2p_connections{direction="outbound"} 1',
    'libp2p_streams{protocol="/meshsub/1.2.0",direction="outbound"} 2',
    'libp2p_streams{protocol="/haca/x/ticket/1",direction="outbound"} 1',
    'libp2p_dials 2'
  ])
  connections = []
  expect(await lines()).toEqual(['libp2p_dials 2'])
})

test('the server tells metrics, health and readiness, and nothing else', async () => {
  let missing: string | undefined = 'a member of the network'
  const server = await serveMetrics({ registry: registered(), port: 0, waitingFor: () => missing })
  onTestFinished(() => server.stop())
  const get = (path: string, method = 'GET') => fetch(server.url + path, { method })
  const metrics = await get('/metrics')
  expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  expect(await metrics.text()).toContain('haca_slots 2')
  expect((await get('/healthz')).status).toBe(200)
  const waiting = await get('/readyz')
  expect([waiting.status, await waiting.json()]).toEqual([503, { status: 'waiting', for: missing }])
  missing = undefined
  expect((await get('/readyz')).status).toBe(200)
  expect((await get('/')).status).toBe(404)
  expect((await get('/metrics', 'POST')).status).toBe(405)
  await expect(
    serveMetrics({ registry: new Registry(), port: Number(new URL(server.url).port) })
  ).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    data: { field: 'metrics' }
  })
})

test('the dashboard of the documents asks for metrics that there are', async () => {
  const dashboard = readFileSync(new URL('../../../docs/observability/grafana.json', import.meta.url), 'utf8')
  const names = new Set(dashboard.match(/\b(haca_(?!gateway)|nodejs_|process_)[a-z0-9_]+/g))
  const text = await registered().metrics()
  expect(names.size).toBeGreaterThan(4)
  for (const name of names) expect(text).toContain(`# TYPE ${name} `)
})
