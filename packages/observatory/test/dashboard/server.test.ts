import { EventEmitter } from 'node:events'
import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { dashboardFiles } from '../../src/dashboard/dashboard-files.ts'
import { type Dashboard, serveDashboard } from '../../src/dashboard/dashboard-server.ts'
import { createFeed } from '../../src/dashboard/feed.ts'
import { createTickStream, pagesMax } from '../../src/dashboard/tick-stream.ts'

const feed = () => createFeed({ network: 'test', startedAt: 1000 })
const job = `0x${'12'.repeat(32)}`
let dashboard: Dashboard | undefined

async function serve() {
  const watch = {
    feed: feed(),
    node: async () => undefined,
    operator: async () => ({ earnings: { epochs: [], unpaid: { refuted: 2 } } }),
    job: async (id: string) => ({ reasons: [{ who: 'client', at: 1, what: `<b>${id}</b>`, count: 1 }] })
  }
  dashboard = await serveDashboard({ watch, files: dashboardFiles(), port: 0 })
  return dashboard.url
}

afterEach(async () => {
  await dashboard?.stop()
  dashboard = undefined
})

/** `fetch` sets the name of the host by itself. */
function getAs(url: string, host: string, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host }, method }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

test('pages come with a policy that lets nothing in from elsewhere and nothing inline', async () => {
  const response = await fetch(await serve())
  expect(response.status).toBe(200)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const text = await response.text()
  expect(text).not.toMatch(/<script>|style=|https?:\/\//)
})

test('every file that a page names is served, and nothing outside of them', async () => {
  const url = await serve()
  const page = await (await fetch(url)).text()
  const named = [...page.matchAll(/(?:href|src)="(\/[^"#]+)"/g)].map(match => match[1] ?? '')
  expect(named.length).toBeGreaterThan(10)
  for (const path of named) expect((await fetch(new URL(path, url))).status, path).toBe(200)
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/tsconfig.json',
    '/api/else',
    '/toString'
  ]) {
    expect((await fetch(new URL(path, url))).status, path).toBe(404)
  }
})

test('a file that the browser has is not sent again', async () => {
  const url = new URL('/app.js', await serve())
  const etag = (await fetch(url)).headers.get('etag') ?? ''
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('a foreign page that has its name point here is refused, and so is whatever would change something', async () => {
  const url = await serve()
  expect(await getAs(url, 'evil.example')).toBe(403)
  expect(await getAs(url, '127.0.0.1.evil.example:80')).toBe(403)
  expect(await getAs(url, new URL(url).host.replace('127.0.0.1', 'localhost'))).toBe(200)
  expect(await getAs(url, new URL(url).host, 'POST')).toBe(400)
})

test('what is asked for by id is answered as JSON, and an id that is none is refused', async () => {
  const url = await serve()
  const response = await fetch(new URL(`/api/jobs/${job}`, url))
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toMatchObject({ reasons: [{ what: `<b>${job}</b>` }] })
  expect((await fetch(new URL('/api/jobs/0x12', url))).status).toBe(400)
  expect((await fetch(new URL(`/api/nodes/0x${'12'.repeat(20)}`, url))).status).toBe(404)
})

test('a port that is taken is named', async () => {
  const port = Number(new URL(await serve()).port)
  const again = serveDashboard({ watch: { feed: feed() } as never, files: {}, port })
  await expect(again).rejects.toMatchObject({ code: 'PORT_TAKEN', data: { field: 'dashboard', port } })
})

test('a stream begins with everything and goes on with ticks', async () => {
  const response = await fetch(new URL('/api/stream', await serve()))
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('event: tick')) text += (await reader?.read())?.value ?? ''
  expect(text).toMatch(
    /^event: start\ndata: \{"network":"test".*\n\nevent: rest\ndata: \{"nodes":\[\],"jobs"/
  )
  await reader?.cancel()
})

/** A reader that takes nothing until it is told to. */
class SlowReader extends EventEmitter {
  readonly written: string[] = []
  writableNeedDrain = false
  writeHead() {
    return this
  }
  write(text: string) {
    this.written.push(text.slice(7, text.indexOf('\n')))
    return true
  }
  end() {
    this.emit('close')
  }
}

test('a page that does not keep up misses ticks and gets everything anew', () => {
  const stream = createTickStream(feed())
  const reader = new SlowReader()
  stream.open(reader as never)
  stream.tick()
  reader.writableNeedDrain = true
  for (let i = 0; i < 100; i++) stream.tick()
  expect(reader.written).toEqual(['start', 'rest', 'tick'])
  reader.writableNeedDrain = false
  reader.emit('drain')
  stream.tick()
  expect(reader.written).toEqual(['start', 'rest', 'tick', 'start', 'rest', 'tick'])
})

test('more pages than there may be are refused until one is closed', () => {
  const stream = createTickStream(feed())
  const readers = Array.from({ length: pagesMax }, () => new SlowReader())
  for (const reader of readers) stream.open(reader as never)
  expect(() => stream.open(new SlowReader() as never)).toThrow('close one')
  readers[0]?.emit('close')
  expect(stream.pages).toBe(pagesMax - 1)
  stream.open(new SlowReader() as never)
})
