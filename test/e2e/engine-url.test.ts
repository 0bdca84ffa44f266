import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ControlServer, type Devnet, serveControl } from '@haca/devnet'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ModelServer } from '../../packages/backends/test/support/model-server.ts'
import { startTinyServer } from '../../packages/backends/test/support/tiny-server.ts'
import { type Collector, startCollector } from './support/collector.ts'
import { launch, leftovers } from './support/devnet.ts'
import { type GatewayCommand, startGatewayCommand } from './support/gateway-command.ts'
import { type HacaNode, haca, hacaNode } from './support/haca.ts'

/** The gateway of the network is the OpenAI-compatible server: what it serves is published and served a second time. */
describe('a model on a server that is reached by URL', () => {
  let collector: Collector
  let devnet: Devnet
  let control: ControlServer
  let gateway: GatewayCommand | undefined
  let started: GatewayCommand['started']
  let scratch: string
  let node: HacaNode | undefined
  let caller: HacaNode | undefined
  let server: ModelServer | undefined
  let serverUrl: string

  const run = (...args: readonly string[]) => haca(...args, '--devnet', devnet.directory, '--json')

  beforeAll(async () => {
    collector = await startCollector()
    devnet = await launch({ size: { hosting: 1, inference: 1, verification: 2 }, traces: collector.url })
    control = await serveControl(devnet)
    scratch = await mkdtemp(path.join(tmpdir(), 'e2e-url-'))
    gateway = await startGatewayCommand(devnet.directory, scratch, '--traces', collector.url)
    started = gateway.started
    server = await startTinyServer()
    serverUrl = server.url
  })
  afterAll(async () => {
    for (const each of [node, caller]) {
      each?.interrupt()
      await each?.ended()
    }
    await server?.stop()
    await gateway?.interrupt()
    await control.stop()
    await devnet.stop()
    await collector.stop()
    await rm(scratch, { recursive: true, force: true })
    expect(leftovers(devnet)).toEqual([])
  })

  it('is tried, published, loaded by a node that has the server, and answers', async () => {
    const { url } = started
    const named = ['--engine-model', 'haca/tiny-lm', '--name', 'me/borrowed']
    const added = await run('model', 'add', '--engine-url', url, ...named)
    expect(added.code, added.stderr).toBe(0)
    // The gateway begins answers and continues none, and gives as many likely tokens as there is evidence of.
    expect(JSON.parse(added.stdout)).toMatchObject({
      name: 'me/borrowed',
      abilities: { streams: true, continues: false, seeds: true, topLogprobs: 8, counts: true, features: [] }
    })

    const directory = path.join(scratch, 'inference')
    const where = ['--devnet', devnet.directory, '--directory', directory]
    node = hacaNode('inference', ...where, '--engine-url', url, '--models', 'me/borrowed')
    await node.event('model:loaded', ({ name }) => name === 'me/borrowed')
    const { address } = await node.event('node:started')

    const ran = await run('job', 'run', '--model', 'me/borrowed', '--prompt', 'What is 3 plus 4?')
    expect(ran.code, ran.stderr).toBe(0)
    const { text, units, output, segments } = JSON.parse(ran.stdout)
    expect(text).toContain('7')
    expect(units).toBe(Math.ceil(Buffer.byteLength(text) / 4))
    expect(Buffer.from(output, 'base64').toString()).toBe(text.padEnd(4 * units, '\0'))
    expect(segments).toMatchObject([{ node: address }])
  })

  it('leaves one trace of a job, from its ticket to its check', async () => {
    const whole = [
      'haca-gateway job',
      'haca-gateway ticket',
      'haca-gateway first output',
      'haca-gateway stream',
      'haca-hosting match',
      'haca-inference run',
      'haca-inference receipt',
      'haca-verification check'
    ]
    // Which jobs are checked is drawn; of those by which the gateway was tried as a server, the first are, nearly all.
    const findWhole = () => {
      const traces = Map.groupBy(collector.spans, ({ traceId }) => traceId).values()
      return [...traces].find(spans => {
        const told = new Set(spans.map(({ service, name }) => `${service} ${name}`))
        return whole.every(name => told.has(name))
      })
    }
    await expect.poll(findWhole, { timeout: 60_000 }).toBeDefined()
    const spans = findWhole() ?? []
    const [root, ...more] = spans.filter(({ parentSpanId }) => parentSpanId === undefined)
    expect([root?.name, more]).toEqual(['job', []])
    expect(new Set(spans.map(({ parentSpanId }) => parentSpanId))).toEqual(new Set([undefined, root?.spanId]))
  })

  it('is not offered while its server is away, and again when that is back', async () => {
    const mortal = await startTinyServer()
    const named = ['--engine-model', 'tiny', '--name', 'me/mortal']
    const added = await run('model', 'add', '--engine-url', mortal.url, ...named)
    expect(added.code, added.stderr).toBe(0)
    const where = [
      '--devnet',
      devnet.directory,
      '--directory',
      path.join(scratch, 'mortal'),
      '--metrics',
      '0'
    ]
    const engine = ['--engine-url', mortal.url, '--models', 'me/mortal', '--log-level', 'info']
    const host = hacaNode('inference', ...where, ...engine)
    const ask = ['job', 'run', '--model', 'me/mortal', '--prompt', 'What is 3 plus 4?', '--max-tokens', '16']
    try {
      const { metrics, address } = await host.event('node:started')
      await host.event('model:loaded', ({ name }) => name === 'me/mortal')
      const ready = () => fetch(`${metrics}/readyz`)
      await expect.poll(async () => (await ready()).status).toBe(200)

      const { port } = new URL(mortal.url)
      await mortal.stop()
      expect(await host.event('model:lost')).toMatchObject({
        name: 'me/mortal',
        error: { code: 'UNREACHABLE' }
      })
      const waits = await ready()
      expect([waits.status, await waits.json()]).toMatchObject([
        503,
        { for: expect.stringContaining('me/mortal (UNR') }
      ])
      const why = await run('why', 'node', String(address))
      expect(why.stdout).toMatch(/lost me\/mortal \(UNREACHABLE: .*ECONNREFUSED/)
      // Its token is gone, so that nobody is sent to it: the job finds no node, rather than one that refuses it.
      const nobody = await run(...ask, '--deadline', '3000')
      expect([nobody.code === 0, nobody.stderr]).toEqual([false, expect.not.stringContaining('BOUNCED')])
      expect(host.events.filter(({ event }) => event === 'job:bounced' || event === 'job:failed')).toEqual([])

      const back = await startTinyServer(Number(port))
      try {
        const loads = () => host.events.filter(({ event }) => event === 'model:loaded').length
        await expect.poll(loads, { timeout: 70_000 }).toBe(2)
        expect((await ready()).status).toBe(200)
        const ran = await run(...ask)
        expect(ran.code, ran.stderr).toBe(0)
        expect(JSON.parse(ran.stdout).segments).toMatchObject([{ node: address }])
      } finally {
        await back.stop()
      }
    } finally {
      host.interrupt()
      const { stderr } = await host.ended()
      expect(stderr).toContain('lost a model: its engine is gone')
    }
  })

  it('calls tools for the official client, where its server does', async () => {
    const named = ['--engine-model', 'tiny', '--name', 'me/caller']
    const added = await run('model', 'add', '--engine-url', serverUrl, ...named)
    expect(added.code, added.stderr).toBe(0)
    expect(JSON.parse(added.stdout).abilities.features).toContain('tools')

    const where = ['--devnet', devnet.directory, '--directory', path.join(scratch, 'caller')]
    caller = hacaNode('inference', ...where, '--engine-url', serverUrl, '--models', 'me/caller')
    await caller.event('model:loaded', ({ name }) => name === 'me/caller')

    const openai = new OpenAI({ baseURL: started.url, apiKey: 'none needed', maxRetries: 0 })
    const parameters = { type: 'object', properties: { word: { type: 'string' } } }
    const ask = {
      model: 'me/caller',
      messages: [{ role: 'user' as const, content: 'What is a fox' }],
      tools: [{ type: 'function' as const, function: { name: 'look_up', parameters } }],
      tool_choice: 'required' as const,
      max_tokens: 48
    }
    const called = await openai.chat.completions.create(ask)
    const [choice] = called.choices
    const [call] = choice?.message.tool_calls ?? []
    expect(choice).toMatchObject({ finish_reason: 'tool_calls', message: { content: null } })
    expect(call).toMatchObject({ function: { name: 'look_up', arguments: '{"word":"fox"}' } })
    expect(called.usage).toEqual({ prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 })

    const streamed = await openai.chat.completions.stream(ask).finalChatCompletion()
    expect(streamed.choices[0]?.message.tool_calls).toMatchObject([{ function: call && { name: 'look_up' } }])

    // Left to itself it calls both at once, and goes on from what they say.
    const translate = { type: 'function' as const, function: { name: 'translate', parameters } }
    const question = { role: 'user' as const, content: 'Please look_up and translate fox' }
    const open = {
      ...ask,
      messages: [question],
      tools: [...ask.tools, translate],
      tool_choice: 'auto' as const
    }
    const chosen = (await openai.chat.completions.stream(open).finalChatCompletion()).choices[0]
    const calls = chosen?.message.tool_calls ?? []
    expect(chosen).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        tool_calls: ['look_up', 'translate'].map(name => ({
          function: { name, arguments: '{"word":"fox"}' }
        }))
      }
    })
    const results = calls.map(({ id }) => ({ role: 'tool' as const, tool_call_id: id, content: 'an animal' }))
    const messages = [question, chosen?.message as OpenAI.ChatCompletionMessageParam, ...results]
    const answered = await openai.chat.completions.create({ ...open, messages })
    expect(answered.choices[0]).toMatchObject({ finish_reason: expect.stringMatching(/stop|length/) })
    expect(answered.choices[0]?.message.tool_calls).toBeUndefined()

    await expect(openai.chat.completions.create({ ...ask, model: 'haca/tiny-lm' })).rejects.toMatchObject({
      constructor: OpenAI.BadRequestError,
      param: 'tools',
      message: expect.stringContaining('haca/tiny-lm')
    })
  })
})
