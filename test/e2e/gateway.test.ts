import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Devnet, joinFileName, serveControl } from '@haca/devnet'
import { exampleModels } from '@haca/example-models'
import { createGateway, type Gateway } from '@haca/gateway'
import type { WireState } from '@haca/observatory/dashboard'
import { type Hex, Receipt, requireSignature, typedDigest } from '@haca/protocol'
import OpenAI from 'openai'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startProgram } from '../../examples/test/program.ts'
import { joinAsClient, type OwnClient } from './support/client.ts'
import { launch, leftovers } from './support/devnet.ts'
import { startGatewayCommand } from './support/gateway-command.ts'
import { until } from './support/until.ts'

/** Clients of OpenAI, unchanged, against a network of real processes. */

const model = 'haca/tiny-lm'
const embedder = 'haca/tiny-embed'
const story = [{ role: 'user' as const, content: 'Tell me a story about Mia and a fox.' }]

let devnet: Devnet
let own: OwnClient
let gateway: Gateway
let openai: OpenAI

beforeAll(async () => {
  devnet = await launch({ size: { hosting: 1, inference: 1, verification: 1 }, models: exampleModels() })
  own = await joinAsClient(devnet)
  gateway = await createGateway({ client: own.client, port: 0 })
  await gateway.start()
  openai = new OpenAI({ baseURL: gateway.url, apiKey: 'none' })
})

afterAll(async () => {
  await gateway.stop()
  await own.stop()
  await devnet.stop()
  expect(leftovers(devnet)).toEqual([])
})

/** The field that the client passes on without knowing it. */
interface Proof {
  readonly job: Hex
  readonly price: string
  readonly segments: readonly {
    readonly node: Hex
    readonly receipt: { readonly receipt: Record<string, string>; readonly signature: Hex }
  }[]
}
const proofOf = (answer: object) => (answer as { haca: Proof }).haca

test('models are listed and found', async () => {
  const ids: string[] = []
  for await (const { id } of openai.models.list()) ids.push(id)
  expect(ids.sort()).toEqual([embedder, model])
  const { owned_by } = await openai.models.retrieve(model)
  expect(owned_by).toMatch(/^0x[0-9a-f]{40}$/)
})

test('a chat is answered, with a receipt that its node signed', async () => {
  const { data, response } = await openai.chat.completions
    .create({ model: 'tiny-lm', messages: [{ role: 'user', content: 'What is 3 plus 4?' }], temperature: 0 })
    .withResponse()
  const [choice] = data.choices
  expect(choice?.message.content).toContain('7')
  expect(choice?.finish_reason).toBe('stop')
  const { job, price, segments } = proofOf(data)
  expect(response.headers.get('x-haca-job')).toBe(job)
  expect(response.headers.get('x-haca-price')).toBe(price)
  const [segment] = segments
  if (segment === undefined) throw new Error('there is no segment')
  const { receipt, signature } = segment.receipt
  expect(receipt).toMatchObject({ job, node: segment.node, from: 0, to: data.usage?.completion_tokens })
  expect(receipt.amount).toBe(price)
  // Whoever has the answer can check it, with nothing else than the deployment.
  const digest = typedDigest(devnet.deployment.domain, Receipt, receipt as unknown as Receipt)
  expect(() => requireSignature('receipt', digest, signature, segment.node)).not.toThrow()
  // Its client is a member whom nobody asks why: it is not theirs to tell.
  const said = await devnet.client.call<{ what: string }[]>('why', { job })
  expect(said.map(({ what }) => what).join()).toContain('ran segment 0')
  expect(said.filter(({ what }) => what.startsWith('did not answer'))).toEqual([])
})

test('a stream gives the same text for the same seed, its counts and its receipt', async () => {
  const request = { model, messages: story, seed: 11, max_tokens: 60 }
  const whole = await openai.chat.completions.create(request)
  const stream = await openai.chat.completions.create({
    ...request,
    stream: true,
    stream_options: { include_usage: true }
  })
  let text = ''
  let pieces = 0
  let last: OpenAI.ChatCompletionChunk | undefined
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta.content ?? ''
    if (piece !== '') pieces++
    text += piece
    last = chunk
  }
  expect(text).toBe(whole.choices[0]?.message.content)
  expect(pieces).toBeGreaterThan(1)
  expect(last?.choices).toEqual([])
  expect(last?.usage?.completion_tokens).toBe(whole.usage?.completion_tokens)
  expect(proofOf(last ?? {}).segments.length).toBe(1)
})

test('log-probabilities are those that the receipt commits to, of the text that was given', async () => {
  const asked = { model, messages: story, seed: 11, max_tokens: 40, logprobs: true, top_logprobs: 8 }
  const whole = await openai.chat.completions.create(asked)
  const [choice] = whole.choices
  const content = choice?.logprobs?.content ?? []
  expect(Buffer.from(content.flatMap(({ bytes }) => bytes ?? [])).toString()).toBe(choice?.message.content)
  for (const { top_logprobs: top } of content) {
    const likelihoods = top.map(({ logprob }) => Math.exp(logprob))
    expect(likelihoods).toHaveLength(8)
    expect(likelihoods).toEqual([...likelihoods].sort((a, b) => b - a))
    expect(likelihoods.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1.0001)
  }
  // Without chance the likeliest token is taken, wherever markers are not.
  const greedy = await openai.chat.completions.create({ ...asked, temperature: 0 })
  const taken = greedy.choices[0]?.logprobs?.content ?? []
  expect(taken.length).toBeGreaterThan(0)
  for (const {
    logprob,
    top_logprobs: [first]
  } of taken)
    expect(logprob).toBe(first?.logprob)
  expect(whole.usage?.prompt_tokens).toBeGreaterThan(0)
  expect(whole.usage?.total_tokens).toBe(
    (whole.usage?.prompt_tokens ?? 0) + (whole.usage?.completion_tokens ?? 0)
  )
})

test('texts are embedded: near in meaning is near in numbers, whether asked for as base64 or as numbers', async () => {
  const input = ['My puppy barked all night', 'A hound was growling', 'The invoice must be paid']
  // The official client asks for base64 and decodes it by itself, unless it is told otherwise.
  const { data } = await openai.embeddings.create({ model: embedder, input })
  const asked = { model: embedder, input, encoding_format: 'float' as const }
  const numbers = await openai.embeddings.create(asked)
  const [puppy = [], hound = [], invoice = []] = data.map(({ embedding }) => embedding)
  expect(numbers.data.map(({ embedding }) => embedding)).toEqual([puppy, hound, invoice])
  const product = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
  expect(product(puppy, puppy)).toBeCloseTo(1, 5)
  expect(product(puppy, hound)).toBeGreaterThan(2 * product(puppy, invoice))
  expect(proofOf(numbers).segments[0]?.receipt.receipt).toMatchObject({ from: 0, to: input.length })
})

test('the Responses endpoint answers, whole and streamed', async () => {
  const asked = { model, input: 'What is 3 plus 4?', temperature: 0 }
  const whole = await openai.responses.create(asked)
  expect(whole).toMatchObject({ status: 'completed', output_text: expect.stringContaining('7') })
  let text = ''
  for await (const event of await openai.responses.create({ ...asked, stream: true })) {
    if (event.type === 'response.output_text.delta') text += event.delta
    if (event.type === 'response.completed') expect(proofOf(event.response).segments).toHaveLength(1)
  }
  expect(text).toBe(whole.output_text)
  expect(whole.usage?.input_tokens).toBeGreaterThan(0)
})

test('a prompt is completed, up to a stop string', async () => {
  const request = { model, prompt: story[0]?.content ?? '', seed: 11, max_tokens: 60 }
  const whole = await openai.completions.create(request)
  const cut = await openai.completions.create({ ...request, stop: '.' })
  expect(cut.choices[0]?.text).toBe(whole.choices[0]?.text.split('.')[0])
  expect(cut.choices[0]?.finish_reason).toBe('stop')
  expect(BigInt(proofOf(cut).price)).toBeGreaterThan(0n)
})

test('aborting a stream ends its job, and what came is paid', async () => {
  const request = { model, messages: story, seed: 23, max_tokens: 200 }
  const whole = await openai.chat.completions.create(request)
  const paidBefore = own.client.signed
  const { data: stream, response } = await openai.chat.completions
    .create({ ...request, stream: true })
    .withResponse()
  for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break
  const job = response.headers.get('x-haca-job') as Hex
  const told = await until('the job ends', () => {
    const entries = own.client.story(job).map(({ what }) => what)
    return entries.includes('done') && entries
  })
  await until('the gateway has no job', () => gateway.running === 0)
  const delivered = told
    .map(what => /delivered units 0–(\d+) /.exec(what)?.[1])
    .find(units => units !== undefined)
  expect(Number(delivered)).toBeGreaterThan(0)
  expect(Number(delivered)).toBeLessThan(whole.usage?.completion_tokens ?? 0)
  expect(own.client.signed).toBeGreaterThan(paidBefore)
})

test('the AI SDK, which shares no code with the official client, works unchanged', async () => {
  // In a process of its own: a package below it names its TypeScript by the same condition as this repository.
  const program = path.join(import.meta.dirname, 'programs/ai-sdk.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, gateway.url, model, embedder])
  expect(JSON.parse(stdout)).toEqual({
    generated: { text: expect.stringContaining('7'), finishReason: 'stop', counted: true },
    streamed: { pieces: expect.any(Number), aborted: true },
    embedded: [64, 64],
    refused: { statusCode: 404, isRetryable: false }
  })
  await until('the job of the stream that was aborted ends', () => gateway.running === 0)
})

test('errors are those that the client knows', async () => {
  const ask = (more: object) =>
    openai.chat.completions.create({
      model,
      messages: story,
      ...more
    } as OpenAI.ChatCompletionCreateParamsNonStreaming)
  await expect(ask({ model: 'haca/none' })).rejects.toMatchObject({
    constructor: OpenAI.NotFoundError,
    code: 'UNKNOWN_MODEL'
  })
  await expect(ask({ tools: [{ type: 'function', function: { name: 'f' } }] })).rejects.toMatchObject({
    constructor: OpenAI.BadRequestError,
    code: 'INVALID_INPUT',
    param: 'tools'
  })
  // Only the node has the tokenizer, so only it can tell that this does not fit.
  await expect(ask({ messages: [{ role: 'user', content: 'fox '.repeat(500) }] })).rejects.toMatchObject({
    status: 413,
    code: 'INPUT_TOO_LARGE',
    param: 'messages'
  })
  await expect(openai.embeddings.create({ model, input: 'x' })).rejects.toMatchObject({
    constructor: OpenAI.BadRequestError,
    code: 'INVALID_INPUT',
    param: 'model'
  })
})

test('a retry with the same Idempotency-Key gets the same answer', async () => {
  const ask = () =>
    openai.chat.completions.create(
      { model, messages: story, max_tokens: 40 },
      {
        headers: { 'Idempotency-Key': 'once' },
        maxRetries: 10
      }
    )
  // The second finds the first under way, is told 409, and comes back by itself.
  const [first, second] = await Promise.all([ask(), ask()])
  expect(second).toEqual(first)
  expect(await ask()).toEqual(first)
})

test('the example chats and shows its receipt', async () => {
  const { code, output } = await startProgram('openai-chat.ts', gateway.url).ended()
  expect(output).toMatch(/^model haca\/tiny-lm by 0x[0-9a-f]{40}\n[\s\S]*\n\d+ tokens\nreceipt \{/m)
  expect(output).toContain('"signature": "0x')
  expect(code).toBe(0)
})

test('the example finds the note that means what was asked', async () => {
  const { code, output } = await startProgram('semantic-search.ts', gateway.url).ended()
  expect(output).toMatch(
    /^Which doctor treats a fever\?\n {2}0\.\d\d {2}The physician prescribed tablets for the flu\.\n/
  )
  expect(code).toBe(0)
})

test('the example checks a receipt with no node, and finds a word that was changed', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'e2e-receipt-'))
  const control = await serveControl(devnet)
  onTestFinished(async () => {
    await control.stop()
    await rm(directory, { recursive: true, force: true })
  })
  const answer = await openai.chat.completions.create({ model, messages: story, max_tokens: 12 })
  const check = async (changed: object) => {
    const file = path.join(directory, 'answer.json')
    await writeFile(file, JSON.stringify(changed))
    return startProgram('check-receipt.ts', file, path.join(devnet.directory, joinFileName)).ended()
  }
  const honest = await check(answer)
  expect(honest.output).toMatch(/every signature holds$/m)
  expect(honest.code).toBe(0)
  const forged = JSON.parse(JSON.stringify(answer))
  forged.haca.segments[0].receipt.receipt.amount = '1'
  expect((await check(forged)).output).toMatch(/signed by 0x[0-9a-f]{40}, not by 0x/)
})

test('haca gateway stands in front of a running devnet until Ctrl-C', async () => {
  const control = await serveControl(devnet)
  const directory = await mkdtemp(path.join(tmpdir(), 'e2e-gateway-'))
  onTestFinished(async () => {
    await control.stop()
    await rm(directory, { recursive: true, force: true })
  })
  const command = await startGatewayCommand(devnet.directory, directory)
  // Where the test fails before it says so, the process must end all the same.
  onTestFinished(async () => void (await command.interrupt()))
  expect([...command.started.models].sort()).toEqual(['haca/tiny-embed', model])
  const client = new OpenAI({ baseURL: command.started.url, apiKey: 'none' })
  const messages = [{ role: 'user' as const, content: 'What is 2 plus 2?' }]
  const answer = await client.chat.completions.create({ model, messages, temperature: 0 })
  expect(answer.choices[0]?.message.content).toContain('4')
  const metrics = await (await fetch(`${command.started.metrics}/metrics`)).text()
  expect(metrics).toContain('haca_gateway_requests_total{endpoint="/v1/chat/completions",status="200"} 1')
  expect(metrics).toMatch(/^libp2p_connections\{direction="\w+"\} [1-9]/m)
  // Its dashboard sees the whole network, through the gateway's own client.
  const state = new URL('/api/state', command.started.dashboard)
  const seen = async () => (await (await fetch(state)).json()) as WireState
  await expect.poll(async () => (await seen()).jobs.length).toBeGreaterThan(0)
  await expect.poll(async () => (await seen()).money?.conserved).toBe(true)
  const { network, nodes, exact } = await seen()
  expect({ network, exact }).toEqual({ network: devnet.deployment.network, exact: true })
  expect(nodes.length).toBe(devnet.nodes.filter(({ role }) => role !== 'client').length)
  // From the first key on, everybody needs one.
  const apiKey = await command.createKey('shop')
  await expect(client.models.list()).rejects.toThrow(OpenAI.AuthenticationError)
  expect((await client.withOptions({ apiKey }).models.list()).data.map(({ id }) => id).sort()).toEqual([
    embedder,
    model
  ])
  const { code, stderr } = await command.interrupt()
  expect(stderr).toMatch(/opening an escrow lane with play money[\s\S]*leaving/)
  expect(code).toBe(0)
  await expect(client.models.list({ maxRetries: 0 })).rejects.toThrow(OpenAI.APIConnectionError)
})
