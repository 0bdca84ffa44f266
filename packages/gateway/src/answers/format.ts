import type { Call } from '../requests/call.ts'
import type { Answer, AnswerHead, Piece } from './answer.ts'
import { type Chunks, eventStream, type Telling } from './event-stream.ts'
import { chatLogprobs, completionLogprobs } from './logprobs.ts'
import { proofOf } from './proof.ts'
import { toolCallChunks, wholeToolCalls } from './tool-calls.ts'

/** How one endpoint writes an answer. Made for each request. */
export interface AnswerFormat {
  /** The whole answer as one object. */
  whole(answer: Answer): object
  /** The answer as server-sent events, one string each. */
  events(telling: Telling): AsyncGenerator<string>
}

/** Makes the format of a request. */
export type FormatFor = (call: Call) => AnswerFormat

/**
 * Completion tokens are the units of the receipts, or what a node's server counted where units are none. Those of the
 * prompt are what the node counted, and left out with the total where it did not say.
 */
function usageOf({ units, promptTokens, outputTokens = units }: Answer) {
  const completion = { completion_tokens: outputTokens }
  if (promptTokens === undefined) return completion
  return { prompt_tokens: promptTokens, ...completion, total_tokens: promptTokens + outputTokens }
}

/** `POST /v1/chat/completions`. */
export const chatFormat: FormatFor = ({ topLogprobs }) => {
  const logprobsOf = ({ tokens }: Pick<Piece, 'tokens'>) =>
    topLogprobs === undefined ? null : chatLogprobs(tokens, topLogprobs)
  const chunks: Chunks = {
    opening: head => [chatChunk(head, { role: 'assistant', content: '' }, null, null)],
    piece: (head, piece) =>
      piece.calls === undefined
        ? chatChunk(head, { content: piece.text }, logprobsOf(piece), null)
        : chatChunk(head, { tool_calls: toolCallChunks(piece.calls) }, null, null),
    closing: answer => chatChunk(answer, {}, null, answer.finishReason),
    counts: answer => ({
      ...common(answer, 'chatcmpl', 'chat.completion.chunk'),
      choices: [],
      usage: usageOf(answer)
    })
  }
  return {
    events: telling => eventStream(chunks, telling),
    whole: answer => ({
      ...common(answer, 'chatcmpl', 'chat.completion'),
      choices: [
        {
          index: 0,
          message: messageOf(answer),
          logprobs: logprobsOf(answer),
          finish_reason: answer.finishReason
        }
      ],
      usage: usageOf(answer),
      haca: proofOf(answer)
    })
  }
}

/** `POST /v1/completions`. */
export const completionFormat: FormatFor = ({ topLogprobs }) => {
  const logprobsOf = ({ tokens }: Pick<Piece, 'tokens'>, offset: number) =>
    topLogprobs === undefined ? null : completionLogprobs(tokens, topLogprobs, offset)
  let offset = 0
  const chunks: Chunks = {
    opening: () => [],
    piece(head, piece) {
      const chunk = completionChunk(head, piece.text, logprobsOf(piece, offset), null)
      offset += piece.text.length
      return chunk
    },
    closing: answer => completionChunk(answer, '', null, answer.finishReason),
    counts: answer => ({ ...common(answer, 'cmpl', 'text_completion'), choices: [], usage: usageOf(answer) })
  }
  return {
    events: telling => eventStream(chunks, telling),
    whole: answer => ({
      ...completionChunk(answer, answer.text, logprobsOf(answer, 0), answer.finishReason),
      usage: usageOf(answer),
      haca: proofOf(answer)
    })
  }
}

function messageOf({ text, toolCalls }: Answer) {
  const called = toolCalls.length > 0
  return {
    role: 'assistant',
    content: called && text === '' ? null : text,
    refusal: null,
    ...(called ? { tool_calls: wholeToolCalls(toolCalls) } : {})
  }
}

type FinishReason = Answer['finishReason'] | null

function chatChunk(head: AnswerHead, delta: object, logprobs: object | null, finishReason: FinishReason) {
  return {
    ...common(head, 'chatcmpl', 'chat.completion.chunk'),
    choices: [{ index: 0, delta, logprobs, finish_reason: finishReason }]
  }
}

function completionChunk(
  head: AnswerHead,
  text: string,
  logprobs: object | null,
  finishReason: FinishReason
) {
  return {
    ...common(head, 'cmpl', 'text_completion'),
    choices: [{ index: 0, text, logprobs, finish_reason: finishReason }]
  }
}

function common({ job, created, model, modelId }: AnswerHead, prefix: string, object: string) {
  return { id: `${prefix}-${job.slice(2)}`, object, created, model, system_fingerprint: modelId }
}
