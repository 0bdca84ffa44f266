// The example models' package depends on this one, so its sources are reached by path: a dependency would be a cycle.
import { exampleModels } from '../../example-models/src/index.ts'
import { buildTinyLm } from '../../example-models/src/tiny-lm/graph.ts'
import { readTinyLmWeights } from '../../example-models/src/tiny-lm/weights.ts'
import type { ModelSource } from '../src/index.ts'

const sources = new Map<string, ModelSource>()

/** A model that ships with the project, its files derived once per test file. */
export function exampleModel(name: 'haca/tiny-lm' | 'haca/digits' | 'haca/tiny-embed'): ModelSource {
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

/** Weights per block that share one scale, as in common quantised formats. */
const blockWeights = 32

/** The language model with weights rounded to this many bits: cheaper to run, and not what its manifest says. */
export function coarseTinyLm(bits: number): ModelSource {
  const weights = readTinyLmWeights()
  const steps = 2 ** (bits - 1) - 1
  function coarse(name: string) {
    const { shape, data } = weights.tensor(name)
    const rounded = data.slice()
    for (let start = 0; start < data.length; start += blockWeights) {
      const block = rounded.subarray(start, start + blockWeights)
      const step = Math.max(...block.map(Math.abs)) / steps || 1
      block.forEach((weight, i) => {
        block[i] = Math.round(weight / step) * step
      })
    }
    return { shape, data: rounded }
  }
  const { manifest, files } = exampleModel('haca/tiny-lm')
  return { manifest, files: new Map(files).set('model.onnx', buildTinyLm({ ...weights, tensor: coarse })) }
}
