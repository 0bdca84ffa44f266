import { HacaError } from '@haca/protocol'

/** Parameters with the values that ask for nothing. */
export type Unsupported = Readonly<Record<string, (value: unknown) => boolean>>

export const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
export const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
export const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value)
export const nothing = () => false

/**
 * Parameters that change an answer and that the network can't honour, each with the values that ask for nothing. Those
 * pass; anything else is refused by name, because an answer that ignores it would be another one than was asked for.
 */
const unsupported: Unsupported = {
  n: oneOf(1),
  best_of: oneOf(1),
  top_k: oneOf(0, -1),
  min_p: oneOf(0),
  repetition_penalty: oneOf(1),
  frequency_penalty: oneOf(0),
  presence_penalty: oneOf(0),
  logit_bias: isEmptyObject,
  echo: oneOf(false),
  suffix: oneOf(''),
  functions: isEmpty,
  function_call: oneOf('none', 'auto'),
  modalities: value => Array.isArray(value) && value.every(each => each === 'text'),
  audio: nothing,
  prediction: nothing,
  reasoning_effort: oneOf('none'),
  verbosity: oneOf('medium'),
  web_search_options: nothing,
  store: oneOf(false)
}

/** Tools, on endpoints that have no words for their calls. */
export const unsupportedTools: Unsupported = { tools: isEmpty, tool_choice: oneOf('none', 'auto') }

/** Throws `INVALID_INPUT` naming the first parameter that the network can't honour. `null` is the same as leaving it out. */
export function refuseUnsupported(body: Readonly<Record<string, unknown>>, more: Unsupported): void {
  for (const [param, asksNothing] of Object.entries({ ...unsupported, ...more })) {
    const value = body[param]
    if (value === undefined || value === null || asksNothing(value)) continue
    throw new HacaError('INVALID_INPUT', `${param}: the network can’t do this`, { data: { field: param } })
  }
}
