import { toHacaError } from '@haca/protocol'
import { errorObject } from '../errors/error-object.ts'
import type { Answer, AnswerHead, Piece } from './answer.ts'
import type { AnswerFormat } from './format.ts'
import { proofOf } from './proof.ts'

export interface EventStreamInit {
  readonly head: AnswerHead
  readonly format: AnswerFormat
  readonly includeUsage: boolean
  /** The first piece, or the answer where there is none: taken before the status line is sent, so that it can be an error's. */
  readonly first: IteratorResult<Piece, Answer>
  readonly rest: AsyncGenerator<Piece, Answer>
}

/**
 * An answer as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), one string each. The
 * last chunk before `[DONE]` carries the `haca` field. A failure on the way is an event with an error object, the end.
 */
export async function* eventStream(init: EventStreamInit): AsyncGenerator<string> {
  const { head, format, includeUsage, rest } = init
  // With `include_usage` every chunk has the field, and the last one fills it.
  const usage = includeUsage ? { usage: null } : {}
  try {
    for (const chunk of format.opening(head)) yield event({ ...chunk, ...usage })
    let next = init.first
    while (next.done !== true) {
      yield event({ ...format.piece(head, next.value), ...usage })
      next = await rest.next()
    }
    const answer = next.value
    const proof = { haca: proofOf(answer) }
    yield event({ ...format.closing(answer), ...usage, ...(includeUsage ? {} : proof) })
    if (includeUsage) yield event({ ...format.counts(answer), ...proof })
    yield 'data: [DONE]\n\n'
  } catch (error) {
    yield event(errorObject(toHacaError(error)))
  }
}

const event = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`
