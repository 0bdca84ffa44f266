import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Answer, AnswerHead, Piece } from '../answers/answer.ts'
import type { AnswerFormat } from '../answers/format.ts'
import type { Call } from '../requests/call.ts'

/** An answer under way. */
export interface Pieces {
  readonly head: AnswerHead
  readonly pieces: AsyncGenerator<Piece, Answer>
}

/** Headers of every answer, for clients that hide unknown fields. */
export const answerHeaders = {
  job: 'x-haca-job',
  price: 'x-haca-price',
  repeated: 'x-haca-repeated'
} as const

/**
 * Sends an answer, as one object or as events. The status line waits for the first piece, so that what fails before it
 * is answered with an error's status. A stream is pulled by the socket: a slow reader holds the job back.
 */
export async function sendAnswer(
  reply: FastifyReply,
  { head, pieces }: Pieces,
  call: Pick<Call, 'stream' | 'includeUsage'>,
  format: AnswerFormat,
  stallMs: number,
  onFirst: () => void = () => undefined
): Promise<FastifyReply> {
  reply.header(answerHeaders.job, head.job)
  if (!call.stream) {
    const answer = await lastOf(pieces, onFirst)
    return reply.header(answerHeaders.price, String(answer.price)).send(format.whole(answer))
  }
  const first = await pieces.next()
  onFirst()
  reply.raw.setTimeout(stallMs, () => reply.raw.destroy())
  const { includeUsage } = call
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(Readable.from(format.events({ head, includeUsage, first, rest: pieces })))
}

async function lastOf(pieces: AsyncGenerator<Piece, Answer>, onFirst: () => void): Promise<Answer> {
  for (let count = 0; ; count++) {
    const next = await pieces.next()
    if (count === 0) onFirst()
    if (next.done === true) return next.value
  }
}
