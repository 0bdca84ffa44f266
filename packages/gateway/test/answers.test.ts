import type { SignedReceipt } from '@haca/protocol'
import { expect, test } from 'vitest'
import { pieces } from './support/fake-job.ts'
import { chatModel, textModel } from './support/fake-models.ts'
import { chat, eventsOf, startGateway } from './support/start-gateway.ts'

const job = `0x${'1'.padStart(64, '0')}`
const proof = { job, price: '30', segments: [{ node: `0x${'ab'.repeat(20)}`, receipt: expect.anything() }] }
const model = chatModel()

test('a chat is answered as one object, with its job, its price and its receipts', async () => {
  const { post } = await startGateway()
  const response = await post('/chat/completions', chat())
  expect(response.status).toBe(200)
  expect(response.headers.get('x-haca-job')).toBe(job)
  expect(response.headers.get('x-haca-price')).toBe('30')
  const body = (await response.json()) as { haca: { segments: [{ receipt: SignedReceipt }] } }
  expect(body).toEqual({
    id: `chatcmpl-${job.slice(2)}`,
    object: 'chat.completion',
    created: expect.any(Number),
    model: 'test/chat',
    system_fingerprint: model.id,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: 'Hello, world', refusal: null },
        logprobs: null,
        finish_reason: 'stop'
      }
    ],
    usage: { completion_tokens: 3 },
    haca: proof
  })
  const { receipt, signature } = body.haca.segments[0].receipt
  expect(receipt).toMatchObject({ job, to: 3, amount: '30' })
  expect(signature).toMatch(/^0x(ef){65}$/)
})

test('a chat is streamed piece by piece, and the last chunk has the receipts', async () => {
  const { post } = await startGateway({ stopReason: 'length' })
  const response = await post('/chat/completions', chat({ stream: true }))
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('x-haca-job')).toBe(job)
  const chunk = (delta: object, finish_reason: string | null, more: object = {}) => ({
    id: `chatcmpl-${job.slice(2)}`,
    object: 'chat.completion.chunk',
    created: expect.any(Number),
    model: 'test/chat',
    system_fingerprint: model.id,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...more
  })
  expect(await eventsOf(response)).toEqual([
    chunk({ role: 'assistant', content: '' }, null),
    chunk({ content: 'Hello' }, null),
    chunk({ content: ', ' }, null),
    chunk({ content: 'world' }, null),
    chunk({}, 'length', { haca: proof }),
    '[DONE]'
  ])
})

test('include_usage adds a last chunk of counts without choices', async () => {
  const { post } = await startGateway()
  const body = chat({ stream: true, stream_options: { include_usage: true } })
  const events = (await eventsOf(await post('/chat/completions', body))) as { usage?: unknown }[]
  expect(events.slice(0, -2).map(({ usage }) => usage)).toEqual([null, null, null, null, null])
  expect(events.at(-2)).toMatchObject({ choices: [], usage: { completion_tokens: 3 }, haca: proof })
})

test('a prompt becomes a conversation of one user message', async () => {
  const { client, post } = await startGateway()
  const response = await post('/completions', { model: model.id, prompt: 'Once upon' })
  expect(await response.json()).toMatchObject({
    id: `cmpl-${job.slice(2)}`,
    object: 'text_completion',
    choices: [{ index: 0, text: 'Hello, world', logprobs: null, finish_reason: 'stop' }],
    usage: { completion_tokens: 3 },
    haca: proof
  })
  expect(client.jobs[0]?.spec.input).toMatchObject({ messages: [{ role: 'user', content: 'Once upon' }] })
  const streamed = await eventsOf(
    await post('/completions', { model: model.id, prompt: ['x'], stream: true })
  )
  const texts = streamed
    .slice(0, -1)
    .map(event => (event as { choices: { text: string }[] }).choices[0]?.text)
  expect(texts).toEqual(['Hello', ', ', 'world', ''])
})

test('what a request says reaches the job', async () => {
  const { client, post } = await startGateway({}, { ceilingPerMegaflop: 100, deadlineMs: 5000 })
  const messages = [
    { role: 'developer', content: 'Be brief.' },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'Yes' },
        { type: 'text', text: '?' }
      ]
    },
    { role: 'user', content: 'Hi' }
  ]
  await post('/chat/completions', chat({ messages, max_tokens: 7, temperature: 0.25 }))
  await post('/chat/completions', chat())
  await post('/chat/completions', chat({ max_completion_tokens: 9, max_tokens: null }))
  const [first, second, third] = client.jobs.map(({ spec }) => spec)
  expect(first).toMatchObject({ model: model.id, ceiling: 200n, deadlineMs: 5000 })
  expect(first?.input).toMatchObject({
    kind: 'chat',
    maxTokens: 7,
    temperatureMilli: 250,
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'assistant', content: 'Yes?' },
      { role: 'user', content: 'Hi' }
    ]
  })
  expect(second?.input).toMatchObject({ maxTokens: 128, temperatureMilli: 1000 })
  expect(third?.input).toMatchObject({ maxTokens: 9 })
})

test('what a model’s servers can do reaches the job', async () => {
  const { client, post, get } = await startGateway({ models: [textModel] })
  const response_format = { type: 'json_schema', json_schema: { name: 'fox', schema: { type: 'object' } } }
  const asked = { model: 'test/text', top_p: 0.25, response_format }
  expect((await post('/chat/completions', chat(asked))).status).toBe(200)
  await post('/completions', { model: 'test/text', prompt: 'x', top_p: 0 })
  const [first, second] = client.jobs.map(({ spec }) => spec.input)
  expect(first).toMatchObject({
    topPMilli: 250,
    responseFormat: JSON.stringify(response_format),
    maxTokens: 64
  })
  expect(second).toMatchObject({ topPMilli: 1 })
  expect(second).not.toHaveProperty('responseFormat')
  const refused = await post('/chat/completions', chat({ model: 'test/text', logprobs: true }))
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ error: { param: 'logprobs' } })
  expect(await (await get('/models/test/text')).json()).toMatchObject({
    haca: { maxTokens: 128, tier: 'logprob', features: ['top_p', 'response_format', 'tools'] }
  })
})

test('the same seed is the same seed of the job; without one it is chance', async () => {
  const { client, post } = await startGateway()
  for (const seed of [5, 5, -5, undefined, undefined]) await post('/chat/completions', chat({ seed }))
  const seeds = client.jobs.map(({ spec }) => (spec.input.kind === 'chat' ? spec.input.seed : ''))
  expect(seeds.every(seed => /^0x[0-9a-f]{64}$/.test(seed))).toBe(true)
  expect(seeds[0]).toBe(seeds[1])
  expect(new Set(seeds).size).toBe(4)
})

test('a stop string ends the answer and the job, also where it is split between pieces', async () => {
  const { client, post } = await startGateway({ output: () => pieces('one t', 'wo th', 'ree four', ' five') })
  const whole = await post('/chat/completions', chat({ stop: ['three', 'four'] }))
  expect(await whole.json()).toMatchObject({
    choices: [{ message: { content: 'one two ' }, finish_reason: 'stop' }],
    // Three pieces were delivered when it was met, so three are paid.
    usage: { completion_tokens: 3 },
    haca: { price: '30' }
  })
  expect(client.jobs[0]?.cancelled).toBe(true)
  const streamed = await eventsOf(await post('/chat/completions', chat({ stop: 'three', stream: true })))
  const shown = streamed.map(
    event => (event as { choices?: { delta: { content?: string } }[] }).choices?.[0]?.delta.content
  )
  expect(shown.join('')).toBe('one two ')
})

test('what only looked like a stop string is shown', async () => {
  const { client, post } = await startGateway({ output: () => pieces('end ', 'thr') })
  const response = await post('/chat/completions', chat({ stop: 'three' }))
  expect(await response.json()).toMatchObject({ choices: [{ message: { content: 'end thr' } }] })
  expect(client.jobs[0]?.cancelled).toBe(false)
})

test('chat models are listed, and found by name, by escaped name and by id', async () => {
  const { get } = await startGateway()
  const { data } = (await (await get('/models')).json()) as { data: { id: string }[] }
  expect(data.map(({ id }) => id)).toEqual(['test/chat', 'test/embed'])
  for (const name of ['test/chat', 'test%2Fchat', model.id]) {
    expect(await (await get(`/models/${name}`)).json()).toMatchObject({
      id: 'test/chat',
      object: 'model',
      owned_by: model.manifest.publisher,
      haca: { id: model.id, maxTokens: 256, contextTokens: 256, promptBytes: 4096 }
    })
  }
  expect((await get('/models/test/digits')).status).toBe(404)
})

test('two models of one name are listed by id', async () => {
  const other = { ...chatModel(), id: 'bafyother' }
  const { get } = await startGateway({ models: [model, other] })
  const { data } = (await (await get('/models')).json()) as { data: { id: string }[] }
  expect(data.map(({ id }) => id)).toEqual([model.id, 'bafyother'])
})

test('health needs no network, readiness does', async () => {
  const ready = await startGateway()
  const at = ({ gateway }: typeof ready, path: string) => fetch(gateway.url.replace('/v1', path))
  expect((await at(ready, '/healthz')).status).toBe(200)
  const readiness = { status: 'ready', models: 3, hosting: 1, inference: 1 }
  expect(await (await at(ready, '/readyz')).json()).toEqual(readiness)
  const alone = await startGateway({ others: ['hosting'] })
  expect((await at(alone, '/healthz')).status).toBe(200)
  const response = await at(alone, '/readyz')
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ error: { code: 'NO_NODE' } })
})
