import { HacaError, openToolCall, toHex, withoutToolCallMarks } from '@haca/protocol'

type Json = Readonly<Record<string, unknown>>

/** Writes the words and calls of one answer as one text, see `openToolCall` of the protocol. */
export interface CallWriter {
  /**
   * @param words of a piece of the answer
   * @param calls `tool_calls` of that piece
   * @throws HacaError `ENGINE_FAILED` for a call without a name, and for a server that goes back to an earlier one
   */
  readonly write: (words: string, calls: readonly Json[]) => string
  /** A further call has come, which nobody asked for; it and what follows is not written. */
  readonly isOver: boolean
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const failed = (words: string) => new HacaError('ENGINE_FAILED', `the server's tool calls: ${words}`)

/**
 * @param seed of the answer: names the calls of a server that does not
 * @param most calls that were asked for. Default: any number
 */
export function createCallWriter(seed: Uint8Array, most = Number.POSITIVE_INFINITY): CallWriter {
  /** As the server counts; some count nothing and send each call in one piece. */
  let current: unknown
  let begun = 0
  let isOver = false

  function writeCall({ index, id, function: called }: Json): string {
    if (isOver) return ''
    const { name, arguments: given } = (called ?? {}) as Json
    const more = withoutToolCallMarks(typeof given === 'object' ? JSON.stringify(given) : text(given))
    const sameCall = begun > 0 && (index === undefined ? text(name) === '' : index === current)
    if (sameCall) return more
    if (text(name) === '') throw failed('one has no name')
    if (typeof index === 'number' && typeof current === 'number' && index < current)
      throw failed('an earlier one goes on behind a later one')
    if (begun >= most) {
      isOver = true
      return ''
    }
    current = index
    const own = `call_${toHex(seed).slice(2, 18)}_${begun++}`
    return openToolCall({ id: text(id) || own, name: text(name) }) + more
  }

  return {
    write(words, calls) {
      // A server that still talks behind its calls would put words among arguments.
      if (begun > 0 && words.trim() !== '') throw failed('words stand behind them')
      return (begun > 0 ? '' : withoutToolCallMarks(words)) + calls.map(writeCall).join('')
    },
    get isOver() {
      return isOver
    }
  }
}
