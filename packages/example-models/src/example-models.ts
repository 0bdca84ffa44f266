import { digitsModel } from './digits/model.ts'
import { projectileModel } from './projectile/model.ts'
import { ticketsModel } from './tickets/model.ts'
import { tinyEmbedModel } from './tiny-embed/model.ts'
import { tinyLmModel } from './tiny-lm/model.ts'
import type { ExampleModel } from './types.ts'

/** All models that ship with the project. Reads and derives nothing until a file's bytes are asked for. */
export function exampleModels(): ExampleModel[] {
  return [...starterModels(), tinyEmbedModel(), projectileModel(), ticketsModel()]
}

/** The two that a devnet publishes unless it is told otherwise: one for each way in which work is checked. */
export function starterModels(): ExampleModel[] {
  return [tinyLmModel(), digitsModel()]
}
