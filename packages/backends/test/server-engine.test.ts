import { createToolCallReader } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createOnnxEngine,
  createServerEngine,
  type Engine,
  type LoadedModel,
  type ModelSource,
  type ServerAbilities,
  tryServer
} from '../src/index.ts'
import { failure } from './conformance/support.ts'
import { chatInput, collect, engineConformance } from './conformance.ts'
import { exampleModel } from './example-models.ts'
import { type Lacks, startModelServer } from './support/model-server.ts'

/** The example model behind HTTP; every test of this file asks it, and none asks anything else. */
const onnx = createOnnxEngine({ slots: 4 })
const source = exampleModel('haca/tiny-lm')
const tiny: LoadedModel = await onnx.load(source)
const server = await startModelServer(tiny, source)

const served = (
  change: Partial<ModelSource['manifest']> = {},
  file = '{"kind":"openai","model":"tiny"}'
): ModelSource => ({
  manifest: {
    name: 'somebody/tiny',
    task: 'chat',
    format: 'openai',
    input: { kind: 'chat', contextTokens: 256, promptBytes: 4096 },
    output: { kind: 'text', maxUnits: 128 },
    tier: 'logprob',
    memoryBytes: 0,
    ...change
  },
  files: new Map([['server.json', Buffer.from(file)]])
})

engineConformance('server', {
  create: (slots = 2) => createServerEngine({ url: server.url, slots }),
  chat: served
})

afterAll(async () => {
  await server.stop()
  await onnx.stop()
})

/** What the server of these tests can do when it lacks nothing. */
const all: ServerAbilities = {
  models: ['tiny'],
  streams: true,
  continues: true,
  seeds: true,
  drawsWhole: true,
  topLogprobs: 8,
  promptLogprobs: 'none',
  counts: true,
  features: ['top_p', 'response_format', 'tools']
}

describe('what a server is seen to do', () => {
  async function abilitiesOf(lacks: Lacks): Promise<ServerAbilities | undefined> {
    const lesser = await startModelServer(tiny, source, lacks)
    let seen: ServerAbilities | undefined
    const engine = createServerEngine({ url: lesser.url, onProbed: (_, abilities) => (seen = abilities) })
    await engine.load(served())
    await engine.stop()
    await lesser.stop()
    return seen
  }

  const lesser: [string, Lacks, Partial<ServerAbilities>][] = [
    ['everything', {}, {}],
    ['no streams', { streams: true }, { streams: false, continues: false }],
    ['no continuing', { continues: true }, { continues: false }],
    ['no likelihoods', { logprobs: true }, { topLogprobs: 0 }],
    ['no list', { list: true }, { models: [] }],
    ['no counts', { counts: true }, { counts: false }],
    ['streams that end without a reason', { reasons: true }, {}],
    ['answers that repeat what they were begun with', { repeatsBegun: true }, {}],
    ['OpenAI’s own fields only', { strict: true }, { drawsWhole: false }],
    ['a context as llama-server tells it', { tellsContext: 'n_ctx' }, { contextTokens: 256 }],
    ['a context as vLLM tells it', { tellsContext: 'max_model_len' }, { contextTokens: 256 }],
    ['no tools', { tools: true }, { features: ['top_p', 'response_format'] }],
    ['no features', { features: true, tools: true }, { features: [] }]
  ]
  test.each(lesser)('%s', async (_, lacks, change) => {
    expect(await abilitiesOf(lacks)).toEqual({ ...all, ...change })
  })
})

test('of a server with one model it is tried, of one that lists none somebody has to say which', async () => {
  expect(await tryServer({ url: server.url }, undefined)).toMatchObject({ model: 'tiny', ...all })
  const silent = await startModelServer(tiny, source, { list: true })
  await expect(tryServer({ url: silent.url }, undefined)).rejects.toEqual(
    failure('INVALID_INPUT', { field: 'model' })
  )
  await silent.stop()
})

describe('tools', () => {
  const parameters = { type: 'object', properties: { word: { type: 'string' } } }
  const tool = (name: string) => ({ type: 'function', function: { name, parameters } })
  const tools = JSON.stringify({ tools: [tool('look_up'), tool('translate')], tool_choice: 'required' })
  const question = [{ role: 'user' as const, content: 'What is a fox' }]
  const asked = chatInput({ messages: question, tools })
  let engine: Engine
  let model: LoadedModel
  beforeAll(async () => {
    engine = createServerEngine({ url: server.url })
    model = await engine.load(served({ features: ['tools'] }))
  })
  afterAll(() => engine.stop())

  const read = (text: string) => createToolCallReader().push(text)

  test('calls come as text that tells them from words, and a checker passes it', async () => {
    const { text, end } = await collect(model, asked)
    expect(read(text)).toEqual([
      { kind: 'call', index: 0, id: 'call_of_server_0', name: 'look_up' },
      { kind: 'arguments', index: 0, text: '{"word":"fox"}' },
      { kind: 'call', index: 1, id: 'call_of_server_1', name: 'translate' },
      { kind: 'arguments', index: 1, text: '{"word":"fox"}' }
    ])
    expect(end).toMatchObject({ stopReason: 'stop', counts: { prompt: 11, output: 14 } })
    expect(await model.score(asked, end)).toMatchObject({ verdict: 'pass' })
  })

  test('where the model may choose, it calls whom it wants, several at once, or nobody', async () => {
    const choose = (content: string, more: object = {}) =>
      chatInput({
        messages: [{ role: 'user', content }],
        tools: JSON.stringify({ tools: [tool('look_up'), tool('translate')], ...more })
      })
    const called = async (input: ReturnType<typeof choose>) =>
      read((await collect(model, input)).text).flatMap(part => (part.kind === 'call' ? [part.name] : []))
    expect(await called(choose('Please translate fox'))).toEqual(['translate'])
    expect(await called(choose('look_up and translate fox', { tool_choice: 'auto' }))).toEqual([
      'look_up',
      'translate'
    ])
    expect(await called(choose('What is 3 plus 4?'))).toEqual([])
    expect(await called(choose('look_up fox', { tool_choice: 'none' }))).toEqual([])
  })

  test('of a server that makes several calls where one was asked for, the first is taken', async () => {
    const one = JSON.stringify({
      tools: [tool('look_up'), tool('translate')],
      tool_choice: 'required',
      parallel_tool_calls: false
    })
    const { text, end } = await collect(model, chatInput({ messages: question, tools: one }))
    expect(read(text)).toEqual([
      { kind: 'call', index: 0, id: 'call_of_server_0', name: 'look_up' },
      { kind: 'arguments', index: 0, text: '{"word":"fox"}' }
    ])
    expect(end.stopReason).toBe('stop')
  })

  test('a conversation with a call and its result goes to the server', async () => {
    const call = { id: 'a', type: 'function', function: { name: 'look_up', arguments: '{}' } }
    const messages = [
      ...question,
      { role: 'assistant' as const, content: '', toolCalls: JSON.stringify([call]) },
      { role: 'tool' as const, content: 'an animal', toolCallId: 'a' }
    ]
    const auto = JSON.stringify({ tools: [tool('look_up')] })
    const { text, end } = await collect(model, chatInput({ messages, tools: auto, temperatureMilli: 0 }))
    const plain = [question[0], { role: 'assistant' as const, content: '' }]
    const said = { role: 'user' as const, content: 'The tool says an animal' }
    const same = await collect(tiny, chatInput({ messages: [...plain, said] as never, temperatureMilli: 0 }))
    expect(text).toBe(same.text)
    expect(end.counts?.output).toBe(same.end.units)
  })

  test('nobody goes on within a call', async () => {
    const { end } = await collect(model, asked)
    const delivered = end.output.slice(0, 40)
    await expect(collect(model, asked, { delivered })).rejects.toEqual(failure('ENGINE_FAILED'))
  })

  test.each([
    ['input.tools', { tools: '{"tools":5}' }],
    ['input.tools', { tools: 'no JSON' }],
    ['input.messages.toolCalls', { messages: [{ role: 'assistant' as const, content: '', toolCalls: '{}' }] }]
  ])('%s that cannot be is refused', (field, change) => {
    expect(() => model.check(chatInput(change))).toThrow(failure('INVALID_INPUT', { field }))
  })

  test('tools take room in the context', () => {
    const long = JSON.stringify({ tools: [{ description: 'x'.repeat(2000) }] })
    expect(() => model.check(chatInput({ tools: long }))).toThrow(failure('INPUT_TOO_LARGE'))
  })
})

describe('a server that is less than was promised', () => {
  let engine: Engine
  beforeAll(() => {
    engine = createServerEngine({ url: server.url })
  })
  afterAll(() => engine.stop())

  test('a model that it does not have is refused with what it has', async () => {
    await expect(engine.load(served({}, '{"kind":"openai","model":"huge"}'))).rejects.toMatchObject({
      code: 'UNKNOWN_MODEL',
      message: expect.stringContaining('has tiny and no huge')
    })
  })

  test('a feature that it lacks is refused, and one that it has is used', async () => {
    const lesser = await startModelServer(tiny, source, { features: true })
    const lacking = createServerEngine({ url: lesser.url })
    const wants = served({ features: ['top_p', 'response_format'] })
    await expect(lacking.load(wants)).rejects.toEqual(
      failure('LIMIT_EXCEEDED', { field: 'manifest.features' })
    )
    await lacking.stop()
    await lesser.stop()
    const model = await engine.load(wants)
    const json = await collect(model, chatInput({ responseFormat: '{"type":"json_object"}' }))
    expect(JSON.parse(json.text)).toEqual({ fox: true })
    const drawn = await collect(model, chatInput({ topPMilli: 1, temperatureMilli: 1500 }))
    const greedy = await collect(model, chatInput({ temperatureMilli: 0 }))
    expect(drawn.text).toBe(greedy.text)
  })

  test.each([
    ['topPMilli', { topPMilli: 900 }],
    ['responseFormat', { responseFormat: '{"type":"json_object"}' }],
    ['tools', { tools: '{"tools":[]}' }]
  ])('%s is refused where the manifest does not promise it', async (field, change) => {
    const model = await engine.load(served())
    expect(() => model.check(chatInput(change))).toThrow(
      failure('INVALID_INPUT', { field: `input.${field}` })
    )
    const seeded = () => tiny.check(chatInput(change))
    expect(seeded).toThrow(failure('INVALID_INPUT', { field: `input.${field}` }))
  })

  test('words about tools are refused where the manifest does not promise them', async () => {
    const model = await engine.load(served())
    const answered = chatInput({ messages: [{ role: 'tool', content: '7', toolCallId: 'a' }] })
    expect(() => model.check(answered)).toThrow(failure('INVALID_INPUT', { field: 'messages.role' }))
    expect(() => tiny.check(answered)).toThrow(failure('INVALID_INPUT', { field: 'messages.role' }))
    const called = chatInput({ messages: [{ role: 'assistant', content: '', toolCalls: '[]' }] })
    expect(() => model.check(called)).toThrow(failure('INVALID_INPUT', { field: 'input.messages' }))
    expect(() => tiny.check(called)).toThrow(failure('INVALID_INPUT', { field: 'input.messages.toolCalls' }))
  })

  test('an answer cannot be continued where the server begins anew', async () => {
    const lesser = await startModelServer(tiny, source, { continues: true })
    const anew = createServerEngine({ url: lesser.url })
    const model = await anew.load(served())
    const { end } = await collect(model, chatInput())
    const delivered = end.output.slice(0, 8)
    await expect(collect(model, chatInput(), { delivered })).rejects.toEqual(failure('ENGINE_FAILED'))
    // Nor can its words be asked about.
    expect((await model.score(chatInput(), end)).likelihood).toBeUndefined()
    await anew.stop()
    await lesser.stop()
  })

  test('a model in another format is refused', async () => {
    await expect(engine.load(source)).rejects.toEqual(failure('UNSUPPORTED_FORMAT', { limit: 'openai' }))
    await expect(onnx.load(served())).rejects.toEqual(failure('UNSUPPORTED_FORMAT', { limit: 'onnx' }))
  })

  test.each([
    '{"kind":"openai"}',
    '{"kind":"other","model":"tiny"}',
    '[]',
    '{',
    '{"kind":"openai","model":""}'
  ])('the file %s names no model', async file => {
    await expect(engine.load(served({}, file))).rejects.toEqual(
      failure('CORRUPT_MODEL', { file: 'server.json' })
    )
  })
})

test('a server that hangs in one trial is refused with the name of that trial', async () => {
  const hanging = await startModelServer(tiny, source, { logprobs: true })
  hanging.hangsAt = 1
  const hasty = { url: hanging.url, answerMs: 500 }
  await expect(tryServer(hasty, 'tiny')).rejects.toMatchObject({
    code: 'TIMEOUT',
    message: expect.stringContaining('(it was tried for likely tokens, max_tokens 1)')
  })
  await hanging.stop()
})

test('a run that is left closes its request, and the server stops', async () => {
  const engine = createServerEngine({ url: server.url })
  const model = await engine.load(served({ input: { kind: 'chat', contextTokens: 4096, promptBytes: 4096 } }))
  const before = server.abandoned
  for await (const event of model.run(chatInput({ maxTokens: 120 }))) {
    expect(event.kind).toBe('chunk')
    break
  }
  await expect.poll(() => server.abandoned).toBe(before + 1)
  await engine.stop()
})

describe('a server that goes away', () => {
  const lostOf = ({ lost }: LoadedModel): Promise<unknown> =>
    new Promise(resolve => lost?.addEventListener('abort', () => resolve(lost.reason)))

  test('is noticed while nobody asks it anything, and a run that begins later still tries it', async () => {
    const mortal = await startModelServer(tiny, source)
    const engine = createServerEngine({ url: mortal.url, probeMs: 20 })
    const model = await engine.load(served())
    const lost = lostOf(model)
    await mortal.stop()
    expect(await lost).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('ECONNREFUSED')
    })
    await expect(collect(model, chatInput())).rejects.toEqual(failure('UNREACHABLE'))
    await engine.stop()
  })

  test('is noticed by a run that fails, long before anybody would have looked', async () => {
    const mortal = await startModelServer(tiny, source)
    const engine = createServerEngine({ url: mortal.url })
    const model = await engine.load(served())
    const lost = lostOf(model)
    await mortal.stop()
    await expect(collect(model, chatInput())).rejects.toEqual(failure('UNREACHABLE'))
    expect(await lost).toMatchObject({ code: 'UNREACHABLE' })
    await engine.stop()
  })

  test('ends what waits for a server that has hung', async () => {
    const mortal = await startModelServer(tiny, source)
    const engine = createServerEngine({ url: mortal.url, probeMs: 20 })
    const model = await engine.load(served())
    mortal.hangs = true
    const waiting = expect(collect(model, chatInput())).rejects.toEqual(failure('UNKNOWN_MODEL'))
    await expect.poll(() => mortal.hanging).toBe(1)
    mortal.lists = 'another'
    await waiting
    expect(model.lost?.reason).toMatchObject({ message: expect.stringContaining('has another and no tiny') })
    await engine.stop()
    await mortal.stop()
  })

  test('is not one that has too much to do, nor one whose model was unloaded', async () => {
    const mortal = await startModelServer(tiny, source)
    const engine = createServerEngine({ url: mortal.url, probeMs: 20 })
    const [kept, unloaded] = [await engine.load(served()), await engine.load(served())]
    await unloaded.unload()
    mortal.status = 429
    const { probes } = mortal
    await expect.poll(() => mortal.probes).toBeGreaterThan(probes + 3)
    expect(kept.lost?.aborted).toBe(false)
    const lost = lostOf(kept)
    mortal.status = 503
    expect(await lost).toMatchObject({ code: 'OVERLOADED' })
    expect(unloaded.lost?.aborted).toBe(false)
    await engine.stop()
    await mortal.stop()
  })
})

test.each(['not a url', 'ftp://127.0.0.1', 'http://127.0.0.1/v1?key=1'])(
  '%s is no address of an engine',
  url => {
    expect(() => createServerEngine({ url })).toThrow(failure('INVALID_INPUT', { field: 'url' }))
  }
)
