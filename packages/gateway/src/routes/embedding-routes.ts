import type { FastifyInstance } from 'fastify'
import { embeddingsObject, runVectors, type Vectors } from '../answers/vectors.ts'
import type { Caller } from '../keys/caller.ts'
import { embeddingOrder, readEmbeddingRequest } from '../requests/embedding-request.ts'
import type { AnswerRoutesInit } from './answer-routes.ts'
import { answerHeaders } from './send-answer.ts'
import { whenGone } from './when-gone.ts'

/** `POST /embeddings`. */
export function embeddingRoutes(
  app: FastifyInstance,
  {
    models,
    runs,
    idempotency,
    metrics
  }: Pick<AnswerRoutesInit, 'models' | 'runs' | 'idempotency' | 'metrics'>
): void {
  app.post('/embeddings', async (request, reply) => {
    const asked = readEmbeddingRequest(request.body, models)
    const caller = request.getDecorator<Caller>('caller')
    const turn = idempotency.begin({
      scope: caller.scope,
      key: request.headers['idempotency-key']?.toString(),
      path: request.url,
      body: request.body
    })
    let vectors: Vectors
    if (turn.kind === 'repeat') {
      reply.header(answerHeaders.repeated, 'true')
      vectors = turn.answer as Vectors
    } else {
      try {
        const { job, head } = runs.start(embeddingOrder(asked), caller, whenGone(reply.raw))
        reply.header(answerHeaders.job, head.job)
        vectors = await runVectors(job, head)
        turn.done(vectors)
        metrics.firstPiece(request.routeOptions.url ?? '', reply.elapsedTime / 1000)
      } finally {
        turn.failed()
      }
    }
    return reply
      .header(answerHeaders.job, vectors.job)
      .header(answerHeaders.price, String(vectors.price))
      .send(embeddingsObject(vectors, asked))
  })
}
