import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createToolCallReader } from '@haca/protocol'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { TextEvent, TextRequest } from '../src/model/compute.ts'
import { createChatApi, wholeDraws } from '../src/server/chat-api.ts'
import { createHttpClient } from '../src/server/http-client.ts'
import { listServerModels } from '../src/server/probe-server.ts'
import { failure } from './conformance/support.ts'

/**
 * What llama-server 0.7.0 (build 11669) answered about the example model in 16 bits, word for word but for times. The calls
 * are of a template with tools.
 */
type Recorded = Record<string, { status: number; type: string; body: string }>
const recorded: Recorded = JSON.parse(
  await readFile(new URL('./fixtures/llama-server-0.7.0.json', import.meta.url), 'utf8')
)

let replayed = ''
let asked: unknown
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', part => parts.push(part))
  request.on('end', () => {
    asked = parts.length === 0 ? undefined : JSON.parse(Buffer.concat(parts).toString())
    const { status, type, body } = recorded[replayed] ?? { status: 500, type: 'text/plain', body: '' }
    response.writeHead(status, { 'content-type': type }).end(body)
  })
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  server.close()
})

const http = createHttpClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` })
const api = createChatApi(http, 'tiny', wholeDraws)
const { signal } = new AbortController()
const begun = (delivered: string): TextRequest => ({
  messages: [{ role: 'user', content: 'What is 3 plus 4?' }],
  delivered,
  maxTokens: 12,
  temperature: 0,
  seed: new Uint8Array(32),
  topP: undefined,
  responseFormat: undefined,
  tools: undefined
})

async function complete(request: TextRequest): Promise<TextEvent[]> {
  const events: TextEvent[] = []
  for await (const event of api.complete(request, signal, true)) events.push(event)
  return events
}

beforeEach(() => {
  asked = undefined
})

test('its list tells the model and the context', async () => {
  replayed = 'models'
  expect(await listServerModels(http, signal)).toEqual([{ name: 'tiny', contextTokens: 256 }])
})

test('it is asked to draw from all words, and to go on with what was begun', async () => {
  replayed = 'answer'
  expect(await api.answer(begun(''), signal)).toBe('3 plus 4 is 7.')
  expect(asked).toMatchObject({ top_p: 1, top_k: -1, min_p: 0, repetition_penalty: 1 })
  expect(asked).not.toHaveProperty('continue_final_message')
  replayed = 'continued'
  await api.answer(begun('3 plus'), signal)
  expect(asked).toMatchObject({
    messages: [{ role: 'user' }, { role: 'assistant', content: '3 plus' }],
    continue_final_message: true,
    add_generation_prompt: false
  })
})

test('a whole answer repeats what it was begun with, a streamed one does not', async () => {
  replayed = 'continued'
  expect(await api.answer(begun('3 plus'), signal)).toBe(' 4 is 7.')
  replayed = 'continuedStream'
  expect(await complete(begun('3 plus 4'))).toEqual([
    { text: ' is' },
    { text: ' ' },
    { text: '7' },
    { finish: 'length' }
  ])
})

test('a stream ends with its reason and counts', async () => {
  replayed = 'stream'
  expect((await complete(begun(''))).at(-1)).toEqual({ finish: 'length', counts: { prompt: 11, output: 3 } })
})

test('likely words come spelled in bytes, and the end is no word', async () => {
  replayed = 'nextWord'
  const word = await api.next(begun('3 plus'), 3, signal)
  expect(word.ends).toBe(false)
  expect(word.top.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([' ', ' l', ''])
  replayed = 'nextEnd'
  expect((await api.next(begun('3 plus 4 is 7.'), 3, signal)).ends).toBe(true)
})

test('calls come in pieces', async () => {
  replayed = 'toolStream'
  const events = await complete({ ...begun(''), tools: { tools: [] } })
  const text = events.flatMap(event => ('text' in event ? [event.text] : [])).join('')
  const pieces = createToolCallReader().push(text)
  expect(pieces[0]).toMatchObject({ kind: 'call', name: 'look_up' })
  const given = pieces.flatMap(piece => (piece.kind === 'arguments' ? [piece.text] : [])).join('')
  expect(JSON.parse(given)).toEqual({ word: 'fox' })
})

test('a prompt beyond the context is told as such', async () => {
  replayed = 'tooLong'
  await expect(complete(begun(''))).rejects.toEqual(
    failure('INPUT_TOO_LARGE', { field: 'input.messages and input.maxTokens' })
  )
})
