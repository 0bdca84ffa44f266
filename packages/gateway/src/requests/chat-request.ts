import type { ChatMessage } from '@haca/protocol'
import { z } from 'zod'
import { fieldLimits } from '../limits.ts'
import type { GatewayClient } from '../types.ts'
import { type Call, createCall } from './call.ts'
import { commonBody, topLogprobs } from './common-body.ts'
import { readBody } from './read-body.ts'

const textPart = z.object({
  type: z.literal('text', 'must be text: the network reads nothing else'),
  text: z.string()
})
const absent = z.null('the network can’t do this').optional()

const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant'], 'must be system, developer, user or assistant'),
  content: z.union([z.string(), z.array(textPart).min(1)], 'must be text or a list of text parts'),
  // A chat model sees roles and texts only; a name or a tool call that it is not shown would change the conversation.
  name: absent,
  tool_calls: absent,
  function_call: absent
})

const chatBody = commonBody
  .extend({
    messages: z.array(message).min(1).max(fieldLimits.messagesMax),
    logprobs: z.boolean().nullish(),
    top_logprobs: topLogprobs
  })
  .refine(({ logprobs, top_logprobs }) => logprobs === true || (top_logprobs ?? 0) === 0, {
    path: ['top_logprobs'],
    message: 'needs logprobs to be true'
  })

/**
 * Reads the body of `POST /v1/chat/completions`. `developer` is today's word for `system`; the texts of a message's parts
 * are joined. Throws `INVALID_INPUT`, `UNKNOWN_MODEL`, `AMBIGUOUS_MODEL`.
 */
export function readChatRequest(body: unknown, models: GatewayClient['models']): Call {
  const parsed = readBody(chatBody, body)
  const messages = parsed.messages.map(
    ({ role, content }): ChatMessage => ({
      role: role === 'developer' ? 'system' : role,
      content: typeof content === 'string' ? content : content.map(({ text }) => text).join('')
    })
  )
  const top = parsed.logprobs === true ? (parsed.top_logprobs ?? 0) : undefined
  return createCall(parsed, models.resolve(parsed.model), messages, top)
}
