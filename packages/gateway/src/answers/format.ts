import type { Answer, AnswerHead } from './answer.ts'
import { proofOf } from './proof.ts'

/** How one endpoint writes its answers. */
export interface AnswerFormat {
  /** The whole answer as one object. */
  whole(answer: Answer): object
  /** What a stream begins with, if anything. */
  opening(head: AnswerHead): readonly object[]
  piece(head: AnswerHead, text: string): object
  /** The chunk that says why the stream ends. */
  closing(answer: Answer): object
  /** The chunk of counts, with no choices. */
  counts(answer: Answer): object
}

/**
 * Completion tokens are the units of the receipts. Tokens of the prompt are not counted: the tokenizer is the node's, the
 * receipt does not state them and they cost nothing, so the gateway would have to make the number up.
 */
function usageOf({ units }: Answer) {
  return { completion_tokens: units }
}

/** `POST /v1/chat/completions`. */
export const chatFormat: AnswerFormat = {
  whole: answer => ({
    ...common(answer, 'chatcmpl', 'chat.completion'),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: answer.text, refusal: null },
        logprobs: null,
        finish_reason: answer.finishReason
      }
    ],
    usage: usageOf(answer),
    haca: proofOf(answer)
  }),
  opening: head => [chatChunk(head, { role: 'assistant', content: '' }, null)],
  piece: (head, content) => chatChunk(head, { content }, null),
  closing: answer => chatChunk(answer, {}, answer.finishReason),
  counts: answer => ({
    ...common(answer, 'chatcmpl', 'chat.completion.chunk'),
    choices: [],
    usage: usageOf(answer)
  })
}

/** `POST /v1/completions`. */
export const completionFormat: AnswerFormat = {
  whole: answer => ({
    ...completionChunk(answer, answer.text, answer.finishReason),
    usage: usageOf(answer),
    haca: proofOf(answer)
  }),
  opening: () => [],
  piece: (head, text) => completionChunk(head, text, null),
  closing: answer => completionChunk(answer, '', answer.finishReason),
  counts: answer => ({ ...common(answer, 'cmpl', 'text_completion'), choices: [], usage: usageOf(answer) })
}

function chatChunk(head: AnswerHead, delta: object, finishReason: Answer['finishReason'] | null) {
  return {
    ...common(head, 'chatcmpl', 'chat.completion.chunk'),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }]
  }
}

function completionChunk(head: AnswerHead, text: string, finishReason: Answer['finishReason'] | null) {
  return {
    ...common(head, 'cmpl', 'text_completion'),
    choices: [{ index: 0, text, logprobs: null, finish_reason: finishReason }]
  }
}

function common({ job, created, model, modelId }: AnswerHead, prefix: string, object: string) {
  return { id: `${prefix}-${job.slice(2)}`, object, created, model, system_fingerprint: modelId }
}
