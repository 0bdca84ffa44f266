import { toHacaError } from '@haca/protocol'
import { errorObject } from '../errors/error-object.ts'
import type { Answer, AnswerHead, Piece } from './answer.ts'
import { proofOf } from './proof.ts'

/** An answer as it comes. */
export interface Telling {
  readonly head: AnswerHead
  readonly includeUsage: boolean
  /** The first piece, or the answer where there is none: taken before the status line is sent, so that it can be an error's. */
  readonly first: IteratorResult<Piece, Answer>
  readonly rest: AsyncGenerator<Piece, Answer>
}

/** How an endpoint writes the chunks of a stream. */
export interface Chunks {
  /** What a stream begins with, if anything. */
  opening(head: AnswerHead): readonly object[]
  piece(head: AnswerHead, piece: Piece): object
  /** The chunk that says why the stream ends. */
  closing(answer: Answer): object
  /** The chunk of counts, with no choices. */
  counts(answer: Answer): object
}

/**
 * An answer as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), one string each. The
 * last chunk before `[DONE]` carries the `haca` field. A failure on the way is an event with an error object, the end.
 */
export async function* eventStream(chunks: Chunks, telling: Telling): AsyncGenerator<string> {
  const { head, includeUsage, rest } = telling
  // With `include_usage` every chunk has the field, and the last one fills it.
  const usage = includeUsage ? { usage: null } : {}
  try {
    for (const chunk of chunks.opening(head)) yield event({ ...chunk, ...usage })
    let next = telling.first
    while (next.done !== true) {
      yield event({ ...chunks.piece(head, next.value), ...usage })
      next = await rest.next()
    }
    const answer = next.value
    const proof = { haca: proofOf(answer) }
    yield event({ ...chunks.closing(answer), ...usage, ...(includeUsage ? {} : proof) })
    if (includeUsage) yield event({ ...chunks.counts(answer), ...proof })
    yield 'data: [DONE]\n\n'
  } catch (error) {
    yield event(errorObject(toHacaError(error)))
  }
}

const event = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`
