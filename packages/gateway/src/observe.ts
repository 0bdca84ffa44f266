import type { Logger } from '@haca/protocol'
import type { FastifyInstance } from 'fastify'
import type { Caller } from './keys/caller.ts'
import type { GatewayMetrics } from './metrics.ts'
import { answerHeaders } from './routes/send-answer.ts'

/** Counts and logs every answer. The job's id is the thread to the logs of client, market and node. */
export function observe(app: FastifyInstance, metrics: GatewayMetrics, logger: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const ms = reply.elapsedTime
    const endpoint = request.routeOptions.url ?? 'unknown'
    const { statusCode: status } = reply
    metrics.answered(endpoint, status, ms / 1000)
    // A client that left has its own word in the status that it never saw.
    const left = !reply.raw.writableFinished
    const job = reply.getHeader(answerHeaders.job)
    const caller = request.getDecorator<Caller | undefined>('caller')?.scope
    const facts = { method: request.method, endpoint, status, ms: Math.round(ms), left, job, caller }
    logger.info(facts, 'answered')
  })
}
