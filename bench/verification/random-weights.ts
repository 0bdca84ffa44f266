import { createRandom } from '../../packages/example-models/src/random.ts'
import type {
  TinyLmShape,
  TinyLmWeights,
  WeightTensor
} from '../../packages/example-models/src/tiny-lm/weights.ts'

/** Of a uniform distribution with standard deviation 1: half its width is √3. */
const spread = 2 * Math.sqrt(3)

/**
 * Weights of any size that nobody has trained, for what depends on the size alone: how long a model takes.
 *
 * @param shape as the example model has it
 */
export function randomWeights(shape: TinyLmShape): TinyLmWeights {
  const { width, layers, feedForward, vocabulary } = shape
  const random = createRandom(1)
  const made = new Map<string, WeightTensor>()
  const sidesOf = (name: string): readonly number[] => {
    if (name === 'e.weight') return [vocabulary, width]
    if (name.endsWith('.w')) return [width]
    if (name.endsWith('.g.weight') || name.endsWith('.u.weight')) return [feedForward, width]
    return name.endsWith('.d.weight') ? [width, feedForward] : [width, width]
  }
  const draw = (sides: readonly number[]): WeightTensor => {
    const [, inputs] = sides
    const data = new Float32Array(sides.reduce((size, side) => size * side, 1))
    // A norm's weights are ones.
    if (inputs === undefined) return { shape: sides, data: data.fill(1) }
    // Products keep the size of what goes in.
    const scale = spread / Math.sqrt(inputs)
    for (let i = 0; i < data.length; i++) data[i] = (random.next() - 0.5) * scale
    return { shape: sides, data }
  }
  return {
    shape,
    parameters: vocabulary * width + layers * (4 * width * width + 3 * width * feedForward),
    tensor(name) {
      const tensor = made.get(name) ?? draw(sidesOf(name))
      made.set(name, tensor)
      return tensor
    }
  }
}
