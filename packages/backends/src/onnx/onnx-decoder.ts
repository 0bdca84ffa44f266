import type { Decoder, Logits } from '../decode/decoder.ts'
import { EngineFault } from '../decode/engine-fault.ts'
import { type OnnxRuntime, type Session, type ValueShape, type Values, valueShapes } from './session.ts'
import { refuseOthers, requireValue } from './value-contract.ts'

/** Rows are never padded and jobs are never mixed: what else is in a batch changes the last bits of a result. */
const batch = 1

interface CacheShape {
  readonly layers: number
  /** Key-value heads. */
  readonly heads: number
  /** Values per head. */
  readonly width: number
}

/** Key-value cache after some positions. */
interface Memory {
  readonly length: number
  readonly values: Values
  /** The rows that came with it. */
  readonly rows?: Float32Array
}

const cacheParts = ['key', 'value'] as const
const cacheNames = (prefix: string, layers: number) =>
  Array.from({ length: layers }, (_, layer) => cacheParts.map(part => `${prefix}.${layer}.${part}`)).flat()

/**
 * Frees what a run gave. The collector would do so as well, but only after some dozens of megabytes, which is every hundred
 * tokens of the smallest model: its work takes a fifth of the decoding, and each step would write to memory that is cold.
 */
function free({ values, rows }: Memory): void {
  for (const name in values) release(values[name]?.data)
  release(rows)
}

function release(data: unknown): void {
  if (data instanceof Float32Array && data.buffer instanceof ArrayBuffer) data.buffer.transfer(0)
}

/** Reads the cache's shape off the inputs and requires everything to be as Optimum names it. */
function readCacheShape(
  inputs: readonly ValueShape[],
  outputs: readonly ValueShape[],
  vocabulary: number
): CacheShape {
  const ids = { type: 'int64', shape: [undefined, undefined] }
  for (const name of ['input_ids', 'attention_mask', 'position_ids']) requireValue(inputs, name, ids)
  requireValue(outputs, 'logits', { type: 'float32', shape: [undefined, undefined, vocabulary] })
  const past = requireValue(inputs, 'past_key_values.0.key', {
    type: 'float32',
    shape: [undefined, undefined, undefined, undefined]
  })
  const [, heads, , width] = past.shape
  if (typeof heads !== 'number' || typeof width !== 'number') {
    throw new EngineFault('CORRUPT_MODEL', 'model.onnx: past_key_values.0.key must state heads and width', {
      file: 'model.onnx'
    })
  }
  const layers = inputs.filter(({ name }) => name.startsWith('past_key_values.')).length / cacheParts.length
  const cache = { type: 'float32', shape: [undefined, heads, undefined, width] }
  const pastNames = cacheNames('past_key_values', layers)
  const presentNames = cacheNames('present', layers)
  for (const name of pastNames) requireValue(inputs, name, cache)
  for (const name of presentNames) requireValue(outputs, name, cache)
  refuseOthers(inputs, ['input_ids', 'attention_mask', 'position_ids', ...pastNames])
  refuseOthers(outputs, ['logits', ...presentNames])
  return { layers, heads, width }
}

/**
 * A decoder with key-value cache, by the input and output names of Hugging Face Optimum's ONNX export.
 *
 * @param vocabulary tokens of the tokenizer
 * @throws EngineFault `CORRUPT_MODEL` naming the input or output that does not fit
 */
export function createOnnxDecoder(runtime: OnnxRuntime, session: Session, vocabulary: number): Decoder {
  const { Tensor } = runtime
  const shape = readCacheShape(
    valueShapes(session.inputMetadata),
    valueShapes(session.outputMetadata),
    vocabulary
  )
  const pastNames = cacheNames('past_key_values', shape.layers)
  const presentNames = cacheNames('present', shape.layers)

  function start(): Memory {
    const empty = () => new Tensor('float32', new Float32Array(0), [batch, shape.heads, 0, shape.width])
    return { length: 0, values: Object.fromEntries(pastNames.map(name => [name, empty()])) }
  }

  /** What a run gave as present is the next run's past. */
  function remember(outputs: Values): Values {
    const values: Values = {}
    pastNames.forEach((name, i) => {
      const value = outputs[presentNames[i] ?? '']
      if (value !== undefined) values[name] = value
    })
    return values
  }

  const integers = (values: readonly number[]) => toTensor(BigInt64Array.from(values, BigInt))
  const toTensor = (values: BigInt64Array) => new Tensor('int64', values, [batch, values.length])
  /** Nothing is masked, however long the sequence; a big integer per position and step would be garbage. */
  let attended = new BigInt64Array(0)
  const attend = (length: number) => {
    if (attended.length < length) attended = new BigInt64Array(2 * length).fill(1n)
    return toTensor(attended.subarray(0, length))
  }

  async function run(tokens: readonly number[], past: Memory, wanted?: readonly string[]) {
    const length = past.length + tokens.length
    const feeds = {
      input_ids: integers(tokens),
      attention_mask: attend(length),
      position_ids: integers(tokens.map((_, i) => past.length + i)),
      ...past.values
    }
    const outputs = await (wanted === undefined ? session.run(feeds) : session.run(feeds, wanted))
    const rows = outputs.logits?.data
    if (!(rows instanceof Float32Array) || rows.length !== tokens.length * vocabulary) {
      throw new EngineFault('ENGINE_FAILED', 'the model gave no logits of the declared shape')
    }
    return { rows, length, outputs }
  }

  return {
    vocabulary,
    async step(tokens, memory): Promise<Logits> {
      const past = (memory as Memory | undefined) ?? start()
      const { rows, length, outputs } = await run(tokens, past)
      free(past)
      return { rows, memory: { length, rows, values: remember(outputs) } satisfies Memory }
    },
    pass: async tokens => (await run(tokens, start(), ['logits'])).rows
  }
}
