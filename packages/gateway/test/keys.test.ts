import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { createGateway, fieldLimits, type KeyStore, openKeyStore } from '../src/index.ts'
import { fakeClient } from './support/fake-client.ts'
import { silentAfter } from './support/fake-job.ts'
import { chat, startGateway } from './support/start-gateway.ts'

function folder(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'gateway-keys-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

function newStore(file = path.join(folder(), 'keys.db')): KeyStore {
  const store = openKeyStore(file)
  onTestFinished(() => store.close())
  return store
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

test('a key is found by its secret until it is revoked', () => {
  const store = newStore()
  expect(store.empty).toBe(true)
  const { key, secret } = store.create({ name: 'Mia', cap: 5n, requestsPerMinute: 7 })
  expect(key).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    name: 'Mia',
    cap: 5n,
    requestsPerMinute: 7,
    spent: 0n,
    createdAt: expect.any(Number),
    revoked: false
  })
  expect(store.find(secret)).toEqual(key)
  expect(store.find(`${secret}x`)).toBeUndefined()
  store.addSpent(key.id, 3n)
  expect(store.revoke(key.id)).toEqual({ ...key, spent: 3n, revoked: true })
  expect(store.find(secret)).toBeUndefined()
  expect(store.list().length).toBe(1)
  expect(store.empty).toBe(false)
  expect(() => store.revoke('none')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})

test('the secret is nowhere on disk, and the file is the owner’s', () => {
  const directory = folder()
  const store = newStore(path.join(directory, 'keys.db'))
  const { secret } = store.create({ name: 'Mia' })
  const bytes = readdirSync(directory).map(name => readFileSync(path.join(directory, name), 'latin1'))
  expect(bytes.join('')).toContain('Mia')
  expect(bytes.join('')).not.toContain(secret.slice('haca-'.length))
  expect(statSync(path.join(directory, 'keys.db')).mode & 0o077).toBe(0)
})

test('a second process makes a key that the first one finds', () => {
  const file = path.join(folder(), 'keys.db')
  const first = newStore(file)
  const { secret } = newStore(file).create({ name: 'later' })
  expect(first.find(secret)?.name).toBe('later')
})

test('a file that is no store is not used', () => {
  const file = path.join(folder(), 'keys.db')
  writeFileSync(file, 'hello '.repeat(1000))
  expect(() => openKeyStore(file)).toThrow(expect.objectContaining({ code: 'CORRUPT_STATE' }))
})

test.each([
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(fieldLimits.keyNameLengthMax + 1) }],
  ['cap', { name: 'a', cap: -1n }],
  ['cap', { name: 'a', cap: 2n ** 63n }],
  ['requestsPerMinute', { name: 'a', requestsPerMinute: 0 }],
  ['requestsPerMinute', { name: 'a', requestsPerMinute: fieldLimits.requestsPerMinuteMax + 1 }]
])('a bad %s is refused: %o', (field, init) => {
  expect(() => newStore().create(init)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', data: { field } })
  )
})

test('a store has room for so many keys', () => {
  const store = newStore()
  for (let i = 0; i < fieldLimits.keysMax; i++) store.create({ name: `key ${i}` })
  expect(() => store.create({ name: 'one more' })).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED', data: { field: 'keys', limit: fieldLimits.keysMax } })
  )
})

test('where there are keys, everybody needs one', async () => {
  const keys = newStore()
  const { get } = await startGateway({}, { keys })
  expect((await get('/models')).status).toBe(200)
  const { key, secret } = keys.create({ name: 'Mia' })
  for (const headers of [{}, bearer('wrong'), { authorization: secret }]) {
    const response = await get('/models', headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.json()).toMatchObject({
      error: { type: 'authentication_error', param: 'Authorization', code: 'FORBIDDEN' }
    })
  }
  expect((await get('/models', bearer(secret))).status).toBe(200)
  keys.revoke(key.id)
  expect((await get('/models', bearer(secret))).status).toBe(401)
})

test('a key spends up to its cap and no further', async () => {
  const keys = newStore()
  // At most 2 tokens at a ceiling of 400 for each: 800 may be spent by a job, 30 are.
  const { key, secret } = keys.create({ name: 'Mia', cap: 829n })
  const { client, post } = await startGateway({}, { keys })
  const ask = () => post('/chat/completions', chat({ max_tokens: 2 }), bearer(secret))
  expect((await ask()).status).toBe(200)
  expect(keys.get(key.id)?.spent).toBe(30n)
  const response = await ask()
  expect(response.status).toBe(429)
  expect(response.headers.get('x-should-retry')).toBe('false')
  expect(await response.json()).toMatchObject({
    error: { type: 'insufficient_quota', param: 'cap', code: 'LIMIT_EXCEEDED' }
  })
  expect(client.jobs.length).toBe(1)
})

test('what runs counts against the cap, and what was cancelled is charged', async () => {
  const keys = newStore()
  const { key, secret } = keys.create({ name: 'Mia', cap: 1500n })
  const { gateway, post } = await startGateway({ output: () => silentAfter('Hello') }, { keys })
  const abort = new AbortController()
  const body = chat({ max_tokens: 2, stream: true })
  await post('/chat/completions', body, bearer(secret), abort.signal)
  expect((await post('/chat/completions', body, bearer(secret))).status).toBe(429)
  abort.abort()
  await eventually(() => expect(gateway.running).toBe(0))
  expect(keys.get(key.id)?.spent).toBe(10n)
})

test('a key has its requests a minute, and others have theirs', async () => {
  const keys = newStore()
  const { secret } = keys.create({ name: 'slow', requestsPerMinute: 2 })
  const other = keys.create({ name: 'other', requestsPerMinute: 2 })
  const { get } = await startGateway({}, { keys })
  for (const _ of [1, 2]) expect((await get('/models', bearer(secret))).status).toBe(200)
  const response = await get('/models', bearer(secret))
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({
    error: { type: 'rate_limit_error', param: 'requestsPerMinute', code: 'RATE_LIMITED' }
  })
  expect((await get('/models', bearer(other.secret))).status).toBe(200)
})

test('without keys nobody else can be let in', async () => {
  const open = { client: fakeClient(), host: '0.0.0.0', port: 0 }
  const gateway = await createGateway(open)
  await expect(gateway.start()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await gateway.stop()
  const keys = newStore()
  keys.create({ name: 'Mia' })
  const guarded = await createGateway({ ...open, keys })
  await guarded.start()
  await guarded.stop()
})

test('without keys a web page can’t come in under a name of its own', async () => {
  const { gateway } = await startGateway()
  const asked = request(`${gateway.url}/models`, { headers: { host: 'evil.example' } }).end()
  const [response] = await once(asked, 'response')
  response.resume()
  expect(response.statusCode).toBe(403)
})

test('a taken port is told', async () => {
  const { gateway } = await startGateway()
  const port = Number(new URL(gateway.url).port)
  const second = await createGateway({ client: fakeClient(), port })
  await expect(second.start()).rejects.toMatchObject({ code: 'PORT_TAKEN', data: { port } })
  await second.stop()
})
