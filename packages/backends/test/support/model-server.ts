import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ChatMessage, decodeEvidence, isHacaError } from '@haca/protocol'
import { encodeTokens, type LoadedModel, type ModelSource, type RunChunk } from '../../src/index.ts'
import { createByteBpe } from '../../src/tokenizer/byte-bpe.ts'
import { parseTokenizerFile } from '../../src/tokenizer/tokenizer-file.ts'

/** What a server lacks that others have, or does in its own way. */
export interface Lacks {
  /** Its whole answers begin with what they were begun with, as those of llama-server do. */
  readonly repeatsBegun?: boolean
  /** It refuses fields that OpenAI does not know. */
  readonly strict?: boolean
  /** Its list tells how long a context may be, as those of llama-server and vLLM do. */
  readonly tellsContext?: 'n_ctx' | 'max_model_len'
  readonly streams?: boolean
  /** Its streams do not tell why they end. */
  readonly reasons?: boolean
  readonly continues?: boolean
  readonly logprobs?: boolean
  readonly list?: boolean
  readonly features?: boolean
  readonly tools?: boolean
  readonly counts?: boolean
}

export interface ModelServer {
  /** Where its API begins. */
  readonly url: string
  /** Requests that were under way when their client left. */
  readonly abandoned: number
  /** Chats are taken and not answered. */
  hangs: boolean
  /** Chats of so many tokens at the most are taken and not answered. */
  hangsAt: number
  /** Chats that are not answered so far. */
  readonly hanging: number
  /** Name of the model that its list tells of. */
  lists: string
  /** What its list is answered with. */
  status: number
  /** Times that its list was asked for. */
  readonly probes: number
  readonly stop: () => Promise<void>
}

interface Message {
  readonly role: ChatMessage['role']
  readonly content: string | null
  readonly tool_calls?: readonly { readonly function: { readonly name: string } }[]
  readonly tool_call_id?: string
}

interface ToolSpec {
  readonly type: 'function'
  readonly function: { readonly name: string; readonly parameters?: { readonly properties?: object } }
}

interface Body {
  readonly model: string
  readonly messages: readonly Message[]
  readonly max_tokens: number
  readonly temperature: number
  readonly seed?: number
  readonly stream?: boolean
  readonly stream_options?: { readonly include_usage?: boolean }
  readonly tools?: readonly ToolSpec[]
  readonly tool_choice?: string | ToolSpec
  readonly top_p?: number
  readonly response_format?: object
  readonly logprobs?: boolean
  readonly top_logprobs?: number
  readonly continue_final_message?: boolean
}

class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The model was trained on words only: as chat templates do it, what tools said becomes words. */
const plain = ({ role, content }: Message): ChatMessage =>
  role === 'tool'
    ? { role: 'user', content: `The tool says ${content}` }
    : { role, content: content === null ? '' : content }

interface Called {
  readonly id: string
  readonly type: 'function'
  readonly function: { readonly name: string; readonly arguments: string }
}

/**
 * Whom an answer calls: a tool that is named, or each that there is if one must be called or the question is about one;
 * none where a tool has spoken last. Every property is given the question's last word.
 */
function callsOf({ tools = [], tool_choice = 'auto', messages }: Body): Called[] {
  const last = messages.at(-1)
  const words: readonly string[] = last?.content?.match(/[\w-]+/g) ?? []
  const about = ({ function: { name } }: ToolSpec) => words.includes(name)
  const chosen =
    typeof tool_choice === 'object'
      ? tools.filter(({ function: { name } }) => name === tool_choice.function.name)
      : tool_choice === 'required'
        ? tools
        : tool_choice === 'none' || last?.role === 'tool'
          ? []
          : tools.filter(about)
  return chosen.map(({ function: { name, parameters } }, at) => {
    const properties = Object.keys(parameters?.properties ?? {})
    const given = Object.fromEntries(properties.map(property => [property, words.at(-1) ?? '']))
    return {
      id: `call_of_server_${at}`,
      type: 'function',
      function: { name, arguments: JSON.stringify(given) }
    }
  })
}

/** Calls as vLLM streams them: the head of each, then its arguments in pieces. */
function sendCalls(
  calls: readonly Called[],
  { stream, stream_options }: Body,
  response: ServerResponse
): void {
  const usage = { prompt_tokens: 11, completion_tokens: 7 * calls.length }
  if (stream !== true) {
    const message = { role: 'assistant', content: null, tool_calls: calls }
    response.end(JSON.stringify({ choices: [{ message, finish_reason: 'tool_calls' }], usage }))
    return
  }
  response.setHeader('content-type', 'text/event-stream')
  const event = (chunk: object) => response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  const send = (choice: object) => event({ choices: [{ index: 0, finish_reason: null, ...choice }] })
  for (const [index, { id, type, function: called }] of calls.entries()) {
    const half = Math.ceil(called.arguments.length / 2)
    send({ delta: { tool_calls: [{ index, id, type, function: { name: called.name, arguments: '' } }] } })
    for (const piece of [called.arguments.slice(0, half), called.arguments.slice(half)])
      send({ delta: { tool_calls: [{ index, function: { arguments: piece } }] } })
  }
  send({ delta: {}, finish_reason: 'tool_calls' })
  if (stream_options?.include_usage) event({ choices: [], usage })
  response.end('data: [DONE]\n\n')
}

/**
 * An OpenAI-compatible server over a real model: what vLLM and its like do as far as nodes use it. Where `lacks` says so it
 * ignores a field, as lesser servers do.
 */
export async function startModelServer(
  model: LoadedModel,
  source: ModelSource,
  lacks: Lacks = {},
  port = 0
): Promise<ModelServer> {
  const tokenizer = createByteBpe(parseTokenizerFile(source.files.get('tokenizer.json') ?? new Uint8Array()))

  /** The tokens that the answer begins with, and the conversation before it. */
  function begun({ messages, continue_final_message }: Body) {
    const last = messages.at(-1)
    if (last?.role !== 'assistant' || continue_final_message !== true || lacks.continues)
      return { messages: messages.map(plain), tokens: [] }
    return { messages: messages.slice(0, -1).map(plain), tokens: tokenizer.encode(last.content ?? '') }
  }

  const repeated = (body: Body) =>
    lacks.repeatsBegun && body.continue_final_message ? (body.messages.at(-1)?.content ?? '') : ''

  async function* answer(body: Body, signal: AbortSignal): AsyncGenerator<RunChunk, 'stop' | 'length', void> {
    const { messages, tokens } = begun(body)
    const seed = (body.seed ?? 0).toString(16).padStart(8, '0').repeat(8)
    const greedy = body.top_p !== undefined && body.top_p < 0.01 && !lacks.features
    const input = {
      kind: 'chat' as const,
      messages,
      maxTokens: tokens.length + body.max_tokens,
      temperatureMilli: greedy ? 0 : Math.round(1000 * (body.temperature ?? 1)),
      seed: `0x${seed}` as const
    }
    for await (const event of model.run(input, { delivered: encodeTokens(tokens), signal })) {
      if (event.kind === 'chunk') yield event
      else return event.stopReason === 'stop' ? 'stop' : 'length'
    }
    return 'stop'
  }

  const usageOf = ({ messages }: Body, written: number) => ({
    prompt_tokens: messages.reduce((sum, { content }) => sum + tokenizer.encode(content ?? '').length, 0),
    completion_tokens: written
  })

  function logprobsOf(chunk: RunChunk | undefined, count: number) {
    const content = (chunk?.leaves ?? []).map(leaf => {
      const { token, top } = decodeEvidence(leaf) ?? { token: 0, top: [] }
      const spell = (id: number, logprob: number) => {
        const bytes = [...(model.tokens?.bytesOf(id) ?? [])]
        return { token: Buffer.from(bytes).toString(), bytes, logprob }
      }
      const all = top.map(entry => spell(entry.token, entry.logprob))
      const own = top.find(entry => entry.token === token)
      return { ...spell(token, own?.logprob ?? -99), top_logprobs: all.slice(0, count) }
    })
    return { content }
  }

  const ways = { hangs: false, hangsAt: 0, hanging: 0, lists: 'tiny', status: 200, probes: 0, abandoned: 0 }

  async function chat(body: Body, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (body.model !== 'tiny') throw new Refusal(404, `The model ${body.model} does not exist.`)
    if (lacks.strict && 'top_k' in body) throw new Refusal(400, 'Unrecognized request argument: top_k')
    if ((body.top_logprobs ?? 0) > 8) throw new Refusal(400, 'top_logprobs must be at most 8')
    const left = new AbortController()
    response.once('close', () => {
      if (response.writableEnded) return
      ways.abandoned++
      left.abort()
    })
    if (body.response_format !== undefined && !lacks.features) {
      response.end(
        JSON.stringify({ choices: [{ message: { content: '{"fox": true}' }, finish_reason: 'stop' }] })
      )
      return
    }
    const calls = lacks.tools ? [] : callsOf(body)
    if (calls.length > 0) {
      sendCalls(calls, body, response)
      return
    }
    const run = answer(body, left.signal)
    const streaming = body.stream === true && !lacks.streams
    const first = await run.next()
    const send = async (choice: object) => {
      const event = { choices: [{ index: 0, ...choice }] }
      if (!response.write(`data: ${JSON.stringify(event)}\n\n`)) {
        await Promise.race([once(response, 'drain'), once(response, 'close')])
      }
    }
    if (streaming) response.setHeader('content-type', 'text/event-stream')
    let text = ''
    let written = 0
    let next = first
    for (; next.done !== true; next = await run.next()) {
      text += next.value.text
      written += next.value.units
      if (streaming && next.value.text !== '')
        await send({ delta: { content: next.value.text }, finish_reason: null })
    }
    if (streaming) {
      if (!lacks.reasons) await send({ delta: {}, finish_reason: next.value })
      if (body.stream_options?.include_usage && !lacks.counts) {
        response.write(`data: ${JSON.stringify({ choices: [], usage: usageOf(body, written) })}\n\n`)
      }
      response.end('data: [DONE]\n\n')
      return
    }
    const told = body.logprobs && !lacks.logprobs
    const logprobs = told ? logprobsOf(first.done ? undefined : first.value, body.top_logprobs ?? 0) : null
    const choice = {
      index: 0,
      message: { role: 'assistant', content: repeated(body) + text },
      logprobs,
      finish_reason: next.value
    }
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ choices: [choice], ...(lacks.counts ? {} : { usage: usageOf(body, written) }) }))
    request.resume()
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/v1/models' && !lacks.list) {
      const { tellsContext } = lacks
      const length = tellsContext === 'n_ctx' ? { meta: { n_ctx: 256 } } : { max_model_len: 256 }
      ways.probes++
      if (ways.status !== 200) throw new Refusal(ways.status, 'Not now.')
      const entry = { id: ways.lists, ...(tellsContext === undefined ? {} : length) }
      response.end(JSON.stringify({ object: 'list', data: [entry] }))
      return
    }
    if (request.url !== '/v1/chat/completions') throw new Refusal(404, 'There is no such path.')
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const asked: Body = JSON.parse(Buffer.concat(parts).toString())
    if (ways.hangs || asked.max_tokens <= ways.hangsAt) {
      ways.hanging++
      return
    }
    await chat(asked, request, response)
  }

  const server = createServer((request, response) => {
    route(request, response).catch(error => {
      if (response.headersSent || response.destroyed) {
        response.destroy()
        return
      }
      const status = error instanceof Refusal ? error.status : isHacaError(error) ? 400 : 500
      response.writeHead(status).end(JSON.stringify({ error: { message: error.message } }))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(ways, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    }
  })
}
