import { toHacaError } from '@haca/protocol'
import { errorObject } from '../errors/error-object.ts'
import type { Call } from '../requests/call.ts'
import type { Answer, AnswerHead } from './answer.ts'
import type { Telling } from './event-stream.ts'
import type { FormatFor } from './format.ts'
import { proofOf } from './proof.ts'

/** `POST /v1/responses`. Nothing is stored, so an answer can't be fetched or continued by its id. */
export const responseFormat: FormatFor = call => ({
  whole: answer => finished(call, answer),
  events: telling => responseEvents(call, telling)
})

/** The text as the one part of the one message of a response. */
const partOf = (text: string) => ({ type: 'output_text', text, annotations: [], logprobs: [] })
const messageOf = ({ job }: AnswerHead, status: string, content: readonly object[]) => ({
  id: `msg_${job.slice(2)}`,
  type: 'message',
  status,
  role: 'assistant',
  content
})

function responseOf(
  { maxTokens, temperatureMilli, instructions }: Call,
  head: AnswerHead,
  rest: object
): object {
  return {
    id: `resp_${head.job.slice(2)}`,
    object: 'response',
    created_at: head.created,
    model: head.model,
    error: null,
    incomplete_details: null,
    instructions: instructions ?? null,
    max_output_tokens: maxTokens,
    metadata: {},
    output: [],
    parallel_tool_calls: false,
    previous_response_id: null,
    store: false,
    temperature: temperatureMilli / 1000,
    text: { format: { type: 'text' } },
    tool_choice: 'none',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: null,
    ...rest
  }
}

/** OpenAI's word for how it ended. */
const statusOf = ({ finishReason }: Answer) => (finishReason === 'length' ? 'incomplete' : 'completed')

function finished(call: Call, answer: Answer): object {
  const status = statusOf(answer)
  return responseOf(call, answer, {
    status,
    ...(status === 'incomplete' ? { incomplete_details: { reason: 'max_output_tokens' } } : {}),
    output: [messageOf(answer, status, [partOf(answer.text)])],
    usage: usageOf(answer),
    haca: proofOf(answer)
  })
}

/** Nothing where the node did not count the prompt: the field has no room for half of it. */
function usageOf({ units, promptTokens, outputTokens = units }: Answer) {
  if (promptTokens === undefined) return null
  return {
    input_tokens: promptTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: promptTokens + outputTokens
  }
}

/** The events of a response: it is opened from the outside in, written, and closed from the inside out. */
async function* responseEvents(call: Call, { head, first, rest }: Telling): AsyncGenerator<string> {
  let sequence = 0
  const event = (type: string, detail: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...detail })}\n\n`
  const item = { output_index: 0 }
  const part = { ...item, content_index: 0, item_id: messageOf(head, '', []).id }
  try {
    const response = responseOf(call, head, { status: 'in_progress' })
    yield event('response.created', { response })
    yield event('response.in_progress', { response })
    yield event('response.output_item.added', { ...item, item: messageOf(head, 'in_progress', []) })
    yield event('response.content_part.added', { ...part, part: partOf('') })
    let next = first
    while (next.done !== true) {
      yield event('response.output_text.delta', { ...part, delta: next.value.text, logprobs: [] })
      next = await rest.next()
    }
    const answer = next.value
    const { text } = answer
    const status = statusOf(answer)
    yield event('response.output_text.done', { ...part, text, logprobs: [] })
    yield event('response.content_part.done', { ...part, part: partOf(text) })
    yield event('response.output_item.done', { ...item, item: messageOf(answer, status, [partOf(text)]) })
    yield event(`response.${status}`, { response: finished(call, answer) })
  } catch (thrown) {
    // Both ways in which clients look for it: fields of the event, and the object of every other endpoint.
    const { error } = errorObject(toHacaError(thrown))
    const { message, code, param } = error
    yield event('error', { message, code, param, error })
  }
}
