import type { ToolText } from '@haca/protocol'
import type { ToolCall, ToolCallDelta } from './answer.ts'

/** A call that grows as its pieces come. */
export type OpenToolCall = { -readonly [K in keyof ToolCall]: ToolCall[K] }

/** What a piece of an output says of calls; nothing of words. */
export function toDelta(read: ToolText): ToolCallDelta[] {
  if (read.kind === 'text') return []
  const { index } = read
  return read.kind === 'arguments'
    ? [{ index, arguments: read.text }]
    : [{ index, begins: { id: read.id, name: read.name }, arguments: '' }]
}

/** Puts pieces of calls together. */
export function addCalls(calls: OpenToolCall[], deltas: readonly ToolCallDelta[]): void {
  for (const { begins, arguments: more } of deltas) {
    if (begins !== undefined) calls.push({ ...begins, arguments: more })
    else {
      const last = calls.at(-1)
      if (last !== undefined) last.arguments += more
    }
  }
}

/** `tool_calls` of a whole message. */
export const wholeToolCalls = (calls: readonly ToolCall[]) =>
  calls.map(({ id, name, arguments: given }) => ({
    id,
    type: 'function',
    function: { name, arguments: given }
  }))

/** `tool_calls` of a chunk. */
export const toolCallChunks = (calls: readonly ToolCallDelta[]) =>
  calls.map(({ index, begins, arguments: more }) =>
    begins === undefined
      ? { index, function: { arguments: more } }
      : { index, id: begins.id, type: 'function', function: { name: begins.name, arguments: more } }
  )

/** A finished answer's calls in one piece each. */
export const allAtOnce = (calls: readonly ToolCall[]): ToolCallDelta[] =>
  calls.map(({ id, name, arguments: given }, index) => ({ index, begins: { id, name }, arguments: given }))
