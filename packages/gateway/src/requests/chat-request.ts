import type { ChatMessage, Model } from '@haca/protocol'
import { z } from 'zod'
import { fieldLimits } from '../limits.ts'
import type { GatewayClient } from '../types.ts'
import { type Call, createCall, requireFeature } from './call.ts'
import { toolCallId, toolCalls, toolFields } from './chat-tools.ts'
import { commonBody, topLogprobs } from './common-body.ts'
import { readBody } from './read-body.ts'

const textPart = z.object({
  type: z.literal('text', 'must be text: the network reads nothing else'),
  text: z.string()
})
const absent = z.null('the network can’t do this').optional()
const contentRule = 'must be text or a list of text parts'

const message = z
  .object({
    role: z.enum(
      ['system', 'developer', 'user', 'assistant', 'tool'],
      'must be system, developer, user, assistant or tool'
    ),
    content: z.union([z.string(), z.array(textPart).min(1)], contentRule).nullish(),
    // A chat model sees roles, texts and calls only; a name that it is not shown would change the conversation.
    name: absent,
    tool_calls: toolCalls.nullish(),
    tool_call_id: toolCallId.nullish(),
    function_call: absent
  })
  .superRefine(({ role, content, tool_calls, tool_call_id }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (content == null && tool_calls == null) refuse('content', contentRule)
    if (tool_calls != null && role !== 'assistant') refuse('tool_calls', 'only the assistant calls tools')
    if (tool_call_id == null && role === 'tool') refuse('tool_call_id', 'must say which call this answers')
    if (tool_call_id != null && role !== 'tool') refuse('tool_call_id', 'only a tool answers a call')
  })

const hasTools = (tools: readonly unknown[] | null | undefined) => tools != null && tools.length > 0
const asksForNoTool = (choice: unknown) => choice == null || choice === 'none' || choice === 'auto'

const chatBody = commonBody
  .extend({
    messages: z.array(message).min(1).max(fieldLimits.messagesMax),
    ...toolFields,
    logprobs: z.boolean().nullish(),
    top_logprobs: topLogprobs
  })
  .refine(({ logprobs, top_logprobs }) => logprobs === true || (top_logprobs ?? 0) === 0, {
    path: ['top_logprobs'],
    message: 'needs logprobs to be true'
  })
  .refine(({ tools, tool_choice }) => hasTools(tools) || asksForNoTool(tool_choice), {
    path: ['tool_choice'],
    message: 'needs tools'
  })

/**
 * Reads the body of `POST /v1/chat/completions`. `developer` is today's word for `system`; the texts of a message's parts
 * are joined. Throws `INVALID_INPUT`, `UNKNOWN_MODEL`, `AMBIGUOUS_MODEL`.
 */
export function readChatRequest(body: unknown, models: GatewayClient['models']): Call {
  const parsed = readBody(chatBody, body)
  const model = models.resolve(parsed.model)
  const at = parsed.messages.findIndex(({ role, tool_calls }) => role === 'tool' || tool_calls != null)
  if (at >= 0) requireFeature(`messages[${at}]`, model, 'tools')
  const top = parsed.logprobs === true ? (parsed.top_logprobs ?? 0) : undefined
  return createCall(parsed, model, parsed.messages.map(toMessage), top, toolsOf(parsed, model))
}

function toMessage({ role, content, tool_calls, tool_call_id }: z.output<typeof message>): ChatMessage {
  return {
    role: role === 'developer' ? 'system' : role,
    content: typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join(''),
    ...(tool_calls == null ? {} : { toolCalls: JSON.stringify(tool_calls) }),
    ...(tool_call_id == null ? {} : { toolCallId: tool_call_id })
  }
}

function toolsOf(
  { tools, tool_choice, parallel_tool_calls }: z.output<typeof chatBody>,
  model: Model
): string | undefined {
  if (!hasTools(tools)) return undefined
  requireFeature('tools', model, 'tools')
  return JSON.stringify({
    tools,
    ...(tool_choice == null ? {} : { tool_choice }),
    ...(parallel_tool_calls == null ? {} : { parallel_tool_calls })
  })
}
