import { HacaError, type Model } from '@haca/protocol'
import type { FastifyInstance } from 'fastify'
import { unitsMax } from '../requests/call.ts'
import type { GatewayClient } from '../types.ts'

/** `GET /models` and `GET /models/{name or id}`: the models that some endpoint takes. */
export function modelRoutes(app: FastifyInstance, models: GatewayClient['models']): void {
  app.get('/models', () => {
    const served = models.list().filter(isServed)
    return { object: 'list', data: served.map(model => describe(model, served)) }
  })
  // Names have a slash, which some clients escape and some do not.
  app.get<{ Params: { '*': string } }>('/models/*', ({ params }) => {
    const asked = params['*']
    const model = models.resolve(asked)
    if (isServed(model)) return describe(model, models.list())
    throw new HacaError('UNKNOWN_MODEL', `${asked} takes neither conversations nor texts to embed`, {
      data: { field: 'model' }
    })
  })
}

const isServed = ({ manifest }: Model) => manifest.task === 'chat' || manifest.task === 'embedding'

/** OpenAI's model object. A name that two models bear would be refused, so then the id stands for it. */
function describe(model: Model, all: readonly Model[]) {
  const { name, publisher, task, input, output, tier, licence, features } = model.manifest
  const alone = all.filter(({ manifest }) => manifest.name === name).length < 2
  return {
    id: alone ? name : model.id,
    object: 'model',
    // A manifest has no date.
    created: 0,
    owned_by: publisher,
    haca: {
      id: model.id,
      name,
      task,
      tier,
      licence,
      ...(input.kind === 'chat'
        ? { contextTokens: input.contextTokens, promptBytes: input.promptBytes }
        : {}),
      ...(input.kind === 'texts' ? { textBytes: input.textBytes, maxTexts: input.maxTexts } : {}),
      ...(features === undefined ? {} : { features }),
      ...(output.kind === 'tensor' ? { dimensions: output.columns } : { maxTokens: unitsMax(output) })
    }
  }
}
