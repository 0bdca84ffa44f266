import { HacaError } from '@haca/protocol'
import { readFields } from '../onnx/protobuf-reader.ts'

/** Field numbers, from https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto. */
const modelField = { graph: 7 } as const
const graphField = { node: 1, initializer: 5 } as const
const nodeField = { input: 1, opType: 4 } as const
const tensorField = { dataType: 2, name: 8, rawData: 9 } as const
const float32Type = 1

/** Operators whose weights a quantiser replaces; it leaves norms, tables and embeddings as they are. */
const multipliers = ['MatMul', 'Gemm']
/** Weights that share one scale, as in the q8_0 and q4_0 formats of GGUF and the default of onnxruntime's quantiser. */
const blockWeights = 32

/** Changes a block of weights in place. */
type Weaken = (block: Float32Array) => void

/** Rounds to `2^bits` levels around zero, as a model with weights of that many bits computes. */
function roundTo(bits: number): Weaken {
  const highest = 2 ** (bits - 1) - 1
  return block => {
    const scale = block.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / highest
    if (scale === 0) return
    for (const [i, weight] of block.entries()) block[i] = Math.round(weight / scale) * scale
  }
}

/** Leaves out the smaller half of the weights: another model, smaller and cheaper. */
function prune(block: Float32Array): void {
  const sizes = Array.from(block, Math.abs).sort((a, b) => a - b)
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0
  for (const [i, weight] of block.entries()) if (Math.abs(weight) < median) block[i] = 0
}

/** What may stand in for a model's weights. */
export const weakenings = {
  q8: roundTo(8),
  q4: roundTo(4),
  'other-model': prune
} as const satisfies Record<string, Weaken>
export type Weakening = keyof typeof weakenings

interface Initializer {
  readonly name: string
  readonly dataType: number
  /** Part of the file it was read from. */
  readonly data: Uint8Array
}

const text = new TextDecoder()
const nothing: Uint8Array = new Uint8Array()

function readInitializer(tensor: Uint8Array): Initializer {
  let name = ''
  let dataType = 0
  let data: Uint8Array = nothing
  for (const field of readFields(tensor)) {
    if (field.number === tensorField.name) name = text.decode(field.bytes)
    if (field.number === tensorField.dataType) dataType = field.integer
    if (field.number === tensorField.rawData) data = field.bytes
  }
  return { name, dataType, data }
}

/** Names of the values that a multiplication reads; none for other operators. */
function multiplied(node: Uint8Array): string[] {
  const inputs: string[] = []
  let operator = ''
  for (const { number, bytes } of readFields(node)) {
    if (number === nodeField.input) inputs.push(text.decode(bytes))
    if (number === nodeField.opType) operator = text.decode(bytes)
  }
  return multipliers.includes(operator) ? inputs : []
}

function weakenTensor(data: Uint8Array, weaken: Weaken): void {
  const weights = new Float32Array(new Uint8Array(data).buffer)
  for (let at = 0; at < weights.length; at += blockWeights) weaken(weights.subarray(at, at + blockWeights))
  data.set(new Uint8Array(weights.buffer))
}

/**
 * Derives a model that is cheaper to hold and to run from the one that was published. The file keeps its form, so that
 * only its numbers tell.
 *
 * @returns a copy of `file` with other weights
 * @throws HacaError `CORRUPT_MODEL` when the file is no ONNX or holds no float32 weights to change
 */
export function weakenGraph(file: Uint8Array, how: Weakening): Uint8Array {
  const copy = file.slice()
  const names = new Set<string>()
  const initializers: Initializer[] = []
  for (const model of readFields(copy)) {
    if (model.number !== modelField.graph) continue
    for (const { number, bytes } of readFields(model.bytes)) {
      if (number === graphField.node) for (const name of multiplied(bytes)) names.add(name)
      if (number === graphField.initializer) initializers.push(readInitializer(bytes))
    }
  }
  const found = initializers.filter(
    ({ name, dataType, data }) => names.has(name) && dataType === float32Type && data.length > 0
  )
  if (found.length === 0) {
    throw new HacaError('CORRUPT_MODEL', 'model.onnx: has no float32 weights that are multiplied', {
      data: { file: 'model.onnx' }
    })
  }
  for (const { data } of found) weakenTensor(data, weakenings[how])
  return copy
}
