import type { AddressInfo } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import { HacaError, silentLogger } from '@haca/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Answer } from './answers/answer.ts'
import { createIdempotency } from './answers/idempotency.ts'
import { createRuns, type Runs } from './answers/runs.ts'
import type { Vectors } from './answers/vectors.ts'
import { type Caller, identify, isLoopback } from './keys/caller.ts'
import { createSpending } from './keys/spending.ts'
import { gatewayLimits } from './limits.ts'
import { createGatewayMetrics } from './metrics.ts'
import { observe } from './observe.ts'
import { answerRoutes } from './routes/answer-routes.ts'
import { embeddingRoutes } from './routes/embedding-routes.ts'
import { healthRoutes } from './routes/health-routes.ts'
import { modelRoutes } from './routes/model-routes.ts'
import { createServer } from './server.ts'
import type { Gateway, GatewayInit } from './types.ts'

const defaults = { host: '127.0.0.1', port: 8080, ceilingPerMegaflop: 200, deadlineMs: 60_000 }
const minuteMs = 60_000
/** What answers have to be read after their jobs were cancelled, milliseconds; then connections are cut. */
const stopGraceMs = 1000

/** Makes a gateway in front of a started client. It listens from `start` on. */
export async function createGateway(init: GatewayInit): Promise<Gateway> {
  const { client, keys, logger = silentLogger, now = Date.now } = init
  const limits = { ...gatewayLimits, ...init.limits }
  const metrics = createGatewayMetrics(init.registry, () => runs.size)
  const runs: Runs = createRuns({
    client,
    metrics,
    spending: createSpending(keys),
    limits,
    ceilingPerMegaflop: init.ceilingPerMegaflop ?? defaults.ceilingPerMegaflop,
    deadlineMs: init.deadlineMs ?? defaults.deadlineMs,
    now,
    logger
  })
  const app = createServer(limits, logger)
  app.decorateRequest('caller')
  observe(app, metrics, logger)
  healthRoutes(app, client)
  await app.register(
    async api => {
      api.addHook('onRequest', async request => request.setDecorator('caller', identify(request, keys)))
      await limitRates(api)
      modelRoutes(api, client.models)
      const idempotency = createIdempotency(limits, charactersOf, now)
      const init = { models: client.models, runs, idempotency, limits, metrics, logger }
      answerRoutes(api, init)
      embeddingRoutes(api, init)
    },
    { prefix: '/v1' }
  )
  return new HttpGateway(init, app, runs)
}

/** What a token with its likelihood and that of eight others takes in memory, in characters of text. */
const tokenCharacters = 512

const charactersOf = (answer: Answer | Vectors) =>
  'text' in answer ? answer.text.length + tokenCharacters * answer.tokens.length : answer.output.length

/** Requests a minute by key; who needs no key has no limit but those of the jobs. */
async function limitRates(api: FastifyInstance): Promise<void> {
  const callerOf = (request: FastifyRequest) => request.getDecorator<Caller>('caller')
  await api.register(rateLimit, {
    timeWindow: minuteMs,
    keyGenerator: request => callerOf(request).scope,
    allowList: request => callerOf(request).key === undefined,
    max: request => callerOf(request).key?.requestsPerMinute ?? 0,
    errorResponseBuilder: (_, { max, ttl }) =>
      new HacaError('RATE_LIMITED', `the key may send ${max} requests a minute`, {
        data: { field: 'requestsPerMinute', limit: max, retryAfterMs: ttl }
      })
  })
}

class HttpGateway implements Gateway {
  private readonly init: GatewayInit
  private readonly app: FastifyInstance
  private readonly runs: Runs
  private stopping = false

  constructor(init: GatewayInit, app: FastifyInstance, runs: Runs) {
    this.init = init
    this.app = app
    this.runs = runs
    // A connection that was busy when the server closed would be kept for its next request.
    app.server.on('request', (request, response) =>
      response.once('finish', () => {
        if (this.stopping) request.socket.end()
      })
    )
  }

  get running(): number {
    return this.runs.size
  }

  get url(): string {
    const bound = this.app.server.address()
    if (bound === null) throw new HacaError('NOT_STARTED', 'the gateway does not listen')
    const { address, family, port } = bound as AddressInfo
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/v1`
  }

  async start(): Promise<void> {
    const { host = defaults.host, port = defaults.port, keys } = this.init
    if (!isLoopback(host) && (keys === undefined || keys.empty)) {
      throw new HacaError('FORBIDDEN', `${host} can be reached by others: make an API key first`, {
        data: { field: 'host' }
      })
    }
    try {
      await this.app.listen({ host, port })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause
      throw new HacaError('PORT_TAKEN', `something listens on ${host}:${port} already`, {
        cause,
        data: { field: 'port', port }
      })
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    const closed = this.app.close()
    await this.runs.stop()
    const cut = setTimeout(() => this.app.server.closeAllConnections(), stopGraceMs)
    await closed
    clearTimeout(cut)
  }
}
