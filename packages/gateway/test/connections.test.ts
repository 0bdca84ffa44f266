import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { silentAfter } from './support/fake-job.ts'
import { chat, startGateway } from './support/start-gateway.ts'

test('a client that leaves while it waits cancels its job', async () => {
  const { client, gateway, post } = await startGateway({ output: () => silentAfter() })
  for (const stream of [false, true]) {
    const abort = new AbortController()
    const asked = post('/chat/completions', chat({ stream }), {}, abort.signal)
    asked.catch(() => undefined)
    await eventually(() => expect(gateway.running).toBe(1))
    abort.abort()
    await expect(asked).rejects.toThrow()
    await eventually(() => expect(gateway.running).toBe(0))
    expect(client.jobs.at(-1)?.cancelled).toBe(true)
  }
})

test('a client that leaves a stream cancels its job', async () => {
  const { client, gateway, post } = await startGateway({ output: () => silentAfter('Hello') })
  const abort = new AbortController()
  const response = await post('/chat/completions', chat({ stream: true }), {}, abort.signal)
  await response.body?.getReader().read()
  expect(gateway.running).toBe(1)
  abort.abort()
  await eventually(() => expect(gateway.running).toBe(0))
  expect(client.jobs[0]?.cancelled).toBe(true)
})

/** 16 kB a piece: a few hundred fill every buffer between job and reader. */
const bigPiece = 'x'.repeat(16 * 1024)
async function* endless() {
  for (;;) yield bigPiece
}

function postAndNotRead(url: string) {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify(chat({ stream: true }))
  const socket = connect(Number(port), hostname).pause()
  const head = `POST /v1/chat/completions HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json`
  socket.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  return socket
}

test('a reader that does not read holds the job back, and may go on', async () => {
  const { client, gateway } = await startGateway({ output: endless })
  const socket = postAndNotRead(gateway.url)
  const taken = () => client.jobs[0]?.taken ?? 0
  let before = -1
  await eventually(
    () => {
      const now = taken()
      const still = now > 0 && now === before
      before = now
      expect(still).toBe(true)
    },
    { interval: 100 }
  )
  // What the kernel and the two sockets hold: far from endless.
  expect(taken()).toBeLessThan(1000)
  let read = 0
  socket.on('data', chunk => {
    read += chunk.length
  })
  socket.resume()
  await eventually(() => expect(read).toBeGreaterThan((before + 100) * bigPiece.length))
  expect(taken()).toBeGreaterThan(before)
  socket.destroy()
  await eventually(() => expect(gateway.running).toBe(0))
  expect(client.jobs[0]?.cancelled).toBe(true)
})

test('a reader that takes nothing for too long is taken for gone', async () => {
  const { client, gateway } = await startGateway({ output: endless }, { limits: { stallMs: 200 } })
  const socket = postAndNotRead(gateway.url)
  await eventually(() => expect(client.jobs.length).toBe(1))
  await eventually(() => expect(client.jobs[0]?.cancelled).toBe(true))
  socket.destroy()
})

test('a client that dribbles its request is told to be quicker', async () => {
  const { gateway } = await startGateway({}, { limits: { requestMs: 100 } })
  const { hostname, port } = new URL(gateway.url)
  const socket = connect(Number(port), hostname)
  socket.write(
    'POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{'
  )
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 408 .*"code":"INVALID_INPUT"/s)
})

test('an idle connection is closed after its time', async () => {
  const { gateway } = await startGateway({}, { limits: { keepAliveMs: 50 } })
  const { hostname, port } = new URL(gateway.url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET /healthz HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 /)
  await once(socket, 'end')
})

test('jobs over the limit are turned away with a time to come back', async () => {
  const { gateway, post } = await startGateway({ output: () => silentAfter() }, { limits: { jobsMax: 2 } })
  const abort = new AbortController()
  for (const _ of [1, 2]) post('/chat/completions', chat(), {}, abort.signal).catch(() => undefined)
  await eventually(() => expect(gateway.running).toBe(2))
  const third = await post('/chat/completions', chat())
  expect(third.status).toBe(429)
  expect(third.headers.get('retry-after')).toBe('1')
  expect(await third.json()).toMatchObject({ error: { param: 'jobs', code: 'OVERLOADED' } })
  abort.abort()
})

test('stopping cancels what runs', async () => {
  const { client, gateway, post } = await startGateway({ output: () => silentAfter('Hello') })
  const { url } = gateway
  const response = await post('/chat/completions', chat({ stream: true }))
  const stopped = gateway.stop()
  expect(await response.text()).toContain('"code":"CANCELLED"')
  await stopped
  expect(client.jobs[0]?.cancelled).toBe(true)
  await expect(fetch(url)).rejects.toThrow()
})
