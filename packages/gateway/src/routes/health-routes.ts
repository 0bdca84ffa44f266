import { HacaError } from '@haca/protocol'
import type { FastifyInstance } from 'fastify'
import type { GatewayClient } from '../types.ts'

/** `GET /healthz`: the process answers. `GET /readyz`: a job would find a model and somebody to run it. No key needed. */
export function healthRoutes(app: FastifyInstance, { models, network }: GatewayClient): void {
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', () => {
    const members = [network.self(), ...network.members()]
    const having = (role: 'hosting' | 'inference') =>
      members.filter(({ roles }) => roles.includes(role)).length
    const state = { models: models.list().length, hosting: having('hosting'), inference: having('inference') }
    if (state.hosting === 0) throw new HacaError('NO_MARKET', 'no hosting node is connected')
    if (state.inference === 0) throw new HacaError('NO_NODE', 'no inference node is connected')
    if (state.models === 0) throw new HacaError('NO_MARKET', 'no model is offered')
    return { status: 'ready', ...state }
  })
}
