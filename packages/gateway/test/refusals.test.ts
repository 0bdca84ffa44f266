import { expect, test } from 'vitest'
import { chat, startGateway } from './support/start-gateway.ts'

const refused: readonly [param: string, more: object][] = [
  ['n', { n: 2 }],
  ['top_p', { top_p: 0.9 }],
  ['top_k', { top_k: 40 }],
  ['min_p', { min_p: 0.1 }],
  ['repetition_penalty', { repetition_penalty: 1.1 }],
  ['frequency_penalty', { frequency_penalty: 0.5 }],
  ['presence_penalty', { presence_penalty: -1 }],
  ['logit_bias', { logit_bias: { 5: 1 } }],
  ['logprobs', { logprobs: 3 }],
  ['top_logprobs', { top_logprobs: 3 }],
  ['top_logprobs', { logprobs: true, top_logprobs: 9 }],
  ['tools', { tools: [{ type: 'function', function: { name: 'f' } }] }],
  ['tools[0].type', { tools: [{ type: 'web_search' }] }],
  ['tools[0].function.name', { tools: [{ type: 'function', function: {} }] }],
  ['tools', { tools: Array.from({ length: 129 }, () => ({ type: 'function', function: { name: 'f' } })) }],
  ['tools', { tools: [{ type: 'function', function: { name: 'f', description: 'x'.repeat(32768) } }] }],
  ['tool_choice', { tool_choice: 'required' }],
  ['tool_choice', { tool_choice: 'f' }],
  ['parallel_tool_calls', { parallel_tool_calls: 'yes' }],
  ['functions', { functions: [{ name: 'f' }] }],
  ['function_call', { function_call: { name: 'f' } }],
  ['response_format', { response_format: { type: 'json_object' } }],
  ['modalities', { modalities: ['text', 'audio'] }],
  ['audio', { audio: { voice: 'x' } }],
  ['prediction', { prediction: { type: 'content', content: 'x' } }],
  ['reasoning_effort', { reasoning_effort: 'high' }],
  ['verbosity', { verbosity: 'low' }],
  ['web_search_options', { web_search_options: {} }],
  ['store', { store: true }],
  ['model', { model: 5 }],
  ['model', { model: 'test/digits' }],
  ['model', { model: 'x'.repeat(257) }],
  ['messages', { messages: [] }],
  ['messages', { messages: Array.from({ length: 257 }, () => ({ role: 'user', content: 'x' })) }],
  ['messages[0].role', { messages: [{ role: 'function', content: 'x' }] }],
  ['messages[0]', { messages: [{ role: 'tool', content: 'x', tool_call_id: 'a' }] }],
  ['messages[0].tool_call_id', { messages: [{ role: 'tool', content: 'x' }] }],
  ['messages[0].tool_call_id', { messages: [{ role: 'user', content: 'x', tool_call_id: 'a' }] }],
  ['messages[0].tool_call_id', { messages: [{ role: 'tool', content: 'x', tool_call_id: 'x'.repeat(257) }] }],
  [
    'messages[0].tool_calls',
    {
      messages: [
        {
          role: 'user',
          content: 'x',
          tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '' } }]
        }
      ]
    }
  ],
  ['messages[0].content', { messages: [{ role: 'user' }] }],
  [
    'messages[1].name',
    {
      messages: [
        { role: 'user', content: 'x' },
        { role: 'user', content: 'x', name: 'Mia' }
      ]
    }
  ],
  [
    'messages[0].content',
    { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }] }
  ],
  ['messages[0].tool_calls', { messages: [{ role: 'assistant', content: 'x', tool_calls: [] }] }],
  ['max_tokens', { max_tokens: 0 }],
  ['max_tokens', { max_tokens: 257 }],
  ['max_completion_tokens', { max_completion_tokens: 1.5 }],
  ['temperature', { temperature: 2.1 }],
  ['seed', { seed: 0.5 }],
  ['stop', { stop: ['a', 'b', 'c', 'd', 'e'] }],
  ['stop', { stop: 'x'.repeat(257) }],
  ['stream', { stream: 'yes' }]
]

test.each(refused)('%s is refused by name', async (param, more) => {
  const { client, post } = await startGateway()
  const response = await post('/chat/completions', chat(more))
  expect(response.status).toBe(400)
  expect(response.headers.get('x-should-retry')).toBe('false')
  expect(await response.json()).toEqual({
    error: { message: expect.any(String), type: 'invalid_request_error', param, code: 'INVALID_INPUT' }
  })
  expect(client.jobs).toEqual([])
})

test('parameters that ask for nothing, and unknown ones, pass', async () => {
  const { post } = await startGateway()
  const neutral = {
    n: 1,
    top_p: 1,
    frequency_penalty: 0,
    presence_penalty: 0,
    logit_bias: {},
    logprobs: false,
    top_logprobs: null,
    tools: [],
    tool_choice: 'auto',
    response_format: { type: 'text' },
    modalities: ['text'],
    store: false,
    user: 'mia',
    metadata: { a: 'b' },
    something_new: true
  }
  expect((await post('/chat/completions', chat(neutral))).status).toBe(200)
})

test.each([
  ['prompt', { prompt: ['a', 'b'] }],
  ['prompt', { prompt: [1, 2] }],
  ['prompt', { prompt: '' }],
  ['echo', { prompt: 'a', echo: true }],
  ['best_of', { prompt: 'a', best_of: 2 }],
  ['suffix', { prompt: 'a', suffix: 'z' }],
  ['logprobs', { prompt: 'a', logprobs: 9 }]
])('%s of a completion is refused by name: %o', async (param, more) => {
  const { post } = await startGateway()
  const response = await post('/completions', { model: 'test/chat', ...more })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { param, code: 'INVALID_INPUT' } })
})

test.each(['/responses/resp_1/cancel', '/audio/speech', '/images/generations'])(
  '%s is not there',
  async path => {
    const { post } = await startGateway()
    const response = await post(path, { model: 'test/chat', input: 'x' })
    expect(response.status).toBe(404)
    const message = expect.stringContaining(`POST /v1${path}: there are /v1/chat/completions`)
    expect(await response.json()).toMatchObject({ error: { message, param: 'path', code: 'NOT_FOUND' } })
  }
)
