import { type Logger, toHacaError } from '@haca/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '../answers/answer.ts'
import { chatFormat, completionFormat, type FormatFor } from '../answers/format.ts'
import type { Idempotency, Turn } from '../answers/idempotency.ts'
import { responseFormat } from '../answers/response-format.ts'
import { runAnswer } from '../answers/run-answer.ts'
import type { Runs } from '../answers/runs.ts'
import { allAtOnce } from '../answers/tool-calls.ts'
import type { Vectors } from '../answers/vectors.ts'
import type { Caller } from '../keys/caller.ts'
import type { GatewayLimits } from '../limits.ts'
import type { GatewayMetrics } from '../metrics.ts'
import { type Call, orderOf } from '../requests/call.ts'
import { readChatRequest } from '../requests/chat-request.ts'
import { readCompletionRequest } from '../requests/completion-request.ts'
import { readResponseRequest } from '../requests/response-request.ts'
import type { GatewayClient } from '../types.ts'
import { answerHeaders, type Pieces, sendAnswer } from './send-answer.ts'
import { whenGone } from './when-gone.ts'

type RunTurn = Extract<Turn<Answer | Vectors>, { kind: 'run' }>

export interface AnswerRoutesInit {
  readonly models: GatewayClient['models']
  readonly runs: Runs
  readonly idempotency: Idempotency<Answer | Vectors>
  readonly limits: GatewayLimits
  readonly metrics: GatewayMetrics
  readonly logger: Logger
}

/** `POST /chat/completions`, `POST /completions` and `POST /responses`. */
export function answerRoutes(app: FastifyInstance, init: AnswerRoutesInit): void {
  app.post('/chat/completions', (request, reply) =>
    serve(request, reply, readChatRequest(request.body, init.models), chatFormat, init)
  )
  app.post('/completions', (request, reply) =>
    serve(request, reply, readCompletionRequest(request.body, init.models), completionFormat, init)
  )
  app.post('/responses', (request, reply) =>
    serve(request, reply, readResponseRequest(request.body, init.models), responseFormat, init)
  )
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  call: Call,
  formatFor: FormatFor,
  { runs, idempotency, limits, metrics, logger }: AnswerRoutesInit
): Promise<FastifyReply> {
  const format = formatFor(call)
  const caller = request.getDecorator<Caller>('caller')
  const turn = idempotency.begin({
    scope: caller.scope,
    key: request.headers['idempotency-key']?.toString(),
    path: request.url,
    body: request.body
  })
  if (turn.kind === 'repeat') {
    reply.header(answerHeaders.repeated, 'true')
    return sendAnswer(reply, repeated(turn.answer as Answer), call, format, limits.stallMs)
  }
  const gone = whenGone(reply.raw)
  const run = startRun(() => {
    const { job, head } = runs.start(orderOf(call), caller, gone)
    return { head, pieces: runAnswer(job, call, head) }
  }, turn)
  const leave = (error: unknown) =>
    logger.debug({ job: run.head.job, error: toHacaError(error) }, 'left badly')
  const first = () => metrics.firstPiece(request.routeOptions.url ?? '', reply.elapsedTime / 1000)
  gone.addEventListener('abort', () => run.pieces[Symbol.asyncDispose]().then(undefined, leave))
  return sendAnswer(reply, run, call, format, limits.stallMs, first)
}

/** Starts a run whose end is the end of the turn, whatever it is. */
function startRun(start: () => Pieces, turn: RunTurn): Pieces {
  try {
    const { head, pieces } = start()
    return { head, pieces: takeTurn(pieces, turn) }
  } catch (error) {
    turn.failed()
    throw error
  }
}

async function* takeTurn(pieces: Pieces['pieces'], turn: RunTurn): Pieces['pieces'] {
  try {
    const answer = yield* pieces
    turn.done(answer)
    return answer
  } finally {
    turn.failed()
  }
}

function repeated(answer: Answer): Pieces {
  async function* tell() {
    if (answer.text !== '') yield { text: answer.text, tokens: answer.tokens }
    if (answer.toolCalls.length > 0) yield { text: '', tokens: [], calls: allAtOnce(answer.toolCalls) }
    return answer
  }
  return { head: answer, pieces: tell() }
}
