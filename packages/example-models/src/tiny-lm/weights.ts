import { readAsset } from '../assets.ts'
import { widenFloat16 } from '../float16.ts'

/** Sizes of a llama-style decoder. */
export interface TinyLmShape {
  /** Values per token between the layers. */
  readonly width: number
  readonly layers: number
  /** Attention heads per layer; width / heads values each. */
  readonly heads: number
  /** Values inside a layer's feed-forward part. */
  readonly feedForward: number
  /** Tokens known. */
  readonly vocabulary: number
  /** Most positions, prompt and output together. */
  readonly context: number
}

/** A matrix is stored row-major as [outputs, inputs], the way torch keeps a linear layer. */
export interface WeightTensor {
  readonly shape: readonly number[]
  readonly data: Float32Array<ArrayBuffer>
}

export interface TinyLmWeights {
  readonly shape: TinyLmShape
  /** Weights in all; two floating point operations each per token. */
  readonly parameters: number
  /** @throws RangeError when there is no tensor of that name */
  readonly tensor: (name: string) => WeightTensor
}

interface WeightsIndex extends TinyLmShape {
  /** In the order of the file of weights. */
  readonly tensors: readonly (readonly [name: string, shape: readonly number[]])[]
}

/** Reads the committed half-precision weights and widens them, about 10 ms. */
export function readTinyLmWeights(): TinyLmWeights {
  const { tensors, ...shape }: WeightsIndex = JSON.parse(new TextDecoder().decode(readAsset('tiny-lm.json')))
  const all = widenFloat16(readAsset('tiny-lm.f16'))
  const byName = new Map<string, WeightTensor>()
  let at = 0
  for (const [name, sides] of tensors) {
    const length = sides.reduce((size, side) => size * side, 1)
    byName.set(name, { shape: sides, data: all.subarray(at, at + length) })
    at += length
  }
  return {
    shape,
    parameters: all.length,
    tensor(name) {
      const tensor = byName.get(name)
      if (tensor === undefined) throw new RangeError(`the weights have no tensor ${name}`)
      return tensor
    }
  }
}
