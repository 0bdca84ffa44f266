import { z } from 'zod'
import { fieldLimits } from '../limits.ts'

const { toolsLengthMax, toolsMax, toolCallIdLengthMax } = fieldLimits
const short = (value: unknown) => JSON.stringify(value).length <= toolsLengthMax
const tooLong = `must be at most ${toolsLengthMax} characters of JSON`

const aFunction = z.literal('function', 'must be function: the network calls nothing by itself')
const named = z.looseObject({ name: z.string().min(1) })

/** Tools of a chat: what the caller's functions are called and take. */
export const toolFields = {
  tools: z
    .array(z.looseObject({ type: aFunction, function: named }))
    .max(toolsMax)
    .refine(short, tooLong)
    .nullish(),
  tool_choice: z
    .union(
      [
        z.enum(['none', 'auto', 'required']),
        z.object({ type: aFunction, function: named.refine(short, tooLong) })
      ],
      'must be none, auto, required, or name a function'
    )
    .nullish(),
  parallel_tool_calls: z.boolean().nullish()
}

/** What the assistant called, in a message of the conversation. */
export const toolCalls = z
  .array(
    z.looseObject({
      id: z.string().min(1).max(toolCallIdLengthMax),
      type: aFunction,
      function: z.looseObject({ name: z.string().min(1), arguments: z.string() })
    })
  )
  .min(1)
  .refine(short, tooLong)

export const toolCallId = z.string().min(1).max(toolCallIdLengthMax)
