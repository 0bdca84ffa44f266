import { openToolCall } from '@haca/protocol'
import { expect, test } from 'vitest'
import { pieces } from './support/fake-job.ts'
import { textModel } from './support/fake-models.ts'
import { chat, eventsOf, startGateway } from './support/start-gateway.ts'

const models = [textModel]
const tool = { type: 'function', function: { name: 'look_up', parameters: { type: 'object' } } }
const tools = [tool, { type: 'function', function: { name: 'add' } }]
const ask = (more: object = {}) => chat({ model: 'test/text', tools, ...more })
const lookUp = { id: 'a', type: 'function', function: { name: 'look_up', arguments: '{"word":"fox"}' } }
const add = { id: 'b', type: 'function', function: { name: 'add', arguments: '{}' } }

/** Words and two calls, cut where nothing ends. */
const output = () => {
  const whole = `I look.${openToolCall({ id: 'a', name: 'look_up' })}{"word":"fox"}${openToolCall({ id: 'b', name: 'add' })}{}`
  return pieces(whole.slice(0, 12), whole.slice(12, 45), whole.slice(45))
}

interface Told {
  readonly choices: readonly { readonly delta: object; readonly finish_reason: string | null }[]
}

test('tools, the choice among them, and a conversation about them go to the network as they are', async () => {
  const { client, post } = await startGateway({ models })
  const messages = [
    { role: 'user', content: 'What is a fox?' },
    { role: 'assistant', content: null, tool_calls: [lookUp] },
    { role: 'tool', content: [{ type: 'text', text: 'an animal' }], tool_call_id: 'a' }
  ]
  const choice = { type: 'function', function: { name: 'add' } }
  const body = ask({ messages, tool_choice: choice, parallel_tool_calls: false })
  expect((await post('/chat/completions', body)).status).toBe(200)
  const input = client.jobs[0]?.spec.input
  expect(input).toMatchObject({
    messages: [
      { role: 'user', content: 'What is a fox?' },
      { role: 'assistant', content: '', toolCalls: JSON.stringify([lookUp]) },
      { role: 'tool', content: 'an animal', toolCallId: 'a' }
    ]
  })
  const sent = input?.kind === 'chat' ? JSON.parse(input.tools ?? '') : undefined
  expect(sent).toEqual({ tools, tool_choice: choice, parallel_tool_calls: false })
})

test('calls come behind the words, and the answer ends for them', async () => {
  const { post } = await startGateway({ models, output })
  expect(await (await post('/chat/completions', ask())).json()).toMatchObject({
    choices: [
      {
        message: { role: 'assistant', content: 'I look.', tool_calls: [lookUp, add] },
        finish_reason: 'tool_calls'
      }
    ]
  })
})

test('an answer of calls alone has no content', async () => {
  const only = () => pieces(`${openToolCall({ id: 'b', name: 'add' })}{}`)
  const { post } = await startGateway({ models, output: only })
  expect(await (await post('/chat/completions', ask())).json()).toMatchObject({
    choices: [{ message: { content: null, tool_calls: [add] } }]
  })
})

test('calls are streamed as their arguments come', async () => {
  const { post } = await startGateway({ models, output })
  const events = (await eventsOf(await post('/chat/completions', ask({ stream: true })))) as Told[]
  const deltas = events.slice(1, -2).map(({ choices }) => choices[0]?.delta)
  expect(deltas).toEqual([
    { content: 'I look.' },
    {
      tool_calls: [
        { index: 0, id: 'a', type: 'function', function: { name: 'look_up', arguments: '' } },
        { index: 0, function: { arguments: expect.any(String) } }
      ]
    },
    {
      tool_calls: [
        { index: 0, function: { arguments: expect.any(String) } },
        { index: 1, id: 'b', type: 'function', function: { name: 'add', arguments: '' } },
        { index: 1, function: { arguments: '{}' } }
      ]
    }
  ])
  expect(JSON.stringify(deltas).match(/\\"(wo|rd|fox)/g)).not.toBeNull()
  expect(events.at(-2)?.choices[0]?.finish_reason).toBe('tool_calls')
})

test('a repeated request is told the same calls', async () => {
  const { client, post } = await startGateway({ models, output })
  const key = { 'idempotency-key': 'once' }
  const first = await (await post('/chat/completions', ask(), key)).json()
  expect(await (await post('/chat/completions', ask(), key)).json()).toEqual(first)
  const streamed = ask({ stream: true })
  const other = { 'idempotency-key': 'twice' }
  await eventsOf(await post('/chat/completions', streamed, other))
  const again = (await eventsOf(await post('/chat/completions', streamed, other))) as Told[]
  expect(again[2]?.choices[0]?.delta).toMatchObject({ tool_calls: [lookUp, add] })
  expect(client.jobs).toHaveLength(2)
})

test('a call that is cut off at the limit ends for its length', async () => {
  const { post } = await startGateway({ models, output, stopReason: 'length' })
  expect(await (await post('/chat/completions', ask())).json()).toMatchObject({
    choices: [{ finish_reason: 'length' }]
  })
})

test('a stop string cuts words, and none of the arguments', async () => {
  const { post } = await startGateway({ models, output })
  expect(await (await post('/chat/completions', ask({ stop: ['fox'] }))).json()).toMatchObject({
    choices: [{ message: { tool_calls: [lookUp, add] }, finish_reason: 'tool_calls' }]
  })
  const cut = (await (await post('/chat/completions', ask({ stop: ['look'] }))).json()) as object
  expect(cut).toMatchObject({ choices: [{ message: { content: 'I ' }, finish_reason: 'stop' }] })
})

test('without tools an output is words, whatever is in it', async () => {
  const { post } = await startGateway({ models, output: () => pieces('a\u001eb') })
  expect(await (await post('/chat/completions', chat({ model: 'test/text' }))).json()).toMatchObject({
    choices: [{ message: { content: 'a\u001eb' }, finish_reason: 'stop' }]
  })
})

test('a model whose servers call no tools is refused by its name', async () => {
  const { client, post } = await startGateway()
  const response = await post('/chat/completions', chat({ tools }))
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: { param: 'tools', code: 'INVALID_INPUT', message: expect.stringContaining('test/chat') }
  })
  expect(client.jobs).toEqual([])
})

test('tokens are those that a node’s server counted, where it tells', async () => {
  const { post } = await startGateway({ models, counts: { promptTokens: 9, outputTokens: 2 } })
  expect(await (await post('/chat/completions', chat({ model: 'test/text' }))).json()).toMatchObject({
    usage: { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 }
  })
})
