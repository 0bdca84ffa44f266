import { z } from 'zod'
import { HacaError } from '../errors.ts'

/**
 * How a text holds calls of tools. Behind the words, each call is a record separator (U+001E, as in RFC 7464), one line of
 * JSON with its id and name, and its arguments as they come, up to the next separator or the end. Text that comes in pieces
 * can so be told on in pieces, and what is paid is little more than the arguments. Only outputs of jobs with `tools` are
 * read in this way.
 */
const mark = '\u001e'

/** Characters of the line that begins a call: an id, and a name of 64 characters as OpenAI has it. */
export const toolCallHeadMax = 1024

const toolCallHead = z.object({ id: z.string().min(1), name: z.string().min(1) })
export type ToolCallHead = z.output<typeof toolCallHead>

/** What a call begins with; its arguments follow. */
export const openToolCall = ({ id, name }: ToolCallHead): string => `${mark}${JSON.stringify({ id, name })}\n`

/** Words or arguments, which JSON lets hold no separator: one that a model wrote all the same is replaced. */
export const withoutToolCallMarks = (text: string): string => text.replaceAll(mark, '\uFFFD')

/** Whether a text goes beyond words: what comes next is part of a call. */
export const hasToolCall = (text: string): boolean => text.includes(mark)

/** A piece of an output with calls. */
export type ToolText =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'call'; readonly index: number } & ToolCallHead)
  /** More of the arguments of the call that began last. */
  | { readonly kind: 'arguments'; readonly index: number; readonly text: string }

export interface ToolCallReader {
  /**
   * Takes the next piece of an output. A line that is not whole yet is held back; where the output ends in it, the call has
   * not begun.
   *
   * @throws HacaError `ENGINE_FAILED` for a call that does not begin as it must
   */
  readonly push: (text: string) => ToolText[]
}

/** Reads an output with calls as it comes. */
export function createToolCallReader(): ToolCallReader {
  let index = -1
  /** The line that begins a call, as far as it has come. */
  let head: string | undefined
  return {
    push(text) {
      const told: ToolText[] = []
      for (const [at, part] of text.split(mark).entries()) {
        if (at > 0) {
          if (head !== undefined) throw malformed()
          head = ''
        }
        let rest = part
        if (head !== undefined) {
          head += part
          const end = head.indexOf('\n')
          if (end > toolCallHeadMax || (end < 0 && head.length > toolCallHeadMax)) throw malformed()
          if (end < 0) continue
          rest = head.slice(end + 1)
          told.push({ kind: 'call', index: ++index, ...readHead(head.slice(0, end)) })
          head = undefined
        }
        if (rest === '') continue
        told.push(index < 0 ? { kind: 'text', text: rest } : { kind: 'arguments', index, text: rest })
      }
      return told
    }
  }
}

function readHead(line: string): ToolCallHead {
  try {
    return toolCallHead.parse(JSON.parse(line))
  } catch {
    throw malformed()
  }
}

const malformed = () =>
  new HacaError('ENGINE_FAILED', 'the output has a tool call that begins with no line of id and name')
