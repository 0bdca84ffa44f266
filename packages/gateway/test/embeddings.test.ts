import { expect, test } from 'vitest'
import { silentAfter } from './support/fake-job.ts'
import { embeddingColumns, embeddingModel } from './support/fake-models.ts'
import { startGateway } from './support/start-gateway.ts'

const ask = (more: object = {}) => ({ model: 'test/embed', input: ['one', 'three'], ...more })

interface Embeddings {
  readonly data: readonly { readonly index: number; readonly embedding: number[] | string }[]
}

test('texts are embedded, a row each, with job, price and receipts', async () => {
  const { client, post } = await startGateway()
  const response = await post('/embeddings', ask())
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    object: 'list',
    model: 'test/embed',
    data: [
      { object: 'embedding', index: 0, embedding: [3, Math.fround(0.3)] },
      { object: 'embedding', index: 1, embedding: [5, Math.fround(0.5)] }
    ],
    haca: { job: client.jobs[0]?.id, price: '30', units: 2, segments: [expect.anything()] }
  })
  expect(response.headers.get('x-haca-job')).toBe(client.jobs[0]?.id)
  expect(response.headers.get('x-haca-price')).toBe('30')
  expect(client.jobs[0]?.spec).toMatchObject({
    model: embeddingModel.id,
    input: { kind: 'texts', texts: ['one', 'three'] }
  })
})

test('base64 holds the same float32 numbers, little endian', async () => {
  const { post } = await startGateway()
  const { data } = (await (
    await post('/embeddings', ask({ encoding_format: 'base64' }))
  ).json()) as Embeddings
  const bytes = Buffer.from(data[1]?.embedding as string, 'base64')
  expect(bytes.length).toBe(4 * embeddingColumns)
  expect([bytes.readFloatLE(0), bytes.readFloatLE(4)]).toEqual([5, Math.fround(0.5)])
})

test('one text need not be a list, and the dimensions that the model has may be named', async () => {
  const { post } = await startGateway()
  const response = await post('/embeddings', ask({ input: 'four', dimensions: embeddingColumns }))
  expect(((await response.json()) as Embeddings).data).toHaveLength(1)
})

test.each([
  ['input', { input: [] }],
  ['input', { input: '' }],
  ['input[1]', { input: ['x', ''] }],
  ['input', { input: [1, 2] }],
  ['input', { input: Array.from({ length: 2049 }, () => 'x') }],
  ['encoding_format', { encoding_format: 'int8' }],
  ['dimensions', { dimensions: 1 }],
  ['model', { model: 'test/chat' }]
])('%s is refused by name', async (param, more) => {
  const { client, post } = await startGateway()
  const response = await post('/embeddings', ask(more))
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { param, code: 'INVALID_INPUT' } })
  expect(client.jobs).toEqual([])
})

test('an embedding model does not chat', async () => {
  const { post } = await startGateway()
  const body = { model: 'test/embed', messages: [{ role: 'user', content: 'x' }] }
  expect((await post('/chat/completions', body)).status).toBe(400)
})

test('a retry with the same Idempotency-Key is told the same rows, run once', async () => {
  const { client, post } = await startGateway()
  const key = { 'idempotency-key': 'once' }
  const first = await (await post('/embeddings', ask(), key)).json()
  const again = await post('/embeddings', ask(), key)
  expect(again.headers.get('x-haca-repeated')).toBe('true')
  expect(await again.json()).toEqual(first)
  expect(client.jobs).toHaveLength(1)
})

test('a client that leaves cancels its job', async () => {
  const { client, gateway, post } = await startGateway({ output: () => silentAfter() })
  const leaving = new AbortController()
  const asked = post('/embeddings', ask(), {}, leaving.signal)
  await expect.poll(() => client.jobs.length).toBe(1)
  leaving.abort()
  await expect(asked).rejects.toThrow('abort')
  await expect.poll(() => client.jobs[0]?.cancelled).toBe(true)
  await expect.poll(() => gateway.running).toBe(0)
})
