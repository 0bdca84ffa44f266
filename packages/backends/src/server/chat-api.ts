import { type ChatMessage, HacaError } from '@haca/protocol'
import type { NextToken, NextTokens, TextEvent, TextRequest } from '../model/compute.ts'
import type { TokenCounts } from '../types.ts'
import { streamEnd } from './event-reader.ts'
import type { HttpClient } from './http-client.ts'
import { createCallWriter } from './tool-call-writer.ts'

/** The path of chats under the API's URL. */
const chatPath = '/chat/completions'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Chats of one model on one server. */
export interface ChatApi {
  /** @param counting asks for the counts of tokens, which come behind the last piece. Default: false */
  readonly complete: (
    request: TextRequest,
    signal: AbortSignal,
    counting?: boolean
  ) => AsyncGenerator<TextEvent, void, void>
  /** Text of an answer that is not streamed. @param more fields of the body beyond the request's */
  readonly answer: (request: TextRequest, signal: AbortSignal, more?: Json) => Promise<string>
  /** @param count likely tokens to ask for */
  readonly next: (request: TextRequest, count: number, signal: AbortSignal) => Promise<NextTokens>
}

/**
 * Draws are to be made from all words, by the temperature alone: so the network prices them and verifiers judge them. Left
 * to themselves llama-server cuts off words below a twentieth of the likeliest, and vLLM does as the model's publisher
 * says. Of several ways to say "all" these are the ones that llama-server, vLLM and SGLang share.
 */
export const wholeDraws: Json = { top_k: -1, min_p: 0, repetition_penalty: 1 }

/** A server takes 31 bits of seed at least. */
function seedNumber(seed: Uint8Array): number {
  return new DataView(seed.buffer, seed.byteOffset).getUint32(0) & 0x7fff_ffff
}

function messageOf({ role, content, toolCalls, toolCallId }: ChatMessage): Json {
  return {
    role,
    // Beside calls there may be no words, and servers tell none from empty ones.
    content: toolCalls !== undefined && content === '' ? null : content,
    ...(toolCalls === undefined ? {} : { tool_calls: JSON.parse(toolCalls) }),
    ...(toolCallId === undefined ? {} : { tool_call_id: toolCallId })
  }
}

function bodyOf(model: string, settings: Json, request: TextRequest): Json {
  const { messages, delivered, maxTokens, temperature, seed, topP = 1, responseFormat, tools } = request
  const begun = delivered === '' ? [] : [{ role: 'assistant', content: delivered }]
  return {
    model,
    messages: [...messages.map(messageOf), ...begun],
    max_tokens: maxTokens,
    temperature,
    seed: seedNumber(seed),
    top_p: topP,
    ...settings,
    ...(responseFormat === undefined ? {} : { response_format: responseFormat }),
    ...tools,
    // vLLM and SGLang go on with the last message when asked to; llama-server and Ollama do so by themselves.
    ...(delivered === '' ? {} : { continue_final_message: true, add_generation_prompt: false })
  }
}

/** @throws HacaError `ENGINE_FAILED` when an answer has no choice in it */
function choiceOf(chunk: unknown): Json {
  const [choice] = isRecord(chunk) ? records(chunk.choices) : []
  if (choice !== undefined) return choice
  throw new HacaError('ENGINE_FAILED', 'the server answers without choices')
}

/** Servers whose templates know no such wish make several calls all the same, as llama-server does. */
function mostCalls({ tools }: TextRequest): number | undefined {
  const { parallel_tool_calls: several }: Json = { ...tools }
  return several === false ? 1 : undefined
}

/** Why an answer ended, as far as the network tells reasons apart. */
function finishOf(reason: unknown): 'stop' | 'length' | undefined {
  return reason === 'length' ? 'length' : typeof reason === 'string' ? 'stop' : undefined
}

const callsOf = (part: unknown) => (isRecord(part) ? records(part.tool_calls) : [])
const textOf = (part: unknown) => (isRecord(part) && typeof part.content === 'string' ? part.content : '')

/** What a whole answer adds: llama-server puts what the answer was begun with before it, vLLM does not. */
function addedOf(message: unknown, { delivered }: TextRequest): string {
  const text = textOf(message)
  return text.startsWith(delivered) ? text.slice(delivered.length) : text
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32

function countsOf(chunk: unknown): TokenCounts | undefined {
  if (!isRecord(chunk) || !isRecord(chunk.usage)) return undefined
  const { prompt_tokens: prompt, completion_tokens: output } = chunk.usage
  return isCount(prompt) && isCount(output) ? { prompt, output } : undefined
}

const utf8 = new TextEncoder()

function tokenOf({ token, bytes, logprob }: Json): NextToken[] {
  if (typeof logprob !== 'number' || !Number.isFinite(logprob)) return []
  const spelled = Array.isArray(bytes)
    ? Uint8Array.from(bytes)
    : utf8.encode(typeof token === 'string' ? token : '')
  return [{ bytes: spelled, logprob: Math.min(0, logprob) }]
}

/** @param settings fields of every request, such as `wholeDraws` */
export function createChatApi(http: HttpClient, model: string, settings: Json = {}): ChatApi {
  const ask = (request: TextRequest, signal: AbortSignal, more: Json) =>
    http.post(chatPath, { ...bodyOf(model, settings, request), stream: false, ...more }, signal)
  return {
    async *complete(request, signal, counting = false) {
      const more = counting ? { stream_options: { include_usage: true } } : {}
      const body = { ...bodyOf(model, settings, request), stream: true, ...more }
      const calls =
        request.tools === undefined ? undefined : createCallWriter(request.seed, mostCalls(request))
      let finish: 'stop' | 'length' | undefined
      let counts: TokenCounts | undefined
      let begun = false
      for await (const chunk of http.stream(chatPath, body, signal)) {
        if (chunk === streamEnd) {
          // Some servers say why an answer ends only beside the counts, if at all; that it is whole they have said now.
          if (begun) finish ??= 'stop'
          break
        }
        begun = true
        counts = countsOf(chunk) ?? counts
        // The chunk of counts has no choices.
        const bare = isRecord(chunk) && Array.isArray(chunk.choices) && chunk.choices.length === 0
        if (!bare && finish === undefined) {
          const choice = choiceOf(chunk)
          const part = choice.delta ?? choice.message
          const text = calls === undefined ? textOf(part) : calls.write(textOf(part), callsOf(part))
          if (text !== '') yield { text }
          finish = finishOf(choice.finish_reason)
          // Leaving the loop tells the server to stop.
          if (calls?.isOver) {
            finish = 'stop'
            break
          }
        }
        if (finish === undefined || (counting && counts === undefined)) continue
        break
      }
      if (finish === undefined)
        throw new HacaError('ENGINE_FAILED', 'the server ended its stream without a reason')
      yield { finish, ...(counts === undefined ? {} : { counts }) }
    },
    answer: async (request, signal, more = {}) =>
      addedOf(choiceOf(await ask(request, signal, more)).message, request),
    async next(request, count, signal) {
      const more = { logprobs: true, top_logprobs: count, max_tokens: 1, temperature: 0 }
      const choice = choiceOf(await ask(request, signal, more))
      const [first] = isRecord(choice.logprobs) ? records(choice.logprobs.content) : []
      const top = records(first?.top_logprobs).flatMap(tokenOf)
      const ends = addedOf(choice.message, request) === '' && finishOf(choice.finish_reason) === 'stop'
      return { top: top.sort((a, b) => b.logprob - a.logprob), ends }
    }
  }
}
