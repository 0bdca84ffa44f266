import { EngineFault } from '../decode/engine-fault.ts'
import { type OnnxRuntime, type Session, valueShapes } from './session.ts'
import { requireValue } from './value-contract.ts'

/** Runs rows through a single-shot model: float32 little endian in and out. */
export type RunRows = (rows: number, data: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>

/**
 * A model with one input [rows, columns] and one output [rows, columns], whatever their names.
 *
 * @throws EngineFault `CORRUPT_MODEL` when the graph's shapes are not the manifest's
 */
export function createOnnxTensor(
  { Tensor }: OnnxRuntime,
  session: Session,
  columns: { readonly input: number; readonly output: number }
): RunRows {
  const [input, ...moreInputs] = valueShapes(session.inputMetadata)
  const [output, ...moreOutputs] = valueShapes(session.outputMetadata)
  if (input === undefined || output === undefined || moreInputs.length + moreOutputs.length > 0) {
    throw new EngineFault('CORRUPT_MODEL', 'model.onnx: must have one input and one output', {
      file: 'model.onnx'
    })
  }
  requireValue([input], input.name, { type: 'float32', shape: [undefined, columns.input] })
  requireValue([output], output.name, { type: 'float32', shape: [undefined, columns.output] })

  return async (rows, data) => {
    // A copy of its own: the bytes may lie at an odd place of a larger buffer.
    const values = new Float32Array(new Uint8Array(data).buffer)
    const outputs = await session.run({ [input.name]: new Tensor('float32', values, [rows, columns.input]) })
    const result = outputs[output.name]?.data
    if (!(result instanceof Float32Array) || result.length !== rows * columns.output) {
      throw new EngineFault('ENGINE_FAILED', 'the model gave no output of the declared shape')
    }
    return new Uint8Array(result.slice().buffer)
  }
}
