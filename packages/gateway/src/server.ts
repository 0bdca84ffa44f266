import type { Socket } from 'node:net'
import { HacaError, type Logger } from '@haca/protocol'
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify'
import { errorObject, retryHeaders } from './errors/error-object.ts'
import { toHttpFailure } from './errors/http-error.ts'
import { httpStatus } from './errors/http-status.ts'
import { fieldLimits, type GatewayLimits } from './limits.ts'

/** How often connections are looked at for being too slow, milliseconds. */
const checkConnectionsMs = 5000

/** The HTTP server with its limits, and with errors as OpenAI's clients read them. No routes yet. */
export function createServer(limits: GatewayLimits, logger: Logger): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    http: {
      maxHeaderSize: limits.headerBytesMax,
      // Given here too, because Node ignores it when its limit for headers alone, set at creation, is the longer one.
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(limits.requestMs, checkConnectionsMs)
    },
    routerOptions: { maxParamLength: fieldLimits.modelLengthMax },
    clientErrorHandler: (error, socket) => refuseConnection(error, socket, limits)
  })
  // Text is what a web page may send to another site unasked; JSON is not.
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((thrown, request, reply) => {
    const { error, status = httpStatus(error) } = toHttpFailure(thrown, limits)
    const facts = { method: request.method, path: request.url, code: error.code, status }
    if (error.fault === 'bug') logger.error({ ...facts, error }, 'a request hit a bug')
    else logger.info(facts, error.message)
    return sendError(reply, error, status)
  })
  app.setNotFoundHandler(({ method, url }, reply) => {
    const message = `${method} ${url}: there are /v1/chat/completions, /v1/completions, /v1/responses, /v1/embeddings and /v1/models`
    return sendError(reply, new HacaError('NOT_FOUND', message, { data: { field: 'path' } }), 404)
  })
  return app
}

function sendError(reply: FastifyReply, error: HacaError, status: number) {
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return reply.code(status).headers(retryHeaders(error, status)).send(errorObject(error, status))
}

/** Answers what never became a request: headers over the limit, or no HTTP at all. */
function refuseConnection(cause: Error & { code?: string }, socket: Socket, limits: GatewayLimits): void {
  if (!socket.writable) return
  const overflow = cause.code === 'HPE_HEADER_OVERFLOW'
  const slow = cause.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const limit = overflow ? limits.headerBytesMax : limits.requestMs
  const error = overflow
    ? new HacaError('INPUT_TOO_LARGE', `the headers have more than ${limit} bytes`, {
        data: { field: 'headers', limit }
      })
    : slow
      ? new HacaError('INVALID_INPUT', `the request was not complete after ${limit} ms`, { data: { limit } })
      : new HacaError('INVALID_INPUT', 'this is not HTTP', { cause })
  const status = overflow
    ? '431 Request Header Fields Too Large'
    : slow
      ? '408 Request Timeout'
      : '400 Bad Request'
  const body = JSON.stringify(errorObject(error, Number.parseInt(status, 10)))
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}
