import { HacaError } from '@haca/protocol'
import type { NextToken, NextTokens, TextEvent, TextRequest } from '../model/compute.ts'
import type { HttpClient } from './http-client.ts'

/** The path of chats under the API's URL. */
const chatPath = '/chat/completions'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Chats of one model on one server. */
export interface ChatApi {
  /** @param more fields of the body beyond the request's */
  readonly complete: (
    request: TextRequest,
    signal: AbortSignal,
    more?: Json
  ) => AsyncGenerator<TextEvent, void, void>
  /** Text of an answer that is not streamed. */
  readonly answer: (request: TextRequest, signal: AbortSignal, more?: Json) => Promise<string>
  /** @param count likely tokens to ask for */
  readonly next: (request: TextRequest, count: number, signal: AbortSignal) => Promise<NextTokens>
}

/** A server takes 31 bits of seed at least. */
function seedNumber(seed: Uint8Array): number {
  return new DataView(seed.buffer, seed.byteOffset).getUint32(0) & 0x7fff_ffff
}

function bodyOf(model: string, request: TextRequest): Json {
  const { messages, delivered, maxTokens, temperature, seed, topP, responseFormat } = request
  const begun = delivered === '' ? [] : [{ role: 'assistant', content: delivered }]
  return {
    model,
    messages: [...messages, ...begun],
    max_tokens: maxTokens,
    temperature,
    seed: seedNumber(seed),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(responseFormat === undefined ? {} : { response_format: responseFormat }),
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

/** Why an answer ended, as far as the network tells reasons apart. */
function finishOf(reason: unknown): 'stop' | 'length' | undefined {
  return reason === 'length' ? 'length' : typeof reason === 'string' ? 'stop' : undefined
}

const textOf = (part: unknown) => (isRecord(part) && typeof part.content === 'string' ? part.content : '')

const utf8 = new TextEncoder()

function tokenOf({ token, bytes, logprob }: Json): NextToken[] {
  if (typeof logprob !== 'number' || !Number.isFinite(logprob)) return []
  const spelled = Array.isArray(bytes)
    ? Uint8Array.from(bytes)
    : utf8.encode(typeof token === 'string' ? token : '')
  return [{ bytes: spelled, logprob: Math.min(0, logprob) }]
}

export function createChatApi(http: HttpClient, model: string): ChatApi {
  const ask = (request: TextRequest, signal: AbortSignal, more: Json) =>
    http.post(chatPath, { ...bodyOf(model, request), stream: false, ...more }, signal)
  return {
    async *complete(request, signal, more = {}) {
      const body = { ...bodyOf(model, request), stream: true, ...more }
      for await (const chunk of http.stream(chatPath, body, signal)) {
        // The chunk of counts has no choices.
        if (isRecord(chunk) && Array.isArray(chunk.choices) && chunk.choices.length === 0) continue
        const choice = choiceOf(chunk)
        const text = textOf(choice.delta ?? choice.message)
        if (text !== '') yield { text }
        const finish = finishOf(choice.finish_reason)
        if (finish === undefined) continue
        yield { finish }
        return
      }
      throw new HacaError('ENGINE_FAILED', 'the server ended its stream without a reason')
    },
    answer: async (request, signal, more = {}) => textOf(choiceOf(await ask(request, signal, more)).message),
    async next(request, count, signal) {
      const more = { logprobs: true, top_logprobs: count, max_tokens: 1, temperature: 0 }
      const choice = choiceOf(await ask(request, signal, more))
      const [first] = isRecord(choice.logprobs) ? records(choice.logprobs.content) : []
      const top = records(first?.top_logprobs).flatMap(tokenOf)
      const ends = textOf(choice.message) === '' && finishOf(choice.finish_reason) === 'stop'
      return { top: top.sort((a, b) => b.logprob - a.logprob), ends }
    }
  }
}
