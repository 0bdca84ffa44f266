import { digitsModel } from './digits/model.ts'
import { tinyLmModel } from './tiny-lm/model.ts'
import type { ExampleModel } from './types.ts'

/** All models that ship with the project. Reads and derives nothing until a file's bytes are asked for. */
export function exampleModels(): ExampleModel[] {
  return [tinyLmModel(), digitsModel()]
}
