import { HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import { failing } from './support/fake-job.ts'
import { startGateway } from './support/start-gateway.ts'

const job = '1'.padStart(64, '0')
const ask = (more: object = {}) => ({ model: 'test/chat', input: 'Say hello.', ...more })

/** The data of all events of a stream that has ended. */
async function eventsOf(response: Response): Promise<Record<string, unknown>[]> {
  const frames = (await response.text()).split('\n\n').filter(frame => frame !== '')
  return frames.map(frame => {
    const [, name, data = ''] = /^event: (.*)\ndata: (.*)$/.exec(frame) ?? []
    const event = JSON.parse(data)
    expect(event.type).toBe(name)
    return event
  })
}

test('a text is answered as one response, with its receipt', async () => {
  const { client, post } = await startGateway()
  const asked = ask({ instructions: 'Be brief.', max_output_tokens: 7, temperature: 0.5, store: false })
  const response = await post('/responses', asked)
  expect(response.headers.get('x-haca-price')).toBe('30')
  expect(await response.json()).toMatchObject({
    id: `resp_${job}`,
    object: 'response',
    status: 'completed',
    model: 'test/chat',
    instructions: 'Be brief.',
    max_output_tokens: 7,
    temperature: 0.5,
    store: false,
    error: null,
    output: [
      {
        id: `msg_${job}`,
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'Hello, world', annotations: [] }]
      }
    ],
    haca: { job: `0x${job}`, price: '30' }
  })
  expect(client.jobs[0]?.spec.input).toMatchObject({
    maxTokens: 7,
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Say hello.' }
    ]
  })
})

test('a conversation of parts is read, and an answer that was cut says so', async () => {
  const { client, post } = await startGateway({ stopReason: 'length' })
  const input = [
    { role: 'developer', content: 'Be brief.' },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Yes?' }] },
    {
      role: 'user',
      content: [
        { type: 'input_text', text: 'Say ' },
        { type: 'input_text', text: 'it.' }
      ]
    }
  ]
  expect(await (await post('/responses', ask({ input }))).json()).toMatchObject({
    status: 'incomplete',
    incomplete_details: { reason: 'max_output_tokens' }
  })
  expect(client.jobs[0]?.spec.input).toMatchObject({
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'assistant', content: 'Yes?' },
      { role: 'user', content: 'Say it.' }
    ]
  })
})

test('a stream opens, writes and closes its one message, and ends with the whole response', async () => {
  const { post } = await startGateway()
  const whole = (await (await post('/responses', ask())).json()) as { output: object[] }
  const events = await eventsOf(await post('/responses', ask({ stream: true })))
  expect(events.map(({ type }) => type)).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    ...Array(3).fill('response.output_text.delta'),
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    'response.completed'
  ])
  expect(events.map(({ sequence_number }) => sequence_number)).toEqual([...events.keys()])
  const text = events.map(({ delta }) => delta ?? '').join('')
  expect(text).toBe('Hello, world')
  expect(events.at(-1)?.response).toMatchObject({
    status: 'completed',
    output: [{ content: [{ text }] }],
    haca: { price: '30' }
  })
  expect(whole.output).toMatchObject([{ content: [{ text }] }])
})

test('a failure after the first piece is an event, the last', async () => {
  const { post } = await startGateway({
    output: () => failing(new HacaError('NO_NODE', 'all failed'), 'Hel')
  })
  const events = await eventsOf(await post('/responses', ask({ stream: true })))
  expect(events.at(-1)).toMatchObject({ type: 'error', code: 'NO_NODE', error: { code: 'NO_NODE' } })
})

test.each([
  ['input', { input: [] }],
  ['input[0].role', { input: [{ role: 'tool', content: 'x' }] }],
  ['input[0].type', { input: [{ type: 'function_call_output', role: 'user', content: 'x' }] }],
  ['max_output_tokens', { max_output_tokens: 257 }],
  ['previous_response_id', { previous_response_id: 'resp_1' }],
  ['conversation', { conversation: 'conv_1' }],
  ['prompt', { prompt: { id: 'pmpt_1' } }],
  ['background', { background: true }],
  ['include', { include: ['message.output_text.logprobs'] }],
  ['max_tool_calls', { max_tool_calls: 1 }],
  ['reasoning', { reasoning: { effort: 'high' } }],
  ['text', { text: { format: { type: 'json_object' } } }],
  ['top_logprobs', { top_logprobs: 2 }],
  ['truncation', { truncation: 'auto' }],
  ['store', { store: true }],
  ['tools', { tools: [{ type: 'web_search' }] }]
])('%s is refused by name', async (param, more) => {
  const { client, post } = await startGateway()
  const response = await post('/responses', ask(more))
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'INVALID_INPUT', param } })
  expect(client.jobs).toEqual([])
})
