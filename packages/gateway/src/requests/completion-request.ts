import { z } from 'zod'
import type { GatewayClient } from '../types.ts'
import { type Call, createCall } from './call.ts'
import { commonBody, topLogprobs } from './common-body.ts'
import { readBody } from './read-body.ts'
import { unsupportedTools } from './refuse-unsupported.ts'

const completionBody = commonBody.extend({
  prompt: z.union(
    [z.string().min(1), z.tuple([z.string().min(1)])],
    'must be one text: token ids and batches are not taken'
  ),
  // Here it is the number itself.
  logprobs: topLogprobs
})

/**
 * Reads the body of `POST /v1/completions`. The network's models take conversations, so the prompt becomes a conversation
 * of one user message, with the model's own template around it. Throws `INVALID_INPUT`, `UNKNOWN_MODEL`, `AMBIGUOUS_MODEL`.
 */
export function readCompletionRequest(body: unknown, models: GatewayClient['models']): Call {
  const { prompt, ...common } = readBody(completionBody, body, unsupportedTools)
  const content = typeof prompt === 'string' ? prompt : prompt[0]
  const messages = [{ role: 'user' as const, content }]
  return createCall(common, models.resolve(common.model), messages, common.logprobs ?? undefined)
}
