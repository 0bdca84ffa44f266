import { z } from 'zod'
import { bytes, exactText, hash, list, uint } from '../encoding/schema.ts'

/**
 * What a job takes in. The client commits to its canonical CBOR, so that prompt, seed and parameters are all
 * under the signed assignment.
 */

/** Most bytes of one job's input on the wire. */
export const inputBytesMax = 1024 * 1024

export const chatMessage = z.object({
  /** `tool` is what a tool gave. It, and calls, need the model's feature `tools`. */
  role: z.enum(['system', 'user', 'assistant', 'tool']),
  content: exactText(256 * 1024),
  /** Of the assistant: JSON as OpenAI's `tool_calls` has it, what it called. */
  toolCalls: exactText(64 * 1024).optional(),
  /** Of a tool: the call that it answers. */
  toolCallId: exactText(256).optional()
})
export type ChatMessage = z.output<typeof chatMessage>

export const jobInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chat'),
    messages: list(chatMessage, 256).min(1),
    /** Most output tokens. */
    maxTokens: uint.min(1).max(2 ** 20),
    /** Thousandths: 800 samples at temperature 0.8, 0 takes the most likely token. */
    temperatureMilli: uint.max(5000),
    /** Seeds every draw of the sampler, so that a checker can repeat it. */
    seed: hash,
    /** Thousandths: draws come from the likeliest tokens that make up this share. Needs the model's feature `top_p`. */
    topPMilli: uint.min(1).max(1000).optional(),
    /** JSON as OpenAI's `response_format` has it. Needs the model's feature `response_format`. */
    responseFormat: exactText(64 * 1024).optional(),
    /**
     * JSON of an object with OpenAI's `tools` and, if they are said, `tool_choice` and `parallel_tool_calls`. Needs the
     * model's feature `tools`; the output may then hold calls, see `openToolCall`.
     */
    tools: exactText(64 * 1024).optional()
  }),
  z.object({
    kind: z.literal('tensor'),
    rows: uint.min(1).max(2 ** 20),
    columns: uint.min(1).max(2 ** 24),
    /** Row-major float32, little endian: 4 × rows × columns bytes. */
    data: bytes(inputBytesMax)
  }),
  z.object({
    kind: z.literal('texts'),
    /** Each gives one row of output; what is in a text never changes the row of another. */
    texts: list(exactText(256 * 1024), 4096).min(1)
  })
])
export type JobInput = z.output<typeof jobInput>
export type ChatInput = Extract<JobInput, { kind: 'chat' }>
export type TensorInput = Extract<JobInput, { kind: 'tensor' }>
export type TextsInput = Extract<JobInput, { kind: 'texts' }>

/** Why a run ended; the number is what a receipt carries. */
export const stopReasons = ['stop', 'length', 'cancelled'] as const
export type StopReason = (typeof stopReasons)[number]
