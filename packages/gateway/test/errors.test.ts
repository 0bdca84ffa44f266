import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { type ErrorCode, errorCatalogue, HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import { failing } from './support/fake-job.ts'
import { chat, eventsOf, startGateway } from './support/start-gateway.ts'

const statuses: readonly [ErrorCode, number, string][] = [
  ['INVALID_INPUT', 400, 'invalid_request_error'],
  ['AMBIGUOUS_MODEL', 400, 'invalid_request_error'],
  ['ESCROW_EMPTY', 402, 'insufficient_quota'],
  ['PRICE_TOO_LOW', 402, 'insufficient_quota'],
  ['UNKNOWN_MODEL', 404, 'not_found_error'],
  ['INPUT_TOO_LARGE', 413, 'invalid_request_error'],
  ['OVERLOADED', 429, 'rate_limit_error'],
  ['DEADLINE_UNREACHABLE', 429, 'rate_limit_error'],
  ['CANCELLED', 499, 'server_error'],
  ['INTERNAL', 500, 'server_error'],
  ['ENGINE_FAILED', 502, 'server_error'],
  ['BAD_RECEIPT', 502, 'server_error'],
  ['DISCONNECTED', 502, 'server_error'],
  ['NO_MARKET', 503, 'server_error'],
  ['NO_NODE', 503, 'server_error'],
  ['TIMEOUT', 504, 'server_error']
]

test.each(statuses)('%s before the first piece is a %i', async (code, status, type) => {
  const data = { field: 'input.messages', retryAfterMs: 2500 }
  const output = () => failing(new HacaError(code, 'it went wrong', { data }))
  const { gateway, post } = await startGateway({ output })
  for (const stream of [false, true]) {
    const response = await post('/chat/completions', chat({ stream }))
    expect(response.status).toBe(status)
    expect(response.headers.get('x-should-retry')).toBe(String(errorCatalogue[code].retry))
    expect(response.headers.get('retry-after')).toBe(status === 429 || status === 503 ? '3' : null)
    const message = `it went wrong. ${errorCatalogue[code].advice}`
    expect(await response.json()).toEqual({ error: { message, type, param: 'messages', code } })
  }
  expect(gateway.running).toBe(0)
})

test('what submitting throws is answered too', async () => {
  const output = () => {
    throw new HacaError('ESCROW_EMPTY', 'no money')
  }
  const { post } = await startGateway({ output })
  expect((await post('/chat/completions', chat())).status).toBe(402)
})

test('a model that is not offered is named', async () => {
  const { get, post } = await startGateway()
  const response = await post('/chat/completions', chat({ model: 'test/none' }))
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ error: { code: 'UNKNOWN_MODEL' } })
  expect((await get('/models/test/none')).status).toBe(404)
})

test('a failure after the first piece is an event, and the stream ends without [DONE]', async () => {
  const output = () => failing(new HacaError('NO_NODE', 'all nodes failed'), 'Hel')
  const { post } = await startGateway({ output })
  const response = await post('/chat/completions', chat({ stream: true }))
  expect(response.status).toBe(200)
  const events = await eventsOf(response)
  expect(events.at(-1)).toMatchObject({ error: { code: 'NO_NODE', type: 'server_error' } })
  expect(events).not.toContain('[DONE]')
})

test.each([
  ['{"model":', 400],
  ['', 400],
  ['[]', 400],
  ['"text"', 400],
  ['null', 400]
])('a body of %j is refused', async (body, status) => {
  const { post } = await startGateway()
  const response = await post('/chat/completions', body)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error: { param: 'body', code: 'INVALID_INPUT' } })
})

test('a body that would poison a prototype is refused', async () => {
  const { post } = await startGateway()
  const response = await post('/chat/completions', '{"__proto__": {"n": 1}, "model": "test/chat"}')
  expect(response.status).toBe(400)
})

test('other content types are refused, so that no web page can post here unasked', async () => {
  const { post } = await startGateway()
  const response = await post('/chat/completions', chat(), { 'content-type': 'text/plain' })
  expect(response.status).toBe(415)
  expect(await response.json()).toMatchObject({ error: { param: 'body', code: 'INVALID_INPUT' } })
})

test('a body over the limit is refused with the limit', async () => {
  const { post } = await startGateway({}, { limits: { bodyBytesMax: 1000 } })
  const response = await post('/chat/completions', chat({ user: 'x'.repeat(1000) }))
  expect(response.status).toBe(413)
  const message = expect.stringContaining('1000 bytes')
  expect(await response.json()).toMatchObject({ error: { message, param: 'body', code: 'INPUT_TOO_LARGE' } })
})

test('headers over the limit are refused with the limit', async () => {
  const { gateway } = await startGateway({}, { limits: { headerBytesMax: 2000 } })
  const asked = request(`${gateway.url}/models`, { headers: { 'x-long': 'x'.repeat(3000) } }).end()
  const [response] = await once(asked, 'response')
  expect(response.statusCode).toBe(431)
  const [body] = await once(response, 'data')
  expect(JSON.parse(String(body))).toMatchObject({ error: { param: 'headers', code: 'INPUT_TOO_LARGE' } })
})

test('what is no HTTP is told so', async () => {
  const { gateway } = await startGateway()
  const socket = connect(Number(new URL(gateway.url).port))
  socket.end('hello\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 400 .*"code":"INVALID_INPUT"/s)
})
