import type { ChatMessage } from '@haca/protocol'
import { z } from 'zod'
import { fieldLimits } from '../limits.ts'
import type { GatewayClient } from '../types.ts'
import { type Call, createCall } from './call.ts'
import { commonBody } from './common-body.ts'
import { readBody } from './read-body.ts'
import {
  isEmpty,
  isEmptyObject,
  nothing,
  oneOf,
  type Unsupported,
  unsupportedTools
} from './refuse-unsupported.ts'

const textPart = z.object({
  type: z.enum(
    ['input_text', 'output_text'],
    'must be input_text or output_text: the network reads nothing else'
  ),
  text: z.string()
})
const message = z.object({
  type: z.literal('message', 'must be message: this endpoint calls no tools').optional(),
  role: z.enum(['system', 'developer', 'user', 'assistant'], 'must be system, developer, user or assistant'),
  content: z.union([z.string(), z.array(textPart).min(1)], 'must be text or a list of text parts')
})
const responseBody = commonBody.extend({
  input: z.preprocess(
    // A text is a conversation of one user message.
    input => (typeof input === 'string' && input !== '' ? [{ role: 'user', content: input }] : input),
    z.array(message, 'must be a text or a list of messages').min(1).max(fieldLimits.messagesMax)
  ),
  instructions: z.string().nullish(),
  max_output_tokens: z.int().min(1).nullish()
})

const isPlainText = (value: unknown) => {
  const { format, ...rest } = value as { readonly format?: { readonly type?: unknown } | null }
  return (format == null || format.type === 'text') && Object.keys(rest).every(key => key === 'verbosity')
}

/** What this endpoint has beyond the others and the network can't do: it keeps nothing, and calls nothing. */
const unsupported: Unsupported = {
  ...unsupportedTools,
  previous_response_id: nothing,
  conversation: nothing,
  prompt: nothing,
  background: oneOf(false),
  include: isEmpty,
  max_tool_calls: nothing,
  reasoning: isEmptyObject,
  text: isPlainText,
  top_logprobs: oneOf(0),
  truncation: oneOf('disabled')
}

/**
 * Reads the body of `POST /v1/responses`. `instructions` come first, as a system message. Throws `INVALID_INPUT`,
 * `UNKNOWN_MODEL`, `AMBIGUOUS_MODEL`.
 */
export function readResponseRequest(body: unknown, models: GatewayClient['models']): Call {
  const { input, instructions, ...common } = readBody(responseBody, body, unsupported)
  const messages = input.map(
    ({ role, content }): ChatMessage => ({
      role: role === 'developer' ? 'system' : role,
      content: typeof content === 'string' ? content : content.map(({ text }) => text).join('')
    })
  )
  const system: ChatMessage[] = instructions ? [{ role: 'system', content: instructions }] : []
  const call = createCall(common, models.resolve(common.model), [...system, ...messages], undefined)
  return instructions ? { ...call, instructions } : call
}
