// The example models' package depends on this one, so its sources are reached by path: a dependency would be a cycle.
import { exampleModels } from '../../example-models/src/index.ts'
import type { ModelSource } from '../src/index.ts'

const sources = new Map<string, ModelSource>()

/** A model that ships with the project, its files derived once per test file. */
export function exampleModel(name: 'haca/tiny-lm' | 'haca/digits'): ModelSource {
  const known = sources.get(name)
  if (known !== undefined) return known
  const model = exampleModels().find(candidate => candidate.name === name)
  if (model === undefined) throw new RangeError(`no example model ${name}`)
  const source = {
    manifest: model.manifest,
    files: new Map(model.files.map(file => [file.name, file.bytes()]))
  }
  sources.set(name, source)
  return source
}
