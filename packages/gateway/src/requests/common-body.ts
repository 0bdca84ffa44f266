import { evidenceTop } from '@haca/protocol'
import { z } from 'zod'
import { fieldLimits } from '../limits.ts'

const { modelLengthMax, stopsMax, stopLengthMax } = fieldLimits
const stopString = z.string().min(1).max(stopLengthMax)

/** There is evidence of so many tokens at each place and of no more. */
export const topLogprobs = z
  .int()
  .min(0)
  .max(evidenceTop, `must be at most ${evidenceTop}: the network has evidence of no more`)
  .nullish()

/** The parameters that both kinds of request share. Unknown ones are ignored, `null` means the default. */
export const commonBody = z.object({
  model: z.string().min(1).max(modelLengthMax),
  max_tokens: z.int().min(1).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  response_format: z
    .looseObject({ type: z.enum(['text', 'json_object', 'json_schema']) })
    .refine(
      format => JSON.stringify(format).length <= fieldLimits.responseFormatLengthMax,
      `must be at most ${fieldLimits.responseFormatLengthMax} characters of JSON`
    )
    .nullish(),
  seed: z.int().nullish(),
  stop: z.union([stopString, z.array(stopString).max(stopsMax)]).nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish()
})
export type CommonBody = z.output<typeof commonBody>
